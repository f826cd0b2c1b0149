import assert from 'node:assert/strict';
import { base58, base64urlnopad } from '@scure/base';
import { describe, test, vi } from 'vitest';
import { environment } from '../../src/environment.js';
import type { JsonObject } from '../../src/model/json.js';
import type { Env, ProofSuite } from '../../src/ports.js';
import { eddsaRdfc2022 } from '../../src/proof/eddsa-rdfc-2022.js';
import { edited, keyPair, NOW, SIGNED, signerOf, unsigned } from '../fixture.js';
import type { Loose } from '../fixture.js';

const suite: ProofSuite = eddsaRdfc2022;
const { publicKeyMultibase: KEY, controller: DID } = keyPair('issuer');
const P256 = 'zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP';
const credential = plain(unsigned());
const env: Env = { ...environment({ now: NOW }) };

function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

async function proofOf(document: JsonObject, verificationMethod?: string): Promise<JsonObject> {
  const signer = await signerOf('issuer', verificationMethod);
  const secured = await suite.sign(document, signer, { ...env, now: SIGNED });
  const [proof] = secured['proof'] as readonly [JsonObject];
  return proof;
}

async function answer(document: JsonObject, proof: JsonObject, where = env): Promise<readonly string[]> {
  const outcome = await suite.verify(document, proof, where);
  if (outcome.kind === 'ok') return ['ok'];
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

function changed(edit: (copy: Loose) => void): JsonObject {
  return plain(edited(credential, edit));
}

const proof = await proofOf(credential);
const { proofValue } = proof;
assert.ok(typeof proofValue === 'string');
const signature = base58.decode(proofValue.slice(1));
const misfit = ['bad', 'proof.signature /proof/proofValue'];

describe('eddsa-rdfc-2022 verifies', () => {
  test('a proof over a credential, and says what the proof says', async () => {
    assert.deepEqual(await suite.verify(credential, proof, env), {
      kind: 'ok',
      value: {
        suite: 'eddsa-rdfc-2022',
        verificationMethod: `${DID}#${KEY}`,
        controller: DID,
        confirmed: true,
        created: '2026-03-20T15:00:00Z',
      },
    });
  });

  test('the same however often it is asked, and another credential beside it', async () => {
    const other = changed((copy) => Object.assign(copy, { name: 'Another' }));
    assert.deepEqual(
      await Promise.all([
        answer(credential, proof),
        answer(other, proof),
        answer(credential, proof),
        answer(plain(credential), proof),
      ]),
      [['ok'], misfit, ['ok'], ['ok']],
    );
  });

  test('each form of naming the key', async () => {
    for (const [verificationMethod, controller, confirmed] of [
      [DID, DID, true],
      [`${DID}#${KEY}`, DID, true],
      [`https://issuer.example/#${KEY}`, 'https://issuer.example/', false],
    ] as const) {
      const named = await proofOf(credential, verificationMethod);
      const outcome = await suite.verify(credential, named, env);
      assert.ok(outcome.kind === 'ok', verificationMethod);
      const { value } = outcome;
      assert.deepEqual(
        [value.verificationMethod, value.controller, value.confirmed],
        [verificationMethod, controller, confirmed],
      );
    }
  });

  test('members of the proof in any order', async () => {
    assert.deepEqual(await answer(credential, Object.fromEntries(Object.entries(proof).reverse())), ['ok']);
  });

  test('the proof in the contexts of the credential, whatever it brings of its own', async () => {
    for (const own of ['https://x.example/', { created: 'https://x.example/created' }, null, 7]) {
      assert.deepEqual(await answer(credential, { '@context': own, ...proof }), ['ok']);
      assert.deepEqual(await answer(credential, { '@context': own, ...proof, nonce: 'x' }), misfit);
    }
  });
});

describe('eddsa-rdfc-2022 refuses', () => {
  const proofs: readonly (readonly [string, JsonObject, readonly string[]])[] = [
    ['another date of making', { created: '2026-03-20T15:00:01Z' }, misfit],
    ['the same date in another zone', { created: '2026-03-20T16:00:00+01:00' }, misfit],
    ['no date of making', { created: undefined }, misfit],
    ['a date of ending that was not signed', { expires: '2099-01-01T00:00:00Z' }, misfit],
    ['a domain that was not signed', { domain: 'https://a.example/' }, misfit],
    ['a challenge that was not signed', { challenge: 'x' }, misfit],
    ['a nonce that was not signed', { nonce: 'x' }, misfit],
    ['an id that was not signed', { id: 'urn:a:b' }, misfit],
    ['the key without its fragment', { verificationMethod: DID }, misfit],
    ['an ended proof', { expires: '2026-05-01T00:00:00Z' }, ['bad', 'proof.expired /proof/expires']],
    ['another purpose', { proofPurpose: 'authentication' }, ['bad', 'proof.purpose /proof/proofPurpose']],
    ['no key', { verificationMethod: undefined }, ['bad', 'proof.malformed /proof/verificationMethod']],
    ['no signature', { proofValue: undefined }, ['bad', 'proof.malformed /proof/proofValue']],
    ['a term of no context', { note: 'x' }, ['bad', 'context.undefined-term /note']],
    ['a keyword', { '@included': [{ id: 'urn:a:b' }] }, ['bad', 'context.altered-meaning /@included']],
    [
      'a key of no readable form',
      { verificationMethod: 'did:key:z6Mk#z6Mk' },
      ['bad', 'key.malformed /proof/verificationMethod'],
    ],
    [
      'a key that is not there',
      { verificationMethod: `${DID}#key-1` },
      ['bad', 'key.not-found /proof/verificationMethod'],
    ],
    [
      'a key of another curve',
      { verificationMethod: `did:key:${P256}` },
      ['unknown', 'key.unsupported /proof/verificationMethod'],
    ],
    [
      'a key elsewhere',
      { verificationMethod: 'did:web:a.example#1' },
      ['unknown', 'key.method-unsupported /proof/verificationMethod'],
    ],
  ];
  for (const [what, members, expected] of proofs) {
    test(what, async () => {
      const altered = Object.entries({ ...proof, ...members }).filter(([, value]) => value !== undefined);
      assert.deepEqual(await answer(credential, Object.fromEntries(altered)), expected);
    });
  }

  test('the signature in another encoding, though its bytes fit', async () => {
    const base64 = { ...proof, proofValue: `u${base64urlnopad.encode(signature)}` };
    assert.deepEqual(await answer(credential, base64), ['bad', 'proof.malformed /proof/proofValue']);
    const same = { ...proof, proofValue: `z${base58.encode(signature)}` };
    assert.deepEqual(await answer(credential, same), ['ok']);
  });

  test('the other root of the signature’s scalar', async () => {
    // S + L is the same scalar modulo the group order; only the smaller one is a signature (RFC 8032, §5.1.7).
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const scalar = [...signature.slice(32)].reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) + order;
    const second = Array.from({ length: 32 }, (_, index) => Number((scalar >> BigInt(8 * index)) & 255n));
    const malleated = Uint8Array.from([...signature.slice(0, 32), ...second]);
    const twin = { ...proof, proofValue: `z${base58.encode(malleated)}` };
    assert.deepEqual(await answer(credential, twin), misfit);
  });

  const credentials: readonly (readonly [string, (copy: Loose) => void, readonly string[]])[] = [
    ['a changed text', (copy) => Object.assign(copy, { name: 'x' }), misfit],
    ['a part left out', (copy) => void Reflect.deleteProperty(copy, 'evidence'), misfit],
    [
      'an undefined term',
      (copy) => Object.assign(copy, { note: 'x' }),
      ['bad', 'context.undefined-term /note'],
    ],
    [
      'a context that is not at hand',
      (copy) => void copy['@context']?.push('https://x.example/' as unknown as Loose),
      ['unknown', 'context.unknown /@context/2'],
    ],
    [
      'a keyword',
      (copy) => Object.assign(copy, { '@nest': { name: 'x' } }),
      ['bad', 'context.altered-meaning /@nest'],
    ],
  ];
  for (const [what, edit, expected] of credentials) {
    test(`${what} of the credential`, async () => {
      const outcome = await answer(changed(edit), proof);
      assert.deepEqual([...new Set(outcome)], expected);
    });
  }

  test('a signature by another key, and the key of another', async () => {
    const { publicKeyMultibase: other, controller } = keyPair('stranger');
    assert.deepEqual(
      await answer(credential, { ...proof, verificationMethod: `${controller}#${other}` }),
      misfit,
    );
    const signer = { ...(await signerOf('stranger')), verificationMethod: `https://a.example/#${KEY}` };
    await assert.rejects(suite.sign(credential, signer, env), { code: 'signer.failed' });
  });
});

describe('eddsa-rdfc-2022 signs', () => {
  test('as of the moment that it is given', async () => {
    const signer = await signerOf('issuer');
    const secured = await suite.sign(credential, signer, env);
    assert.equal(
      Reflect.get(Object((secured['proof'] as readonly unknown[])[0]), 'created'),
      '2026-06-01T00:00:00Z',
    );
  });

  test('with no other algorithm', async () => {
    const signer = await signerOf('issuer');
    for (const algorithm of ['ES256', 'ES384', 'RS256'] as const) {
      await assert.rejects(suite.sign(credential, { ...signer, algorithm }, env), {
        code: 'signer.unsuitable',
      });
    }
  });

  test('under a key that only others can look up', async () => {
    const signer = await signerOf('issuer', 'did:web:issuer.example#1');
    const secured = await suite.sign(credential, signer, env);
    const [made] = secured['proof'] as readonly [JsonObject];
    assert.deepEqual(await answer(credential, made), [
      'unknown',
      'key.method-unsupported /proof/verificationMethod',
    ]);
  });

  test('not what it could not verify, and says why', async () => {
    const document = changed((copy) => Object.assign(copy, { note: 'x' }));
    await assert.rejects(suite.sign(document, await signerOf('issuer'), env), (error) => {
      const { code, problems } = Object(error) as { code: string; problems: readonly { code: string }[] };
      assert.equal(code, 'credential.unsecurable');
      assert.equal(problems[0]?.code, 'context.undefined-term');
      return true;
    });
  });

  test('the same with each kind of name for its key', async () => {
    assert.notEqual((await proofOf(credential, DID))['proofValue'], proofValue);
    assert.equal((await proofOf(credential))['proofValue'], proofValue);
  });
});

describe('sets of proofs', () => {
  test('are made and verified each by itself, over the credential alone', async () => {
    const second = await proofOf(credential, DID);
    assert.deepEqual(await answer(credential, proof), ['ok']);
    assert.deepEqual(await answer(credential, second), ['ok']);
    assert.deepEqual(await answer({ ...credential, proof: [second] }, proof), misfit);
  });
});

describe('a platform that cannot compute the signature', () => {
  test('leaves it open, rather than bad', async () => {
    const { subtle } = globalThis.crypto;
    vi.stubGlobal('crypto', { subtle: { digest: subtle.digest.bind(subtle, 'none') } });
    try {
      assert.deepEqual(await answer(plain(credential), proof), ['unknown', 'proof.unchecked /proof']);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
