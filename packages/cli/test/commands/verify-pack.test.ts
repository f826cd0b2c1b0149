import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { bake, multikeyPair, multikeySigner, sign } from '@badgewright/openbadges';
import { badgewright, codesNamed, codesOf, jsonLines, member, scratch } from '../console.js';
import { later, png, signedAt, unsigned } from '../samples.js';

const site = 'https://pinehollow.example';

/** A hosted badge of Open Badges 2.0, and what its issuer publishes. */
const assertion = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: `${site}/assertions/1`,
  recipient: { type: 'email', hashed: false, identity: 'ada@school.example' },
  issuedOn: '2024-05-01T00:00:00Z',
  badge: `${site}/badges/reading`,
  verification: { type: 'hosted' },
};
const badgeClass = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'BadgeClass',
  id: `${site}/badges/reading`,
  name: 'Reading circle host',
  description: 'Hosted a reading circle.',
  image: `${site}/reading.png`,
  criteria: { narrative: 'Eight meetings.' },
  issuer: `${site}/issuer`,
};
const profile = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Profile',
  id: `${site}/issuer`,
  name: 'Pine Hollow',
  url: site,
  email: 'badges@pinehollow.example',
};

interface Response {
  readonly status?: number;
  readonly body: string;
}

/** A pack of the given answers, in a file. */
function packOf(responses: Readonly<Record<string, object | Response>>): string {
  const answers = Object.entries(responses).map(([url, answer]) => [
    url,
    'body' in answer
      ? { contentType: 'text/plain', ...answer }
      : { status: 200, contentType: 'application/ld+json', body: JSON.stringify(answer) },
  ]);
  const pack = { format: 'badgewright-pack/1', created: '2026-03-20T15:00:00Z' };
  return scratch().write(
    'pack.json',
    JSON.stringify({ ...pack, responses: Object.fromEntries(answers) as object }),
  );
}

const published = { [assertion.id]: assertion, [badgeClass.id]: badgeClass, [profile.id]: profile };

async function reportOn(input: object, ...options: readonly string[]): Promise<unknown> {
  const content = input instanceof Uint8Array ? input : JSON.stringify(input);
  const file = scratch().write('badge', content);
  const { out, err } = await badgewright(['verify', '--json', ...later, ...options, file]);
  assert.equal(err, '');
  return jsonLines(out)[0];
}

describe('a hosted badge of Open Badges 2.0', () => {
  test('is open without a pack, and the report says that one would help', async () => {
    const file = scratch().write('badge.json', JSON.stringify(assertion));
    const { code, out } = await badgewright(['verify', ...later, file]);
    assert.equal(code, 2);
    assert.match(out, /^ {2}network\.offline$/m);
    assert.ok(out.includes('--pack'));
  });

  test('is valid where its issuer publishes it', async () => {
    const file = scratch().write('badge.json', JSON.stringify(assertion));
    const { code, out } = await badgewright(['verify', ...later, '--pack', packOf(published), file]);
    assert.equal(code, 0);
    assert.match(out, /^ {2}badge {2,}Reading circle host$/m);
    assert.match(out, /^ {2}earned by {2,}email ada@school\.example$/m);
    assert.match(out, /^ {2}issued by {2,}Pine Hollow$/m);
  });

  test('is valid in an image', async () => {
    const report = await reportOn(bake(png, assertion), '--pack', packOf(published));
    assert.deepEqual(
      [member(report, 'verdict'), member(report, 'kind'), member(report, 'container')],
      ['valid', 'assertion', 'png'],
    );
  });

  test('shows a hashed recipient only as such', async () => {
    const recipient = { type: 'email', hashed: true, salt: 's', identity: `sha256$${'ab'.repeat(32)}` };
    const hashed = { ...assertion, recipient };
    const pack = packOf({ ...published, [assertion.id]: hashed });
    const file = scratch().write('badge.json', JSON.stringify(hashed));
    const { out } = await badgewright(['verify', ...later, '--pack', pack, file]);
    assert.match(out, /^ {2}earned by {2,}email \(hashed\)$/m);
  });

  test('is invalid where it was withdrawn', async () => {
    const gone = { ...published, [assertion.id]: { status: 410, body: 'Gone' } };
    assert.equal(member(await reportOn(assertion, '--pack', packOf(gone)), 'verdict'), 'invalid');
    const revoked = { ...published, [assertion.id]: { id: assertion.id, revoked: true } };
    assert.equal(member(await reportOn(assertion, '--pack', packOf(revoked)), 'verdict'), 'invalid');
  });

  test('is open where the pack is not complete', async () => {
    const { [profile.id]: _, ...rest } = published;
    const report = await reportOn(assertion, '--pack', packOf(rest));
    assert.equal(member(report, 'verdict'), 'indeterminate');
    assert.ok(codesOf(report).includes('network.unreachable'));
  });
});

describe('a key that the issuer publishes', () => {
  const issuer = `${site}/issuer`;

  async function badge(): Promise<{ readonly badge: object; readonly document: object }> {
    const pair = await multikeyPair(new Uint8Array(32).fill(3));
    const key = `${issuer}#key-1`;
    const signer = await multikeySigner(pair, { verificationMethod: key });
    const { publicKeyMultibase } = pair;
    const method = { id: key, type: 'Multikey', controller: issuer, publicKeyMultibase };
    const document = { id: issuer, verificationMethod: [method], assertionMethod: [key] };
    return { badge: await sign(await unsigned(signer), signer, { now: signedAt }), document };
  }

  test('is read from the pack, and --offline stands for nothing else', async () => {
    const { badge: signed, document } = await badge();
    const pack = packOf({ [issuer]: document });
    assert.equal(member(await reportOn(signed, '--pack', pack), 'verdict'), 'valid');
    assert.equal(member(await reportOn(signed, '--offline', '--pack', pack), 'verdict'), 'valid');
    assert.equal(member(await reportOn(signed), 'verdict'), 'indeterminate');
  });

  test('is another than the one that signed', async () => {
    const { badge: signed, document } = await badge();
    const other = await multikeyPair(new Uint8Array(32).fill(4));
    const text = JSON.stringify(document).replace(/z6Mk\w+/, other.publicKeyMultibase);
    const pack = packOf({ [issuer]: JSON.parse(text) as object });
    assert.equal(member(await reportOn(signed, '--pack', pack), 'verdict'), 'invalid');
  });

  test('serves several files in one run', async () => {
    const { badge: signed, document } = await badge();
    const { write } = scratch();
    const files = [write('a.json', JSON.stringify(signed)), write('b.json', JSON.stringify(assertion))];
    const pack = packOf({ ...published, [issuer]: { ...profile, ...document } });
    const { code, out } = await badgewright(['verify', '--json', ...later, '--pack', pack, ...files]);
    assert.deepEqual(
      jsonLines(out).map((line) => member(line, 'verdict')),
      ['valid', 'valid'],
    );
    assert.equal(code, 0);
  });
});

describe('a pack that cannot be used stops the command before any file is read', () => {
  test.each([
    ['no pack', '{}', 'pack.version'],
    ['no JSON', 'pack', 'input.not-json'],
    ['a badge', JSON.stringify(assertion), 'pack.version'],
  ])('%s', async (_, content, reason) => {
    const file = scratch().write('pack.json', content);
    const { code, out, err } = await badgewright(['verify', '--pack', file, 'no/such.json']);
    assert.deepEqual([code, out], [64, '']);
    assert.deepEqual(codesNamed(err), ['pack.invalid']);
    assert.ok(err.includes(`\n  ${reason}\n`));
  });

  test('one that cannot be opened', async () => {
    const { code, err } = await badgewright(['verify', '--pack', 'no/such.json', 'badge.json']);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['file.unreadable']);
  });
});
