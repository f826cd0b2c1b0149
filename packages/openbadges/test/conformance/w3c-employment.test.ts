import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { NQuads } from 'rdf-canonize';
import { readMultikey } from '../../src/keys/multikey.js';
import { verifySignature } from '../../src/keys/verify-signature.js';
import type { Hash } from '../../src/proof/hash.js';
import { hashOf } from '../../src/proof/hash.js';
import { canonicalStatements } from '../../src/proof/rdfc/canonicalize-statements.js';
import { statementOf } from '../../src/proof/rdfc/statement.js';
import { signedData } from '../../src/proof/suites/signed-data.js';
import { isReferenceThere, referenceText } from './reference.js';
import { hex, referenceLine, referenceObject, signatureIn } from './vectors.js';

/**
 * The employment credential is in a context that is published nowhere in these data, so that the steps begin with
 * its statements. It has unnamed parts: their names depend on the hash function of the key.
 */
const vectors: readonly (readonly [folder: string, ending: string, hash: Hash])[] = [
  ['vc-di-eddsa/eddsa-rdfc-2022/employ/', 'DataInt', 'SHA-256'],
  ['vc-di-ecdsa/ecdsa-rdfc-2019-p256/employ/', 'ECDSAP256', 'SHA-256'],
  ['vc-di-ecdsa/ecdsa-rdfc-2019-p384/employ/', 'ECDSAP384', 'SHA-384'],
];

/** The same statements in another order, their unnamed parts under other names. */
function renamed(statements: string): string {
  const lines = statements.replaceAll('_:c14n', '_:part').split('\n');
  return lines.reverse().join('\n').trim();
}

for (const [folder, ending, hash] of vectors) {
  const file = (name: string): string => `vectors/${folder}${name}${ending}.txt`;

  describe.skipIf(!isReferenceThere)(`the vector ${folder}`, () => {
    test('its statements come back from any other names and order', () => {
      const document = referenceText(file('canonDoc'));
      const statements = NQuads.parse(renamed(document)).map(statementOf);
      const canonical = (by: Hash): string =>
        canonicalStatements(statements, { hash: by, affordsDigest: () => true })?.text.trim() ?? '';
      assert.equal(canonical(hash), document.trim());
      assert.notEqual(canonical(hash === 'SHA-256' ? 'SHA-384' : 'SHA-256'), document.trim());
    });

    test('hashes, their concatenation, and the signature over it', async () => {
      const texts = {
        document: referenceText(file('canonDoc')),
        options: referenceText(file('proofCanon')),
        warnings: [],
      };
      assert.equal(hex(hashOf(texts.document, hash)), referenceLine(file('docHash')));
      assert.equal(hex(hashOf(texts.options, hash)), referenceLine(file('proofHash')));
      const data = signedData(texts, hash);
      assert.equal(hex(data), referenceLine(file('combinedHash')));
      const signature = signatureIn(file('sigBTC58'));
      assert.equal(hex(signature), referenceLine(file('sigHex')));
      const { proof } = referenceObject(`vectors/${folder}signed${ending}.json`);
      const method: unknown = Reflect.get(Object(proof), 'verificationMethod');
      const reading = readMultikey(String(method).split('#')[1] ?? '');
      assert.ok(reading.kind === 'key');
      assert.equal(await verifySignature({ publicKey: reading.key, data, signature }), true);
      const [first = 0, ...rest] = data;
      const flipped = Uint8Array.from([first ^ 1, ...rest]);
      assert.equal(await verifySignature({ publicKey: reading.key, data: flipped, signature }), false);
    });
  });
}
