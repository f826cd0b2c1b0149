import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { badgewright, member, scratch } from '../console.js';
import {
  allocation,
  badges,
  categories,
  district,
  forPerson,
  renewArgs,
  renewed,
  story,
  totals,
  worked,
} from './renewal-desk.js';

describe('the worked case: NC, K-5, expiring 2026-06-30', () => {
  test('meets 8.0 with 0.7 left, where giving each badge to its first category would refuse', async () => {
    const { code, decision, err } = await renewed(worked);
    assert.equal(err, '');
    assert.equal(member(decision, 'policy', 'id'), 'us-nc/pine-hollow/teacher-k5-2024');
    assert.deepEqual(categories(decision), ['subject 3 3 0', 'literacy 3 3 0', 'general 2 2 0']);
    assert.deepEqual(totals(decision), ['8', '8']);
    assert.equal(member(decision, 'outcome'), 'meets');
    assert.equal(code, 0);
    // 8.7 in all: whichever badge the 0.7 is left of, it is not counted.
    const left = badges(decision).map((line) => Number(line.split(' ')[3]));
    assert.equal(Math.round(100 * left.reduce((sum, one) => sum + one, 0)), 70);
    const values = badges(decision).map((line) => line.split(' ').slice(0, 3).join(' '));
    assert.deepEqual(values, [
      'a yes 1.5',
      'b yes 1',
      'c yes 1.2',
      'd yes 2',
      'e yes 1',
      'f yes 1',
      'g yes 1',
    ]);
    assert.ok(allocation(decision).includes('a literacy 1.5'));
    assert.ok(!allocation(decision).some((line) => line.startsWith('a subject')));
  });

  test('until a person has said yes to the gates, a person has to decide', async () => {
    const { code, decision } = await renewed([...renewArgs('nc-k5-2026', ...district), story('badges/nc')]);
    assert.equal(code, 2);
    assert.equal(member(decision, 'amounts'), 'meets');
    assert.deepEqual(forPerson(decision), ['gate evaluation', 'gate literacy-content']);
  });

  test('without G it is short, and says in which category', async () => {
    const files = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => story(`badges/nc/${name}.json`));
    const { code, decision } = await renewed([...worked.slice(0, -1), ...files]);
    assert.equal(code, 1);
    assert.deepEqual(totals(decision), ['8', '7.7']);
    assert.equal(member(decision, 'shortfall'), '0.3');
  });

  test('without a word of the district on values and categories, every badge waits for a person', async () => {
    const state = ['--policy', 'us-nc/teacher-k5/2024', '--trust', story('trust.json')];
    const { code, decision } = await renewed([...renewArgs('nc-k5-2026', ...state), story('badges/nc')]);
    assert.deepEqual(
      [code, member(decision, 'outcome'), member(decision, 'amounts')],
      [2, 'needs-person', 'open'],
    );
    assert.equal(member(decision, 'policy', 'id'), 'us-nc/teacher-k5/2024');
    assert.deepEqual(
      badges(decision),
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
        (name) => `${name} needs-person - 0 renewal.category-unknown renewal.unit-unknown`,
      ),
    );
  });
});

describe('the policy by the day of expiry', () => {
  test('2024-06-29: that of 2019, with digital learning unmet', async () => {
    const argv = [
      ...renewArgs('nc-k5-2024', ...district),
      '--approvals',
      story('approvals/nc.json'),
      story('badges/nc'),
    ];
    const { code, decision } = await renewed(argv);
    assert.equal(member(decision, 'policy', 'id'), 'us-nc/pine-hollow/teacher-k5-2019');
    assert.deepEqual(
      categories(decision).filter((line) => line.startsWith('digital')),
      ['digital 0 2 2'],
    );
    assert.equal(member(decision, 'outcome'), 'short');
    assert.equal(code, 1);
  });
});

describe('Tennessee', () => {
  const tn = [
    ...renewArgs(
      'tn-professional',
      '--trust',
      story('trust.json'),
      '--approvals',
      story('approvals/tn.json'),
    ),
  ];

  test('ten badges of nine achievements: 54 of 60, short by 6', async () => {
    const { code, decision } = await renewed([...tn, story('badges/tn')]);
    assert.equal(member(decision, 'policy', 'id'), 'us-tn/professional/pdp');
    assert.deepEqual(totals(decision), ['60', '54']);
    assert.equal(member(decision, 'shortfall'), '6');
    assert.equal(code, 1);
    const refused = badges(decision).filter((line) => !/^tn-\d\d yes 6 0$/.test(line));
    assert.equal(refused.length, 1);
    assert.match(refused[0] ?? '', /^tn-(01|10) no .*renewal\.duplicate-achievement$/);
  });

  test('the same file twice is one badge', async () => {
    const file = story('badges/tn/tn-01.json');
    const { decision } = await renewed([...tn, file, file]);
    assert.deepEqual(totals(decision), ['60', '6']);
    assert.ok(badges(decision).some((line) => line.includes('renewal.duplicate-credential')));
  });
});

describe('one badge at a time', () => {
  const judged = async (name: string, licence = 'nc-k5-2026') => {
    const argv = renewArgs(licence, ...district, '--now', '2026-07-15T12:00:00Z');
    const { decision } = await renewed([...argv, story(`badges/other/${name}.json`)]);
    return badges(decision)[0];
  };

  test.each([
    ['after-expiry', 'renewal.after-window'],
    ['before-cycle', 'renewal.before-window'],
    ['somebody-else', 'renewal.subject-unmatched'],
    ['without-results', 'renewal.no-rubric-result'],
    ['expired', 'renewal.expired'],
  ])('%s does not count: %s', async (name, code) => {
    const line = (await judged(name)) ?? '';
    assert.match(line, new RegExp(`^${name} no `));
    assert.ok(line.split(' ').includes(code), line);
  });

  test('a day is the office’s: the evening of the last day in New York counts', async () => {
    assert.match((await judged('last-evening')) ?? '', /^last-evening yes 1 /);
  });

  test('an e-mail address that only its hash tells is matched', async () => {
    assert.match((await judged('by-email-hash')) ?? '', /^by-email-hash yes 1 /);
  });

  test('one that differs by a capital letter is the same mailbox to most and not to the standard: a person looks', async () => {
    const argv = renewArgs('nc-k5-2026-other-case', ...district);
    const { decision } = await renewed([...argv, story('badges/other/by-email-hash.json')]);
    const identity = member(decision, 'perBadge', 0, 'identity');
    assert.ok(Array.isArray(identity));
    assert.deepEqual(
      identity.map((one: unknown) => [member(one, 'type'), member(one, 'outcome')]),
      [
        ['ext:licenceNumber', 'cannot-tell'],
        ['id', 'cannot-tell'],
        ['emailAddress', 'alike'],
      ],
    );
    assert.equal(badges(decision)[0], 'by-email-hash needs-person 1 1 renewal.subject-unknown');
  });

  test('a badge that was changed does not count, and says why', async () => {
    const text = readFileSync(story('badges/nc/d.json'), 'utf8').replace('number sense', 'number nonsense');
    const file = scratch().write('d.json', text);
    const { decision } = await renewed([...renewArgs('nc-k5-2026', ...district), file]);
    assert.match(badges(decision)[0] ?? '', /^d no .*renewal\.proof-invalid/);
  });
});

describe('what is written for people', () => {
  test('says what counts for what, in lines of 80 columns and without the identifiers of the holder', async () => {
    const { code, out } = await badgewright(worked);
    assert.equal(code, 0);
    assert.match(out, /^MEETS THE RULES$/m);
    assert.match(out, /✓ Literacy +3 of 3/);
    assert.match(out, /✓ in all +8 of 8 CEU/);
    assert.match(out, /1\.5 CEU: 1\.5 for Literacy/);
    assert.match(out, /^Assumptions$/m);
    assert.match(out, /not legal advice/i);
    for (const line of out.split('\n')) assert.ok(line.length <= 80 || !line.trim().includes(' '), line);
    for (const secret of ['1234567', 'ada.moreno', 'did:key:z6Mkp']) assert.ok(!out.includes(secret));
  });

  test('says what is short, and what a person must look at', async () => {
    const { out } = await badgewright([...renewArgs('nc-k5-2024', ...district), story('badges/nc')]);
    assert.match(out, /^SHORT BY 2 CEU$/m);
    assert.match(out, /✗ Digital learning +0 of 2, short by 2/);
    assert.match(out, /What a person must look at\n {2}- The latest evaluation/);
  });

  test('says what is missing at least, and which badges may lessen what seems to be', async () => {
    const file = story('badges/other/by-email-hash.json');
    const { out } = await badgewright([...renewArgs('nc-k5-2026-other-case', ...district), file]);
    assert.match(out, /^SHORT BY AT LEAST 7 CEU$/m);
    assert.match(out, /✗ in all +0 of 8 CEU/);
    const [, person = ''] = out.split('What a person must look at');
    assert.match(person, /- by-email-hash\.json: [^[]*\[renewal\.subject-unknown\]/);
  });

  test('the answer first; the rules behind it last, each source with its address, and each day of a comparison', async () => {
    const { out } = await badgewright(worked);
    const lines = out.split('\n');
    const headings = ['What is needed', 'Badges', 'Assumptions', 'Where the rules were read'];
    const places = ['MEETS THE RULES', ...headings].map((heading) => lines.indexOf(heading));
    assert.equal(places[0], 0);
    assert.deepEqual(
      [...places].sort((a, b) => a - b),
      places,
    );
    const sources = lines.slice((places.at(-1) ?? 0) + 1, lines.indexOf('', places.at(-1)));
    const listed = sources
      .join(' ')
      .split(/ {2}- /u)
      .slice(1);
    assert.ok(listed.length > 2 && listed.every((source) => /https:\/\/\S+/u.test(source)));
    const [, notice = ''] = out.replace(/\s+/g, ' ').split('Not legal advice');
    const days = new Set(notice.match(/\d{4}-\d\d-\d\d/g));
    const checked = [district[1] ?? ''].map((file): unknown => JSON.parse(readFileSync(file, 'utf8')));
    for (const policy of checked) assert.ok(days.has(String(member(policy, 'checkedOn'))));
    assert.equal(days.size, 2);
    assert.match(out, /^ {6}a\.json$/m);
    assert.ok(!out.includes(story('badges')));
  });

  test('no identifier of the holder stands in the JSON either', async () => {
    const { out } = await renewed(worked);
    for (const secret of ['1234567', 'ada.moreno', 'z6Mkp43S2e375bpue4TvjDsrSGo7kBoiVndV1BMsJqWpZa7A']) {
      assert.ok(!out.includes(secret));
    }
  });

  test('--csv has a row on each badge, what counts in all and what is needed', async () => {
    const file = path.join(scratch().folder, 'out.csv');
    const { code } = await badgewright([...worked, '--csv', file]);
    assert.equal(code, 0);
    const rows = readFileSync(file, 'utf8').trimEnd().split('\r\n');
    assert.equal(rows.length, 10);
    assert.match(
      rows[0] ?? '',
      /^source,badge,achievement,.*,counts for subject,counts for literacy,counts for general,/,
    );
    assert.match(rows[8] ?? '', /^total,.*,meets,CEU,,3,3,2,8,/);
    assert.match(rows[9] ?? '', /^needed,.*,CEU,,3,3,2,8,/);
    assert.equal((await badgewright([...worked, '--csv', file])).code, 64);
  });
});
