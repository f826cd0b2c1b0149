import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { contextLoader } from '../../../src/contexts/load.js';
import { readJson } from '../../../src/index.js';
import type { JsonObject } from '../../../src/index.js';
import type { LoadContext } from '../../../src/ports.js';
import { initialContext } from '../../../src/proof/expand/active-context.js';
import type { ActiveContext } from '../../../src/proof/expand/active-context.js';
import { fastStatements } from '../../../src/proof/expand/fast-statements.js';
import { ownTerm } from '../../../src/proof/expand/iri.js';
import {
  canonicalizationCounts,
  canonicalize,
  canonicalizeGenerally,
  canonicalizeOnce,
} from '../../../src/proof/graph/canonicalize.js';
import { iriTerm } from '../../../src/proof/rdfc/statement.js';
import { cases, unsigned } from '../../fixture.js';

const EXTRA = 'https://pinehollow.example/context';

/** A loader for one call, and one for a caller whose own context gives further terms, and published ones, a meaning. */
const plain = (): LoadContext => contextLoader();
const own = (): LoadContext =>
  contextLoader({
    [EXTRA]: {
      '@context': {
        cohort: 'https://pinehollow.example/terms#cohort',
        nickname: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#humanCode',
        humanCode: 'https://pinehollow.example/terms#code',
        Result: 'https://pinehollow.example/terms#Result',
      },
    },
  });

function badge(): JsonObject {
  const read = readJson(unsigned());
  assert.ok(read.kind === 'ok');
  return read.value;
}

/** Badges and records of the corpus, without their proofs. */
function documents(): readonly JsonObject[] {
  return cases().flatMap(({ input }) => {
    const read = readJson(input);
    if (read.kind !== 'ok' || read.value['@context'] === undefined) return [];
    const { proof: _, ...document } = read.value;
    return [document];
  });
}

/** Every context that is kept, found from the first. */
function kept(context: ActiveContext = initialContext, found = new Set<ActiveContext>()): Set<ActiveContext> {
  if (found.has(context)) return found;
  found.add(context);
  const { byDocument, byProperty, byType } = context.followers;
  const insides = [...byProperty.values()].flatMap((one) => [one.ofValues, one.ofThings, one.ofReferences]);
  for (const next of [...byDocument.values(), ...byType.values(), ...insides]) kept(next, found);
  return found;
}

function namesKept(): number {
  return [...kept()].reduce((sum, { names }) => sum + names.members.size + names.classes.size, 0);
}

describe('what is known of names in a context', () => {
  test('is kept with it for the published meanings, and never for those of a caller', () => {
    assert.equal(fastStatements(badge(), own()).kind, 'statements');
    assert.equal(namesKept(), 0);
    assert.equal(fastStatements(badge(), plain()).kind, 'statements');
    const after = namesKept();
    assert.ok(after > 20, String(after));
    fastStatements({ ...badge(), ownWord: 'x', '@context': [EXTRA] }, own());
    assert.equal(namesKept(), after);
  });

  test('answers as the general processor does, for callers in turn', { timeout: 60_000 }, async () => {
    let taken = 0;
    for (const document of documents()) {
      for (const load of [plain, own, plain]) {
        const answer = await canonicalize(document, load());
        const expected = await canonicalizeGenerally(document, load());
        assert.deepEqual(kindAndText(answer), kindAndText(expected));
        if (fastStatements(document, load()).kind === 'statements') taken += 1;
      }
    }
    assert.ok(taken > 150, String(taken));
  });
});

function kindAndText(outcome: Awaited<ReturnType<typeof canonicalize>>): unknown {
  return outcome.kind === 'ok' ? outcome.value : outcome.problems.map(({ code }) => code);
}

describe('canonicalizeOnce', () => {
  test('works a document out once for each call that asks, one call after another', async () => {
    const document = badge();
    const [one, other] = [plain(), plain()];
    const counts: number[] = [];
    for (const load of [one, one, other, other]) {
      const before = canonicalizationCounts().fast;
      assert.equal((await canonicalizeOnce(document, load)).kind, 'ok');
      counts.push(canonicalizationCounts().fast - before);
    }
    assert.deepEqual(counts, [1, 0, 1, 0]);
  });
});

describe('ownTerm', () => {
  test('writes what nothing has to be escaped of as any other IRI, whatever character it has', () => {
    for (let unit = 0; unit < 0x1_00_00; unit += 1) {
      const character = String.fromCharCode(unit);
      for (const text of [`urn:x${character}`, `https://a${character}b`, `${character}https://a`]) {
        const term = ownTerm(text, initialContext);
        if (term !== undefined) assert.equal(term, iriTerm(text));
      }
    }
  });

  test('takes no white space, no label of a blank node, and no relative IRI', () => {
    for (const text of ['https://a b', 'https://a\u00a0b', '_:b0', '_://a', '/a', '//a/b', 'a', '']) {
      assert.equal(ownTerm(text, initialContext), undefined, text);
    }
    assert.equal(ownTerm('https://a/b', initialContext), '<https://a/b>');
  });
});
