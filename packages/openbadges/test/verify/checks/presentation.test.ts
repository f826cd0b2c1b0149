import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../../src/model/json.js';
import { checkPresentation } from '../../../src/verify/checks/presentation.js';
import { holderOf } from '../../../src/verify/holder-of.js';
import { V2 } from '../../record.js';

const sound: JsonObject = { '@context': [V2], type: ['VerifiablePresentation'] };

function answer(members: JsonObject): readonly string[] {
  const outcome = checkPresentation({ ...sound, ...members });
  if (outcome.kind === 'ok') return [];
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

describe('the rules of presentations', () => {
  test('let pass what keeps them', () => {
    for (const members of [
      {},
      { '@context': V2, type: 'VerifiablePresentation' },
      { '@context': ['https://www.w3.org/2018/credentials/v1', { x: 'https://a.example/x' }] },
      { id: 'urn:uuid:1', holder: 'did:a:b' },
      { holder: { id: 'https://a.example/', name: 'A' } },
      { type: ['VerifiablePresentation', 'ext:Application'] },
      { verifiableCredential: [] },
      { verifiableCredential: {} },
      { verifiableCredential: ['a.b.c', {}] },
    ]) {
      assert.deepEqual(answer(members), [], JSON.stringify(members));
    }
  });

  test('find what does not', () => {
    const faults: readonly (readonly [JsonObject, string])[] = [
      [{ '@context': null }, 'model.context /@context'],
      [{ '@context': [] }, 'model.context /@context'],
      [{ '@context': ['https://a.example/', V2] }, 'model.context /@context'],
      [{ '@context': [{}, V2] }, 'model.context /@context'],
      [{ type: [] }, 'model.class /type'],
      [{ type: 'Presentation' }, 'model.class /type'],
      [{ type: 7 }, 'model.type /type'],
      [{ type: ['VerifiablePresentation', null] }, 'model.type /type'],
      [{ id: 7 }, 'model.type /id'],
      [{ id: 'a b' }, 'model.format /id'],
      [{ id: null }, 'model.type /id'],
      [{ holder: 'Ada' }, 'model.format /holder'],
      [{ holder: ['did:a:b'] }, 'model.type /holder'],
      [{ holder: { name: 'Ada' } }, 'model.type /holder'],
      [{ verifiableCredential: null }, 'model.type /verifiableCredential'],
      [{ verifiableCredential: [{}, 7] }, 'model.type /verifiableCredential'],
      [{ verifiableCredential: [[{}]] }, 'model.type /verifiableCredential'],
    ];
    for (const [members, expected] of faults) {
      assert.deepEqual(answer(members), ['bad', expected], JSON.stringify(members));
    }
    assert.deepEqual(checkPresentation({}).kind, 'bad');
  });

  test('are told all at once', () => {
    assert.deepEqual(answer({ '@context': 'x', type: 'y', id: 'z', holder: 7, verifiableCredential: 7 }), [
      'bad',
      'model.context /@context',
      'model.class /type',
      'model.format /id',
      'model.type /holder',
      'model.type /verifiableCredential',
    ]);
  });
});

test('the holder is named by a text or an object', () => {
  assert.equal(holderOf({ holder: 'did:a:b' }), 'did:a:b');
  assert.equal(holderOf({ holder: { id: 'did:a:b' } }), 'did:a:b');
  for (const holder of [undefined, null, 7, [], ['did:a:b'], {}, { id: 7 }]) {
    assert.equal(holderOf({ holder }), undefined);
  }
});
