import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { verify } from '@badgewright/openbadges';
import { attempt, badgewright, codesNamed, fixture, jsonLines, member } from '../console.js';
import { badgeIn, issuerDid, keyText, workplace } from '../workplace.js';

const earner = 'urn:uuid:02d89773-e8fa-41a9-a5b4-c9fc8e563845';
const secret = String(member(JSON.parse(keyText), 'secretKeyMultibase'));

describe('an approved attempt', () => {
  test('becomes a badge that verifies', async () => {
    const { out, argv } = workplace();
    assert.equal((await badgewright(argv(2))).code, 0);
    const report = await verify(readFileSync(out, 'utf8'), { now: new Date('2026-06-01T00:00:00Z') });
    assert.equal(report.verdict, 'valid');
    assert.equal((await badgewright(['verify', out])).code, 0);
  });

  test('is by default for the submission’s earner, from the key’s DID, under a random id', async () => {
    const { out, argv } = workplace();
    await badgewright(argv(2));
    const badge = badgeIn(out);
    assert.equal(member(badge, 'credentialSubject', 'id'), earner);
    assert.deepEqual(member(badge, 'issuer'), { id: issuerDid, type: ['Profile'], name: 'Pine Hollow' });
    assert.equal(member(badge, 'id'), 'urn:uuid:01020304-0506-4708-890a-0b0c0d0e0f10');
  });

  test('is for the recipient and under the id that are given', async () => {
    const { out, argv } = workplace();
    await badgewright(
      argv(2, '--recipient', 'did:example:teacher', '--id', 'https://pinehollow.example/b/1'),
    );
    assert.equal(member(badgeIn(out), 'credentialSubject', 'id'), 'did:example:teacher');
    assert.equal(member(badgeIn(out), 'id'), 'https://pinehollow.example/b/1');
  });

  test('is decided and signed as of --at', async () => {
    const { out, argv } = workplace();
    await badgewright(argv(2, '--at', '2026-04-01T10:00:00+02:00'));
    assert.equal(member(badgeIn(out), 'validFrom'), '2026-04-01T08:00:00Z');
    assert.equal(member(badgeIn(out), 'proof', 0, 'created'), '2026-04-01T08:00:00Z');
  });

  test('is the same, byte for byte, from the same facts, key, moment and chance', async () => {
    const [first, second] = [workplace(), workplace()];
    await badgewright(first.argv(2));
    await badgewright(second.argv(2));
    assert.equal(readFileSync(first.out, 'utf8'), readFileSync(second.out, 'utf8'));
  });

  test('is reported as a record in JSON', async () => {
    const { out, argv } = workplace();
    const [record] = jsonLines((await badgewright(argv(2, '--json'))).out);
    assert.equal(member(record, 'out'), out);
    assert.equal(member(record, 'credential'), member(badgeIn(out), 'id'));
    assert.equal(member(record, 'submission'), 'urn:uuid:3ad92ada-2f93-44cb-a1fd-266f0f1f3e6c');
  });

  test('goes to standard output for -, and nothing else does', async () => {
    const { folder, argv } = workplace();
    const { code, out, err } = await badgewright(argv(2, '--out', '-'));
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.equal((await verify(out, { now: new Date('2026-06-01T00:00:00Z') })).verdict, 'valid');
    assert.deepEqual(readdirSync(folder).sort(), ['issuer.json', 'key.json']);
  });

  test('leaves nothing but the badge in the folder', async () => {
    const { folder, argv } = workplace();
    await badgewright(argv(2));
    assert.deepEqual(readdirSync(folder).sort(), ['badge.json', 'issuer.json', 'key.json']);
  });
});

describe('an attempt that is not approved', () => {
  test('makes no badge and says why, as review does', async () => {
    const { out, argv } = workplace();
    const finished = await badgewright(argv(1));
    assert.equal(finished.code, 1);
    assert.equal(finished.out, (await badgewright(['review', ...attempt(1)])).out);
    assert.ok(!existsSync(out));
  });

  test('an incomplete one ends with 2', async () => {
    const { out, argv } = workplace();
    const { code, out: printed } = await badgewright(argv(2, '--at', '2026-03-10T00:00:00Z', '--json'));
    assert.equal(code, 2);
    assert.equal(member(jsonLines(printed)[0], 'kind'), 'incomplete');
    assert.ok(!existsSync(out));
  });

  test('keeps standard output free where the badge was to go there', async () => {
    const { code, out, err } = await badgewright(workplace().argv(1, '--out', '-'));
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.ok(err.startsWith('NOT YET\n'));
  });

  test('is refused before the key is read', async () => {
    const { argv } = workplace({ key: 'no key at all' });
    assert.equal((await badgewright(argv(1))).code, 1);
  });
});

describe('the badge file', () => {
  test('is never overwritten', async () => {
    const { out, argv } = workplace();
    await badgewright(argv(2));
    const before = readFileSync(out, 'utf8');
    const { code, err } = await badgewright(argv(2, '--id', 'urn:uuid:another'));
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['file.exists']);
    assert.equal(readFileSync(out, 'utf8'), before);
  });

  test('needs a folder', async () => {
    const { folder, argv } = workplace();
    const { code, err } = await badgewright(argv(2, '--out', path.join(folder, 'no', 'badge.json')));
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['file.unwritable']);
  });

  test('is not there where the disk is full', async () => {
    const { out, argv } = workplace();
    const { code } = await badgewright(argv(2), {
      create: async () => ({ kind: 'failed', reason: 'the disk is full' }),
    });
    assert.equal(code, 64);
    assert.ok(!existsSync(out));
  });
});

describe('the key file', () => {
  test.skipIf(process.platform === 'win32').each([0o640, 0o604, 0o644, 0o660, 0o610])(
    'is refused with the mode %o',
    async (mode) => {
      const { out, argv } = workplace({ mode });
      const { code, err } = await badgewright(argv(2));
      assert.equal(code, 64);
      assert.deepEqual(codesNamed(err), ['key-file.exposed']);
      assert.ok(err.includes('chmod 600'));
      assert.ok(!existsSync(out));
    },
  );

  test('may be read-only', async () => {
    assert.equal((await badgewright(workplace({ mode: 0o400 }).argv(2))).code, 0);
  });

  test('may be a private JSON Web Key', async () => {
    // RFC 8037, appendix A.1.
    const key = JSON.stringify({
      kty: 'OKP',
      crv: 'Ed25519',
      d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    });
    const { out, argv } = workplace({ key });
    assert.equal((await badgewright(argv(2))).code, 0);
    assert.equal((await badgewright(['verify', out])).code, 0);
  });

  test.each([
    ['no JSON', `${secret} is my key`, 'key-file.invalid'],
    ['a text', JSON.stringify(secret), 'key-file.invalid'],
    ['a public key', JSON.stringify({ publicKeyMultibase: 'z6Mk' }), 'key-file.invalid'],
    ['a public JSON Web Key', '{"kty":"OKP","crv":"Ed25519","x":"11qY"}', 'key-file.invalid'],
    ['a broken JSON Web Key', '{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"c"}', 'key.invalid'],
    ['a key of another type', '{"kty":"oct","k":"AAAA","d":"AAAA"}', 'key.invalid'],
    ['a key twice', keyText.replace('"type"', '"id": "x", "type"'), 'key-file.invalid'],
    [
      'halves of two keys',
      keyText.replaceAll(/z6MknN6c\w+/g, 'z6Mkp43S2e375bpue4TvjDsrSGo7kBoiVndV1BMsJqWpZa7A'),
      'key.invalid',
    ],
    ['a broken secret', keyText.replace(secret, `${secret.slice(0, -1)}l`), 'key.invalid'],
    [
      'an id of another key',
      keyText.replace(/"id": "[^"]+"/, '"id": "did:key:z6Mkp43S2e375bpue4TvjDsrSGo7kBoiVndV1BMsJqWpZa7A#x"'),
      'signer.failed',
    ],
  ])('%s is refused, and nothing of it is repeated', async (_, key, expected) => {
    const { out, argv } = workplace({ key });
    const finished = await badgewright(argv(2));
    assert.equal(finished.code, 64);
    assert.deepEqual(codesNamed(finished.err), [expected]);
    assert.ok(!existsSync(out));
    for (const text of [finished.out, finished.err]) assert.ok(!text.includes(secret.slice(0, 20)));
  });

  test('that is not there is named', async () => {
    const { code, err } = await badgewright(workplace().argv(2, '--key', 'no/such/key.json'));
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['file.unreadable']);
  });
});

test.each([
  ['--recipient', 'a teacher'],
  ['--id', 'badge 1'],
])('%s must be a URI', async (option, value) => {
  const { out, argv } = workplace();
  const { code, err } = await badgewright(argv(2, option, value));
  assert.equal(code, 64);
  assert.ok(err.includes(option));
  assert.ok(!existsSync(out));
});

test('the key is in no output of any command', async () => {
  const { folder, out, argv } = workplace();
  const key = path.join(folder, 'key.json');
  const fixtures = ['--definition', fixture('definitions/mc-1-small-group-reading.json')];
  const runs = [
    argv(2),
    argv(2, '--json'),
    argv(2, '--out', '-'),
    argv(1),
    ['verify', out],
    ['verify', '--json', out],
    // The key file where another file is expected.
    ['verify', key],
    ['verify', '--json', key, out],
    ['check', key],
    ['verify', '--pack', key, out],
    ['unbake', key],
    ['bake', key, key, '--out', path.join(folder, 'image')],
    ['disclose', key],
    ['review', ...fixtures, '--submission', key, '--review', key],
    ['issue', ...attempt(2), '--key', key, '--issuer', key, '--out', '-'],
    ['issue', ...attempt(2), '--key', out, '--issuer', out, '--out', '-'],
  ];
  for (const run of runs) {
    const finished = await badgewright(run);
    assert.ok(!`${finished.out}${finished.err}`.includes(secret), run.join(' '));
  }
  assert.ok(!readFileSync(out, 'utf8').includes(secret));
});
