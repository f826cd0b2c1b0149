export { bake } from './bake/bake.js';
export type { Baked } from './bake/baked.js';
export type { BakedAs } from './bake/badge-places.js';
export { unbake } from './bake/unbake.js';
export { bundledContexts } from './contexts/load.js';
export type { Contexts } from './contexts/load.js';
export { disclose } from './disclose.js';
export type { DiscloseOptions } from './disclose.js';
export type { EnvironmentOptions } from './environment.js';
export { BadgeError } from './error.js';
export type { BadgeErrorCode } from './error.js';
export { errorCodes } from './error-codes.js';
export { generateKeyPair, multikeyPair, multikeyPairOf } from './keys/key-pair.js';
export type { KeyType, MultikeyPair } from './keys/key-pair.js';
export type { Curve } from './keys/public-key.js';
export type { EcPrivateJwk, OkpPrivateJwk, PrivateJwk, RsaPrivateJwk } from './keys/private-jwk.js';
export { functionSigner, jwkSigner, multikeySigner } from './keys/signer.js';
export type { KeySigner, SignerOptions } from './keys/signer.js';
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
export type { Association, ClrCredential, ClrSubject } from './model/clr.js';
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
  AssociationType,
  IdentifierType,
  ResultStatus,
  ResultType,
} from './model/vocabulary.js';
export type {
  Assertion,
  BadgeClass,
  IdentityObject as Ob2IdentityObject,
  IssuerProfile,
  TypeNames,
  VerificationObject,
} from './ob2/model.js';
export type { Outcome } from './outcome.js';
export { bad, ok, unknown } from './outcome.js';
export type {
  ControllerDocument,
  DidMethod,
  Env,
  ExpectedProof,
  Fetch,
  LoadContext,
  ProofFacts,
  ProofSettings,
  ProofSuite,
  ProofTask,
  PublicKey,
  Secured,
  Signer,
  SigningTask,
  StatusMethod,
  VerificationMethod,
} from './ports.js';
export type { Problem, ProblemCode, Problems } from './problem.js';
export { problemCodes } from './problem-codes.js';
export type { CodeEntry } from './codes/code-entry.js';
export { present } from './present.js';
export type { PresentOptions } from './present.js';
export { sign, signJwt } from './sign.js';
export type { Signable, SignJwtOptions, SignOptions } from './sign.js';
export { suiteNames } from './signing-suite.js';
export { checkNames } from './verify/report.js';
export type {
  Check,
  CheckName,
  Claims,
  Container,
  ContentReport,
  Kind,
  OtherReport,
  Report,
  SkipReason,
  ValidReport,
  Verdict,
  Verified,
  VerifiedValue,
} from './verify/report.js';
export { verdictOf } from './verify/verdict.js';
export { verify } from './verify/verify.js';
export type { VerifyOptions } from './verify/verify.js';
