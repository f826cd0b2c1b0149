import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { sign, signJwt, verify } from '@badgewright/openbadges';
import { readKey } from '../../src/read/read-key.js';
import { nodeIo } from '../../src/index.js';
import { badgewright, jsonLines, member, scratch } from '../console.js';
import type { Finished } from '../console.js';
import { signedAt, unsigned } from '../samples.js';

const types = ['ed25519', 'p-256', 'p-384', 'rsa'] as const;
const algorithms = { ed25519: 'Ed25519', 'p-256': 'ES256', 'p-384': 'ES384', rsa: 'RS256' } as const;
const random = { randomBytes: (length: number) => new Uint8Array(randomBytes(length)) };

interface Made extends Finished {
  readonly file: string;
}

async function made(type: string, ...more: readonly string[]): Promise<Made> {
  const file = path.join(scratch().folder, 'key.json');
  const finished = await badgewright(['keygen', '--type', type, '--out', file, ...more], random);
  return { ...finished, file };
}

/** Every text in a key file that is not public. */
function secretsIn(file: string): readonly string[] {
  const key: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return ['secretKeyMultibase', 'd', 'p', 'q', 'dp', 'dq', 'qi'].flatMap((name) => {
    const value = member(key, name);
    return typeof value === 'string' ? [value] : [];
  });
}

describe.each(types)('keygen --type %s', (type) => {
  test('writes a key that signs badges, as the algorithm of its type', async () => {
    const { code, err, file } = await made(type);
    assert.deepEqual([code, err], [0, '']);
    const signer = await readKey(file, nodeIo(process));
    assert.equal(signer.algorithm, algorithms[type]);
    const badge = await unsigned(signer);
    const options = { now: signedAt };
    const token = await verify(await signJwt(badge, signer, options), options);
    assert.equal(token.verdict, 'valid');
    if (type === 'rsa') return;
    assert.equal((await verify(await sign(badge, signer, options), options)).verdict, 'valid');
  });

  test.skipIf(process.platform === 'win32')('writes a file that only its owner can read', async () => {
    assert.equal(statSync((await made(type)).file).mode & 0o777, 0o600);
  });

  test('prints nothing of the secret', async () => {
    for (const more of [[], ['--json']]) {
      const { out, err, file } = await made(type, ...more);
      const secrets = secretsIn(file);
      assert.equal(secrets.length, type === 'rsa' ? 6 : 1);
      for (const secret of secrets) assert.ok(!`${out}${err}`.replace(/\s/g, '').includes(secret));
    }
  });

  test('says in the file and in JSON whose the key is, and what is public of it', async () => {
    const { out, file } = await made(type, '--json');
    const [line] = jsonLines(out);
    const key: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const signer = await readKey(file, nodeIo(process));
    assert.equal(member(key, 'type'), type === 'rsa' ? 'JsonWebKey' : 'Multikey');
    for (const printed of [line, key]) {
      assert.equal(member(printed, 'id'), signer.verificationMethod);
      assert.equal(member(printed, 'controller'), signer.controller);
    }
    assert.equal(member(line, 'publicKeyMultibase'), signer.publicKeyMultibase);
    assert.deepEqual(member(line, 'publicJwk'), signer.publicJwk);
  });

  test('fits 80 columns', async () => {
    const { out, file } = await made(type);
    assert.deepEqual(
      out.split('\n').filter((line) => line.length > 80 && !line.includes(file)),
      [],
    );
  });
});

test('a type that there is none of is a usage error', async () => {
  for (const type of ['RSA', 'ES256', 'secp256k1', '']) {
    const { code, out, err } = await made(type);
    assert.deepEqual([code, out], [64, '']);
    assert.ok(err.includes('p-256'));
  }
});
