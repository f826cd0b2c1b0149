import type { JsonObject } from '../model/json.js';
import type { Outcome } from '../outcome.js';
import { assertionClaims } from './claims.js';
import { restsOnFailed } from './findings.js';
import type { AssertionFindings } from './findings.js';

/** The findings where there is no assertion to verify; `copy` is what was handed over, for its claims. */
export function unreadable(refusal: Outcome<never>, copy: JsonObject | undefined): AssertionFindings {
  return {
    conformance: refusal,
    proof: restsOnFailed,
    issuer: restsOnFailed,
    status: restsOnFailed,
    validity: restsOnFailed,
    document: undefined,
    claims: assertionClaims({ assertion: copy ?? {} }),
    endorsements: [],
    warnings: [],
  };
}
