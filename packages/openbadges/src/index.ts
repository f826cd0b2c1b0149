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
export { explain } from './explain/explain.js';
export { languages } from './explain/explanation.js';
export type {
  ExplainedCheck,
  ExplainedPart,
  ExplainedProblem,
  Explanation,
  Fact,
  Language,
  MoreCodes,
} from './explain/explanation.js';
export type {
  CheckLike,
  IdentifiedLike,
  PartLike,
  ProblemLike,
  RecipientLike,
  ReportLike,
} from './explain/report-like.js';
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
export { makePack } from './pack/make-pack.js';
export type { MakePackOptions } from './pack/make-pack.js';
export type { PackResponse, PackResponses } from './pack/pack-format.js';
export { readPack } from './pack/read-pack.js';
export type { Pack, PackOptions } from './pack/read-pack.js';
export { recordingFetch } from './pack/record.js';
export type { Recording } from './pack/record.js';
export type {
  ControllerDocument,
  DidMethod,
  Env,
  ExpectedProof,
  Fetch,
  Findings,
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
  StatusTask,
  TraceEntry,
  VerificationMethod,
} from './ports.js';
export type { Problem, ProblemCode, Problems } from './problem.js';
export { problemCodes } from './problem-codes.js';
export type { CodeEntry } from './codes/code-entry.js';
export { present } from './present.js';
export type { PresentOptions } from './present.js';
export { reportPage } from './report-page/report-page.js';
export type { ReportPageOptions } from './report-page/report-page.js';
export { readReceipt } from './receipt/read-receipt.js';
export type { ReceiptOptions, SignedReceipt } from './receipt/read-receipt.js';
export { sign, signJwt } from './sign.js';
export type { Signable, SignJwtOptions, SignOptions } from './sign.js';
export { signMany } from './sign-many.js';
export type { Signed } from './sign-many.js';
export { signPack } from './sign-pack.js';
export type { SignPackOptions } from './sign-pack.js';
export { signReceipt } from './sign-receipt.js';
export type { SignReceiptOptions } from './sign-receipt.js';
export { signTrustList, signTrustListJwt } from './sign-trust-list.js';
export type { SignTrustListOptions } from './sign-trust-list.js';
export { suiteNames } from './signing-suite.js';
export { addDecoys, allocateIndex } from './status/allocate-index.js';
export type { AllocateOptions, DecoyOptions, WithDecoys } from './status/allocate-index.js';
export { revocationEntry, statusEntry } from './status/status-entry.js';
export type { EntryOptions, StatusListEntry } from './status/status-entry.js';
export {
  createStatusList,
  decodeStatusList,
  encodeStatusList,
  setStatus,
  statusAt,
} from './status/status-list.js';
export type { StatusList, StatusListOptions, StatusPurpose } from './status/status-list.js';
export { revocationList } from './status/write-revocation-list.js';
export type { RevocationListOptions, RevokedCredential } from './status/write-revocation-list.js';
export type { RandomBytes } from './status/random-below.js';
export { signStatusList, signStatusListJwt } from './status-lists.js';
export type { PublishedStatusList, SignStatusListJwtOptions, SignStatusListOptions } from './status-lists.js';
export { readKnownIssuers } from './trust/known-issuers.js';
export type { KnownIssuersOptions } from './trust/known-issuers.js';
export { readTrustList } from './trust/read-trust-list.js';
export type { TrustListOptions } from './trust/read-trust-list.js';
export { compareRecipient } from './verify/compare-recipient.js';
export type { RecipientComparison } from './verify/compare-recipient.js';
export { componentDigest } from './verify/component-digest.js';
export { checkNames } from './verify/report.js';
export type {
  Check,
  CheckName,
  Claims,
  Container,
  ContentReport,
  Kind,
  OtherReport,
  ReportedProblem,
  Report,
  Severity,
  SkipReason,
  ValidReport,
  Verdict,
  Verified,
  VerifiedValue,
} from './verify/report.js';
export { verdictOf } from './verify/verdict.js';
export { verify } from './verify/verify.js';
export { verifyMany } from './verify/verify-many.js';
export type { Recipient } from './verify/recipient-asked.js';
export type { VerifyOptions } from './verify/questions.js';
export type {
  Delegation,
  TrustAuthority,
  TrustedAchievement,
  TrustedAs,
  TrustedIssuer,
  TrustEntry,
  TrustGap,
  TrustList,
  TrustListHead,
  TrustPeriod,
  TrustStep,
} from './model/trust-list.js';
