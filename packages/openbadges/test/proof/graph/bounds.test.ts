import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { contextLoader } from '../../../src/contexts/load.js';
import { verify } from '../../../src/index.js';
import { limits } from '../../../src/limits.js';
import { canonicalize } from '../../../src/proof/graph/canonicalize.js';
import { edited, NOW, signed, unsigned } from '../../fixture.js';
import { all, inline, put } from './rewrite.js';
import type { Edit } from './rewrite.js';

const RESULT_ASKED_FOR = ['credentialSubject', 'achievement', 'resultDescription', '0'];
const OWN = 'https://pinehollow.example/';

function many<T>(length: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length }, (_, index) => make(index));
}

async function answer(edit: Edit): Promise<readonly string[]> {
  const outcome = await canonicalize(edited(unsigned(), edit), contextLoader());
  if (outcome.kind === 'ok') return ['ok'];
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

/** How many nodes of the corpus badge have no id: its criteria, result and evidence. */
const UNNAMED = 3;
const complex = ['unknown', 'context.too-complex '];

/** An extension that holds a list of unnamed nodes, or as many values in a list. */
function nodes(length: number): Edit {
  return all(
    inline({ '@vocab': OWN }),
    put(
      ['parts'],
      many(length, (index) => ({ part: index })),
    ),
  );
}

function listed(length: number): Edit {
  return all(
    inline({ steps: { '@id': `${OWN}steps`, '@container': '@list' } }),
    put(['steps'], many(length, String)),
  );
}

describe('a badge that would take too long', () => {
  const floods: readonly (readonly [string, Edit])[] = [
    ['3,000 values allowed', put([...RESULT_ASKED_FOR, 'allowedValue'], many(3_000, String))],
    [
      '3,000 pieces of evidence',
      put(
        ['evidence'],
        many(3_000, () => ({ type: ['Evidence'], name: 'x' })),
      ),
    ],
    [
      'a list in lists',
      all(
        inline({ steps: { '@id': `${OWN}steps`, '@container': '@list' } }),
        put(
          ['steps'],
          many(60, () => many(50, String)),
        ),
      ),
    ],
    [
      'a property of a long IRI, used often',
      all(inline({ t: OWN + 'x'.repeat(1_000_000) }), put(['t'], many(20, String))),
    ],
    [
      'a prefix of a long IRI, used often',
      all(inline({ p: `${OWN}${'x'.repeat(1_000_000)}/` }), ...many(20, (index) => put([`p:${index}`], 'x'))),
    ],
    [
      'a long id, of which much is said',
      all(
        put(['credentialSubject', 'id'], `urn:a:${'x'.repeat(1_000_000)}`),
        ...many(20, (index) => put(['credentialSubject', `${OWN}${index}`], 'x')),
      ),
    ],
    [
      'a class of a long IRI, used often',
      all(
        inline({ T: OWN + 'x'.repeat(1_000_000) }),
        put(
          ['evidence'],
          many(20, () => ({ type: ['Evidence', 'T'] })),
        ),
      ),
    ],
  ];
  for (const [what, edit] of floods) {
    test(`is left open: ${what}`, async () => {
      assert.deepEqual(await answer(edit), complex);
      const report = await verify(edited(await signed(), edit), { now: NOW });
      assert.notEqual(report.verdict, 'valid');
      const proof = report.checks.find(({ name }) => name === 'proof');
      assert.deepEqual(
        proof?.problems.map(({ code }) => code),
        ['context.too-complex'],
      );
    });
  }

  test('is told by the number of its unnamed nodes', async () => {
    assert.deepEqual(await answer(nodes(limits.unnamed - UNNAMED + 1)), complex);
    assert.deepEqual(await answer(listed(limits.unnamed - UNNAMED + 1)), complex);
  });

  test('is none with as many texts, ids or named nodes', async () => {
    const length = limits.unnamed + 1;
    assert.deepEqual(await answer(put([...RESULT_ASKED_FOR.slice(0, -2), 'tag'], many(length, String))), [
      'ok',
    ]);
    const evidence = many(length, (index) => ({ id: `urn:a:${index}`, type: ['Evidence'] }));
    assert.deepEqual(await answer(put(['evidence'], evidence)), ['ok']);
  });

  test('is none where there are few enough', async () => {
    assert.deepEqual(await answer(nodes(50)), ['ok']);
    assert.deepEqual(await answer(listed(limits.unnamed - UNNAMED)), ['ok']);
    const long = all(inline({ t: OWN + 'x'.repeat(100_000) }), put(['t'], many(20, String)));
    assert.deepEqual(await answer(long), ['ok']);
  });
});
