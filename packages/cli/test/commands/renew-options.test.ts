import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'vitest';

import { readJson } from '@badgewright/openbadges';
import { badgewright, codesNamed, fixture, member, scratch } from '../console.js';
import { shown } from '../samples.js';
import { issuerDid } from '../workplace.js';
import { badges, decidedAt, district, renewArgs, renewed, story, totals, worked } from './renewal-desk.js';

describe('if I earn X by June', () => {
  const wordStudy = 'https://pinehollow.example/mc/inclusive-routines';
  const held = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => story(`badges/nc/${name}.json`));
  const argv = (...plan: readonly string[]) => [...worked.slice(0, -1), ...plan, ...held];

  test('tells what would be, and leaves what is', async () => {
    const { code, decision } = await renewed(argv('--plan', `${wordStudy}=2026-06-20`));
    assert.equal(code, 1);
    assert.equal(member(decision, 'outcome'), 'short');
    assert.deepEqual(totals(decision), ['8', '7.7']);
    assert.equal(member(decision, 'whatIf', 'amounts'), 'meets');
    assert.deepEqual(totals(member(decision, 'whatIf')), ['8', '8']);
    const { out } = await badgewright(argv('--plan', `${wordStudy}=2026-06-20`));
    assert.match(out, /If what is planned were earned\n {2}The amounts would be met\./);
  });

  test('a day after the licence expires helps nobody', async () => {
    const { decision } = await renewed(argv('--plan', `${wordStudy}=2026-07-01`));
    assert.equal(member(decision, 'whatIf', 'amounts'), 'short');
  });

  test('who issues it comes from the policy, or has to be said', async () => {
    const unknown = 'https://elsewhere.example/badge=2026-06-20';
    const asked = await badgewright(argv('--plan', unknown));
    assert.deepEqual([asked.code, codesNamed(asked.err)], [64, ['option.misused']]);
    const { code, decision } = await renewed(
      argv('--plan', unknown, '--plan-issuer', 'https://elsewhere.example/'),
    );
    assert.equal(code, 1);
    assert.equal(member(decision, 'whatIf', 'planned', 0, 'issuer'), 'https://elsewhere.example/');
  });

  test('a definition says what it is called', async () => {
    const definition = fixture('definitions/mc-1-small-group-reading.json');
    const stated: unknown = JSON.parse(readFileSync(definition, 'utf8'));
    const [id, title, version] = ['id', 'title', 'version'].map((name) => member(stated, name));
    const plan = ['--plan', `${String(id)}=2026-06-20`, '--plan-issuer', issuerDid];
    const { decision } = await renewed(argv(...plan, '--definition', definition));
    const planned = member(decision, 'whatIf', 'planned', 0);
    assert.deepEqual(
      ['achievement', 'name', 'version'].map((name) => member(planned, name)),
      [id, title, version],
    );
  });
});

test('what its definition calls equivalent counts once', async () => {
  const { write } = scratch();
  const text = readFileSync(fixture('definitions/mc-1-small-group-reading.json'), 'utf8');
  const at = 'https://pinehollow.example/mc/';
  const definition = {
    ...(JSON.parse(text) as object),
    id: `${at}number-sense`,
    equivalentTo: [`${at}science-talk`],
  };
  const file = write('number-sense.json', JSON.stringify(definition));
  const { code, decision } = await renewed([...worked, '--definition', file]);
  assert.equal(code, 1);
  assert.ok(badges(decision).includes('e no 1 1 renewal.duplicate-achievement'));
});

describe('what holds several badges', () => {
  test('a presentation: each stands by itself, where the whole is valid', async () => {
    const held = ['d', 'e'].flatMap((name) => {
      const read = readJson(readFileSync(story(`badges/nc/${name}.json`), 'utf8'));
      return read.kind === 'ok' ? [read.value] : [];
    });
    const file = scratch().write('shown.json', JSON.stringify(await shown(held)));
    const { decision } = await renewed([...renewArgs('nc-k5-2026', ...district), file]);
    assert.deepEqual(totals(decision), ['8', '3']);
    assert.deepEqual(
      [0, 1].map((place) => member(decision, 'perBadge', place, 'accepted')),
      ['yes', 'yes'],
    );
    const broken = readFileSync(file, 'utf8').replace('6b1f', '6b1e');
    const altered = await renewed([
      ...renewArgs('nc-k5-2026', ...district),
      scratch().write('x.json', broken),
    ]);
    assert.deepEqual(totals(altered.decision), ['8', '0']);
  });
});

describe('the command line', () => {
  test.each<readonly [string, readonly string[]]>([
    ['no licence', ['renew', 'a.json']],
    ['--record without a ledger', [...worked, '--record', '--issuer', 'https://a.example/']],
    ['--record of nobody', [...worked, '--record', '--ledger', 'l']],
    [
      '--record of a plan',
      [...worked, '--record', '--ledger', 'l', '--issuer', 'urn:a:b', '--plan', 'urn:a:b=2026-06-01'],
    ],
    [
      'a receipt for a plan',
      [...worked, '--write-receipt', 'r', '--key', 'k', '--plan', 'urn:a:b=2026-06-01'],
    ],
    ['a receipt without a key', [...worked, '--write-receipt', 'r']],
    ['a key without a receipt', [...worked, '--key', 'k']],
    ['a receipt of anybody', [...renewArgs('nc-k5-2026'), '--receipt', 'r', 'a.json']],
    ['a signer of no receipt', [...worked, '--receipt-signer', 'urn:a:b']],
    ['an issuer of no plan', [...worked, '--plan-issuer', 'urn:a:b']],
    ['a secret for nothing', [...worked, '--ledger-key', 'k']],
    ['a plan on no day', [...worked, '--plan', 'urn:a:b=2026-02-30']],
    ['a plan without a day', [...worked, '--plan', 'urn:a:b']],
    ['a signer of no pack', [...worked, '--pack-by', 'urn:a:b']],
    ['a signer of no list', [...renewArgs('nc-k5-2026'), '--trust-by', 'urn:a:b', 'a.json']],
  ])('%s is a mistake', async (_, argv) => {
    const { code, out } = await badgewright(argv);
    assert.deepEqual([code, out], [64, '']);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['a licence that is none', 'licence.invalid', ['--licence', story('trust.json')]],
    ['a licence that is not there', 'file.unreadable', ['--licence', 'no/such.json']],
    ['answers that are none', 'approvals.invalid', ['--approvals', story('trust.json')]],
    ['a policy that is none', 'policy.unusable', ['--policy', story('trust.json')]],
    ['a policy that nobody knows', 'policy.unusable', ['--policy', 'us-xx/nothing']],
    [
      'two policies by id',
      'policy.unusable',
      ['--policy', 'us-nc/teacher-k5/2024', '--policy', 'us-tn/professional/pdp'],
    ],
    ['two policies at once', 'policy.unusable', ['--policy', 'us-nc/teacher-k5/2024', 'us-xx/nothing']],
    [
      'a definition that is none',
      'definition.invalid',
      ['--plan', 'urn:a:b=2026-06-01', '--definition', story('trust.json')],
    ],
    ['no policy for the licence', 'policy.unusable', ['--licence', 'TEXAS']],
    ['a ledger that is not there', 'file.unreadable', ['--ledger', 'no/such', '--ledger-key', 'KEY']],
    ['a licence that the ledger cannot tell', 'option.misused', ['--ledger', 'no/such']],
  ])('%s: %s', async (_, expected, more) => {
    const { write } = scratch();
    const texas = readFileSync(story('licences/nc-k5-2026.json'), 'utf8').replace('"NC"', '"TX"');
    const files: Readonly<Record<string, string>> = {
      TEXAS: write('texas.json', texas),
      KEY: write('key', '0123456789abcdef'.repeat(4), 0o600),
    };
    const argv = [
      ...worked.slice(0, -1),
      story('badges/nc/a.json'),
      ...more.map((word) => files[word] ?? word),
    ];
    const { code, out, err } = await badgewright(argv);
    assert.deepEqual([code, out, codesNamed(err)[0]], [64, '', expected]);
  });

  test('policies named at once are those named one by one', async () => {
    const files = ['2024', '2019'].map((year) => story(`policies/pine-hollow-${year}.json`));
    const trust = ['--trust', story('trust.json')];
    const rest = ['--approvals', story('approvals/nc.json'), story('badges/nc')];
    const once = await renewed([...renewArgs('nc-k5-2026', '--policy', ...files, ...trust), ...rest]);
    const each = await renewed(worked);
    assert.deepEqual([once.code, totals(once.decision)], [each.code, totals(each.decision)]);
    assert.deepEqual(member(once.decision, 'policy'), member(each.decision, 'policy'));
  });

  test('a badge that cannot be opened is a mistake, and one in an archive that is broken is told', async () => {
    const missing = await badgewright([...worked, 'no/such.json']);
    assert.deepEqual([missing.code, codesNamed(missing.err)], [64, ['file.unreadable']]);
    const broken = scratch().write('badges.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
    const { code, decision } = await renewed([...renewArgs('nc-k5-2026', ...district), broken]);
    assert.equal(code, 2);
    assert.equal(member(decision, 'unread', 0, 'code'), 'archive.malformed');
  });

  test('what is no badge does not count', async () => {
    const { code, decision } = await renewed([...renewArgs('nc-k5-2026', ...district), story('trust.json')]);
    assert.match(badges(decision)[0] ?? '', /^trust no /);
    assert.equal(code, 1);
    assert.equal(member(decision, 'at'), new Date(decidedAt).toISOString());
  });
});
