import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'vitest';
import { limits } from '../../../src/limits.js';
import { canonicalStatements } from '../../../src/proof/rdfc/canonicalize-statements.js';
import type { CanonicalGraph } from '../../../src/proof/rdfc/canonicalize-statements.js';
import { statementOf } from '../../../src/proof/rdfc/statement.js';
import type { Quad } from '../../../src/proof/rdfc/statement.js';
import { WorkLimit, WorkSpent } from '../../../src/proof/rdfc/work-limit.js';
import { blank, edge, iri, literal, ours, quad, shapes, theirs } from './datasets.js';

const SLOW = { timeout: 60_000 };
const NODES = limits.unnamed;

function counted(dataset: readonly Quad[], digests = Infinity): { found?: CanonicalGraph; asked: number } {
  let asked = 0;
  const affordsDigest = (): boolean => (asked += 1) <= digests;
  const found = canonicalStatements(dataset.map(statementOf), { hash: 'SHA-256', affordsDigest });
  return found === undefined ? { asked } : { found, asked };
}

function shape(name: string, size: number): readonly Quad[] {
  return (shapes[name] ?? assert.fail(name))(size);
}

describe('the work of telling blank nodes apart', () => {
  test('ends with the digests that may be taken: one for each node, comparison and relation', async () => {
    for (const dataset of [
      shape('alone', 5),
      shape('cycle', 4),
      shape('two stars', 4),
      shape('wheels on hubs', 3),
    ]) {
      const expected = (await theirs(dataset))?.digests ?? assert.fail();
      assert.equal(counted(dataset).asked, expected);
      assert.ok(counted(dataset, expected).found !== undefined);
      for (const digests of [0, 1, expected - 1]) {
        assert.deepEqual(counted(dataset, digests), { asked: digests + 1 });
      }
    }
  });

  test('ends with as many comparisons as a run of rdf-canonize may make', async () => {
    // Each of the nodes is compared with each: 44 times 44 are within the limit, 45 times 45 are not.
    assert.ok(limits.comparisons >= 44 ** 2 && limits.comparisons < 45 ** 2);
    for (const [size, fits] of [
      [44, true],
      [45, false],
    ] as const) {
      assert.equal(ours(shape('cycle', size)) !== undefined, fits);
      assert.equal((await theirs(shape('cycle', size))) !== undefined, fits);
    }
    assert.ok(ours(shape('alone', limits.comparisons)) !== undefined);
    assert.equal(ours(shape('alone', limits.comparisons + 1)), undefined);
  });

  const poison: readonly (readonly [string, readonly Quad[]])[] = [
    ['a clique of a dozen', shape('clique', 12)],
    ['a bipartite clique', shape('bipartite', 100)],
    ['a cycle of all nodes', shape('cycle', NODES)],
    ['a path of all nodes', shape('path', NODES - 1)],
    ['two stars of all nodes', shape('two stars', NODES / 2 - 1)],
    // Going round the rim names all its nodes, so that no order of the spokes takes a comparison: 30!, 300! orders.
    ['wheels', shape('wheels on hubs', 30)],
    ['large wheels', shape('wheels on hubs', NODES / 2 - 1)],
    [
      'predicates of megabytes',
      shape('clique', 8).map((one) => ({ ...one, predicate: iri(`urn:${'x'.repeat(500_000)}`) })),
    ],
    [
      'thousands of predicates',
      Array.from({ length: 500 }, (_, index) =>
        shape('clique', 7).map((one) => ({ ...one, predicate: iri(`urn:${index}`) })),
      ).flat(),
    ],
    [
      'two nodes in many graphs',
      Array.from({ length: 12 }, (_, graph) =>
        Array.from({ length: 24 }, (__, index) =>
          quad(blank(`n${index % 2}`), literal(`${index >> 1}`), { graph: blank(`g${graph}`) }),
        ),
      ).flat(),
    ],
  ];
  for (const [what, dataset] of poison) {
    test(`has an end: ${what}`, SLOW, () => {
      const { found, asked } = counted(dataset);
      assert.equal(found, undefined);
      assert.ok(asked <= limits.work.digests);
    });
  }

  test('is little for as many nodes as there may be, where each is told by what is said of it', () => {
    const dataset = Array.from({ length: NODES }, (_, index) => [
      quad(blank(`x${index}`), literal(`${index}`)),
      quad(iri('urn:s'), blank(`x${index}`)),
    ]).flat();
    const { found, asked } = counted(dataset);
    assert.equal(asked, NODES);
    assert.ok(found !== undefined);
    assert.equal(found.labels.size, NODES);
    const hash = (index: number): string =>
      createHash('sha256').update(`<urn:s> <urn:p> _:a .\n_:a <urn:p> "${index}" .\n`).digest('hex');
    const order = Array.from({ length: NODES }, (_, index) => [hash(index), `x${index}`] as const).sort();
    assert.deepEqual(
      [...found.labels].sort(([, a], [, b]) => Number(a.slice(4)) - Number(b.slice(4))),
      order.map(([, label], index) => [label, `c14n${index}`]),
    );
  });

  test('is counted by itself for each graph', () => {
    assert.equal(ours(shape('clique', 12)), undefined);
    assert.ok(ours(shape('cycle', 44)) !== undefined);
    assert.ok(ours(shape('cycle', 44)) !== undefined);
  });
});

describe('a work limit', () => {
  const options = { hash: 'SHA-384', affordsDigest: () => true } as const;

  test('hashes up to so many characters', () => {
    const work = new WorkLimit(options);
    const text = 'é'.repeat(1_000);
    assert.equal(work.digest(text), createHash('sha384').update(text).digest('hex'));
    assert.throws(() => work.digest('x'.repeat(limits.comparedCharacters)), WorkSpent);
  });

  test('counts places and comparisons to the last', () => {
    const work = new WorkLimit(options);
    work.place(limits.comparedPlaces - 1);
    work.place(1);
    assert.throws(() => {
      work.place(1);
    }, WorkSpent);
    for (let count = 0; count < limits.comparisons; count += 1) work.compare();
    assert.throws(() => {
      work.compare();
    }, WorkSpent);
  });

  test('lets other errors through', () => {
    const affordsDigest = (): boolean => {
      throw new TypeError('elsewhere');
    };
    assert.throws(
      () => canonicalStatements([statementOf(edge('a', 'b'))], { hash: 'SHA-256', affordsDigest }),
      {
        name: 'TypeError',
      },
    );
  });
});
