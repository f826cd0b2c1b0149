import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { heldIn } from '../../src/verify/held.js';

describe('what a document holds', () => {
  test('stands in a presentation itself', () => {
    const held = heldIn({ id: 'x', holder: 'did:a:b', verifiableCredential: ['a.b.c', {}] }, 'presentation');
    assert.deepEqual(held, {
      items: [
        { item: 'a.b.c', at: '/verifiableCredential/0' },
        { item: {}, at: '/verifiableCredential/1' },
      ],
      at: '/verifiableCredential',
      about: 'did:a:b',
      own: { id: 'x', holder: 'did:a:b' },
    });
  });

  test('stands in the subject of a record', () => {
    const credentialSubject = { id: 'urn:a:b', verifiableCredential: [{}], achievement: [{ id: 'y' }] };
    const at = '/credentialSubject/verifiableCredential';
    assert.deepEqual(heldIn({ name: 'x', credentialSubject, verifiableCredential: [7] }, 'record'), {
      items: [{ item: {}, at: `${at}/0` }],
      at,
      about: 'urn:a:b',
      own: {
        name: 'x',
        credentialSubject: { id: 'urn:a:b', achievement: [{ id: 'y' }] },
        verifiableCredential: [7],
      },
    });
  });

  test('may be one without a list, at the place of the list', () => {
    const { items } = heldIn({ verifiableCredential: { id: 'x' } }, 'presentation');
    assert.deepEqual(items, [{ item: { id: 'x' }, at: '/verifiableCredential' }]);
    assert.deepEqual(heldIn({ verifiableCredential: null }, 'presentation').items, [
      { item: null, at: '/verifiableCredential' },
    ]);
  });

  test('is nothing where there is none, or in documents of another kind', () => {
    for (const kind of ['record', 'presentation'] as const) {
      assert.deepEqual(heldIn({ id: 'x' }, kind).items, []);
      assert.equal(heldIn({ id: 'x' }, kind).about, undefined);
    }
    const listed = { credentialSubject: [{ verifiableCredential: [{}] }] };
    assert.deepEqual(heldIn(listed, 'record').items, []);
    assert.deepEqual(heldIn(listed, 'record').own, listed);
    for (const kind of ['badge', 'endorsement', 'assertion', 'other'] as const) {
      const document = { verifiableCredential: [{}], credentialSubject: { verifiableCredential: [{}] } };
      assert.deepEqual(heldIn(document, kind).items, []);
      assert.deepEqual(heldIn(document, kind).own, document);
    }
  });
});
