import type {
  Achievement,
  Alignment,
  Criteria,
  Related,
  Result,
  ResultDescription,
  RubricCriterionLevel,
} from './achievement.js';
import type { CredentialSchema, CredentialStatus, Proof, RefreshService, TermsOfUse } from './attachments.js';
import type { Association, ClrCredential, ClrSubject } from './clr.js';
import type {
  AchievementCredential,
  AchievementCredentialV1p1,
  AchievementSubject,
  Evidence,
} from './credential.js';
import type {
  Address,
  EndorsementCredential,
  EndorsementCredentialV1p1,
  EndorsementSubject,
  GeoCoordinates,
  IdentifierEntry,
  IdentityObject,
  Image,
  Profile,
} from './profile.js';

/** Every class of the data models of Open Badges 3.0 and CLR 2.0, by its name. */
export interface Classes {
  readonly AchievementCredential: AchievementCredential;
  readonly AchievementCredentialV1p1: AchievementCredentialV1p1;
  readonly EndorsementCredential: EndorsementCredential;
  readonly EndorsementCredentialV1p1: EndorsementCredentialV1p1;
  readonly AchievementSubject: AchievementSubject;
  readonly EndorsementSubject: EndorsementSubject;
  readonly Achievement: Achievement;
  readonly Alignment: Alignment;
  readonly Criteria: Criteria;
  readonly Related: Related;
  readonly Result: Result;
  readonly ResultDescription: ResultDescription;
  readonly RubricCriterionLevel: RubricCriterionLevel;
  readonly Evidence: Evidence;
  readonly Profile: Profile;
  readonly Address: Address;
  readonly GeoCoordinates: GeoCoordinates;
  readonly Image: Image;
  readonly IdentifierEntry: IdentifierEntry;
  readonly IdentityObject: IdentityObject;
  readonly Proof: Proof;
  readonly CredentialSchema: CredentialSchema;
  readonly CredentialStatus: CredentialStatus;
  readonly RefreshService: RefreshService;
  readonly TermsOfUse: TermsOfUse;
  readonly ClrCredential: ClrCredential;
  readonly ClrSubject: ClrSubject;
  readonly Association: Association;
}

/** Names of the classes of the data model. */
export type ClassName = keyof Classes;
