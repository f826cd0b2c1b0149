import assert from 'node:assert/strict';
import {
  componentDigest,
  multikeyPair,
  multikeySigner,
  parse,
  readJson,
  sign,
  signJwt,
  verify,
} from '@badgewright/openbadges';
import { describe, test } from 'vitest';
import {
  BadgeError,
  progress,
  stackStanding,
  toCredential,
  toLearnerRecord,
  toStackCredential,
} from '../../src/index.js';
import { approvedIn, options } from '../credential/approved.js';
import { edited } from '../fixtures.js';
import { badge, fixtureStack, one, stackOf } from './badges.js';
import type { JsonObject, OpenBadge, Report, Signable, Verified } from '@badgewright/openbadges';
import type { CompleteProgress, StackProgress, Stack } from '../../src/index.js';
import type { Edit } from '../fixtures.js';

const now = new Date('2026-07-15T09:00:00Z');
const signer = await multikeySigner(await multikeyPair(new Uint8Array(32).fill(7)));
const other = await multikeySigner(await multikeyPair(new Uint8Array(32).fill(8)));
const issuer = { id: signer.controller, type: ['Profile'], name: 'Pine Hollow' };
const recipient = { id: options.recipient.id ?? '' };
const awarded = { id: 'urn:uuid:0d5c6c3c-7f4c-4b59-9f0f-6f4b4f8f1a01', issuer, recipient, awarded: now };

/** The three stories of the stack "Reading access", as signed badges. */
const stories = ['passes', 'adjudicated', 'groupWork'] as const;
const signed = await Promise.all(stories.map((story, index) => signedBadge(story, index)));
const stack = fixtureStack('reading-access');
const complete = completed(await progressOn(stack, signed));
const stackBadge = await sealed(toStackCredential(complete, awarded));

async function signedBadge(story: (typeof stories)[number], index: number, ...edits: readonly Edit[]) {
  const id = `urn:uuid:0d5c6c3c-7f4c-4b59-9f0f-6f4b4f8f1b0${index}`;
  return await sealed(edited(toCredential(approvedIn(story), { id, issuer, recipient }), ...edits));
}

async function sealed(credential: Signable, by = signer): Promise<JsonObject> {
  const read = readJson(await sign(credential, by, { now }));
  assert.ok(read.kind === 'ok');
  return read.value;
}

async function verifiedBadge(document: unknown): Promise<Verified<OpenBadge>> {
  const report = await verify(document, { now });
  assert.ok(report.verdict === 'valid' && report.kind === 'badge', JSON.stringify(report.checks));
  return report.badge;
}

async function progressOn(of: Stack, documents: readonly unknown[]): Promise<StackProgress> {
  return progress(of, await Promise.all(documents.map(verifiedBadge)), { at: now });
}

function completed(found: StackProgress): CompleteProgress {
  assert.ok(found.complete, found.explanation.join('\n'));
  return found;
}

/** Standing, and each component that stands against it. */
function standing(report: Report): readonly unknown[] {
  const found = stackStanding(report);
  return [found?.standing, ...(found?.against ?? []).map(({ at, name, codes }) => [at, name, codes[0]])];
}

describe('toStackCredential', () => {
  test('makes an achievement of its own that names each badge it rests on', async () => {
    const credential = toStackCredential(complete, { ...awarded, digestOf: componentDigest });
    const { achievement } = credential.credentialSubject;
    assert.equal(achievement.id, stack.id);
    assert.equal(achievement.achievementType, 'ext:MicroCredentialStack');
    assert.equal(achievement.version, '1.0.0');
    assert.equal(achievement.creditsAvailable, undefined);
    assert.deepEqual(
      credential.evidence?.map(({ id, type, genre, digestSRI }) => [id, type, genre, digestSRI?.slice(0, 7)]),
      complete.used.map(({ held }) => [held.badge, ['Evidence'], 'component', 'sha256-']),
    );
    assert.equal(parse(JSON.parse(JSON.stringify(credential))).kind, 'ok');
    const report = await verify(await sealed(credential), { now, components: signed });
    assert.equal(report.verdict, 'valid');
  });

  test('says how it is earned, in lists', () => {
    const { criteria } = toStackCredential(complete, awarded).credentialSubject.achievement;
    assert.deepEqual(criteria.narrative?.split('\n').slice(2), [
      '- All of these',
      '  - A ground, and the families: all of these, in this order',
      '    - One of the two grounds: at least 1 of these',
      '      - Planning small-group reading from a quick decoding check (version >=1.0.0 <2.0.0)',
      '      - Reviewing classroom texts for access and representation (version >=1.0.0 <2.0.0)',
      '    - Building home-reading routines with families in any language (version >=1.0.0 <2.0.0)',
      '  - The other ground: at least 1 of these',
      '    - Planning small-group reading from a quick decoding check (version >=1.0.0 <2.0.0)',
      '    - Reviewing classroom texts for access and representation (version >=1.0.0 <2.0.0)',
    ]);
    const rule = {
      kind: 'choice',
      count: 1,
      order: 'soft',
      of: [one('a')],
      withinMonths: 1,
      distinctIssuers: true,
    } as const;
    const simple = completed(progress(stackOf(rule), [badge({ of: 'a' })], { at: now }));
    const text = toStackCredential(simple, { ...awarded, recipient: { id: 'did:example:educator-1' } });
    assert.ok(
      text.credentialSubject.achievement.criteria.narrative?.includes(
        '- 1 of these, best in this order, awarded within 1 month, each from another issuer\n  - a',
      ),
    );
  });

  test('names no badge that its rule does not need, and its claim of credits as a claim', () => {
    const found = fixtureStack('online-community');
    const held = ['shared-norms', 'balanced-discussion', 'member-leads'].map((of) => badge({ of }));
    const three = completed(
      progress({ ...found, credits: { available: 1.5, includesComponents: false } }, held, { at: now }),
    );
    const credential = toStackCredential(three, {
      ...awarded,
      recipient: {
        identifier: [
          {
            type: 'IdentityObject',
            hashed: false,
            identityHash: 'a@b.example',
            identityType: 'emailAddress',
          },
        ],
      },
    });
    assert.equal(three.used.length, 3);
    assert.equal(credential.evidence?.length, 2);
    assert.equal(credential.credentialSubject.achievement.creditsAvailable, 1.5);
    assert.equal(credential.credentialSubject.identifier?.length, 1);
  });

  test('is made of nothing but complete progress', async () => {
    const open = await progressOn(stack, signed.slice(0, 1));
    assert.equal(open.complete, false);
    const a = stackOf(one('a'));
    const nameless = completed(progress(a, [badge({ of: 'a', id: '' })], { at: now }));
    const { used: _, ...unused } = complete;
    const calls: readonly (readonly [unknown, object, string])[] = [
      [open, {}, 'argument.not-complete'],
      [unused, {}, 'argument.not-complete'],
      [complete, { recipient: {} }, 'recipient.missing'],
      [complete, { recipient: { id: 'me' } }, 'argument.invalid'],
      [complete, { recipient: { id: 'did:example:somebody' } }, 'argument.invalid'],
      [complete, { id: 'one' }, 'argument.invalid'],
      [complete, { issuer: { ...issuer, id: '' } }, 'argument.invalid'],
      [complete, { awarded: new Date('soon') }, 'argument.invalid'],
      [nameless, {}, 'argument.invalid'],
    ];
    for (const [given, changes, code] of calls) {
      assert.throws(
        // A program without types may hand over anything.
        () => toStackCredential(given as CompleteProgress, { ...awarded, ...changes }),
        (error) => error instanceof BadgeError && error.code === code,
      );
    }
  });
});

describe('stackStanding', () => {
  test('of a stack with all its badges: complete', async () => {
    const report = await verify(stackBadge, { now, components: signed });
    assert.deepEqual(standing(report), ['complete']);
    assert.equal(stackStanding(report)?.components.length, 3);
  });

  test('of one whose component has ended: at risk, and it is named', async () => {
    const ended = await signedBadge('passes', 0, ['/validUntil', '2026-07-01T00:00:00Z']);
    const report = await verify(stackBadge, { now, components: [ended, ...signed.slice(1)] });
    assert.equal(report.verdict, 'invalid');
    assert.deepEqual(standing(report), [
      'at-risk',
      ['/evidence/0', 'Planning small-group reading from a quick decoding check', 'component.invalid'],
    ]);
  });

  test('of one whose component is another’s: at risk, however valid that badge is', async () => {
    const theirs = await signedBadge('groupWork', 2, ['/credentialSubject/id', 'did:example:somebody']);
    const found = standing(await verify(stackBadge, { now, components: [...signed.slice(0, 2), theirs] }));
    assert.equal(found[0], 'at-risk');
    assert.deepEqual(
      found.slice(1).map((one) => JSON.stringify(one).includes('component.other-subject')),
      [true],
    );
  });

  test('of one whose component is not at hand: not known', async () => {
    assert.deepEqual(
      standing(await verify(stackBadge, { now, components: signed.slice(1) }))[0],
      'not-known',
    );
  });

  test('of one that was changed, or has ended itself: invalid', async () => {
    const changed = edited(stackBadge, ['/name', 'Another name']);
    assert.equal(standing(await verify(changed, { now, components: signed }))[0], 'invalid');
    const ended = await sealed({
      ...toStackCredential(complete, awarded),
      validUntil: '2026-07-15T10:00:00Z',
    });
    const later = new Date('2026-07-16T00:00:00Z');
    assert.equal(standing(await verify(ended, { now: later, components: signed }))[0], 'invalid');
  });

  test('of anything else there is none', async () => {
    assert.equal(stackStanding(await verify(signed[0], { now })), undefined);
    assert.equal(stackStanding(await verify('{}', { now })), undefined);
  });

  test('a stack on badges of another issuer holds where their digests are in it', async () => {
    const foreign = await sealed(
      { ...toStackCredential(complete, awarded), issuer: other.controller },
      other,
    );
    assert.equal(standing(await verify(foreign, { now, components: signed }))[0], 'not-known');
    const pinned = toStackCredential(complete, {
      ...awarded,
      issuer: { ...issuer, id: other.controller },
      digestOf: componentDigest,
    });
    const report = await verify(await sealed(pinned, other), { now, components: signed });
    assert.deepEqual(standing(report), ['complete']);
  });
});

describe('toLearnerRecord', () => {
  const record = toLearnerRecord(complete, {
    id: 'urn:uuid:0d5c6c3c-7f4c-4b59-9f0f-6f4b4f8f1a02',
    issuer,
    recipient,
    published: now,
    stackBadge,
    badges: signed.toReversed(),
  });

  test('holds the stack and its badges, and how they stand to one another', () => {
    const { credentialSubject: subject } = record;
    assert.deepEqual(
      subject.verifiableCredential.map(({ id }) => id),
      [awarded.id, ...complete.used.map(({ held }) => held.badge)],
    );
    const components = complete.used.map(({ held }) => held.achievement);
    const relations = (subject.association ?? []).map(({ associationType, sourceId, targetId }) => [
      associationType,
      sourceId,
      targetId,
    ]);
    for (const component of components) {
      assert.ok(relations.some((found) => found.join() === ['isParentOf', stack.id, component].join()));
      assert.ok(relations.some((found) => found.join() === ['isPartOf', component, stack.id].join()));
    }
    const order = relations.filter(([type]) => type === 'precedes');
    assert.deepEqual(order, [
      ['precedes', components[0], 'https://pinehollow.example/mc/home-reading-routines'],
    ]);
  });

  test('verifies as a learner record with all that is in it', async () => {
    const report = await verify(await sealed(record), { now });
    assert.equal(report.verdict, 'valid');
    assert.equal(report.kind, 'record');
    assert.deepEqual(
      report.contents.map((content) => content.report.verdict),
      ['valid', 'valid', 'valid', 'valid'],
    );
    const token = await signJwt(record, signer, { now });
    assert.equal((await verify(token, { now })).verdict, 'valid');
  });

  test('is not made of other badges than those of the progress', () => {
    const given = { id: awarded.id, issuer, recipient, published: now, stackBadge, badges: signed };
    const calls: readonly (readonly [object, string])[] = [
      [{ badges: signed.slice(1) }, 'argument.invalid'],
      [{ id: 'x' }, 'argument.invalid'],
      [{ recipient: {} }, 'recipient.missing'],
      [{ published: new Date('soon') }, 'argument.invalid'],
    ];
    for (const [changes, code] of calls) {
      assert.throws(
        () => toLearnerRecord(complete, { ...given, ...changes }),
        (error) => error instanceof BadgeError && error.code === code,
      );
    }
  });
});
