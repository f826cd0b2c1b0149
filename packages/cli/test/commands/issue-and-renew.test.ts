import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { verify } from '@badgewright/openbadges';
import { badgewright, fixtureText, member, scratch } from '../console.js';
import { badgeIn, issuerDid, workplace } from '../workplace.js';
import { badges, decidedAt, district, renewed } from './renewal-desk.js';

const earner = 'urn:uuid:02d89773-e8fa-41a9-a5b4-c9fc8e563845';

/** A licence of the earner, whom a badge names by the same id. */
const licence = {
  format: 'badgewright-licence/1',
  jurisdiction: { country: 'US', state: 'NC', lea: 'Pine Hollow Schools' },
  role: 'teacher-k5',
  dateZone: 'America/New_York',
  cycle: { from: '2021-07-01', expires: '2026-06-30' },
  holder: { identifiers: [{ type: 'id', value: earner }] },
};

/** An office that reads what the badge itself says: its tag, its credit hours, and when the work was done. */
const readsBadges = {
  format: 'badgewright-renewal-policy/1',
  id: 'xx/reads-badges/2026',
  version: '1.0.0',
  title: 'An office that reads badges',
  jurisdiction: { country: 'US', state: 'NC' },
  authority: 'Nobody',
  sources: [],
  checkedOn: '2026-01-05',
  assumptions: ['It is invented.'],
  unit: { id: 'CEU', decimals: 2 },
  unitsPerHour: { units: '1', hours: '10' },
  cycle: { basis: 'licence-dates' },
  totalRequired: '1.5',
  categories: [{ id: 'literacy', label: 'Literacy', match: [{ kind: 'tag', tag: 'literacy' }] }],
  conversion: [
    {
      when: { kind: 'micro-credential' },
      value: { kind: 'declared', cap: '2' },
      decidedBy: 'state',
    },
  ],
  allocation: { split: 'allowed' },
  duplicates: { sameAchievement: 'once-per-cycle', stackCounts: 'none' },
  dateBasis: 'activity-whole',
  dateZone: 'America/New_York',
  trust: { decidedBy: 'state', issuers: [issuerDid], otherwise: 'refuse' },
  identity: { acceptedTypes: ['id'], minMatches: 1 },
  assessment: { requireRubricResult: true, requireAllAtRequiredLevel: true },
};

function withMore(name: string, more: object): string {
  return JSON.stringify({ ...Object(JSON.parse(fixtureText(name))), ...more });
}

/** The arguments of `issue` with a definition and a submission that say more. */
function moreSaid(argv: readonly string[], activity: object): readonly string[] {
  const { write } = scratch();
  const files = new Map([
    [
      '--definition',
      write(
        'definition.json',
        withMore('definitions/mc-1-small-group-reading.json', {
          tags: ['literacy'],
          credits: { available: 15 },
        }),
      ),
    ],
    ['--submission', write('submission.json', withMore('submissions/mc-1-attempt-2.json', { activity }))],
  ]);
  return argv.map((word, index) => files.get(argv[index - 1] ?? '') ?? word);
}

function renewWith(out: string, ...more: readonly string[]): readonly string[] {
  const file = scratch().write('licence.json', JSON.stringify(licence));
  return ['renew', out, '--licence', file, '--offline', '--now', decidedAt, ...more];
}

describe('a badge from issuing to renewal', () => {
  test('counts by the catalogue of a district, for the categories that this names', async () => {
    const { out, argv } = workplace();
    assert.equal((await badgewright(argv(2))).code, 0);
    const { code, decision } = await renewed(renewWith(out, ...district));
    assert.equal(code, 1);
    assert.deepEqual(badges(decision), ['badge yes 1.5 0']);
    assert.deepEqual(member(decision, 'perBadge', 0, 'categories'), ['subject', 'literacy']);
  });

  test('under the rules of the state alone nothing is certain: a person is asked for value and category', async () => {
    const { out, argv } = workplace();
    await badgewright(argv(2));
    const trust = district.slice(-2);
    const { code, decision } = await renewed(renewWith(out, '--policy', 'us-nc/teacher-k5/2024', ...trust));
    assert.deepEqual([code, member(decision, 'outcome')], [2, 'needs-person']);
    assert.deepEqual(badges(decision), [
      'badge needs-person - 0 renewal.category-unknown renewal.unit-unknown',
    ]);
  });

  test('has its tags, credits and days from the definition and the submission', async () => {
    const policy = scratch().write('policy.json', JSON.stringify(readsBadges));
    const cases = [
      { start: '2026-01-12T08:00:00-05:00', left: '0', says: 'yes' },
      { start: '2021-06-30T23:00:00-04:00', left: '1.5', says: 'no' },
    ];
    for (const { start, left, says } of cases) {
      const { out, argv } = workplace();
      const activity = { start, end: '2026-03-06T15:00:00-05:00' };
      assert.equal((await badgewright(moreSaid(argv(2), activity))).code, 0);
      assert.equal(
        (await verify(JSON.stringify(badgeIn(out)), { now: new Date(decidedAt) })).verdict,
        'valid',
      );
      assert.equal(member(badgeIn(out), 'credentialSubject', 'activityStartDate'), start);
      const { decision } = await renewed(renewWith(out, '--policy', policy, '--policy', readsBadges.id));
      const [line = ''] = badges(decision);
      assert.equal(line.split(' ').slice(0, 4).join(' '), `badge ${says} 1.5 ${left}`);
    }
  });
});
