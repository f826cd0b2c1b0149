import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { sign, signJwt, suiteNames, verify } from '../src/index.js';
import type { JsonObject, Secured, SignJwtOptions, SignOptions } from '../src/index.js';
import { limits } from '../src/limits.js';
import { edited, NOW, SIGNED } from './fixture.js';
import { badge, record } from './record.js';
import { plain } from './proof/suites.js';
import { answer } from './verify/answers.js';
import { badgeOf, endorsement, oldBadgeOf, sealed, signers } from './verify/documents.js';

const { ed25519, p256, p384, rsa, strangerEd25519 } = signers;
const now = SIGNED;

function proofsOf(secured: Secured): readonly JsonObject[] {
  return secured['proof'] as readonly JsonObject[];
}

function recordBy(issuer: string, badges: readonly object[]): JsonObject {
  return plain(edited(record(badges), (copy) => Object.assign(copy['issuer'] ?? {}, { id: issuer })));
}

async function refused(options: unknown, document: object = badgeOf(ed25519.controller)): Promise<string> {
  let code = 'none';
  await assert.rejects(sign(plain(document), ed25519, options as SignOptions), (error) => {
    code = String(Reflect.get(Object(error), 'code'));
    return true;
  });
  return code;
}

describe('a signer that writes to what it is handed', () => {
  test('signs something else, which no badge leaves with', async () => {
    const careless = {
      ...ed25519,
      sign: async (data: Uint8Array): Promise<Uint8Array> => {
        data.fill(0, 0, 1);
        return await ed25519.sign(data);
      },
    };
    const document = badgeOf(ed25519.controller);
    await assert.rejects(sign(document, careless, { now }), { code: 'signer.failed' });
    await assert.rejects(signJwt(document, careless, { now }), { code: 'signer.failed' });
  });
});

describe('the suite', () => {
  test('is by default the first that takes the key', async () => {
    for (const [signer, suite] of [
      [ed25519, 'eddsa-rdfc-2022'],
      [p256, 'ecdsa-rdfc-2019'],
      [p384, 'ecdsa-rdfc-2019'],
    ] as const) {
      assert.equal(proofsOf(await sealed(signer))[0]?.['cryptosuite'], suite);
    }
    await assert.rejects(sealed(rsa), { code: 'signer.unsuitable' });
  });

  test('is one of those that sign, by its name', async () => {
    assert.deepEqual(suiteNames, [
      'eddsa-rdfc-2022',
      'eddsa-jcs-2022',
      'ecdsa-rdfc-2019',
      'ecdsa-jcs-2019',
      'ecdsa-sd-2023',
    ]);
    assert.ok(Object.isFrozen(suiteNames));
    for (const suite of suiteNames) {
      const signer = suite.startsWith('eddsa') ? ed25519 : p256;
      assert.equal(proofsOf(await sealed(signer, { suite }))[0]?.['cryptosuite'], suite);
      await assert.rejects(sealed(signer === p256 ? ed25519 : p256, { suite }), {
        code: 'signer.unsuitable',
      });
    }
    for (const suite of [
      '',
      'EdDSA-RDFC-2022',
      'eddsa-rdf-2022',
      'Ed25519Signature2020',
      'eddsa-2022',
      7,
      null,
    ]) {
      assert.equal(await refused({ suite }), 'argument.invalid', String(suite));
    }
  });
});

describe('what a proof says of itself', () => {
  test('is what it is told, and verifies', async () => {
    const told = {
      id: 'urn:uuid:1',
      expires: '2027-01-01T00:00:00Z',
      domain: 'a.example',
      challenge: 'x',
    };
    const signed = await sealed(ed25519, told);
    const [proof] = proofsOf(signed);
    for (const [member, value] of Object.entries(told)) assert.equal(proof?.[member], value);
    assert.equal(await answer(signed), 'valid badge json');
    assert.equal(
      await answer(signed, { now: new Date('2027-01-01T00:00:01Z') }),
      'invalid badge json, proof.expired /proof/0/expires',
    );
  });

  test('is refused where it is of another form', async () => {
    for (const options of [
      { id: 'no uri' },
      { expires: 'tomorrow' },
      { now, expires: '2026-01-01T00:00:00Z' },
      { domain: 7 },
      { challenge: '' },
      { previousProof: 'urn:a:b' },
      { mandatoryPointers: ['/name'] },
      { now: 'today' },
      { contexts: 7 },
    ]) {
      assert.equal(await refused(options), 'argument.invalid', JSON.stringify(options));
    }
  });

  test('is that it asserts, whatever a caller without types passes', async () => {
    const options = { purpose: 'authentication', now } as SignOptions;
    const [proof] = proofsOf(await sealed(ed25519, options));
    assert.equal(proof?.['proofPurpose'], 'assertionMethod');
    const nothing = null as unknown as SignOptions;
    assert.equal(proofsOf(await sign(badgeOf(ed25519.controller), ed25519, nothing)).length, 1);
  });
});

describe('to proofs that are there', () => {
  const ids = { one: 'urn:uuid:1', two: 'urn:uuid:2' };

  test('one more is added, behind them', async () => {
    const once = await sealed(ed25519);
    const twice = await sign(once, strangerEd25519, { now, suite: 'eddsa-jcs-2022' });
    assert.deepEqual(proofsOf(twice)[0], proofsOf(once)[0]);
    assert.deepEqual(
      proofsOf(twice).map(({ cryptosuite }) => cryptosuite),
      ['eddsa-rdfc-2022', 'eddsa-jcs-2022'],
    );
    assert.equal(await answer(twice), 'valid badge json');
    const renamed = { ...twice, name: 'x' };
    assert.equal(
      await answer(renamed),
      'invalid badge json, proof.signature /proof/0/proofValue, proof.signature /proof/1/proofValue',
    );
  });

  test('one more may cover those that it names', async () => {
    const first = await sealed(ed25519, { id: ids.one });
    const chained = await sign(first, strangerEd25519, { now, id: ids.two, previousProof: ids.one });
    assert.equal(await answer(chained), 'valid badge json');
    const [, second] = proofsOf(chained);
    assert.equal(
      await answer({ ...chained, proof: [second ?? null] }),
      'invalid badge json, proof.previous-missing /proof/0/previousProof',
    );
    const another = await sealed(ed25519, { id: ids.one, now: new Date('2026-03-21T00:00:00Z') });
    assert.equal(
      await answer({ ...chained, proof: [...proofsOf(another), second ?? null] }),
      'invalid badge json, proof.signature /proof/1/proofValue',
    );
  });

  test('none is added that would not fit among them', async () => {
    const first = await sealed(ed25519, { id: ids.one });
    assert.equal(await refused({ id: ids.one }, first), 'argument.invalid');
    assert.equal(await refused({ previousProof: ids.two }, first), 'argument.invalid');
    assert.equal(await refused({ id: ids.two, previousProof: ids.two }, first), 'argument.invalid');
    const full = { ...first, proof: Array.from({ length: limits.proofs }, () => proofsOf(first)[0] ?? null) };
    assert.equal(await refused({}, full), 'argument.invalid');
  });

  test('none is added where they are none', async () => {
    assert.equal(await refused({}, { ...(await sealed(ed25519)), proof: 'signed' }), 'credential.invalid');
    assert.equal(await refused({}, { ...(await sealed(ed25519)), proof: [] }), 'credential.invalid');
  });
});

describe('signed is, in the strict form of its class,', () => {
  test('an endorsement', async () => {
    const compacted = edited(endorsement(), (copy) =>
      Object.assign(copy['issuer'] ?? {}, { type: 'Profile' }),
    );
    const report = await verify(await sign(plain(compacted), ed25519, { now }), { now: NOW });
    assert.ok(report.verdict === 'valid' && report.kind === 'endorsement');
    assert.deepEqual(report.endorsement.issuer, { id: ed25519.controller, type: ['Profile'] });
    const { credentialSubject: _, ...faulty } = endorsement();
    assert.equal(await refused({}, faulty), 'credential.invalid');
  });

  test('a record', async () => {
    const held = await sign(
      plain(edited(badge(1), (copy) => Object.assign(copy['issuer'] ?? {}, { id: ed25519.controller }))),
      ed25519,
      { now },
    );
    const signed = await sign(recordBy(ed25519.controller, [held]), ed25519, {
      now: new Date('2026-04-01T00:00:00Z'),
    });
    assert.equal(await answer(signed), 'valid record json');
    assert.equal(await refused({}, recordBy(ed25519.controller, [])), 'credential.invalid');
  });

  test('a badge on either data model, and nothing of two classes', async () => {
    assert.equal(await answer(await sign(oldBadgeOf(p256.controller), p256, { now })), 'valid badge json');
    const types = ['VerifiableCredential', 'OpenBadgeCredential', 'ClrCredential'];
    assert.equal(await refused({}, { ...badgeOf(ed25519.controller), type: types }), 'credential.invalid');
    assert.equal(await refused({}, { type: ['VerifiablePresentation'] }), 'credential.invalid');
  });
});

describe('a token', () => {
  test('is made of a badge, an endorsement or a record', async () => {
    const made = (document: JsonObject): Promise<string> => signJwt(document, rsa, { now });
    assert.equal(await answer(await made(badgeOf(rsa.controller))), 'valid badge jws');
    assert.equal(await answer(await made(endorsement(rsa.controller))), 'valid endorsement jws');
    const held = await sealed(ed25519);
    assert.equal(
      await answer(await made(recordBy(rsa.controller, [held]))),
      'valid record jws, contents.other-subject /credentialSubject/verifiableCredential/0',
    );
  });

  test('is refused for options and documents of another form', async () => {
    const refusals: readonly (readonly [unknown, unknown, string])[] = [
      [badgeOf(rsa.controller), { profile: 'sd-jwt' }, 'argument.invalid'],
      [badgeOf(rsa.controller), { key: 'x5c' }, 'argument.invalid'],
      [badgeOf(rsa.controller), { now: new Date('never') }, 'argument.invalid'],
      [{}, {}, 'credential.invalid'],
      [badgeOf(rsa.controller, (copy) => Object.assign(copy, { iss: 'x' })), {}, 'credential.invalid'],
      [oldBadgeOf(rsa.controller), { profile: 'vc-jose-cose' }, 'credential.invalid'],
    ];
    for (const [document, options, code] of refusals) {
      await assert.rejects(signJwt(document as Secured, rsa, options as SignJwtOptions), { code });
    }
    await assert.rejects(signJwt(badgeOf(rsa.controller), {} as typeof rsa), { code: 'signer.unsuitable' });
  });
});
