import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { limits } from '../../../src/limits.js';
import { isArray, isObject, pointer } from '../../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { canonicalize } from '../../../src/proof/graph/canonicalize.js';
import { disclose } from '../../../src/proof/sd/disclose.js';
import { graphOf, selectStatements } from '../../../src/proof/sd/graph.js';
import type { Graph } from '../../../src/proof/sd/graph.js';
import { labelsIn } from '../../../src/proof/sd/labels.js';
import { nameParts } from '../../../src/proof/sd/parts.js';
import { answer, badge, changed, env, held } from './badge.js';

const { loadContext } = env;
const KEY = new Uint8Array(32).fill(3);
const OWN = 'https://x.example/';
const SLOW = { timeout: 60_000 };

async function graph(document: JsonObject): Promise<Graph> {
  const outcome = await graphOf(document, KEY, loadContext);
  assert.ok(outcome.kind === 'ok');
  return outcome.value;
}

async function codesOf(document: JsonObject): Promise<readonly string[]> {
  const outcome = await graphOf(document, KEY, loadContext);
  return outcome.kind === 'ok' ? ['ok'] : [outcome.kind, ...outcome.problems.map(({ code }) => code)];
}

/** The badge with members of the issuer's own, defined in a context of its own. */
function extended(terms: JsonObject, members: JsonObject): JsonObject {
  return { ...badge, '@context': [...(badge['@context'] as readonly string[]), terms], ...members };
}

/** Pointers to all that a document says. */
function pointersIn(value: JsonValue | undefined, at = ''): readonly string[] {
  if (!isObject(value) && !isArray(value)) return [at];
  const inner = Object.entries<JsonValue | undefined>(value).flatMap(([key, member]) =>
    key === '@context' ? [] : pointersIn(member, pointer(at, key)),
  );
  return [at, ...inner];
}

describe('the graph of a document', () => {
  test('has as many statements as its canonical form, with a label for each part without an id', async () => {
    const { statements, labels } = await graph(badge);
    const canonical = await canonicalize(badge, loadContext);
    assert.ok(canonical.kind === 'ok');
    assert.equal(statements.length, canonical.value.split('\n').length - 1);
    const written = [...labelsIn(statements)];
    assert.ok(written.length > 5 && written.every((label) => /^u[\w-]{43}$/.test(label)));
    assert.deepEqual(new Set(labels.values()), new Set(written));
  });

  test('is selected from whole or in part, and never by halves of a list', async () => {
    const list = extended(
      { steps: { '@id': `${OWN}steps`, '@container': '@list' } },
      { steps: ['plan', 'teach', { name: 'review' }] },
    );
    const whole = await graph(list);
    const select = (...pointers: readonly string[]): Promise<readonly number[]> =>
      selectStatements(whole, pointers, loadContext);
    assert.deepEqual(await select(), []);
    assert.equal((await select('')).length, whole.statements.length);
    // The cells of the list, what they hold, that it is there, and what the credential is.
    assert.equal((await select('/steps')).length, 6 + 1 + 1 + 2);
    assert.deepEqual(await select('/steps/0', '/steps/1', '/steps/2'), await select('/steps'));
    for (const half of ['/steps/0', '/steps/2/name']) {
      await assert.rejects(select(half), { code: 'argument.invalid' });
    }
  });

  test('tells lists apart, wherever they stand', SLOW, async () => {
    const lists = extended(
      { steps: { '@id': `${OWN}steps`, '@container': '@list' } },
      {
        steps: ['a', 'b'],
        evidence: [
          { type: ['Evidence'], steps: ['a', 'b'] },
          { type: ['Evidence'], steps: ['a'] },
        ],
      },
    );
    const secured = await held(lists);
    for (const pointers of [['/steps'], ['/evidence/1/steps', '/evidence/0'], ['']]) {
      assert.deepEqual(await answer(await disclose(secured, pointers, env)), ['ok']);
    }
  });

  test('tells apart the graphs in which proofs stand, and the lists in these', async () => {
    const endorsement = (name: string, steps: readonly string[]): JsonObject => ({
      id: `urn:uuid:${name}`,
      type: ['VerifiableCredential', 'EndorsementCredential'],
      proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', steps },
    });
    const endorsed = extended(
      { steps: { '@id': `${OWN}steps`, '@container': '@list' } },
      { endorsement: [endorsement('a', ['x', 'y']), endorsement('b', ['x', 'y'])] },
    );
    const whole = await graph(endorsed);
    const graphs = whole.statements.filter((statement) => /> _:u[\w-]+ \.\n$/.test(statement));
    assert.ok(graphs.length > 0);
    for (const index of [0, 1]) {
      const selected = await selectStatements(whole, [`/endorsement/${index}`], loadContext);
      // The type of the proof, its suite, its list of two cells and what each holds; the credential around it.
      assert.equal(selected.length, 2 + 1 + 4 + 1 + 2 + 1 + 2);
    }
  });

  test('bears the longest list that is canonicalised', SLOW, async () => {
    const steps = Array.from({ length: limits.unnamed - 50 }, (_, index) => `step ${index}`);
    const long = extended({ steps: { '@id': `${OWN}steps`, '@container': '@list' } }, { steps });
    const secured = await held(long, { mandatoryPointers: ['/steps'] });
    assert.deepEqual(await answer(await disclose(secured, [], env)), ['ok']);
  });

  test('is refused where the gate refuses the document', SLOW, async () => {
    assert.deepEqual(await codesOf({ ...badge, note: 'x' }), ['bad', 'context.undefined-term']);
    const flood = Array.from({ length: limits.unnamed + 1 }, () => ({ type: ['Evidence'], name: 'x' }));
    assert.deepEqual(await codesOf({ ...badge, evidence: flood }), ['unknown', 'context.too-complex']);
  });

  test('is refused where a part bears no id', async () => {
    const json = extended({ data: { '@id': `${OWN}data`, '@type': '@json' } }, { data: { a: { b: 1 } } });
    assert.equal((await canonicalize(json, loadContext)).kind, 'ok');
    assert.deepEqual(await codesOf(json), ['bad', 'context.malformed']);
    const context = { about: `${OWN}about`, label: `${OWN}label` };
    const unaliased = { '@context': context, about: { label: 'x' } };
    assert.equal((await canonicalize(unaliased, loadContext)).kind, 'ok');
    assert.deepEqual(await codesOf(unaliased), ['bad', 'context.undefined-term']);
  });

  test('is refused where one thing has the same list in two places', async () => {
    const evidence = { id: 'urn:e:1', type: ['Evidence'], steps: ['a', 'b'] };
    const twice = extended(
      {
        steps: { '@id': `${OWN}steps`, '@container': '@list' },
        more: { '@id': `${OWN}more`, '@type': '@id' },
      },
      { evidence: [evidence], more: evidence },
    );
    assert.equal((await canonicalize(twice, loadContext)).kind, 'ok');
    assert.deepEqual(await codesOf(twice), ['bad', 'context.malformed']);
  });
});

describe('names of parts', () => {
  test('are given to what has none, each once, and begin like nothing else', () => {
    const { document, prefix } = nameParts({
      name: 'a urn:part:0',
      parts: [{}, { id: 'urn:part:1:n1' }, { '@value': 'x' }],
    });
    assert.equal(prefix, 'urn:part:2:');
    assert.deepEqual(document, {
      id: `${prefix}n2`,
      name: 'a urn:part:0',
      parts: [{ id: `${prefix}n1` }, { id: 'urn:part:1:n1' }, { '@value': 'x' }],
    });
  });

  test('are found in linear time, whatever the document says', () => {
    const numbers = Array.from({ length: 300_000 }, (_, index) => `urn:part:${index}`);
    assert.equal(nameParts({ name: numbers.join('') }).prefix, 'urn:part:300000:');
    assert.equal(nameParts({ name: `urn:part:${'0'.repeat(3_000_000)}` }).prefix, 'urn:part:0:');
  });

  test('leave contexts as they are', () => {
    const context = [{ a: { '@id': `${OWN}a` } }];
    assert.deepEqual(nameParts({ '@context': context }).document['@context'], context);
  });
});

describe('every choice of a holder', () => {
  test('verifies, or is no Open Badge', SLOW, async () => {
    const secured = await held();
    const choices = fc.subarray([...pointersIn(badge)], { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(choices, async (pointers) => {
        const disclosed = await disclose(secured, pointers, env).catch((error: unknown) => {
          const { code, problems } = Object(error) as { code: string; problems: readonly { code: string }[] };
          assert.equal(code, 'argument.invalid');
          assert.ok(problems.every((problem) => problem.code === 'model.missing'));
          return undefined;
        });
        if (disclosed === undefined) return;
        assert.deepEqual(await answer(disclosed), ['ok']);
        const altered = changed(disclosed, (copy) =>
          Object.assign(copy, { validUntil: '2099-01-01T00:00:00Z' }),
        );
        assert.equal((await answer(altered))[0], 'bad');
      }),
      { numRuns: 20 },
    );
  });
});
