import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { checkNames, multikeyPair, multikeySigner, parse, sign } from '@badgewright/openbadges';
import type { IdentityObject } from '@badgewright/openbadges';
import {
  badgewright,
  checkNamed,
  codesIn,
  codesNamed,
  fixture,
  fixtureText,
  jsonLines,
  member,
  membersOf,
  scratch,
} from '../console.js';
import type { FileRead } from '../../src/index.js';

const now = ['--offline', '--now', '2026-06-01T00:00:00Z'];
const good = fixture('credentials/valid-vcdm-2.0/input.json');
const broken = fixture('credentials/proof-changed-byte/input.json');
const open = fixture('credentials/status-offline/input.json');

/** The badge that verifies, with the claim that a test is about. */
function badgeWith(changes: object): string {
  const badge: unknown = JSON.parse(fixtureText('credentials/valid-vcdm-2.0/input.json'));
  return JSON.stringify({ ...Object(badge), ...changes });
}

describe('exit codes', () => {
  test.each([
    [0, [good]],
    [1, [broken]],
    [2, [open]],
    [1, [good, broken, open]],
    [2, [good, open, good]],
    [0, [good, good]],
  ])('%i for %j', async (code, files) => {
    assert.equal((await badgewright(['verify', ...now, ...files])).code, code);
    assert.equal((await badgewright(['verify', '--json', ...now, ...files])).code, code);
  });

  test('without --now the moment is the present', async () => {
    const { out } = await badgewright(['verify', '--json', good]);
    assert.equal(member(jsonLines(out)[0], 'verifiedAt'), '2026-03-20T15:00:00.000Z');
  });
});

describe('--json', () => {
  test('prints one report for one file, without source and badge', async () => {
    const { out } = await badgewright(['verify', '--json', ...now, good]);
    const [report, ...more] = jsonLines(out);
    assert.deepEqual(more, []);
    assert.deepEqual(membersOf(report), [
      ...['verdict', 'summary', 'kind', 'container', 'verifiedAt', 'claims', 'checks', 'contents'],
      'endorsements',
    ]);
    assert.equal(member(report, 'kind'), 'badge');
    assert.equal(member(report, 'container'), 'json');
  });

  test('prints one report a line, with its source, for several', async () => {
    const { out } = await badgewright(['verify', '--json', ...now, good, broken]);
    assert.deepEqual(
      jsonLines(out).map((line) => [member(line, 'source'), member(line, 'verdict')]),
      [
        [good, 'valid'],
        [broken, 'invalid'],
      ],
    );
    for (const line of jsonLines(out)) assert.ok(!membersOf(line).includes('badge'));
  });

  test('escapes what a terminal would act on, and loses nothing of it', async () => {
    const name = 'A\u001b[31mB\u202eC\u009bD\u2028E\u{E0041}F';
    const file = scratch().write('badge.json', badgeWith({ name }));
    const { out } = await badgewright(['verify', '--json', ...now, file]);
    assert.doesNotMatch(out.trimEnd(), /[\p{Cc}\p{Bidi_Control}\u2028\u{E0000}-\u{E007F}]/u);
    assert.equal(member(jsonLines(out)[0], 'claims', 'name'), name);
  });
});

describe('standard input', () => {
  function stdin(text: string): { readonly read: () => Promise<FileRead> } {
    return { read: async () => ({ kind: 'read', bytes: new TextEncoder().encode(text), mode: undefined }) };
  }

  test('is read for -', async () => {
    const { code, out } = await badgewright(
      ['verify', ...now, '-'],
      stdin(fixtureText('credentials/valid-vcdm-2.0/input.json')),
    );
    assert.equal(code, 0);
    assert.ok(out.startsWith('VALID  standard input\n'));
  });

  test('is called - in JSON', async () => {
    const { out } = await badgewright(['verify', '--json', ...now, '-', '-'], stdin('{}'));
    assert.deepEqual(
      jsonLines(out).map((line) => member(line, 'source')),
      ['-', '-'],
    );
  });
});

describe('a file that cannot be opened', () => {
  test('alone is a usage error, and says so in the report', async () => {
    const { code, out } = await badgewright(['verify', '--json', ...now, 'no/such/badge.json']);
    assert.equal(code, 64);
    const [report] = jsonLines(out);
    assert.equal(member(report, 'verdict'), 'indeterminate');
    assert.deepEqual(codesIn(member(checkNamed(report, 'conformance'), 'problems')), ['file.unreadable']);
    assert.equal(member(checkNamed(report, 'proof'), 'reason'), 'rests-on-failed');
    assert.equal(member(report, 'checks', 'length'), checkNames.length);
    assert.deepEqual(member(report, 'contents'), []);
  });

  test('together with others that cannot is a usage error', async () => {
    assert.equal((await badgewright(['verify', ...now, 'no/such', 'nor/this'])).code, 64);
  });

  test('beside one that can could not be checked', async () => {
    assert.equal((await badgewright(['verify', ...now, good, 'no/such'])).code, 2);
    assert.equal((await badgewright(['verify', ...now, 'no/such', broken])).code, 1);
  });
});

describe('a file that is not to be read', () => {
  test('more than 16 MiB never comes into memory', async () => {
    const file = scratch().write('big.json', Buffer.alloc(16 * 1024 * 1024 + 1, ' '));
    const { code, out } = await badgewright(['verify', '--json', ...now, file]);
    assert.equal(code, 2);
    assert.deepEqual(codesIn(member(checkNamed(jsonLines(out)[0], 'conformance'), 'problems')), [
      'input.too-large',
    ]);
  });

  test('10 MB of JSON is more characters than the verifier reads', async () => {
    const file = scratch().write('big.json', JSON.stringify({ a: 'x'.repeat(10_000_000) }));
    const { code, out } = await badgewright(['verify', '--json', ...now, file]);
    assert.equal(code, 2);
    assert.deepEqual(codesIn(member(checkNamed(jsonLines(out)[0], 'conformance'), 'problems')), [
      'input.too-large',
    ]);
  });

  test('an endless device is given up', async () => {
    const { code } = await badgewright(['verify', ...now, '/dev/zero']);
    assert.equal(code, process.platform === 'win32' ? 64 : 2);
  });

  test('bytes that are neither an image nor UTF-8 are no badge', async () => {
    const file = scratch().write('badge.png', Uint8Array.from([0x88, 0x50, 0x4e, 0x47, 0xff, 0xfe]));
    const { code, out } = await badgewright(['verify', '--json', ...now, file]);
    assert.equal(code, 1);
    assert.deepEqual(codesIn(member(checkNamed(jsonLines(out)[0], 'conformance'), 'problems')), [
      'input.not-json',
    ]);
  });

  test('a byte order mark is passed over', async () => {
    const file = scratch().write(
      'badge.json',
      `\uFEFF${fixtureText('credentials/valid-vcdm-2.0/input.json')}`,
    );
    assert.equal((await badgewright(['verify', ...now, file])).code, 0);
  });
});

describe('for people', () => {
  test('a valid badge shows what it says without a warning, and what valid does not mean', async () => {
    const { out } = await badgewright(['verify', ...now, good]);
    assert.ok(out.startsWith(`VALID  ${good}\n`));
    assert.ok(out.includes('Pine Hollow Teacher Quality Center'));
    assert.ok(out.includes('urn:uuid:9a2f4b1c-77b1-4b0a-9d9f-3f1d8a6f2c10'));
    assert.ok(!out.includes('not confirmed'));
    assert.equal(out.match(/^ {2}[✓–] /gm)?.length, checkNames.length);
  });

  test.each([broken, open])('%s: what it says is marked as unconfirmed', async (file) => {
    const { out } = await badgewright(['verify', ...now, file]);
    assert.ok(out.includes('not confirmed: anybody may have written it'));
  });

  test('a check that failed and one that is open have marks of their own', async () => {
    assert.match((await badgewright(['verify', ...now, broken])).out, /^ {2}✗ signature /m);
    assert.match((await badgewright(['verify', ...now, open])).out, /^ {2}\? still in force /m);
  });

  test('every problem says what it means, where, and what to do', async () => {
    const { out } = await badgewright(['verify', ...now, open]);
    assert.match(out, /^ {2}network\.offline$/m);
    assert.ok(out.includes('at /credentialStatus'));
    assert.match(out, /^ {4}What to do: .*\(--pack FILE\)$/m);
  });

  test('many faults of one kind are counted', async () => {
    const file = scratch().write(
      'badge.json',
      badgeWith({ evidence: Array.from({ length: 20 }, () => ({ type: 7 })) }),
    );
    const { out } = await badgewright(['verify', ...now, file]);
    assert.ok(out.split('\n').length < 100);
    assert.match(out, /and \d+ more/);
  });

  test('a line fits 80 columns', async () => {
    for (const file of [good, broken, open]) {
      const { out } = await badgewright(['verify', ...now, file]);
      const long = out.split('\n').filter((line) => line.length > 80 && !line.includes(file));
      assert.deepEqual(long, []);
    }
  });

  test('nothing from a badge acts on the terminal', async () => {
    const evil =
      'Doctor\u001b[2J\u001b]0;title\u0007\u202Eof\u2066 Magic\u0085\u009b31m\u007f\nVALID  other.json';
    const changes = { name: evil, validFrom: evil, issuer: { id: evil, type: ['Profile'], name: evil } };
    const file = scratch().write('badge.json', badgeWith({ ...changes, [evil]: evil }));
    const { out } = await badgewright(['verify', ...now, file]);
    assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
    assert.equal(out.split('\n').filter((line) => line.startsWith('VALID')).length, 0);
    assert.ok(out.includes('Doctor'));
  });

  test('nor does a file name', async () => {
    const { out } = await badgewright(['verify', ...now, 'no\u001b[31m\u202esuch.json']);
    assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
  });

  test('colours come only where they are asked for', async () => {
    const coloured = await badgewright(['verify', ...now, good], { colour: true });
    const plain = await badgewright(['verify', ...now, good]);
    assert.ok(coloured.out.includes('\u001b[32m'));
    // eslint-disable-next-line no-control-regex -- what colours are made of
    assert.equal(coloured.out.replace(/\u001b\[\d+m/g, ''), plain.out);
  });
});

test('an earner who is named by identifiers is shown by them, hashed ones only as such', async () => {
  const signer = await multikeySigner(await multikeyPair(new Uint8Array(32).fill(7)));
  const [id = ''] = signer.verificationMethod.split('#');
  const parsed = parse(fixtureText('credentials/valid-vcdm-2.0/input.json'));
  assert.equal(parsed.kind, 'ok');
  const { proof, ...unsigned } = parsed.value;
  assert.notEqual(proof, undefined);
  const { id: earner, ...subject } = unsigned.credentialSubject;
  const badge = {
    ...unsigned,
    issuer: { id, type: ['Profile'], name: 'Pine Hollow' },
    credentialSubject: {
      ...subject,
      identifier: [
        identity({ hashed: false, identityHash: 'T-4711', identityType: 'identifier' }),
        identity({ hashed: true, identityHash: `sha256$${'ab'.repeat(32)}`, identityType: 'emailAddress' }),
      ],
    },
  };
  const signed = await sign(badge, signer, { now: new Date('2026-03-20T15:00:00Z') });
  const { code, out } = await badgewright([
    ...['verify', ...now],
    scratch().write('badge.json', JSON.stringify(signed)),
  ]);
  assert.equal(code, 0);
  assert.match(out, /^ {2}earned by {2,}identifier T-4711, emailAddress \(hashed\)$/m);
  assert.ok(!out.includes(String(earner)));
});

function identity(members: Omit<IdentityObject, 'type'>): IdentityObject {
  return { type: 'IdentityObject', ...members };
}

test('a moment that is none is a usage error', async () => {
  for (const moment of [
    'yesterday',
    '2026-06-01',
    '2026-06-01T00:00:00',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
  ]) {
    const { code, err } = await badgewright(['verify', '--now', moment, good]);
    assert.equal(code, 64);
    assert.notEqual(err, '');
    assert.deepEqual(codesNamed(err), []);
  }
});
