import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { generateKeyPair, jwkSigner, suiteNames, verify } from '@badgewright/openbadges';
import type { Claims, KeySigner, KeyType, Report } from '@badgewright/openbadges';
import { issue, memoryStore } from '../src/index.js';
import type { IssueDeps, Issued } from '../src/index.js';
import { approvedAttempt, depsWith, issuerOf, member } from './mc-1.js';

const submission = 'urn:uuid:3ad92ada-2f93-44cb-a1fd-266f0f1f3e6c';

/** A new key, and the issuer that it signs for. */
async function newIssuer(type: KeyType): Promise<{ readonly signer: KeySigner } & Pick<IssueDeps, 'issuer'>> {
  const signer = await jwkSigner(await generateKeyPair(type));
  return { signer, issuer: { id: signer.controller, type: ['Profile'], name: 'Pine Hollow' } };
}

async function issuedWith(changes: Partial<IssueDeps>): Promise<Issued> {
  const outcome = await issue(approvedAttempt(), await depsWith(changes));
  if (outcome.kind !== 'ok') throw new Error(outcome.problems[0].code);
  return outcome.value;
}

async function reportOn({ badge }: Issued): Promise<Report> {
  return await verify(badge, { now: new Date('2026-06-01T00:00:00Z') });
}

/** What a JSON Web Token says, without a look at its signature. */
function payloadOf(badge: Issued['badge']): unknown {
  assert.ok(typeof badge === 'string');
  return JSON.parse(Buffer.from(badge.split('.')[1] ?? '', 'base64url').toString());
}

describe('a badge is secured', () => {
  test('with a proof inside, where nothing else is asked for', async () => {
    const { badge } = await issuedWith({});
    assert.equal(member(badge, 'proof', 0, 'cryptosuite'), 'eddsa-rdfc-2022');
    assert.deepEqual(badge, (await issuedWith({ format: 'di' })).badge);
  });

  test.each<KeyType>(['Ed25519', 'P-256', 'P-384', 'RSA'])(
    'as a JSON Web Token with a key of %s, without a proof inside',
    async (type) => {
      const issued = await issuedWith({ ...(await newIssuer(type)), format: 'jwt' });
      const report = await reportOn(issued);
      assert.deepEqual([report.verdict, report.kind, report.container], ['valid', 'badge', 'jws']);
      assert.equal(member(payloadOf(issued.badge), 'proof'), undefined);
    },
  );

  test('both ways, with the same proof that it has as JSON', async () => {
    const [both, alone] = [await issuedWith({ format: 'both' }), await issuedWith({})];
    assert.equal((await reportOn(both)).verdict, 'valid');
    assert.deepEqual(member(payloadOf(both.badge), 'proof'), member(alone.badge, 'proof'));
  });

  test.each<readonly [KeyType, readonly string[]]>([
    ['Ed25519', ['eddsa-rdfc-2022', 'eddsa-jcs-2022']],
    ['P-256', ['ecdsa-rdfc-2019', 'ecdsa-jcs-2019']],
    ['P-384', ['ecdsa-rdfc-2019', 'ecdsa-jcs-2019']],
  ])('with a key of %s by %j, inside and in both ways', async (type, suites) => {
    const by = await newIssuer(type);
    for (const suite of suites) {
      assert.ok(suiteNames.includes(suite));
      const inside = await issuedWith({ ...by, suite });
      assert.equal(member(inside.badge, 'proof', 0, 'cryptosuite'), suite);
      const both = await issuedWith({ ...by, suite, format: 'both' });
      for (const one of [inside, both]) assert.equal((await reportOn(one)).verdict, 'valid', suite);
    }
  });

  test('for its holder, who has yet to show a part of it', async () => {
    const issued = await issuedWith({ ...(await newIssuer('P-256')), suite: 'ecdsa-sd-2023' });
    const report = await reportOn(issued);
    const codes = report.checks.flatMap(({ problems }) => problems.map(({ code }) => code));
    assert.equal(report.verdict, 'indeterminate');
    assert.deepEqual(codes, ['proof.not-disclosed', 'creator.differs']);
  });

  test('and says the same in every form', async () => {
    const claims: Claims[] = [];
    for (const format of ['di', 'jwt', 'both'] as const)
      claims.push((await reportOn(await issuedWith({ format }))).claims);
    assert.deepEqual(claims[1], claims[0]);
    assert.deepEqual(claims[2], claims[0]);
  });

  test('and kept as it was handed out', async () => {
    const store = memoryStore();
    const issued = await issuedWith({ store, format: 'jwt' });
    assert.deepEqual(await store.find(submission), issued);
  });
});

describe('what cannot be is refused, and leaves nothing behind', () => {
  async function refused(changes: Partial<IssueDeps>, code: string): Promise<void> {
    const store = memoryStore();
    const issuing = issue(approvedAttempt(), await depsWith({ store, ...changes }));
    await assert.rejects(issuing, { name: 'BadgeError', code });
    assert.equal((await issue(approvedAttempt(), await depsWith({ store }))).kind, 'ok');
  }

  test.each(['di', 'both'] as const)('an RSA key as %s', async (format) => {
    await refused({ ...(await newIssuer('RSA')), format }, 'signer.unsuitable');
  });

  test('a suite for another key', async () => {
    await refused({ suite: 'ecdsa-rdfc-2019' }, 'signer.unsuitable');
    await refused({ suite: 'ecdsa-sd-2023', format: 'both' }, 'signer.unsuitable');
  });

  test.each(['eddsa-rdf-2022', 'Ed25519Signature2020', ''])('a suite %j', async (suite) => {
    await refused({ suite }, 'argument.invalid');
  });

  test('a suite without a proof', async () => {
    await refused({ suite: 'eddsa-rdfc-2022', format: 'jwt' }, 'argument.invalid');
  });

  test.each(['JWT', '', null, 7])('a format %j', async (format) => {
    await refused({ format } as unknown as Partial<IssueDeps>, 'argument.invalid');
  });

  test.each(['jwt', 'both'] as const)('a recipient without an id as %s', async (format) => {
    const identifier = [
      { type: 'IdentityObject', hashed: false, identityHash: 'T-4711', identityType: 'identifier' },
    ] as const;
    await refused({ recipient: { identifier }, format }, 'credential.invalid');
    assert.equal((await reportOn(await issuedWith({ recipient: { identifier } }))).verdict, 'valid');
  });

  test.each(['jwt', 'both'] as const)('a key that is not the issuer’s, as %s', async (format) => {
    const { signer } = await issuerOf('stranger');
    await refused({ signer, format }, 'badge.unverifiable');
  });
});
