import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { sign, verify } from '@badgewright/openbadges';
import type { IdentityObject, Report } from '@badgewright/openbadges';
import { printedReport, reportJson } from '../../src/print/printed-report.js';
import { alteredBadge, keyOf, recordOf, shown, signedAt, signedBadge, unsigned } from '../samples.js';
import { member, membersOf } from '../console.js';

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
  test('is the subject of a badge', async () => {
    assert.equal(printedReport(await verified(await signedBadge())).subject, await holder());
  });

  test('is told by identifiers, and by hashed ones only as such', async () => {
    const plain = { hashed: false, identityHash: 'T-4711', identityType: 'identifier' } as const;
    const hashed = {
      hashed: true,
      identityHash: `sha256$${'ab'.repeat(32)}`,
      identityType: 'emailAddress',
    } as const;
    const badge = await badgeFor([
      { type: 'IdentityObject', ...plain },
      { type: 'IdentityObject', ...hashed },
    ]);
    assert.equal(printedReport(await verified(badge)).subject, 'identifier T-4711, emailAddress (hashed)');
  });

  test('is the learner of a record, and the earner of each badge in it', async () => {
    const report = printedReport(await verified(await recordOf([await signedBadge()])));
    assert.equal(report.subject, await holder());
    assert.equal(report.contents[0]?.report.subject, await holder());
  });

  test('is what an endorsement endorses', async () => {
    const issuer = await keyOf('issuer');
    const { '@context': context, id, issuer: profile, validFrom } = await unsigned(issuer);
    const about = { id: 'https://pinehollow.example/a', type: ['EndorsementSubject'] };
    const endorsement = { '@context': context, id, name: 'Endorsed', issuer: profile, validFrom };
    const type = ['VerifiableCredential', 'EndorsementCredential'];
    const signed = await sign({ ...endorsement, type, credentialSubject: about }, issuer, { now: signedAt });
    const report = printedReport(await verified(signed));
    assert.equal(report.verdict, 'valid');
    assert.equal(report.subject, about.id);
  });

  test('is not known of what is not valid', async () => {
    const report = printedReport(await verified(await recordOf([await signedBadge(), await alteredBadge()])));
    assert.equal(report.subject, undefined);
    const subjects = report.contents.map((content) => content.report.subject);
    assert.deepEqual(subjects, [await holder(), undefined]);
  });

  test('is nobody for a presentation', async () => {
    const report = printedReport(await verified(await shown([await signedBadge()])));
    assert.equal(report.verdict, 'valid');
    assert.equal(report.subject, undefined);
  });
});

describe('a report for programs', () => {
  const members = ['verdict', 'kind', 'container', 'verifiedAt', 'claims', 'checks', 'contents'];

  test('has everything of the report but what was verified', async () => {
    const report = await verified(await signedBadge());
    const json = reportJson(printedReport(report));
    assert.deepEqual(membersOf(json), members);
    const { verdict, kind, container, verifiedAt, claims, checks } = report;
    assert.deepEqual(json, { verdict, kind, container, verifiedAt, claims, checks, contents: [] });
  });

  test('has the reports on what a document holds, each with its place', async () => {
    const report = await verified(await recordOf([await signedBadge(), await alteredBadge()]));
    const json = reportJson(printedReport(report));
    assert.deepEqual(membersOf(json), members);
    assert.equal(member(json, 'contents', 'length'), 2);
    for (const [index, verdict] of ['valid', 'invalid'].entries()) {
      const at = `/credentialSubject/verifiableCredential/${index}`;
      assert.equal(member(json, 'contents', index, 'at'), at);
      assert.deepEqual(membersOf(member(json, 'contents', index, 'report')), members);
      assert.equal(member(json, 'contents', index, 'report', 'verdict'), verdict);
    }
  });
});
