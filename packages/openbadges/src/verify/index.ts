export type { VerifyOptions } from './questions.js';
export { checkNames } from './report.js';
export type {
  Check,
  CheckName,
  Claims,
  Container,
  ContentReport,
  Kind,
  OtherReport,
  Report,
  ReportedProblem,
  Severity,
  SkipReason,
  ValidReport,
  Verdict,
  Verified,
} from './report.js';
export { verify } from './verify.js';
export { verifyMany } from './verify-many.js';
