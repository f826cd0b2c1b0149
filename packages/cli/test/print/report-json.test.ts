import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { sign, verify } from '@badgewright/openbadges';
import type { IdentityObject, Report } from '@badgewright/openbadges';
import { reportJson } from '../../src/print/report-json.js';
import { subjectOf } from '../../src/print/subject-of.js';
import { alteredBadge, keyOf, recordOf, shown, signedAt, signedBadge, unsigned } from '../samples.js';
import { checkNamed, member, membersOf } from '../console.js';
import { reportWith } from './report-with.js';

const now = new Date('2026-06-01T00:00:00Z');

async function verified(input: unknown): Promise<Report> {
  return await verify(input, { now });
}

async function holder(): Promise<string> {
  return (await keyOf('holder')).controller;
}

/** A badge whose earner is known by identifiers only. */
async function badgeFor(identifier: readonly IdentityObject[]): Promise<object> {
  const issuer = await keyOf('issuer');
  const { credentialSubject, ...badge } = await unsigned(issuer);
  const { id, ...subject } = credentialSubject;
  assert.notEqual(id, undefined);
  return await sign({ ...badge, credentialSubject: { ...subject, identifier } }, issuer, { now: signedAt });
}

describe('whom a document is about', () => {
  test('is the subject of a badge, and the learner of a record', async () => {
    assert.equal(subjectOf(await verified(await signedBadge()), 'en'), await holder());
    assert.equal(subjectOf(await verified(await recordOf([await signedBadge()])), 'en'), await holder());
  });

  test('is told by identifiers, and by hashed ones only as such', async () => {
    const plain = { hashed: false, identityHash: 'T-4711', identityType: 'identifier' } as const;
    const identityHash = `sha256$${'ab'.repeat(32)}`;
    const hashed = { hashed: true, identityHash, identityType: 'emailAddress' } as const;
    const badge = await badgeFor([
      { type: 'IdentityObject', ...plain },
      { type: 'IdentityObject', ...hashed },
    ]);
    assert.equal(subjectOf(await verified(badge), 'en'), 'identifier T-4711, emailAddress (hashed)');
    const [english, ...others] = await Promise.all(
      (['en', 'es', 'fr'] as const).map(async (language) => subjectOf(await verified(badge), language)),
    );
    assert.equal(new Set([english, ...others]).size, 3);
  });

  test('is what an endorsement endorses, and the recipient of an assertion', () => {
    const about = { credentialSubject: { id: 'https://pinehollow.example/a' } };
    assert.equal(subjectOf(reportWith({}, { endorsement: about }), 'en'), 'https://pinehollow.example/a');
    const recipient = { type: ['email'], hashed: false, identity: 'ada@school.example' };
    assert.equal(subjectOf(reportWith({}, { assertion: { recipient } }), 'en'), 'email ada@school.example');
    const hashed = { assertion: { recipient: { ...recipient, type: 'email', hashed: true } } };
    assert.equal(subjectOf(reportWith({}, hashed), 'en'), 'email (hashed)');
  });

  test('is nothing else that the document or a trust list says', () => {
    const trusted = {
      issuer: { id: 'did:key:z6Mk', name: 'Pine Hollow' },
      list: { name: 'State list', date: '2026-01-01T00:00:00Z' },
      authorities: ['State'],
    };
    const claims = { id: 'urn:uuid:1', name: 'Reading', validFrom: '2026-01-01T00:00:00Z' };
    const members = { trusted, claims, earlier: claims, refreshed: reportWith({}, { claims }) };
    assert.equal(subjectOf(reportWith({}, members), 'en'), undefined);
  });

  test('is not known of what is not valid, is nobody for a presentation, and may be missing', async () => {
    assert.equal(subjectOf(await verified(await alteredBadge()), 'en'), undefined);
    assert.equal(subjectOf(await verified(await shown([await signedBadge()])), 'en'), undefined);
    assert.equal(subjectOf(reportWith({}, { badge: { credentialSubject: {} } }), 'en'), undefined);
  });
});

describe('a report for programs', () => {
  const setting = { summary: 'It is as it was.' };
  const members = [
    ...[
      'verdict',
      'summary',
      'kind',
      'container',
      'verifiedAt',
      'claims',
      'checks',
      'contents',
      'endorsements',
    ],
  ];

  test('has everything of the report but what was verified, and the reason', async () => {
    const report = await verified(await signedBadge());
    const json = reportJson(report, setting);
    assert.deepEqual(membersOf(json), members);
    const { verdict, kind, container, verifiedAt, claims, checks } = report;
    const rest = { kind, container, verifiedAt, claims, checks, contents: [], endorsements: [] };
    assert.deepEqual(json, { verdict, ...setting, ...rest });
  });

  test('says of each problem how much it weighs, where it is, and what to do', async () => {
    const json = reportJson(await verified(await alteredBadge()), setting);
    const problem = member(checkNamed(json, 'proof'), 'problems', 0);
    assert.equal(member(problem, 'code'), 'proof.signature');
    assert.equal(member(problem, 'severity'), 'error');
    assert.equal(member(problem, 'at'), '/proof/0/proofValue');
    assert.match(String(member(problem, 'action')), /\.$/);
  });

  test('has the reports on what a document holds, each with its place', async () => {
    const report = await verified(await recordOf([await signedBadge(), await alteredBadge()]));
    const json = reportJson(report, setting);
    assert.equal(member(json, 'contents', 'length'), 2);
    for (const [index, verdict] of ['valid', 'invalid'].entries()) {
      const at = `/credentialSubject/verifiableCredential/${index}`;
      assert.equal(member(json, 'contents', index, 'at'), at);
      const inside = member(json, 'contents', index, 'report');
      assert.deepEqual(
        membersOf(inside),
        members.filter((name) => name !== 'summary'),
      );
      assert.equal(member(inside, 'verdict'), verdict);
    }
  });

  test('has endorsements, the newer version, the word of a trust list, and the pack', () => {
    const issuer = { id: 'did:key:z6Mk', name: 'Pine Hollow' };
    const trusted = {
      issuer,
      list: { name: 'State list', date: '2026-01-01T00:00:00Z' },
      authorities: ['State'],
    };
    const report = reportWith(
      {},
      { endorsements: [{ at: '/endorsement/0', report: reportWith() }], refreshed: reportWith(), trusted },
    );
    const pack = { created: '2026-03-20T15:00:00Z', signer: undefined };
    const json = reportJson(report, { ...setting, pack });
    assert.equal(member(json, 'endorsements', 0, 'at'), '/endorsement/0');
    assert.equal(member(json, 'endorsements', 0, 'report', 'verdict'), 'valid');
    assert.equal(member(json, 'refreshed', 'verdict'), 'valid');
    assert.deepEqual(member(json, 'trusted'), trusted);
    assert.deepEqual(member(json, 'pack'), { ...pack, signer: null });
  });
});
