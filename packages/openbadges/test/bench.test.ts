import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { realisticBadge, simpleBadge } from '../bench/badges.mjs';
import { goals, standing } from '../bench/goals.mjs';
import { differences, growth, median, quantile, ratios, summary } from '../bench/statistics.mjs';
import { goalTable, growthTable, withTables } from '../bench/table.mjs';
import { parse, sign, verify } from '../src/index.js';
import { NOW, SIGNED, signerOf } from './fixture.js';

describe('the statistics of the benchmark', () => {
  test('the median is the middle one, or between the middle two', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(median([7]), 7);
  });

  test('quartiles lie between the numbers beside them', () => {
    const numbers = [50, 10, 40, 20, 30];
    assert.deepEqual(
      [0, 0.25, 0.5, 0.75, 1].map((share) => quantile(numbers, share)),
      [10, 20, 30, 40, 50],
    );
    assert.equal(quantile([1, 2], 0.25), 1.25);
    assert.deepEqual(numbers, [50, 10, 40, 20, 30]);
  });

  test('half of the rounds lie at or below the median, and the quartiles around it', () => {
    const rounds = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(rounds, (numbers) => {
        const figure = summary(numbers, 'µs');
        const below = numbers.filter((number) => number <= figure.median).length;
        assert.ok(below * 2 >= numbers.length);
        assert.ok(figure.lower <= figure.median && figure.median <= figure.upper);
        assert.equal(figure.rounds, numbers.length);
      }),
    );
  });

  test('no figure comes of no rounds', () => {
    assert.throws(() => summary([], 'µs'));
  });

  test('a ratio is taken round by round: what slows a round as a whole moves none', () => {
    const slowed = [1, 1, 9, 1, 30];
    const over = slowed.map((times) => 50 * times);
    const under = slowed.map((times) => 2 * times);
    assert.deepEqual(ratios(over, under), [25, 25, 25, 25, 25]);
    assert.deepEqual(differences([5, 7], [1, 2]), [4, 5]);
    assert.throws(() => ratios([1], [1, 2]));
    assert.throws(() => differences([1, 2], [1]));
  });

  test.each([0, 0.5, 1, 2, 3])('growth with the power %d is found', (power) => {
    const sizes = [4, 16, 64, 256, 1000];
    const found = growth(sizes.map((size) => [size, 3 * size ** power]));
    assert.ok(Math.abs(found - power) < 1e-9);
  });
});

describe('the goals of the benchmark', () => {
  const figure = (value: number) => summary([value], '×');
  const more = { title: '', key: '', is: 'at least', goal: 25, stretch: 40 } as const;
  const less = { title: '', key: '', is: 'at most', goal: 3, stretch: 2 } as const;

  test('a figure misses, meets or surpasses its goal', () => {
    assert.deepEqual(
      [24.9, 25, 39.9, 40].map((value) => standing(more, figure(value))),
      ['missed', 'met', 'met', 'stretch'],
    );
    assert.deepEqual(
      [3.1, 3, 2.1, 2].map((value) => standing(less, figure(value))),
      ['missed', 'met', 'met', 'stretch'],
    );
  });

  test('without a stretch a goal is met at best, and without a figure nothing is', () => {
    assert.equal(standing({ title: '', key: '', is: 'at least', goal: 2 }, figure(99)), 'met');
    assert.equal(standing(more, undefined), 'not measured');
  });

  test('each is of a figure of its own', () => {
    assert.equal(new Set(goals.map(({ key }) => key)).size, goals.length);
    assert.equal(new Set(goals.map(({ title }) => title)).size, goals.length);
  });
});

describe('the tables of the benchmark', () => {
  const figures = {
    'verify realistic.over floor': summary([2.4, 2.5, 2.6], '×'),
    'growth.unnamed nodes.10': summary([900], 'µs'),
    'growth.unnamed nodes.50': summary([4_500], 'µs'),
    'growth.unnamed nodes.200': summary([18_000], 'µs'),
    'growth.unnamed nodes.800': summary([72_000], 'µs'),
    'growth.unnamed nodes.1600': summary([144_000], 'µs'),
    'growth.unnamed nodes.power': summary([1.0345], 'power'),
  };

  /** The cells of the rows that begin with a text. */
  function cellsOf(table: string, first: string): readonly (readonly string[])[] {
    const rows = table.split('\n').filter((row) => row.startsWith(`| ${first}`));
    return rows.map((row) => row.split('|').map((cell) => cell.trim()));
  }

  test('a goal stands beside its figure and what has become of it', () => {
    const table = goalTable({ figures });
    assert.deepEqual(cellsOf(table, 'verify realistic, over'), [
      ['', 'verify realistic, over the floor', '≤ 3', '≤ 2', '2.5 × (2.45–2.55)', 'met', ''],
    ]);
    assert.equal(table.split('\n').length, goals.length + 2);
    assert.equal(new Set(table.split('\n').map((row) => row.length)).size, 1);
  });

  test('growth has a row for each thing that grows', () => {
    assert.deepEqual(cellsOf(growthTable({ figures }), 'unnamed'), [
      [
        '',
        'unnamed nodes',
        ...['10: 900 µs', '50: 4.5 ms', '200: 18 ms', '800: 72 ms', '1,600: 144 ms'],
        '1.03',
        '',
      ],
    ]);
  });

  test('a page keeps all but what stands between the marks', () => {
    const [begin, end] = ['<!-- begin: growth -->', '<!-- end: growth -->'];
    const page = withTables(`before\n${begin}\nold\n${end}\nafter\n`, { figures });
    assert.equal(page, `before\n${begin}\n\n${growthTable({ figures })}\n\n${end}\nafter\n`);
    assert.equal(withTables(page, { figures }), page);
    assert.equal(withTables('no marks\n', { figures }), 'no marks\n');
  });

  test('the page on performance has a place for each of them', () => {
    const page = readFileSync(new URL('../../../docs/performance.md', import.meta.url), 'utf8');
    for (const name of ['goals', 'growth', 'figures']) {
      assert.ok(page.includes(`<!-- begin: ${name} -->`) && page.includes(`<!-- end: ${name} -->`), name);
    }
  });
});

describe('the badges of the benchmark', () => {
  test.each([
    { make: realisticBadge, bytes: [4300, 4600], statements: 128, unnamed: 11 },
    { make: simpleBadge, bytes: [900, 1100], statements: 14, unnamed: 1 },
  ])('$make.name is as large as it says, and valid', async ({ make, bytes, statements, unnamed }) => {
    const signer = await signerOf('issuer');
    const [issuer] = signer.verificationMethod.split('#');
    const badge = make(issuer ?? '', 12_345);
    assert.equal(parse(badge).kind, 'ok');
    const text = JSON.stringify(await sign(badge, signer, { now: SIGNED }));
    const [least = 0, most = 0] = bytes;
    assert.ok(text.length >= least && text.length <= most, `${text.length} characters`);

    const { verdict, trace = [] } = await verify(text, { now: NOW, trace: true });
    assert.equal(verdict, 'valid');
    const canonical = trace.find(({ of }) => of === 'document')?.canonical ?? '';
    assert.equal(canonical.trimEnd().split('\n').length, statements);
    assert.equal(new Set(canonical.match(/_:c14n\d+/gu)).size, unnamed);
  });

  test('each is another one, and what changes is what it says of the learner', () => {
    const [first, second] = [1, 2].map((index) => realisticBadge('did:example:issuer', index));
    assert.notEqual(first?.id, second?.id);
    assert.notDeepEqual(first?.credentialSubject.id, second?.credentialSubject.id);
    assert.deepEqual(first?.credentialSubject.achievement, second?.credentialSubject.achievement);
  });

  test('one that was changed after it was signed is invalid', async () => {
    const signer = await signerOf('issuer');
    const [issuer] = signer.verificationMethod.split('#');
    const text = JSON.stringify(await sign(realisticBadge(issuer ?? ''), signer, { now: SIGNED }));
    const report = await verify(text.replace('Pine Hollow', 'Pine Hollov'), { now: NOW });
    assert.equal(report.verdict, 'invalid');
    const failed = report.checks.filter(({ outcome }) => outcome === 'fail');
    assert.deepEqual(
      failed.map(({ name, problems }) => [name, problems.map(({ code }) => code)]),
      [['proof', ['proof.signature']]],
    );
  });
});
