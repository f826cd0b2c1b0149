import { validityCodes } from './codes/validity-codes.js';
import { callCodes } from './codes/call-codes.js';
import { containerCodes } from './codes/container-codes.js';
import { componentCodes } from './codes/component-codes.js';
import { contentsCodes } from './codes/contents-codes.js';
import { documentCodes } from './codes/document-codes.js';
import { jwtCodes } from './codes/jwt-codes.js';
import { keyCodes } from './codes/key-codes.js';
import { networkCodes } from './codes/network-codes.js';
import { ob2Codes } from './codes/ob2-codes.js';
import { schemaCodes } from './codes/schema-codes.js';
import { statusCodes } from './codes/status-codes.js';
import { nestedCodes } from './codes/nested-codes.js';
import { personCodes } from './codes/person-codes.js';
import { trustCodes } from './codes/trust-codes.js';
import { packCodes } from './codes/pack-codes.js';
import { proofCodes } from './codes/proof-codes.js';
import { receiptCodes } from './codes/receipt-codes.js';

/** Every `ProblemCode` of this package. A code is never renamed or reused once released. */
export const problemCodes = {
  ...documentCodes,
  ...containerCodes,
  ...proofCodes,
  ...jwtCodes,
  ...keyCodes,
  ...networkCodes,
  ...validityCodes,
  ...schemaCodes,
  ...statusCodes,
  ...nestedCodes,
  ...personCodes,
  ...trustCodes,
  ...packCodes,
  ...contentsCodes,
  ...componentCodes,
  ...receiptCodes,
  ...ob2Codes,
  ...callCodes,
};
