import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { disclose, revocationEntry, revocationList, sign, signJwt } from '../../../src/index.js';
import type { JsonObject, Secured } from '../../../src/index.js';
import { componentDigest } from '../../../src/verify/component-digest.js';
import { SIGNED } from '../../fixture.js';
import { network } from '../../network.js';
import { record } from '../../record.js';
import { checkIn, reportOn } from '../answers.js';
import { enveloped, signers } from '../documents.js';
import {
  EDUCATOR,
  HOME,
  idOf,
  part,
  partToken,
  plainPart,
  plainStack,
  stack,
  subjectOf,
  suite,
  told,
  toldBy,
} from '../stacks.js';

const { ed25519, p256, strangerEd25519 } = signers;
const others = { signer: strangerEd25519 } as const;
const [a, b] = [await part('a'), await part('b')];
const ab = await stack('ab', ['a', 'b']);
const expired = { validUntil: '2026-05-01T00:00:00Z' };
const { credentialSubject: own } = plainPart('x');
const anybody = { credentialSubject: { ...(own as JsonObject), id: 'urn:example:somebody-else' } };
const extended = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  ],
};
const entry = { ...revocationEntry(`${HOME}list`) };
const listed = await part('b', { members: { ...extended, credentialStatus: entry } });
const renewable = {
  ...extended,
  refreshService: { id: `${HOME}refresh`, type: '1EdTechCredentialRefresh' },
};

describe('a badge for a stack', () => {
  test('is valid with all that it rests on, in whatever form that comes', async () => {
    assert.deepEqual(await told(ab, [a, b]), ['valid pass', 'valid,valid']);
    const forms = [JSON.stringify(a), new TextEncoder().encode(JSON.stringify(a)), await partToken('a')];
    for (const form of forms) assert.deepEqual(await told(ab, [b, form]), ['valid pass', 'valid,valid']);
    const envelope = enveloped(await partToken('b', {}));
    assert.deepEqual(await told(ab, [a, envelope]), ['valid pass', 'valid,valid']);
  });

  test('tells of each where the stack names it, by the name of the badge', async () => {
    const { contents } = await reportOn(ab, { components: [b, a] });
    assert.deepEqual(
      contents.map(({ at, report }) => [at, report.kind, report.claims.name]),
      [
        ['/evidence/0', 'badge', 'Part a'],
        ['/evidence/1', 'badge', 'Part b'],
      ],
    );
  });

  test('may be a token itself', async () => {
    const token = await signJwt(plainStack('t', ['a', 'b']), ed25519, { now: SIGNED });
    assert.deepEqual(await told(token, [a, b]), ['valid pass', 'valid,valid']);
  });

  test('takes ids as the same that are written differently', async () => {
    const id = 'urn:uuid:5B1F8F6E-3C0F-4B53-8F8F-0D2A7C2F5D11';
    const upper = await stack('u', [{ id }]);
    const lower = await part('x', { members: { id: id.toLowerCase() } });
    assert.deepEqual(await told(upper, [lower]), ['valid pass', 'valid']);
  });

  test('rests on no evidence of another genre, and an ordinary badge on none', async () => {
    const own = await stack('o', ['a', { id: 'https://pinehollow.example/portfolio', genre: 'portfolio' }]);
    const site = network({});
    assert.deepEqual(await told(own, [a], { fetch: site.fetch }), ['valid pass', 'valid']);
    assert.deepEqual(site.requests, []);
    const ordinary = await part('p', {
      members: { evidence: [{ id: idOf('a'), type: ['Evidence'], genre: 'component' }] },
    });
    assert.deepEqual(await told(ordinary, [a]), ['valid skipped', '']);
  });

  test('that names nothing, or whose holder hides what it names, stays open', async () => {
    const bare = await stack('n', [{ genre: 'portfolio', id: idOf('a') }]);
    const nothing = ['indeterminate unknown', 'component.none /evidence', ''];
    assert.deepEqual(await told(bare, [a]), nothing);
    const nameless = await stack('n', [{ name: 'Something' }]);
    const open = ['indeterminate unknown', 'component.missing /evidence/0', 'indeterminate'];
    assert.deepEqual(await told(nameless, [a]), open);
  });

  test('is signed so that no holder can hide a component', async () => {
    const whole = await sign(plainStack('s', ['a'], { signer: p256 }), p256, {
      now: SIGNED,
      suite: 'ecdsa-sd-2023',
    });
    const shown = await disclose(whole, []);
    assert.deepEqual(shown['evidence'], whole['evidence']);
    const own = await part('a', { signer: p256 });
    assert.deepEqual(await told(shown, [own]), ['valid pass', 'valid']);
  });
});

describe('what a stack rests on', () => {
  test('must be valid itself: an expired one ends the stack', async () => {
    const old = await part('b', { members: expired });
    assert.deepEqual(await told(ab, [a, old]), [
      'invalid fail',
      'component.invalid /evidence/1',
      'valid,invalid',
    ]);
  });

  test('ends the stack when it is withdrawn later, and is named', async () => {
    const list = (...revoked: readonly { readonly id: string }[]): object =>
      revocationList({ id: `${HOME}list`, issuer: ed25519.controller, revoked });
    const before = network({ [`${HOME}list`]: { body: list() } });
    assert.deepEqual(await told(ab, [a, listed], { fetch: before.fetch }), ['valid pass', 'valid,valid']);
    const after = network({ [`${HOME}list`]: { body: list({ id: idOf('b') }) } });
    const report = await reportOn(ab, { components: [a, listed], fetch: after.fetch });
    assert.deepEqual(toldBy(report), ['invalid fail', 'component.invalid /evidence/1', 'valid,invalid']);
    const [problem] = checkIn(report, 'contents').problems;
    assert.ok(problem?.message.includes('"Part b" ("urn:example:badge:b")'));
    assert.ok(problem?.message.includes('status.revoked'));
  });

  test('leaves the stack open where it could not be checked, or is not there', async () => {
    const open = ['indeterminate unknown', 'component.indeterminate /evidence/1', 'valid,indeterminate'];
    assert.deepEqual(await told(ab, [a, listed]), open);
    const report = await reportOn(ab, { components: [a] });
    assert.deepEqual(toldBy(report), [
      'indeterminate unknown',
      'component.missing /evidence/1',
      'valid,indeterminate',
    ]);
    const [, missing] = report.contents;
    const { claims, kind } = missing?.report ?? assert.fail();
    assert.deepEqual([kind, claims], ['other', { id: idOf('b'), name: 'Part b' }]);
  });

  test('is told together: what ends the stack first', async () => {
    const three = await stack('abc', ['a', 'b', 'c']);
    assert.deepEqual(await told(three, [await part('c', { members: expired }), b]), [
      'invalid fail',
      'component.invalid /evidence/2',
      'component.missing /evidence/0',
      'indeterminate,valid,invalid',
    ]);
  });

  test('must be a badge: a record, an endorsement or an image of nothing is none', async () => {
    const asRecord = { ...record([a]), id: idOf('b') };
    assert.deepEqual((await told(ab, [a, asRecord]))[1], 'component.missing /evidence/1');
  });

  test('counts in its newer version, where that is the issuer’s', async () => {
    const old = await part('b', { members: { ...renewable, ...expired } });
    const newer = await part('b', { members: { ...renewable, validFrom: '2026-05-01T00:00:00Z' } });
    const site = network({ [`${HOME}refresh`]: { body: newer } });
    const report = await reportOn(ab, { components: [a, old], fetch: site.fetch });
    assert.deepEqual(toldBy(report), ['valid pass', 'valid,valid']);
    assert.equal(report.contents[1]?.report.refreshed?.verdict, 'valid');
  });

  test('is the version that started last, whichever is handed over first', async () => {
    const old = await part('b', { members: expired });
    const newer = await part('b', { members: { validFrom: '2026-05-01T00:00:00Z' } });
    const next = await part('b', { members: { validFrom: '2027-05-01T00:00:00Z' } });
    assert.deepEqual(await told(ab, [a, old, newer]), ['valid pass', 'valid,valid']);
    assert.deepEqual(await told(ab, [a, newer, old, next]), ['valid pass', 'valid,valid']);
    const withdrawn = await part('b', {
      members: { validFrom: '2026-05-01T00:00:00Z', validUntil: '2026-05-20T00:00:00Z' },
    });
    assert.deepEqual((await told(ab, [a, b, withdrawn]))[0], 'invalid fail');
    // Started at once: what is worse counts.
    assert.deepEqual((await told(ab, [a, b, old]))[0], 'invalid fail');
  });

  test('is named once: a second mention is told', async () => {
    const twice = await stack('t', ['a', 'b', { id: idOf('a'), name: 'Again' }]);
    assert.deepEqual(await told(twice, [a, b]), [
      'valid warn',
      'component.duplicate /evidence/2',
      'valid,valid',
    ]);
  });
});

describe('the person of a component', () => {
  test('must be that of the stack', async () => {
    const foreign = await part('b', { members: anybody });
    const answer = ['invalid fail', 'component.other-subject /evidence/1', 'valid,valid'];
    assert.deepEqual(await told(ab, [a, foreign]), answer);
    // Even where the verifier asks about that other one.
    const recipient = { type: 'id', value: EDUCATOR };
    assert.deepEqual(await told(ab, [a, foreign], { recipient }), answer);
    assert.deepEqual(await told(ab, [a, b], { recipient }), ['valid pass', 'valid,valid']);
  });

  function byAddress(address: string, salt = 'x'): JsonObject {
    return {
      type: 'IdentityObject',
      hashed: false,
      salt,
      identityHash: address,
      identityType: 'emailAddress',
    };
  }

  function identified(...identifier: readonly JsonObject[]): JsonObject {
    const { credentialSubject } = plainPart('i');
    const { id: _, ...subject } = credentialSubject as JsonObject;
    return { credentialSubject: { ...subject, identifier } };
  }

  test('is the same by an identifier that both have, or that the verifier knows', async () => {
    const ada = byAddress('ada@school.example');
    const own = await stack('m', ['a'], { members: { credentialSubject: subjectOf({ identifier: [ada] }) } });
    const alike = await part('a', { members: identified(ada) });
    assert.deepEqual(await told(own, [alike]), ['valid pass', 'valid']);
    // Salted otherwise, nobody can tell without the address.
    const salted = await part('a', { members: identified(byAddress('ada@school.example', 'y')) });
    const open = ['indeterminate unknown', 'component.subject-unmatched /evidence/0', 'valid'];
    assert.deepEqual(await told(own, [salted]), open);
    const recipient = { type: 'emailAddress', value: 'Ada@school.example' };
    assert.deepEqual(await told(own, [salted], { recipient }), ['valid pass', 'valid']);
    // The id of the one says nothing of the other.
    assert.deepEqual(await told(own, [a]), open);
  });

  test('is not known by a name', async () => {
    const name = { ...byAddress('Ada Ash'), identityType: 'name' };
    const own = await stack('m', ['a'], {
      members: { credentialSubject: subjectOf({ identifier: [name] }) },
    });
    const alike = await part('a', { members: identified(name) });
    assert.deepEqual((await told(own, [alike]))[1], 'component.subject-unmatched /evidence/0');
  });
});

describe('an id that anybody can write', () => {
  const pinned = (digestSRI: string): Promise<Secured> =>
    stack('p', ['a', { id: idOf('b'), name: 'Part b', digestSRI }]);

  test('makes no component of somebody else’s badge', async () => {
    const forged = await part('b', others);
    const open = ['indeterminate unknown', 'component.unbound /evidence/1', 'valid,indeterminate'];
    assert.deepEqual(await told(ab, [a, forged]), open);
    // It does not stand in the way of the real one either.
    assert.deepEqual(await told(ab, [a, forged, b]), ['valid pass', 'valid,valid']);
  });

  test('under the name of the issuer makes none without its key', async () => {
    const { proof, ...forged } = b;
    const { verificationMethod } = strangerEd25519;
    const signed = await sign({ ...forged, issuer: ed25519.controller }, strangerEd25519, {
      now: SIGNED,
      suite,
    });
    assert.notDeepEqual(proof, signed['proof']);
    assert.ok(verificationMethod !== ed25519.verificationMethod);
    const answer = await told(ab, [a, signed]);
    assert.deepEqual(answer, ['invalid fail', 'component.invalid /evidence/1', 'valid,invalid']);
    assert.deepEqual(await told(ab, [a, signed, b]), ['valid pass', 'valid,valid']);
  });

  test('is bound to another issuer’s badge by its digest, however that comes', async () => {
    const theirs = await part('b', others);
    const own = await pinned(componentDigest(plainPart('b', others) as never));
    assert.deepEqual(await told(own, [a, theirs]), ['valid pass', 'valid,valid']);
    assert.deepEqual(await told(own, [a, JSON.stringify(theirs, null, 3)]), ['valid pass', 'valid,valid']);
    assert.deepEqual(await told(own, [a, await partToken('b', others)]), ['valid pass', 'valid,valid']);
    const altered = await part('b', { ...others, members: { name: 'Another' } });
    assert.deepEqual((await told(own, [a, altered]))[1], 'component.unbound /evidence/1');
    for (const digest of ['sha256-AAAA', 'md5-x', Array(100).fill('sha256-AAAA').join(' ')]) {
      assert.deepEqual((await told(await pinned(digest), [a, theirs]))[1], 'component.unbound /evidence/1');
    }
  });

  test('of the own issuer’s is the badge in another version too, which is told', async () => {
    const own = await pinned(componentDigest(plainPart('b') as never));
    assert.deepEqual(await told(own, [a, b]), ['valid pass', 'valid,valid']);
    const newer = await part('b', { members: { validFrom: '2026-05-01T00:00:00Z' } });
    const answer = ['valid warn', 'component.other-version /evidence/1', 'valid,valid'];
    assert.deepEqual(await told(own, [a, newer]), answer);
  });
});

test('the moment counts as everywhere', async () => {
  const old = await part('b', { members: expired });
  const { verdict } = await reportOn(ab, { components: [a, old], now: new Date('2026-04-01T00:00:00Z') });
  assert.equal(verdict, 'valid');
});
