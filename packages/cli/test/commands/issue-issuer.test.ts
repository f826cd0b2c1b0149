import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'vitest';

import { badgewright, codesNamed, fixtureText, member } from '../console.js';
import { badgeIn, issuerDid, workplace } from '../workplace.js';

describe('the issuer', () => {
  test('may say its own id, where the key is its own', async () => {
    const { out, argv } = workplace({
      profile: { id: issuerDid, name: 'Pine Hollow', email: 'a@pinehollow.example' },
    });
    assert.equal((await badgewright(argv(2))).code, 0);
    assert.equal(member(badgeIn(out), 'issuer', 'email'), 'a@pinehollow.example');
  });

  test('cannot be somebody whose key it is not', async () => {
    const id = String(member(JSON.parse(fixtureText('keys/stranger.json')), 'controller'));
    const { out, argv } = workplace({ profile: { id, name: 'Ministry' } });
    const { code, err } = await badgewright(argv(2));
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['badge.unverifiable']);
    assert.match(err, /issuer\.key-not-issuers[^]*at \/issuer/);
    assert.ok(!existsSync(out));
  });

  test('may be one whose keys nobody can read here, and the user is told', async () => {
    const { out, argv } = workplace({ profile: { id: 'did:web:ministry.example', name: 'Ministry' } });
    const finished = await badgewright(argv(2));
    assert.equal(finished.code, 0);
    const noted = /could not be checked here/;
    assert.match(finished.out, noted);
    assert.equal((await badgewright(['verify', out])).code, 2);
    assert.doesNotMatch((await badgewright(workplace().argv(2))).out, noted);
  });

  test('needs a name', async () => {
    for (const profile of [{}, { name: 7 }, []]) {
      const { code, err } = await badgewright(workplace({ profile }).argv(2));
      assert.equal(code, 64);
      assert.deepEqual(codesNamed(err), ['profile.invalid']);
    }
  });

  test('keeps the data model, and is told where not', async () => {
    const { code, err } = await badgewright(
      workplace({ profile: { name: 'Pine Hollow', email: 7 } }).argv(2),
    );
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['credential.invalid']);
    assert.ok(err.includes('/issuer/email'));
  });
});
