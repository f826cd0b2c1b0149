import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'vitest';
import { multikeySigner, sign, verify } from '../../src/index.js';
import type { JsonObject, MultikeyPair, Secured } from '../../src/index.js';
import { environment } from '../../src/environment.js';
import { canonicalize } from '../../src/proof/graph/canonicalize.js';
import { eddsaRdfc2022 } from '../../src/proof/suites/eddsa-rdfc-2022.js';
import { isReferenceThere, referenceJson, referenceText } from './reference.js';

interface Figures extends MultikeyPair {
  readonly verificationMethod: string;
  readonly created: string;
  readonly proofValue: string;
  readonly documentHashHex: string;
  readonly proofConfigHashHex: string;
}

// Figures of the Open Badges 3.0 implementation guide; Ed25519 is deterministic, so they must come out alike.
const published = {
  obv3p0: {
    documentHash: '87f65a76d40146205e3b3e06cb0fbd153f97f9ce70372390f52566bb7f9e0773',
    proofValue: 'z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZtkMtSbz35HcbgXVEDYHxCzgkCr',
  },
  // The `proofValue` in the reference folder's clrv2p0/key-and-proof.json is that of the badge inside the record.
  clrv2p0: {
    documentHash: '768d7015ae69e0210e1c2a45194d9c1d15d7a6022e52b946574a2a27f6fa85fe',
    proofValue: 'zF52sU1nfPAjcwCqtgxPNSor6SJnAzRBwZW5VNQXPt8xXCHkd39sgqj32DnMjhFCzbyHsLkhQ8HpBqQTkMgXy329',
  },
} as const;

function material(name: keyof typeof published): {
  readonly credential: JsonObject;
  readonly figures: Figures;
} {
  return {
    credential: referenceJson(`vectors/ob3-guide/${name}/credential.json`) as JsonObject,
    figures: referenceJson(`vectors/ob3-guide/${name}/key-and-proof.json`) as Figures,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function proofOf(secured: Secured): JsonObject {
  const [proof] = secured['proof'] as readonly JsonObject[];
  return proof ?? assert.fail('no proof');
}

describe.skipIf(!isReferenceThere)('the signing vectors of the implementation guide', () => {
  for (const name of ['obv3p0', 'clrv2p0'] as const) {
    test(`${name}: document, proof options and signature, byte for byte`, async () => {
      const { credential, figures } = material(name);
      const env = environment({ now: new Date(figures.created) });
      const document = await canonicalize(credential, env.loadContext);
      assert.ok(document.kind === 'ok');
      assert.equal(document.value, referenceText(`vectors/ob3-guide/${name}/document-canon.txt`));
      assert.equal(sha256(document.value), figures.documentHashHex);
      assert.equal(sha256(document.value), published[name].documentHash);
      const signer = await multikeySigner(figures, { verificationMethod: figures.verificationMethod });
      const proof = await eddsaRdfc2022.sign({ document: credential, signer, options: {} }, env);
      const { proofValue, ...options } = proof;
      assert.equal(proofValue, published[name].proofValue);
      const config = await canonicalize(
        { '@context': credential['@context'] ?? [], ...options },
        env.loadContext,
      );
      assert.ok(config.kind === 'ok');
      assert.equal(config.value, referenceText(`vectors/ob3-guide/${name}/proof-canon.txt`));
      assert.equal(sha256(config.value), figures.proofConfigHashHex);
      const expected = { purpose: 'assertionMethod', signer: undefined } as const;
      const facts = await eddsaRdfc2022.verify({ document: credential, proof, expected }, env);
      assert.ok(facts.kind === 'ok');
      assert.equal(facts.value.publishedBy, undefined);
    });
  }

  test('clrv2p0: the badge inside the record, through the public functions', async () => {
    const { credential, figures } = material('clrv2p0');
    const record = credential['credentialSubject'] as {
      readonly verifiableCredential: readonly JsonObject[];
    };
    const { proof, ...inner } = record.verifiableCredential[0] ?? assert.fail('no badge inside');
    assert.ok(proof);
    const signer = await multikeySigner(figures, { verificationMethod: figures.verificationMethod });
    const badge = await sign(inner, signer, { now: new Date(figures.created) });
    assert.equal(proofOf(badge)['proofValue'], figures.proofValue);
  });

  test('obv3p0 through the public functions, with the published figures', async () => {
    const { credential, figures } = material('obv3p0');
    assert.equal(figures.documentHashHex, published.obv3p0.documentHash);
    const signer = await multikeySigner(figures, { verificationMethod: figures.verificationMethod });
    const badge = await sign(credential, signer, { now: new Date(figures.created) });
    assert.equal(proofOf(badge)['proofValue'], published.obv3p0.proofValue);
    const report = await verify(badge, { now: new Date('2026-06-01T00:00:00Z') });
    const outcomes = Object.fromEntries(report.checks.map(({ name, outcome }) => [name, outcome]));
    // Intact, and by a key that nothing but the badge itself ties to the issuer's URL.
    assert.equal(outcomes['proof'], 'pass');
    assert.equal(outcomes['conformance'], 'pass');
    assert.equal(outcomes['issuer'], 'unknown');
    assert.equal(report.verdict, 'indeterminate');
  });
});
