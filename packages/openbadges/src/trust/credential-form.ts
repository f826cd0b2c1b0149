import { VCDM_2_0 } from '../model/data-model.js';
import type { JsonObject } from '../model/json.js';

/** The class of a signed list. */
export const LIST_TYPE = 'TrustListCredential';
/** The class of its subject, whose `list` is the list as plain JSON. */
export const SUBJECT_TYPE = 'TrustList';

const VOCABULARY = 'urn:badgewright:trust-list:1#';

/** The contexts of a signed list. The list is a JSON literal: whatever stands in it, nothing is left undefined. */
export const LIST_CONTEXTS: readonly (string | JsonObject)[] = [
  VCDM_2_0,
  {
    [LIST_TYPE]: `${VOCABULARY}${LIST_TYPE}`,
    [SUBJECT_TYPE]: `${VOCABULARY}${SUBJECT_TYPE}`,
    list: { '@id': `${VOCABULARY}list`, '@type': '@json' },
  },
];
