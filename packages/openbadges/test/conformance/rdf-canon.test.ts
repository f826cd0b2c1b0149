import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import type { Quad } from 'jsonld';
import { canonize, NQuads } from 'rdf-canonize';
import { describe, test, vi } from 'vitest';
import { contextLoader } from '../../src/contexts/load.js';
import { canonicalize, canonizeOptions } from '../../src/proof/graph/canonicalize.js';
import type { Hash } from '../../src/proof/hash.js';
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
async function run({ action, hashAlgorithm }: Entry, names = new Map<string, string>()): Promise<string> {
  const hash: Hash = hashAlgorithm === 'SHA384' ? 'SHA-384' : 'SHA-256';
  const options = { ...canonizeOptions(hash), inputFormat: 'application/n-quads' } as const;
  return await canonize(referenceText(folder + action), { ...options, canonicalIdMap: names });
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
    test(`${entry.id} ${entry.name}`, async () => {
      assert.equal(await run(entry), referenceText(folder + String(entry.result)));
    });
  }

  for (const entry of entriesOf('rdfc:RDFC10MapTest')) {
    test(`${entry.id} ${entry.name}`, async () => {
      const names = new Map<string, string>();
      await run(entry, names);
      assert.deepEqual(Object.fromEntries(names), referenceJson(folder + String(entry.result)));
    });
  }

  for (const entry of entriesOf('rdfc:RDFC10NegativeEvalTest')) {
    test(`${entry.id} ${entry.name}, refused`, async () => {
      await assert.rejects(run(entry));
    });

    test(`${entry.id} ${entry.name}, in place of a badge’s statements, leaves the badge open`, async () => {
      const { parse } = NQuads as unknown as { readonly parse: (text: string) => readonly Quad[] };
      const poison = parse(referenceText(folder + entry.action));
      const spy = vi.spyOn(jsonld, 'toRDF').mockResolvedValueOnce(poison);
      try {
        const outcome = await canonicalize(loose(unsigned()), contextLoader());
        assert.ok(outcome.kind === 'unknown');
        assert.equal(outcome.problems[0].code, 'context.too-complex');
      } finally {
        spy.mockRestore();
      }
    });
  }
});

test('statements are sorted by UTF-16 units, which differs from code points above U+FFFF', async () => {
  // RDFC-1.0, §4.4.3, step 6 asks for code point order, in which U+1F600 comes last.
  const lines = ['\u{1f600}', '\uff5e'].map((text) => `<urn:a:b> <urn:a:c> "${text}" .\n`);
  const options = { ...canonizeOptions('SHA-256'), inputFormat: 'application/n-quads' } as const;
  assert.equal(await canonize(lines.join(''), options), lines.join(''));
  assert.equal(await canonize([...lines].reverse().join(''), options), lines.join(''));
});
