import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { readControllerDocument } from '../../src/keys/controller-document.js';
import { limits } from '../../src/limits.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { keyPair } from '../fixture.js';

const DID = 'did:web:issuer.example';
const { publicKeyMultibase: MULTIKEY } = keyPair('issuer');
const { publicKeyMultibase: OTHER } = keyPair('stranger');

function key(id: string, members: JsonObject = {}): JsonObject {
  return { id, type: 'Multikey', controller: DID, publicKeyMultibase: MULTIKEY, ...members };
}

/** The codes, or the ids of keys, of those for assertions and of those to authenticate with. */
function answer(json: JsonObject, id = DID): readonly unknown[] {
  const outcome = readControllerDocument(json, id);
  if (outcome.kind !== 'ok') return [outcome.kind, ...outcome.problems.map(({ code }) => code)];
  const { verificationMethod, assertionMethod, authentication } = outcome.value;
  return [verificationMethod.map((method) => method.id), assertionMethod, authentication];
}

describe('a document of keys', () => {
  test('may be the one of the W3C’s own example', () => {
    const id = 'https://controller.example/123';
    const json = {
      '@context': 'https://www.w3.org/ns/cid/v1',
      id,
      verificationMethod: [{ ...key(`${id}#key-456`), controller: id }],
      authentication: [`${id}#key-456`],
    };
    assert.deepEqual(answer(json, id), [[`${id}#key-456`], [], [`${id}#key-456`]]);
  });

  test('keeps apart what its keys are for', () => {
    const json = {
      id: DID,
      verificationMethod: [key('#a'), key('#b'), key('#c')],
      assertionMethod: ['#a', `${DID}#b`],
      authentication: ['#b'],
      keyAgreement: ['#c', key('#d')],
    };
    const [a, b, c] = [`${DID}#a`, `${DID}#b`, `${DID}#c`];
    assert.deepEqual(answer(json), [[a, b, c], [a, b], [b]]);
  });

  test('may hold keys where they are used', () => {
    const json = {
      id: DID,
      assertionMethod: [key('#a'), '#a', 'https://other.example/k'],
      authentication: [key('#b')],
    };
    const [a, b] = [`${DID}#a`, `${DID}#b`];
    assert.deepEqual(answer(json), [[a, b], [a, a, 'https://other.example/k'], [b]]);
  });

  test('may leave out the brackets around one', () => {
    const json = { id: DID, verificationMethod: key('#a'), assertionMethod: '#a', authentication: key('#b') };
    assert.deepEqual(answer(json), [[`${DID}#a`, `${DID}#b`], [`${DID}#a`], [`${DID}#b`]]);
  });

  test('may be an issuer’s profile, with keys or without', () => {
    const id = 'https://issuer.example/profile';
    assert.deepEqual(answer({ id, type: ['Profile'], name: 'A' }, id), [[], [], []]);
    assert.deepEqual(answer({ id, type: ['Profile'], assertionMethod: [key('#a')] }, id), [
      [`${id}#a`],
      [`${id}#a`],
      [],
    ]);
  });

  test('may hold what is no key', () => {
    const strays: readonly JsonValue[] = [7, null, 'x', [], {}, { id: 7 }, key('no-fragment')];
    const json = { id: DID, verificationMethod: strays, assertionMethod: strays, authentication: 7 };
    assert.deepEqual(answer(json), [[], [], []]);
  });
});

describe('the id of a document', () => {
  test('is the one that it was looked up under', () => {
    assert.deepEqual(answer({ id: DID }), [[], [], []]);
    for (const id of ['did:web:stranger.example', `${DID}/`, `${DID}#`, 'did:web:Issuer.example', '']) {
      assert.deepEqual(answer({ id, verificationMethod: [key('#a')] }), ['bad', 'key.document-id'], id);
    }
    for (const id of [7, null, [DID], { id: DID }])
      assert.deepEqual(answer({ id }), ['bad', 'key.document-id']);
  });

  test('where there is none, leaves open whose it is', () => {
    assert.deepEqual(answer({ error: 'too many requests' }), ['unknown', 'key.document-id']);
  });

  test('may be the same URL in another spelling; keys are named after the one that was asked', () => {
    const id = 'https://issuer.example';
    const json = { id: 'https://ISSUER.example/', assertionMethod: [key('#a')] };
    assert.deepEqual(answer(json, id), [[`${id}#a`], [`${id}#a`], []]);
    assert.deepEqual(answer({ id: 'https://issuer.example/x' }, id), ['bad', 'key.document-id']);
    assert.deepEqual(answer({ id: 'http://issuer.example' }, id), ['bad', 'key.document-id']);
  });
});

describe('two keys under one id', () => {
  function kinds(...methods: readonly JsonObject[]): readonly string[] {
    const outcome = readControllerDocument({ id: DID, verificationMethod: methods }, DID);
    return outcome.kind === 'ok'
      ? outcome.value.verificationMethod.map(({ publicKey }) => publicKey.kind)
      : [];
  }

  test('are one where they are alike', () => {
    assert.deepEqual(kinds(key('#a'), key(`${DID}#a`)), ['ok']);
    assert.deepEqual(kinds(key('#a', { publicKeyMultibase: 'x' }), key('#a', { publicKeyMultibase: 'y' })), [
      'bad',
    ]);
  });

  test('are none where they differ', () => {
    const differences: readonly JsonObject[] = [
      { publicKeyMultibase: OTHER },
      { publicKeyMultibase: 'x' },
      { controller: 'did:web:stranger.example' },
      { expires: '2026-01-01T00:00:00Z' },
      { revoked: '2026-01-01T00:00:00Z' },
    ];
    for (const difference of differences) {
      assert.deepEqual(kinds(key('#a'), key('#a', difference)), ['bad'], JSON.stringify(difference));
      assert.deepEqual(kinds(key('#a', difference), key('#a'), key('#b')), ['bad', 'ok']);
      assert.deepEqual(kinds(key('#a', difference), key('#a'), key('#a')), ['bad']);
    }
  });
});

describe('the number of keys', () => {
  const many = (count: number): readonly JsonObject[] =>
    Array.from({ length: count }, (_, index) => key(`#${index}`));

  test('is bounded, in every list', () => {
    assert.equal(
      (answer({ id: DID, verificationMethod: many(limits.keys) })[0] as unknown[]).length,
      limits.keys,
    );
    for (const list of ['verificationMethod', 'assertionMethod', 'authentication']) {
      assert.deepEqual(answer({ id: DID, [list]: many(limits.keys + 1) }), ['unknown', 'key.too-many'], list);
    }
    assert.deepEqual(answer({ id: DID, verificationMethod: many(10_000) }), ['unknown', 'key.too-many']);
    assert.deepEqual(answer({ id: DID, assertionMethod: Array<string>(10_000).fill('#a') }), [
      'unknown',
      'key.too-many',
    ]);
  });
});

describe('a document that is read again', () => {
  test('is not worked out anew, but for each id that it is looked up under', () => {
    const [id, alike] = ['https://issuer.example/keys', 'https://ISSUER.example/keys'];
    const json = { id, verificationMethod: [key('#a')] };
    assert.equal(readControllerDocument(json, id), readControllerDocument(json, id));
    assert.deepEqual(answer(json, id), [[`${id}#a`], [], []]);
    assert.deepEqual(answer(json, alike), [[`${alike}#a`], [], []]);
    assert.deepEqual(answer(json, DID), ['bad', 'key.document-id']);
    assert.deepEqual(answer({ ...json }, id), [[`${id}#a`], [], []]);
  });
});

describe('the controllers of a key', () => {
  const crowd = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => `urn:c:${n}`);

  test('are bounded, in every list', () => {
    const at = (list: string, count: number): readonly unknown[] =>
      answer({ id: DID, [list]: [key('#a'), key('#b', { controller: crowd(count) })] });
    for (const list of ['verificationMethod', 'assertionMethod', 'authentication']) {
      assert.deepEqual(at(list, limits.keys)[0], [`${DID}#a`, `${DID}#b`], list);
      assert.deepEqual(at(list, limits.keys + 1), ['unknown', 'key.too-many'], list);
    }
  });
});
