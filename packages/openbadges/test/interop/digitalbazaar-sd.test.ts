import assert from 'node:assert/strict';
import { relabelBlankNodes, selectJsonLd } from '@digitalbazaar/di-sd-primitives';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { pointer } from '../../src/model/json.js';
import type { JsonObject } from '../../src/model/json.js';
import { canonicalize } from '../../src/proof/graph/canonicalize.js';
import { labelsIn, linesOf, relabel } from '../../src/proof/sd/labels.js';
import { readProofValue, writeDerivedValue } from '../../src/proof/sd/proof-value.js';
import { selectJson, strayPointers } from '../../src/proof/sd/select.js';
import { mandatoryPointers } from '../../src/proof/sd/mandatory.js';
import { partition } from '../../src/proof/sd/signatures.js';
import {
  answer,
  badge,
  changed,
  env,
  held,
  misfit,
  plain,
  proofOf,
  proofValueOf,
  shown,
  withProof,
} from '../proof/sd/badge.js';
import { discloseElsewhere, issueElsewhere, verifiesElsewhere } from './digitalbazaar-sd.js';

const choices: readonly (readonly string[])[] = [
  [],
  ['/credentialSubject/narrative'],
  ['/description', '/evidence/1/name'],
  ['/evidence', '/credentialSubject/identifier/0'],
  [''],
];

/** They name ordered lists as if these were parts, which the JSON-LD processor refuses. */
const unlisted = changed(badge, (copy) => {
  const [description] = copy['credentialSubject']?.['achievement']?.['resultDescription'] ?? [];
  Reflect.deleteProperty(description ?? {}, 'allowedValue');
});

describe('ecdsa-sd-2023 and @digitalbazaar/ecdsa-sd-2023-cryptosuite side by side', async () => {
  const ours = await held(unlisted);
  const theirs = await issueElsewhere(unlisted, mandatoryPointers(unlisted));

  for (const pointers of choices) {
    test(`disclose ${JSON.stringify(pointers)} alike of badges of either, and verify each other’s`, async () => {
      for (const secured of [ours, theirs]) {
        const disclosures = [await shown(pointers, secured), await discloseElsewhere(secured, pointers)];
        for (const disclosed of disclosures) {
          assert.deepEqual(await answer(disclosed), ['ok']);
          assert.equal(await verifiesElsewhere(disclosed), true);
        }
        const [first, second] = disclosures.map((disclosed) => ({ ...disclosed, proof: proofOf(disclosed) }));
        assert.deepEqual(plain(first ?? {}), plain(second ?? {}));
      }
    });
  }

  test('refuse a changed value and a base proof alike', async () => {
    const disclosed = await shown(['/description'], ours);
    const altered = changed(disclosed, (copy) =>
      Object.assign(copy, { description: 'Five days of planning.' }),
    );
    assert.deepEqual([await answer(altered), await verifiesElsewhere(altered)], [misfit, false]);
    assert.equal(await verifiesElsewhere(ours), false);
  });

  test('verify what we disclose of a badge with an ordered list, which they could not sign', async () => {
    const disclosed = await shown(['/description']);
    assert.deepEqual([await answer(disclosed), await verifiesElsewhere(disclosed)], [['ok'], true]);
    await assert.rejects(issueElsewhere(badge, mandatoryPointers(badge)), { name: 'jsonld.SyntaxError' });
  });
});

/** A badge whose narrative looks as if it named a blank node. */
function scored(narrative: string): JsonObject {
  return changed(unlisted, (copy) => void Object.assign(copy['credentialSubject'] ?? {}, { narrative }));
}

describe('text that looks like a label of a part', () => {
  const narrative = '/credentialSubject/narrative';

  test('makes two different statements one to them: a stranger could exchange the texts', async () => {
    const theirs = await issueElsewhere(scored('score_:90'), mandatoryPointers(unlisted));
    const disclosed = await discloseElsewhere(theirs, [narrative]);
    const altered = changed(disclosed, (copy) => {
      Object.assign(copy['credentialSubject'] ?? {}, { narrative: 'score_:100' });
    });
    assert.equal(await verifiesElsewhere(altered), true);
    assert.deepEqual(await answer(altered), misfit);
  });

  test('stays what it is to us, disclosed and verified', async () => {
    const disclosed = await shown([narrative], await held(scored('score_:90')));
    assert.deepEqual(await answer(disclosed), ['ok']);
    const altered = changed(disclosed, (copy) => {
      Object.assign(copy['credentialSubject'] ?? {}, { narrative: 'score_:100' });
    });
    assert.deepEqual(await answer(altered), misfit);
  });
});

describe('one part torn in two, under one label', () => {
  /** The statements of a document, with the labels that are given. */
  async function statementsOf(
    document: JsonObject,
    labels: ReadonlyMap<string, string>,
  ): Promise<readonly string[]> {
    const { proof: _, ...unsecured } = document;
    const canonical = await canonicalize(unsecured, env.loadContext);
    assert.ok(canonical.kind === 'ok');
    return relabel(linesOf(canonical.value), labels);
  }

  /** What is said of a part, without the part. */
  function saying(statement: string): string {
    return statement.slice(statement.indexOf(' '));
  }

  /** Lets the parts of a document have the labels of the parts of which the same was signed. */
  async function relabelled(
    torn: JsonObject,
    original: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const signed = new Map(
      original.map((statement) => [saying(statement), statement.split(' ')[0]?.slice(2)]),
    );
    const labels = new Map<string, string>();
    for (const statement of await statementsOf(torn, new Map())) {
      const [subject = '', predicate = ''] = statement.split(' ');
      const label = signed.get(saying(statement));
      if (!subject.startsWith('_:') || label === undefined || predicate.endsWith('#type>')) continue;
      labels.set(subject.slice(2), label);
    }
    return labels;
  }

  test('verifies with them, and not with us', async () => {
    const disclosed = await shown(['/evidence/0'], await held(unlisted));
    const outcome = readProofValue(proofValueOf(disclosed));
    assert.ok(outcome.kind === 'ok' && outcome.value.kind === 'derived');
    const { value } = outcome;
    const original = await statementsOf(disclosed, value.labels);
    const others = partition(original, value.mandatoryIndexes).others;
    const signatures = new Map(others.map((statement, index) => [statement, value.signatures[index]]));
    const torn = changed(disclosed, (copy) => {
      const { name, narrative } = copy['evidence']?.[0] ?? assert.fail('no evidence');
      const halves = [
        { type: ['Evidence'], name },
        { type: ['Evidence'], narrative },
      ];
      Object.assign(copy, { evidence: halves });
    });
    const labels = await relabelled(torn, original);
    const statements = await statementsOf(torn, labels);
    const signed = statements.map((statement) => signatures.get(statement));
    const proofValue = writeDerivedValue({
      ...value,
      labels,
      signatures: signed.filter((signature) => signature !== undefined),
      mandatoryIndexes: signed.flatMap((signature, index) => (signature === undefined ? [index] : [])),
    });
    const forged = withProof(torn, { proofValue });
    assert.equal(await verifiesElsewhere(forged), true);
    assert.deepEqual(await answer(forged), ['bad', 'proof.malformed /proof/proofValue']);
  });
});

describe('selecting by JSON pointers', () => {
  const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean());
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      tie('object'),
    ),
    object: fc.dictionary(fc.constantFrom('a', 'b', 'c~d', 'e/f', '0', 'name'), tie('tree'), { minKeys: 1 }),
  }));
  const documents = fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'name'), tree, { minKeys: 1 })
    .map((members) => plain({ '@context': ['https://a.example/'], id: 'urn:a:b', type: ['A'], ...members }));

  function pointersIn(value: unknown, at = ''): readonly string[] {
    if (typeof value !== 'object' || value === null) return [at];
    const inner = Object.entries(value).flatMap(([key, member]) => pointersIn(member, pointer(at, key)));
    return at === '' ? inner : [at, ...inner];
  }

  test('selects what they select', () => {
    const cases = documents.chain((document) =>
      fc.tuple(fc.constant(document), fc.subarray([...pointersIn(document)], { minLength: 1 })),
    );
    fc.assert(
      fc.property(cases, ([document, pointers]) => {
        assert.deepEqual(strayPointers(document, pointers), []);
        assert.deepEqual(selectJson(document, pointers), plain(selectJsonLd({ document, pointers }) ?? {}));
      }),
    );
  });
});

describe('labels of parts', () => {
  test('are changed as they change them where no text looks like one', async () => {
    const canonical = await canonicalize(badge, env.loadContext);
    assert.ok(canonical.kind === 'ok');
    const nquads = linesOf(canonical.value);
    const labelMap = new Map([...labelsIn(nquads)].map((label) => [label, `u${label}x`]));
    const theirs = relabelBlankNodes({ nquads, labelMap });
    assert.deepEqual([...relabel(nquads, labelMap)].sort(), [...theirs].sort());
  });
});
