import { eddsaRdfcScheme } from './eddsa-rdfc-2022.js';
import { verifyOnlySuite } from './signature-suite.js';

/**
 * The suite `eddsa-2022`: what `eddsa-rdfc-2022` was called in drafts. Verified with the warning `proof.deprecated`.
 *
 * @see Open Badges 3.0 Implementation Guide, §Deprecated cryptosuites
 */
export const eddsa2022 = verifyOnlySuite({
  ...eddsaRdfcScheme,
  id: 'eddsa-2022',
  warnings: [
    {
      code: 'proof.deprecated',
      message: 'The suite eddsa-2022 is the draft name of eddsa-rdfc-2022.',
      at: '/proof/cryptosuite',
    },
  ],
});
