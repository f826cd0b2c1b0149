export { bundledContexts } from './contexts/load.js';
export type { Contexts } from './contexts/load.js';
export { BadgeError } from './error.js';
export type { BadgeErrorCode } from './error.js';
export { errorCodes } from './error-codes.js';
export { functionSigner, jwkSigner, multikeyPair, multikeySigner } from './keys/signer.js';
export type { KeySigner, MultikeyPair, PrivateJwk, SignerOptions } from './keys/signer.js';
export type {
  Achievement,
  Alignment,
  Criteria,
  Related,
  Result,
  ResultDescription,
  RubricCriterionLevel,
} from './model/achievement.js';
export type {
  Context,
  CredentialSchema,
  CredentialStatus,
  Proof,
  RefreshService,
  TermsOfUse,
} from './model/attachments.js';
export type {
  AchievementCredential,
  AchievementCredentialV1p1,
  AchievementSubject,
  Evidence,
  OpenBadge,
} from './model/credential.js';
export { limits } from './limits.js';
export type { JsonObject, JsonValue } from './model/json.js';
export { parse } from './model/parse.js';
export { readJson } from './model/read-json.js';
export type {
  Address,
  AnyEndorsement,
  EndorsementCredential,
  EndorsementCredentialV1p1,
  EndorsementSubject,
  GeoCoordinates,
  IdentifierEntry,
  IdentityObject,
  Image,
  Profile,
} from './model/profile.js';
export type {
  AchievementType,
  AlignmentTargetType,
  IdentifierType,
  ResultStatus,
  ResultType,
} from './model/vocabulary.js';
export type { Outcome } from './outcome.js';
export { bad, ok, unknown } from './outcome.js';
export type {
  DidDocument,
  DidMethod,
  Env,
  Fetch,
  LoadContext,
  ProofFacts,
  ProofSuite,
  Secured,
  Signer,
  StatusMethod,
  VerificationMethod,
} from './ports.js';
export type { Problem, ProblemCode, Problems } from './problem.js';
export { problemCodes } from './problem-codes.js';
export type { CodeEntry } from './problem-codes.js';
export { sign } from './sign.js';
export type { SignOptions } from './sign.js';
export { checkNames } from './verify/report.js';
export type {
  Check,
  CheckName,
  Claims,
  OtherReport,
  Report,
  SkipReason,
  ValidReport,
  Verdict,
  Verified,
} from './verify/report.js';
export { verdictOf } from './verify/verdict.js';
export { verify } from './verify/verify.js';
export type { VerifyOptions } from './verify/verify.js';
