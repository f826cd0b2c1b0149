import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { multikeyPair, multikeySigner } from '@badgewright/openbadges';
import { badgewright, codesNamed, jsonLines, member, membersOf, scratch } from '../console.js';

const seed = Uint8Array.from({ length: 32 }, (_, index) => index + 1);

function written(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('keygen', () => {
  test('writes the pair of the random bytes, as a Multikey', async () => {
    const out = path.join(scratch().folder, 'key.json');
    assert.equal((await badgewright(['keygen', '--out', out])).code, 0);
    const pair = await multikeyPair(seed);
    const { verificationMethod } = await multikeySigner(pair);
    assert.deepEqual(written(out), {
      type: 'Multikey',
      id: verificationMethod,
      controller: `did:key:${pair.publicKeyMultibase}`,
      ...pair,
    });
  });

  test.skipIf(process.platform === 'win32')('writes a file that only its owner can read', async () => {
    const out = path.join(scratch().folder, 'key.json');
    await badgewright(['keygen', '--out', out]);
    assert.equal(statSync(out).mode & 0o777, 0o600);
  });

  test('leaves nothing else in the folder', async () => {
    const { folder } = scratch();
    await badgewright(['keygen', '--out', path.join(folder, 'key.json')]);
    assert.deepEqual(readdirSync(folder), ['key.json']);
  });

  test('prints what is public and nothing of the secret', async () => {
    const { folder } = scratch();
    const { publicKeyMultibase, secretKeyMultibase } = await multikeyPair(seed);
    for (const more of [[], ['--json']]) {
      const out = path.join(folder, `key${more.length}.json`);
      const finished = await badgewright(['keygen', '--out', out, ...more]);
      assert.ok(finished.out.includes(`did:key:${publicKeyMultibase}`));
      assert.ok(!finished.out.includes(secretKeyMultibase));
      assert.equal(finished.err, '');
    }
  });

  test('prints JSON where it is asked for', async () => {
    const out = path.join(scratch().folder, 'key.json');
    const [line, ...more] = jsonLines((await badgewright(['keygen', '--out', out, '--json'])).out);
    assert.deepEqual(more, []);
    assert.deepEqual(membersOf(line), ['out', 'id', 'controller', 'publicKeyMultibase', 'publicJwk']);
    assert.equal(member(line, 'out'), out);
  });

  test('never overwrites a file', async () => {
    const file = scratch().write('key.json', 'the old key');
    const { code, out, err } = await badgewright(['keygen', '--out', file]);
    assert.equal(code, 64);
    assert.equal(out, '');
    assert.deepEqual(codesNamed(err), ['file.exists']);
    assert.equal(readFileSync(file, 'utf8'), 'the old key');
  });

  test('says where it cannot write', async () => {
    const { code, err } = await badgewright(['keygen', '--out', path.join(scratch().folder, 'no/key.json')]);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['file.unwritable']);
  });

  test('makes another key each time, from the system’s random source', async () => {
    const { folder } = scratch();
    const { randomBytes } = await import('node:crypto');
    for (const name of ['a', 'b']) {
      await badgewright(['keygen', '--out', path.join(folder, name)], {
        randomBytes: (length) => new Uint8Array(randomBytes(length)),
      });
    }
    assert.notDeepEqual(written(path.join(folder, 'a')), written(path.join(folder, 'b')));
  });
});
