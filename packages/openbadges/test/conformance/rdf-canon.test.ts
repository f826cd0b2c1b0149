import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import { NQuads } from 'rdf-canonize';
import { describe, test, vi } from 'vitest';
import { contextLoader } from '../../src/contexts/load.js';
import { canonicalizeGenerally } from '../../src/proof/graph/canonicalize.js';
import { canonicalStatements } from '../../src/proof/rdfc/canonicalize-statements.js';
import type { CanonicalGraph } from '../../src/proof/rdfc/canonicalize-statements.js';
import { statementOf } from '../../src/proof/rdfc/statement.js';
import { loose, unsigned } from '../fixture.js';
import { isReferenceThere, referenceJson, referenceText } from './reference.js';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly type: 'rdfc:RDFC10EvalTest' | 'rdfc:RDFC10MapTest' | 'rdfc:RDFC10NegativeEvalTest';
  readonly action: string;
  readonly result?: string;
  readonly hashAlgorithm?: 'SHA384';
}

const folder = 'vectors/rdf-canon/';
const entries: readonly Entry[] = isReferenceThere
  ? (referenceJson(`${folder}manifest.jsonld`) as { readonly entries: readonly Entry[] }).entries
  : [];

function entriesOf(type: Entry['type']): readonly Entry[] {
  return entries.filter((entry) => entry.type === type);
}

/** Canonicalises a published graph as badges are, with the bounds of production. */
function run({ action, hashAlgorithm }: Entry): CanonicalGraph | undefined {
  return canonical(referenceText(folder + action), hashAlgorithm === 'SHA384' ? 'SHA-384' : 'SHA-256');
}

function canonical(quads: string, hash: 'SHA-256' | 'SHA-384' = 'SHA-256'): CanonicalGraph | undefined {
  const statements = NQuads.parse(quads).map(statementOf);
  return canonicalStatements(statements, { hash, affordsDigest: () => true });
}

describe.skipIf(!isReferenceThere)('the W3C tests of RDF dataset canonicalisation', () => {
  test('are all there', () => {
    assert.deepEqual(
      (['EvalTest', 'MapTest', 'NegativeEvalTest'] as const).map(
        (type) => entriesOf(`rdfc:RDFC10${type}`).length,
      ),
      [64, 21, 1],
    );
  });

  for (const entry of entriesOf('rdfc:RDFC10EvalTest')) {
    test(`${entry.id} ${entry.name}`, () => {
      assert.equal(run(entry)?.text, referenceText(folder + String(entry.result)));
    });
  }

  for (const entry of entriesOf('rdfc:RDFC10MapTest')) {
    test(`${entry.id} ${entry.name}`, () => {
      assert.deepEqual(
        Object.fromEntries(run(entry)?.labels ?? []),
        referenceJson(folder + String(entry.result)),
      );
    });
  }

  for (const entry of entriesOf('rdfc:RDFC10NegativeEvalTest')) {
    test(`${entry.id} ${entry.name}, refused`, () => {
      assert.equal(run(entry), undefined);
    });

    test(`${entry.id} ${entry.name}, in place of a badge’s statements, leaves the badge open`, async () => {
      const poison = NQuads.parse(referenceText(folder + entry.action));
      const spy = vi.spyOn(jsonld, 'toRDF').mockResolvedValueOnce(poison);
      try {
        const outcome = await canonicalizeGenerally(loose(unsigned()), contextLoader());
        assert.ok(outcome.kind === 'unknown');
        assert.equal(outcome.problems[0].code, 'context.too-complex');
      } finally {
        spy.mockRestore();
      }
    });
  }
});

test('statements are sorted by code points, and not by UTF-16 units', () => {
  // RDFC-1.0, §4.4.3 asks for code point order, in which U+1F600 comes last.
  const lines = ['\uff5e', '\u{1f600}'].map((text) => `<urn:a:b> <urn:a:c> "${text}" .\n`);
  assert.equal(canonical(lines.join(''))?.text, lines.join(''));
  assert.equal(canonical([...lines].reverse().join(''))?.text, lines.join(''));
});
