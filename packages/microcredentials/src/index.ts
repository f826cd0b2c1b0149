export { toCredential } from './credential/to-credential.js';
export { decide } from './decide/decide.js';
export { parseDefinition } from './definition/parse-definition.js';
export { BadgeError } from './error.js';
export { errorCodes } from './error-codes.js';
export { problemCodes } from './problem-codes.js';
export { parseReview } from './review/parse-review.js';
export { parseSubmission } from './submission/parse-submission.js';

export type { CodeEntry } from './codes/code-entry.js';
export type { CredentialOptions, Recipient } from './credential/to-credential.js';
export type {
  Approved,
  CriterionResult,
  Decision,
  Facts,
  Incomplete,
  NotYet,
  PartResult,
  Results,
  Unmet,
  UnmetCriterion,
  UnmetPart,
} from './decide/decision.js';
export type { MicrocredentialErrorCode } from './error.js';
export type {
  AcceptedFormat,
  AlignmentTarget,
  Artefact,
  Assessment,
  Assessor,
  Attempts,
  Attestations,
  Body,
  Citation,
  Count,
  Criterion,
  CriterionScore,
  Definition,
  DefinitionReference,
  Earner,
  Indicator,
  IndicatorCriterion,
  IndicatorScore,
  KeyMethod,
  Level,
  LevelledCriterion,
  Part,
  PartResponse,
  PartScore,
  PassFailPart,
  PassingRule,
  Question,
  Requirement,
  Review,
  RubricPart,
  Submission,
} from './generated/types.js';
export type {
  MicrocredentialProblem,
  MicrocredentialProblemCode,
  MicrocredentialProblems,
  Parsed,
} from './problem.js';
