import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { multikeyPair, multikeySigner, sign, signJwt, verify } from '@badgewright/openbadges';
import type { Secured } from '@badgewright/openbadges';
import { badgewright, codesNamed, codesOf, jsonLines, member, scratch } from '../console.js';
import { holdersCopy, keyOf, later, png, signedAt, signedBadge, unsigned } from '../samples.js';

/** Discloses from a badge to standard output. */
async function disclosed(badge: Secured, ...more: readonly string[]): Promise<unknown> {
  const { code, out, err } = await badgewright([
    ...['disclose', scratch().write('badge.json', JSON.stringify(badge))],
    ...more,
  ]);
  assert.deepEqual([code, err], [0, '']);
  return JSON.parse(out);
}

describe('disclose', () => {
  test('shows what the issuer made mandatory where nothing else is chosen', async () => {
    const shown = await disclosed(await holdersCopy());
    assert.equal((await verify(shown)).verdict, 'valid');
    assert.equal(member(shown, 'issuer', 'name'), 'Pine Hollow');
    assert.equal(member(shown, 'credentialSubject', 'narrative'), undefined);
  });

  test('shows what is chosen, one or several', async () => {
    const badge = await holdersCopy();
    const narrative = '/credentialSubject/narrative';
    for (const pointers of [[narrative], [narrative, '/name']]) {
      const shown = await disclosed(badge, '--reveal', ...pointers);
      assert.equal((await verify(shown)).verdict, 'valid');
      assert.equal(member(shown, 'credentialSubject', 'narrative'), 'Held eight meetings.');
    }
  });

  test('writes a file that verifies at the command line', async () => {
    const { folder, write } = scratch();
    const badge = write('badge.json', JSON.stringify(await holdersCopy()));
    const out = path.join(folder, 'shown.json');
    const finished = await badgewright(['disclose', badge, '--out', out]);
    assert.deepEqual([finished.code, finished.err], [0, '']);
    assert.ok(finished.out.includes(out));
    const { code, out: text } = await badgewright(['verify', '--json', ...later, out]);
    assert.equal(code, 0);
    assert.deepEqual(codesOf(jsonLines(text)[0]), ['proof.excerpt']);
  });

  test('is what `verify` asks for where it is given the whole badge', async () => {
    const file = scratch().write('badge.json', JSON.stringify(await holdersCopy()));
    const { code, out } = await badgewright(['verify', ...later, file]);
    assert.equal(code, 2);
    assert.match(out, /^ {2}proof\.not-disclosed$/m);
    assert.ok(out.replace(/\s+/g, ' ').includes('badgewright disclose'));
  });

  test('writes nothing that acts on a terminal, and loses nothing of it', async () => {
    const issuer = await keyOf('issuer', 'P-256');
    const credential = await unsigned(issuer, 'A\u009b31mB\u202eC');
    const badge = await sign(credential, issuer, { now: signedAt, suite: 'ecdsa-sd-2023' });
    const file = scratch().write('badge.json', JSON.stringify(badge));
    const { out } = await badgewright(['disclose', file]);
    assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
    assert.equal((await verify(out)).verdict, 'valid');
    assert.equal(member(JSON.parse(out), 'name'), credential.name);
  });
});

describe('an issuer’s key that is published', () => {
  const issuer = 'https://pinehollow.example/issuer';

  async function hosted(): Promise<{ readonly badge: Secured; readonly pack: string }> {
    const pair = await multikeyPair(new Uint8Array(32).fill(3), 'P-256');
    const key = `${issuer}#key-1`;
    const signer = await multikeySigner(pair, { verificationMethod: key });
    const badge = await sign(await unsigned(signer), signer, { now: signedAt, suite: 'ecdsa-sd-2023' });
    const { publicKeyMultibase } = pair;
    const method = { id: key, type: 'Multikey', controller: issuer, publicKeyMultibase };
    const document = {
      '@context': ['https://www.w3.org/ns/cid/v1'],
      id: issuer,
      verificationMethod: [method],
      assertionMethod: [key],
    };
    const responses = {
      [issuer]: { status: 200, contentType: 'application/json', body: JSON.stringify(document) },
    };
    return {
      badge,
      pack: JSON.stringify({ format: 'badgewright-pack/1', created: '2026-03-20T15:00:00Z', responses }),
    };
  }

  test('is read from a pack', async () => {
    const { badge, pack } = await hosted();
    const file = scratch().write('pack.json', pack);
    const shown = await disclosed(badge, '--pack', file);
    const copy = scratch().write('shown.json', JSON.stringify(shown));
    assert.equal((await badgewright(['verify', ...later, '--pack', file, copy])).code, 0);
    assert.equal((await badgewright(['verify', ...later, copy])).code, 2);
  });

  test('cannot be read without one', async () => {
    const { badge } = await hosted();
    const file = scratch().write('badge.json', JSON.stringify(badge));
    const { code, err } = await badgewright(['disclose', file]);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['argument.invalid']);
    assert.match(err, /^ {2}network\.offline$/m);
  });
});

describe('what cannot be disclosed is a usage error, and leaves no file', () => {
  async function refused(badge: string | Uint8Array, expected: string, pointer = '/name'): Promise<void> {
    const { folder, write } = scratch();
    const out = path.join(folder, 'shown.json');
    const file = write('badge', badge);
    const finished = await badgewright(['disclose', file, '--reveal', pointer, '--out', out]);
    assert.deepEqual([finished.code, finished.out], [64, '']);
    assert.deepEqual(codesNamed(finished.err), [expected]);
    assert.ok(!existsSync(out));
  }

  test('a badge of another suite', async () => {
    await refused(JSON.stringify(await signedBadge()), 'argument.invalid');
  });

  test('what has been disclosed already', async () => {
    await refused(JSON.stringify(await disclosed(await holdersCopy())), 'argument.invalid');
  });

  test('a badge that was changed', async () => {
    const badge = { ...(await holdersCopy()), name: 'Reading circle leader' };
    await refused(JSON.stringify(badge), 'argument.invalid');
  });

  test.each(['/nothing', 'name', '/credentialSubject/-', '/@context/7'])(
    'the pointer %s',
    async (pointer) => {
      await refused(JSON.stringify(await holdersCopy()), 'argument.invalid', pointer);
    },
  );

  test('signed text', async () => {
    const issuer = await keyOf('issuer');
    await refused(await signJwt(await unsigned(issuer), issuer), 'badge.invalid');
  });

  test('an image, and what is no badge', async () => {
    await refused(png, 'badge.invalid');
    await refused('', 'badge.invalid');
    await refused('{}', 'argument.invalid');
    await refused(Buffer.alloc(12 * 1024 * 1024 + 1, ' '), 'file.too-large');
  });
});

test('a file that is there already is never overwritten', async () => {
  const { write } = scratch();
  const badge = write('badge.json', JSON.stringify(await holdersCopy()));
  const before = readFileSync(badge, 'utf8');
  const { code, err } = await badgewright(['disclose', badge, '--out', badge]);
  assert.equal(code, 64);
  assert.deepEqual(codesNamed(err), ['file.exists']);
  assert.equal(readFileSync(badge, 'utf8'), before);
});

test('a badge that cannot be opened is named', async () => {
  const { code, err } = await badgewright(['disclose', 'no/such.json']);
  assert.equal(code, 64);
  assert.deepEqual(codesNamed(err), ['file.unreadable']);
});
