import assert from 'node:assert/strict';
import { calculateJwkThumbprint } from 'jose';
import { describe, test } from 'vitest';
import { isPinned } from '../../src/trust/pinned-keys.js';
import { signers } from '../verify/documents.js';
import { keyOf } from './awards.js';

const { ed25519, p256, p384, rsa } = signers;

describe('the keys that a list gives', () => {
  const all = [ed25519, p256, p384, rsa];

  test('are known in every way to write them', async () => {
    for (const signer of all) {
      const thumbprint = await calculateJwkThumbprint(signer.publicJwk);
      const names = [
        signer.publicKeyMultibase,
        `did:key:${signer.publicKeyMultibase}`,
        thumbprint,
        `urn:ietf:params:oauth:jwk-thumbprint:sha-256:${thumbprint}`,
      ];
      for (const name of names) {
        for (const other of all) assert.equal(isPinned([keyOf(other)], [name]), other === signer, name);
      }
    }
  });

  test('leave it open where one of them cannot be read', () => {
    const key = keyOf(ed25519);
    const unread = 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWo'.slice(0, 47);
    assert.equal(isPinned([key], [unread]), undefined);
    assert.equal(isPinned([key], [unread, ed25519.publicKeyMultibase]), true);
    assert.equal(isPinned([], [ed25519.publicKeyMultibase]), false);
  });
});
