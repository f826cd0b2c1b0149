import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, test } from 'vitest';

import { generateKeyPair, verify } from '@badgewright/openbadges';
import type { KeyType } from '@badgewright/openbadges';
import { badgewright, codesNamed, codesOf, jsonLines, member } from '../console.js';
import type { Finished } from '../console.js';
import { later } from '../samples.js';
import { badgeIn, workplace } from '../workplace.js';

const keys = new Map<KeyType, string>();

beforeAll(async () => {
  for (const type of ['Ed25519', 'P-256', 'P-384', 'RSA'] as const) {
    keys.set(type, JSON.stringify(await generateKeyPair(type)));
  }
});

/** Issues with a key of a type; `out` is where the badge is. */
async function issued(
  type: KeyType,
  ...more: readonly string[]
): Promise<Finished & { readonly file: string; readonly folder: string }> {
  const { folder, out: file, argv } = workplace({ key: keys.get(type) ?? '' });
  return { ...(await badgewright(argv(2, ...more))), file, folder };
}

/** The report of the command on a badge file. */
async function reportOn(file: string): Promise<{ readonly code: number; readonly report: unknown }> {
  const { code, out } = await badgewright(['verify', '--json', ...later, file]);
  return { code, report: jsonLines(out)[0] };
}

describe('issue --format', () => {
  test('is di where it is left out', async () => {
    const [plain, di] = [await issued('Ed25519'), await issued('Ed25519', '--format', 'di')];
    assert.equal(readFileSync(plain.file, 'utf8'), readFileSync(di.file, 'utf8'));
    assert.equal(member(badgeIn(plain.file), 'proof', 0, 'cryptosuite'), 'eddsa-rdfc-2022');
  });

  test.each<KeyType>(['Ed25519', 'P-256', 'P-384', 'RSA'])('jwt, with a key of %s', async (type) => {
    const { code, err, file } = await issued(type, '--format', 'jwt');
    assert.deepEqual([code, err], [0, '']);
    assert.match(readFileSync(file, 'utf8'), /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const verified = await reportOn(file);
    assert.equal(verified.code, 0);
    assert.equal(member(verified.report, 'kind'), 'badge');
    assert.equal(member(verified.report, 'container'), 'jws');
  });

  test('both: signed text around a badge with a proof', async () => {
    const { code, file } = await issued('Ed25519', '--format', 'both');
    assert.equal(code, 0);
    const token = readFileSync(file, 'utf8').trim();
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
    assert.equal(member(JSON.parse(payload), 'proof', 0, 'cryptosuite'), 'eddsa-rdfc-2022');
    assert.equal((await reportOn(file)).code, 0);
  });

  test('writes to standard output too', async () => {
    const { out, file } = await issued('Ed25519', '--format', 'jwt', '--out', '-');
    assert.equal((await verify(out, { now: new Date('2026-06-01T00:00:00Z') })).verdict, 'valid');
    assert.ok(!existsSync(file));
  });

  test('reports the record in JSON', async () => {
    const { out, file } = await issued('P-256', '--format', 'jwt', '--json');
    assert.equal(member(jsonLines(out)[0], 'out'), file);
  });

  test('that there is none of is a usage error', async () => {
    const { code, err } = await issued('Ed25519', '--format', 'ldp');
    assert.equal(code, 64);
    assert.ok(err.includes('--format'));
  });
});

describe('issue --suite', () => {
  test.each<readonly [string, KeyType]>([
    ['eddsa-rdfc-2022', 'Ed25519'],
    ['eddsa-jcs-2022', 'Ed25519'],
    ['ecdsa-rdfc-2019', 'P-256'],
    ['ecdsa-jcs-2019', 'P-256'],
    ['ecdsa-rdfc-2019', 'P-384'],
    ['ecdsa-jcs-2019', 'P-384'],
  ])('%s with a key of %s, alone and inside signed text', async (suite, type) => {
    const { code, file } = await issued(type, '--suite', suite);
    assert.equal(code, 0);
    assert.equal(member(badgeIn(file), 'proof', 0, 'cryptosuite'), suite);
    assert.equal((await reportOn(file)).code, 0);
    const both = await issued(type, '--suite', suite, '--format', 'both');
    assert.equal((await reportOn(both.file)).code, 0);
  });

  test('ecdsa-sd-2023 makes a badge of which the holder shows parts', async () => {
    const { code, out, file, folder } = await issued('P-256', '--suite', 'ecdsa-sd-2023');
    assert.equal(code, 0);
    assert.ok(out.includes('badgewright disclose'));
    const whole = await reportOn(file);
    assert.equal(whole.code, 2);
    assert.deepEqual(codesOf(whole.report), ['creator.differs', 'proof.not-disclosed']);
    const shown = path.join(folder, 'shown.json');
    assert.equal((await badgewright(['disclose', file, '--reveal', '/evidence', '--out', shown])).code, 0);
    assert.deepEqual(member(badgeIn(shown), 'evidence'), member(badgeIn(file), 'evidence'));
    assert.equal((await reportOn(shown)).code, 0);
  });

  test.each(['eddsa-rdf-2022', 'Ed25519Signature2020', 'eddsa-2022'])(
    '%s is a usage error',
    async (suite) => {
      const { code, err } = await issued('Ed25519', '--suite', suite);
      assert.equal(code, 64);
      assert.ok(err.includes('eddsa-rdfc-2022'));
    },
  );
});

describe('what does not go together ends with 64, and leaves no file', () => {
  test.each<readonly [string, KeyType, readonly string[], readonly string[]]>([
    ['a suite without a proof', 'Ed25519', ['--format', 'jwt', '--suite', 'eddsa-rdfc-2022'], []],
    ['parts of what is shown whole', 'P-256', ['--format', 'both', '--suite', 'ecdsa-sd-2023'], []],
    ['an RSA key and a proof', 'RSA', [], ['signer.unsuitable']],
    ['an RSA key and a proof inside', 'RSA', ['--format', 'both'], ['signer.unsuitable']],
    ['an RSA key and a suite', 'RSA', ['--suite', 'ecdsa-rdfc-2019'], ['signer.unsuitable']],
    ['a suite for another key', 'Ed25519', ['--suite', 'ecdsa-rdfc-2019'], ['signer.unsuitable']],
    ['a suite for another curve', 'P-384', ['--suite', 'ecdsa-sd-2023'], ['signer.unsuitable']],
    [
      'a suite for another key, both',
      'P-256',
      ['--format', 'both', '--suite', 'eddsa-jcs-2022'],
      ['signer.unsuitable'],
    ],
  ])('%s', async (...[, type, options, codes]) => {
    const { code, out, err, file } = await issued(type, ...options);
    assert.deepEqual([code, out], [64, '']);
    assert.deepEqual(codesNamed(err), codes);
    assert.ok(err.includes(codes.length === 0 ? '--format' : '--format jwt'), err);
    assert.ok(!existsSync(file));
  });

  test('is said before anything is decided', async () => {
    const { argv } = workplace();
    const { code } = await badgewright(argv(1, '--format', 'jwt', '--suite', 'eddsa-rdfc-2022'));
    assert.equal(code, 64);
  });
});
