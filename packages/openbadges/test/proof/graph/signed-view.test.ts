import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { contextLoader } from '../../../src/contexts/load.js';
import { verify } from '../../../src/index.js';
import { canonicalize } from '../../../src/proof/graph/canonicalize.js';
import { meaningsOf } from '../../../src/proof/graph/meanings.js';
import { checkSignedView, checkWritten } from '../../../src/proof/graph/signed-view.js';
import { edited, keyPair, loose, NOW, signed, unsigned } from '../../fixture.js';
import type { JsonObject } from '../../../src/model/json.js';
import type { Loose } from '../../fixture.js';
import { codesAfter, graphOf, inline, put } from './rewrite.js';

const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const altered = ['context.altered-meaning'];

describe('the signed view', () => {
  const places: readonly (readonly [string, readonly string[]])[] = [
    ['the credential', []],
    ['the subject', ['credentialSubject']],
    ['the achievement', ['credentialSubject', 'achievement']],
    ['a level', ['credentialSubject', 'achievement', 'resultDescription', '0', 'rubricCriterionLevel', '0']],
    ['the issuer', ['issuer']],
  ];
  for (const [where, path] of places) {
    for (const keyword of [
      '@included',
      '@index',
      '@reverse',
      '@graph',
      '@nest',
      '@set',
      '@list',
      '@id',
      '@type',
    ]) {
      test(`refuses ${keyword} in ${where}`, async () => {
        assert.deepEqual(await codesAfter(put([...path, keyword], [{ id: 'urn:a:b', name: 'x' }])), altered);
      });
    }
  }

  test('refuses a published property under another name', async () => {
    const byIri = put(['credentialSubject', `${OB}narrative`], 'x');
    assert.deepEqual(await codesAfter(byIri), altered);
    assert.deepEqual(
      await codesAfter((copy) => {
        inline({ story: `${OB}narrative` })(copy);
        put(['credentialSubject', 'story'], 'x')(copy);
      }),
      altered,
    );
    assert.deepEqual(
      await codesAfter((copy) => {
        inline({ ob: OB })(copy);
        put(['credentialSubject', 'ob:narrative'], 'x')(copy);
      }),
      altered,
    );
    assert.deepEqual(
      await codesAfter(put(['credentialSubject', 'achievement', 'Criteria'], { narrative: 'x' })),
      altered,
    );
  });

  test('refuses a published term with another meaning, where contexts leave it unprotected', async () => {
    const scoped = { '@context': { source: 'https://x.example/source' }, id: 'urn:a:b', source: 'x' };
    assert.deepEqual(await codesAfter(put(['evidence', '0', 'audience'], [scoped])), altered);
  });

  test('refuses a published class under another name, and another class under its name', async () => {
    const types = ['VerifiableCredential', 'OpenBadgeCredential'];
    const medal = (copy: Loose): void => {
      inline({ Medal: `${OB}OpenBadgeCredential` })(copy);
      put(['type'], [types[0], 'Medal'])(copy);
    };
    assert.deepEqual(await codesAfter(medal), altered);
    assert.deepEqual(await codesAfter(put(['type'], [...types, `${OB}OpenBadgeCredential`])), altered);
    assert.deepEqual(await codesAfter(put(['type'], [...types, `${OB}EndorsementCredential`])), altered);
  });

  test('takes terms of their own meaning, as extensions use them', async () => {
    const extend = (copy: Loose): void => {
      inline({ hours: 'https://pinehollow.example/hours', Workshop: 'https://pinehollow.example/Workshop' })(
        copy,
      );
      put(['credentialSubject', 'hours'], 15)(copy);
      put(['evidence', '0', 'type'], ['Evidence', 'Workshop'])(copy);
      put(['https://pinehollow.example/seats'], 12)(copy);
    };
    assert.deepEqual(await codesAfter(extend), []);
  });

  test('takes a text with a language', async () => {
    const name = { '@value': 'Planificación', '@language': 'es', '@direction': 'ltr' };
    assert.deepEqual(await codesAfter(put(['name'], name)), []);
  });

  test('takes an issuer that is named again as creator, and is the subject too', async () => {
    const again = (copy: Loose): void => {
      const { controller } = keyPair('issuer');
      put(['credentialSubject', 'achievement', 'creator'], {
        id: controller,
        type: ['Profile'],
        url: 'https://a.example',
      })(copy);
      put(['credentialSubject', 'id'], controller)(copy);
    };
    assert.deepEqual(await codesAfter(again), []);
  });

  test('refuses a badge of which a part was moved to another mention of the same thing', async () => {
    const endorsement = (id: unknown): object => ({
      '@context': unsigned()['@context'],
      id: 'urn:uuid:0f1d5e2a-6b1c-4c39-8e6e-5a0f6a7b8c9d',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Endorsed',
      issuer: { id: 'https://endorser.example/', type: ['Profile'] },
      validFrom: '2026-03-21T00:00:00Z',
      credentialSubject: { id, type: ['EndorsementSubject'], endorsementComment: 'Sound practice.' },
    });
    const endorsed = loose({ ...unsigned(), endorsement: [endorsement(unsigned().id)] });
    const whole = await signed(endorsed as unknown as ReturnType<typeof unsigned>);
    const moved = edited(whole, (copy) => {
      const until = copy['validUntil'];
      Reflect.deleteProperty(copy, 'validUntil');
      const types = ['EndorsementSubject', 'VerifiableCredential'];
      Object.assign(copy['endorsement']?.[0]?.['credentialSubject'] ?? {}, {
        validUntil: until,
        type: types,
      });
    });
    const afterItsEnd = new Date('2032-01-01T00:00:00Z');
    const codes = async (badge: object): Promise<readonly string[]> =>
      (await verify(badge, { now: afterItsEnd })).checks.flatMap(({ problems }) =>
        problems.map(({ code }) => code),
      );
    assert.deepEqual(await codes(whole), ['validity.expired', 'endorsements.invalid']);
    assert.ok((await codes(moved)).includes('context.altered-meaning'));
  });

  test('a badge is not taken apart from what a reader sees by key order or list order', async () => {
    const badge = loose(await signed());
    badge['evidence']?.reverse();
    assert.equal((await verify(badge, { now: NOW })).verdict, 'valid');
  });
});

describe('checkWritten', () => {
  function answer(document: JsonObject): readonly string[] {
    const outcome = checkWritten(document);
    if (outcome.kind === 'ok') return [];
    return outcome.problems.map(({ code, at }) => `${code} ${String(at)}`);
  }

  const refused: readonly (readonly [string, JsonObject, string])[] = [
    ['a keyword', { '@id': 'urn:a:b' }, '/@id'],
    ['a keyword further in', { 'a/b': [{ x: { '@nest': 1 } }] }, '/a~1b/0/x/@nest'],
    ['the class of a value', { x: { '@value': 1, '@type': 'urn:a:b' } }, '/x/@type'],
    ['what only looks like a keyword', { '@': 1 }, '/@'],
    ['the first of several', { x: [1e-7], '@id': 'x' }, '/x/0'],
    ['a fraction that is signed as 0', { x: 1e-7 }, '/x'],
    ['the smallest of them', { x: [{ y: -5e-324 }] }, '/x/0/y'],
    ['what is no number', { x: NaN }, '/x'],
    ['what is beyond all numbers', { x: JSON.parse('-1e400') as number }, '/x'],
  ];
  for (const [what, document, at] of refused) {
    test(`refuses ${what}, where it stands`, () => {
      assert.deepEqual(answer(document), [`context.altered-meaning ${at}`]);
    });
  }

  test('takes texts with a language, contexts, and numbers that are covered', () => {
    assert.deepEqual(answer({}), []);
    assert.deepEqual(answer({ name: { '@value': 'x', '@language': 'en', '@direction': 'ltr' } }), []);
    assert.deepEqual(answer({ '@context': { '@vocab': 'https://x.example/', n: 1e-7 } }), []);
    assert.deepEqual(answer({ x: [{ '@context': { '@base': null } }], '\u0040type': null }).length, 1);
    assert.deepEqual(answer({ x: [...numbers, true, null, '1e-7'] }), []);
  });

  const numbers: readonly number[] = [
    0,
    -0,
    0.3,
    0.1 + 0.2,
    10 / 3,
    1e-6,
    1.5e-7,
    2 ** 53 + 2,
    2 ** 60,
    1e20,
    1e21,
    2 ** 90,
    -1.2345678901234567e308,
  ];

  test.each(numbers)('takes %d, of which sixteen digits are signed', async (number) => {
    const graph = await graphOf({ '@context': { n: 'https://x.example/n' }, n: number });
    const signed = Number(/"(.*)"/.exec(graph)?.[1]);
    assert.ok(Math.abs(signed - number) <= Math.abs(number) * 1e-15, graph);
  });

  test.each([1e-7, 9e-7, -5e-324])('refuses %d, which is signed as another', async (number) => {
    const [one, other] = await Promise.all(
      [number, 0].map((n) => graphOf({ '@context': { n: 'https://x.example/n' }, n })),
    );
    assert.equal(one?.replace('-0', '0'), other);
    assert.equal(answer({ n: number }).length, 1);
  });
});

describe('checkSignedView', () => {
  const meanings = meaningsOf([{ '@context': { name: 'https://schema.org/name' } }]);

  test('refuses a thing in pieces, by its id', async () => {
    const scattered = edited(unsigned(), (copy) => {
      const rubric = copy['credentialSubject']?.['achievement']?.['resultDescription'];
      const [level = loose({})] = rubric?.[0]?.['rubricCriterionLevel'] ?? [];
      const id = `urn:a:${'x'.repeat(10_000)}`;
      const pieces = ['8', '9'].map((points) => loose(Object.assign({}, level, { id, points })));
      rubric?.[0]?.['rubricCriterionLevel']?.push(...pieces);
    });
    const outcome = await canonicalize(scattered, contextLoader());
    assert.ok(outcome.kind === 'bad');
    const [{ code, at, message }] = outcome.problems;
    assert.deepEqual([code, at], ['context.altered-meaning', '']);
    assert.ok(message.includes(`"urn:a:${'x'.repeat(74)}"`));
    assert.ok(message.length < 300);
  });

  const document = { id: 'urn:a:b', name: 'x' };
  const expanded = { '@id': 'urn:a:b', 'https://schema.org/name': [{ '@value': 'x' }] };

  function codes(signed: readonly unknown[]): readonly string[] {
    const outcome = checkSignedView(document, signed, meanings);
    return outcome.kind === 'ok' ? [] : outcome.problems.map(({ code, at }) => `${code} ${String(at)}`);
  }

  test('takes one thing that shows what is signed', () => {
    assert.deepEqual(codes([expanded]), []);
  });

  test('refuses another thing, none, and more than one', () => {
    for (const signed of [
      [],
      [expanded, expanded],
      [expanded, { '@id': 'urn:a:c' }],
      [{ ...expanded, '@id': 'urn:a:c' }],
      [{ ...expanded, 'https://x.example/': [], 'https://y.example/': [{ '@value': 1 }] }],
      [{ '@graph': [expanded] }],
      [{ '@list': [] }],
    ]) {
      assert.deepEqual(codes(signed), ['context.altered-meaning ']);
    }
  });
});
