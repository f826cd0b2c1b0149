import { analyticsCodes } from './codes/analytics-codes.js';
import { candidacyCodes } from './codes/candidacy-codes.js';
import { csvCodes } from './codes/csv-codes.js';
import { definitionCodes } from './codes/definition-codes.js';
import { documentCodes } from './codes/document-codes.js';
import { interopCodes } from './codes/interop-codes.js';
import { ledgerCodes } from './codes/ledger-codes.js';
import { policyCodes } from './codes/policy-codes.js';
import { qualityCodes } from './codes/quality-codes.js';
import { renewalCodes } from './codes/renewal-codes.js';
import { reviewCodes } from './codes/review-codes.js';
import { stackCodes } from './codes/stack-codes.js';
import { submissionCodes } from './codes/submission-codes.js';

/** Every `MicrocredentialProblemCode` of this package. A code is never renamed or reused once released. */
export const problemCodes = {
  ...documentCodes,
  ...definitionCodes,
  ...qualityCodes,
  ...submissionCodes,
  ...reviewCodes,
  ...candidacyCodes,
  ...analyticsCodes,
  ...csvCodes,
  ...stackCodes,
  ...policyCodes,
  ...renewalCodes,
  ...ledgerCodes,
  ...interopCodes,
} as const;
