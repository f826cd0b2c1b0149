import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { bake, generateKeyPair, jwkSigner, sign, signJwt } from '@badgewright/openbadges';
import type { Secured } from '@badgewright/openbadges';
import { badgewright, checkNamed, codesIn, codesOf, jsonLines, member, scratch } from '../console.js';
import {
  alteredBadge,
  keyOf,
  later,
  png,
  recordOf,
  shown,
  signedAt,
  signedBadge,
  svg,
  unsigned,
  unsignedRecord,
} from '../samples.js';

type Input = object | string | Uint8Array;

interface Answer {
  readonly code: number;
  readonly report: unknown;
  /** The report for people. */
  readonly text: string;
}

/** Verifies a file both ways. Its name says nothing of what is in it. */
async function verified(input: Input, ...options: readonly string[]): Promise<Answer> {
  const isText = typeof input === 'string' || input instanceof Uint8Array;
  const file = scratch().write('file.bin', isText ? input : JSON.stringify(input));
  const json = await badgewright(['verify', '--json', ...later, ...options, file]);
  const people = await badgewright(['verify', ...later, ...options, file]);
  assert.deepEqual([json.err, people.err], ['', '']);
  assert.equal(people.code, json.code);
  const [report, ...more] = jsonLines(json.out);
  assert.deepEqual(more, []);
  return { code: json.code, report, text: people.out };
}

function assertIs({ code, report }: Answer, expected: readonly [string, string, string]): void {
  const [verdict] = expected;
  const exit: Readonly<Record<string, number>> = { valid: 0, invalid: 1, indeterminate: 2 };
  assert.deepEqual(
    [member(report, 'verdict'), member(report, 'kind'), member(report, 'container'), code],
    [...expected, exit[verdict]],
  );
}

async function token(name?: string): Promise<string> {
  const issuer = await keyOf('issuer');
  return await signJwt(await unsigned(issuer, name), issuer, { now: signedAt });
}

describe('a badge', () => {
  test('in a PNG or SVG image, as JSON or as signed text', async () => {
    const images = [
      ['png', png],
      ['svg', new TextEncoder().encode(svg)],
    ] as const;
    for (const [format, image] of images) {
      for (const badge of [await signedBadge(), await token()]) {
        assertIs(await verified(bake(image, badge)), ['valid', 'badge', format]);
      }
      assertIs(await verified(bake(image, await alteredBadge())), ['invalid', 'badge', format]);
    }
  });

  test('as signed text, with a key of each type', async () => {
    for (const type of ['Ed25519', 'P-256', 'P-384', 'RSA'] as const) {
      const issuer = await jwkSigner(await generateKeyPair(type));
      const answer = await verified(await signJwt(await unsigned(issuer), issuer, { now: signedAt }));
      assertIs(answer, ['valid', 'badge', 'jws']);
      assert.deepEqual(
        answer.text.split('\n').filter((line) => line.length > 80 && !line.includes('file.bin')),
        [],
      );
    }
  });

  test('as signed text that was changed', async () => {
    const [header = '', , signature = ''] = (await token()).split('.');
    const [, other = ''] = (await token('Reading circle leader')).split('.');
    const answer = await verified(`${header}.${other}.${signature}`);
    assertIs(answer, ['invalid', 'badge', 'jws']);
    assert.deepEqual(codesOf(answer.report), ['proof.signature']);
  });
});

describe('signed text that misses what the standard demands', () => {
  /** The profile of W3C, whose claims nobody repeats, under the header of Open Badges. */
  async function withoutClaims(): Promise<string> {
    const issuer = await keyOf('issuer');
    const header = { alg: 'EdDSA', typ: 'JWT', kid: issuer.verificationMethod };
    const payload = await unsigned(issuer);
    const parts = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
    const signature = await issuer.sign(new TextEncoder().encode(parts.join('.')));
    return [...parts, Buffer.from(signature).toString('base64url')].join('.');
  }

  test('is not valid, and the report names the way out', async () => {
    const answer = await verified(await withoutClaims());
    assertIs(answer, ['invalid', 'badge', 'jws']);
    assert.ok(codesOf(answer.report).includes('jwt.claim-missing'));
    assert.ok(answer.text.includes('--lenient'));
  });

  test('is valid with --lenient, and every deviation is a warning', async () => {
    const answer = await verified(await withoutClaims(), '--lenient');
    assertIs(answer, ['valid', 'badge', 'jws']);
    assert.deepEqual(codesOf(answer.report), ['jwt.claim-missing']);
    assert.ok(answer.text.includes('To note'));
  });
});

describe('a learner record', () => {
  test('with valid badges', async () => {
    const answer = await verified(await recordOf([await signedBadge(), await signedBadge('Second')]));
    assertIs(answer, ['valid', 'record', 'json']);
    assert.match(answer.text, /^ {2}record {2,}Record of Ada$/m);
    assert.equal(
      answer.text.match(/^ {2}VALID {2}\/credentialSubject\/verifiableCredential\/[01]$/gm)?.length,
      2,
    );
  });

  test('in an image, and as signed text', async () => {
    const record = await recordOf([await signedBadge()]);
    assertIs(await verified(bake(png, record)), ['valid', 'record', 'png']);
    const text = await signJwt(await unsignedRecord([await signedBadge()]), await keyOf('issuer'));
    assertIs(await verified(text), ['valid', 'record', 'jws']);
  });

  test('with a badge that was changed, which is named with its place', async () => {
    const answer = await verified(await recordOf([await signedBadge(), await alteredBadge()]));
    assertIs(answer, ['invalid', 'record', 'json']);
    const at = '/credentialSubject/verifiableCredential/1';
    assert.deepEqual(codesIn(member(checkNamed(answer.report, 'contents'), 'problems')), [
      'contents.invalid',
    ]);
    assert.equal(member(checkNamed(answer.report, 'contents'), 'problems', 0, 'at'), at);
    assert.ok(answer.text.includes(`\n  NOT VALID  ${at}\n`));
    assert.ok(answer.text.includes('at /proof/0/proofValue'));
  });

  test('that was itself changed, with badges that were not', async () => {
    const record: Secured = { ...(await recordOf([await signedBadge()])), name: 'Record of Eve' };
    const answer = await verified(record);
    assertIs(answer, ['invalid', 'record', 'json']);
    assert.equal(member(answer.report, 'contents', 0, 'report', 'verdict'), 'valid');
    assert.ok(answer.text.includes('not confirmed'));
  });
});

describe('a presentation', () => {
  const asked = ['--challenge', '6b1f', '--domain', 'licensure.example'];

  test('that answers what was asked', async () => {
    const answer = await verified(await shown([await signedBadge(), await token('As text')]), ...asked);
    assertIs(answer, ['valid', 'presentation', 'json']);
    assert.deepEqual(codesOf(answer.report), []);
    assert.match(answer.text, /^ {2}✓ .*holder/m);
    assert.match(answer.text, /^ {2}badge {2,}As text$/m);
  });

  test('is no answer to another challenge, or for another domain', async () => {
    const presentation = await shown([await signedBadge()]);
    for (const options of [
      ['--challenge', 'other', '--domain', 'licensure.example'],
      ['--challenge', '6b1f', '--domain', 'other.example'],
    ]) {
      assertIs(await verified(presentation, ...options), ['invalid', 'presentation', 'json']);
    }
  });

  test('of which nobody said what was asked may be a copy', async () => {
    const answer = await verified(await shown([await signedBadge()]));
    assert.equal(answer.code, 0);
    assert.ok(codesOf(answer.report).includes('presentation.challenge-unchecked'));
    assert.ok(answer.text.includes('--challenge'));
  });

  test('with a badge that was changed', async () => {
    const answer = await verified(await shown([await alteredBadge()]), ...asked);
    assertIs(answer, ['invalid', 'presentation', 'json']);
    assert.ok(answer.text.includes('\n  NOT VALID  /verifiableCredential/0\n'));
  });

  test('that nobody signed', async () => {
    const { proof, ...presentation } = await shown([await signedBadge()]);
    assert.notEqual(proof, undefined);
    const answer = await verified(presentation);
    assertIs(answer, ['indeterminate', 'presentation', 'json']);
    assert.equal(member(answer.report, 'contents', 0, 'report', 'verdict'), 'valid');
  });

  test('of nothing says so', async () => {
    const answer = await verified({ ...(await shown([await signedBadge()])), verifiableCredential: [] });
    assertIs(answer, ['invalid', 'presentation', 'json']);
    assert.match(answer.text, /^ {2}– contents {2,}\S/m);
  });
});

test('an endorsement', async () => {
  const issuer = await keyOf('issuer');
  const { '@context': context, id, issuer: profile, validFrom } = await unsigned(issuer);
  const signed = await sign(
    {
      '@context': context,
      id,
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Endorsed by the district',
      issuer: profile,
      validFrom,
      credentialSubject: { id: 'https://pinehollow.example/a', type: ['EndorsementSubject'] },
    },
    issuer,
    { now: signedAt },
  );
  const answer = await verified(signed);
  assertIs(answer, ['valid', 'endorsement', 'json']);
  assert.match(answer.text, /^ {2}endorsement {2,}Endorsed by the district$/m);
  assert.match(answer.text, /^ {2}about {2,}https:\/\/pinehollow\.example\/a$/m);
});
