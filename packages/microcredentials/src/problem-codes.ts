import { definitionCodes } from './codes/definition-codes.js';
import { documentCodes } from './codes/document-codes.js';
import { reviewCodes } from './codes/review-codes.js';
import { submissionCodes } from './codes/submission-codes.js';

/** Every `MicrocredentialProblemCode` of this package. A code is never renamed or reused once released. */
export const problemCodes = {
  ...documentCodes,
  ...definitionCodes,
  ...submissionCodes,
  ...reviewCodes,
} as const;
