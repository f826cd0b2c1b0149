import { checkCodes } from './codes/check-codes.js';
import { containerCodes } from './codes/container-codes.js';
import { contentsCodes } from './codes/contents-codes.js';
import { documentCodes } from './codes/document-codes.js';
import { jwtCodes } from './codes/jwt-codes.js';
import { keyCodes } from './codes/key-codes.js';
import { networkCodes } from './codes/network-codes.js';
import { ob2Codes } from './codes/ob2-codes.js';
import { proofCodes } from './codes/proof-codes.js';

/** Every `ProblemCode` of this package. A code is never renamed or reused once released. */
export const problemCodes = {
  ...documentCodes,
  ...containerCodes,
  ...proofCodes,
  ...jwtCodes,
  ...keyCodes,
  ...networkCodes,
  ...checkCodes,
  ...contentsCodes,
  ...ob2Codes,
};
