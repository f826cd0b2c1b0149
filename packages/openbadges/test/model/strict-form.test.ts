import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { parse } from '../../src/index.js';
import { limits } from '../../src/limits.js';
import type { JsonObject } from '../../src/model/json.js';
import { strictForm } from '../../src/model/parse.js';
import { cases, edited, loose } from '../fixture.js';
import { faultsOf, strict } from './data-model/answers.js';
import { at, badgeWith, full, isJson, isLoose, isMany, minimal } from './data-model/badges.js';
import { models, objectsIn, rootOf, tableOf } from './data-model/badges.js';
import type { Model } from './data-model/badges.js';

const badges = models.map((model) => full(rootOf(model), model));
const model = fc.constantFrom<Model>('2.0', '1.1');

/** A full badge in which some of the arrays of one are bare, and some of the single values in arrays. */
const rewritten = fc.tuple(model, fc.infiniteStream(fc.boolean())).map(([of, coins]) => {
  const badge = full(rootOf(of), of);
  for (const [, name, object] of [...objectsIn(rootOf(of), badge)]) {
    for (const [key, [count]] of Object.entries(tableOf(name).properties)) {
      if (key === '@context' || coins.next().value !== true) continue;
      object[key] = isMany(count) ? unwrapped(object[key]) : wrapped(object[key], isLoose(count));
    }
  }
  return { of, badge };
});

function unwrapped(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
}

function wrapped(value: unknown, isAny: boolean): unknown {
  return typeof value === 'string' || (isAny && value !== undefined) ? [value] : value;
}

/** The same value with the members of each object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (!isJson(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, reordered(member)] as const);
  return Object.fromEntries(entries.reverse());
}

describe('the strict form', () => {
  test('does not depend on which values stand bare or in arrays', () => {
    fc.assert(
      fc.property(rewritten, ({ of, badge }) => {
        assert.deepEqual(strict(badge), full(rootOf(of), of));
      }),
      { numRuns: 50 },
    );
  });

  test('of the strict form is the strict form', () => {
    fc.assert(
      fc.property(rewritten, ({ badge }) => {
        const once = strict(badge);
        assert.deepEqual(strict(once), once);
      }),
      { numRuns: 50 },
    );
  });

  test('of each badge of the corpus is its own strict form', () => {
    const readable = cases().flatMap(({ input }) => {
      const outcome = parse(input);
      return outcome.kind === 'ok' ? [outcome.value] : [];
    });
    assert.ok(readable.length > 20);
    for (const badge of readable) assert.deepEqual(strict(badge), badge);
  });

  test('keeps the order of members and of items, in whichever they come', () => {
    for (const badge of badges) {
      assert.equal(JSON.stringify(strict(badge)), JSON.stringify(badge));
      const other = reordered(badge);
      assert.equal(JSON.stringify(strict(other)), JSON.stringify(other));
    }
  });

  test('keeps items in their order, also equal ones', () => {
    const levels = ['c', 'a', 'b', 'a'].map((each) => ({
      ...minimal('RubricCriterionLevel', '2.0'),
      id: `urn:level:${each}`,
    }));
    const description = { ...minimal('ResultDescription', '2.0'), rubricCriterionLevel: levels };
    const place = '/credentialSubject/achievement/resultDescription/0';
    const badge = badgeWith('2.0', place, { ...description, allowedValue: ['b', 'a', 'b'] });
    assert.deepEqual(at(strict(badge), place), at(badge, place));
  });

  test('is a copy: what happens to the input later does not reach it', () => {
    const badge = full(rootOf('2.0'), '2.0');
    const read = strict(badge);
    const before = JSON.stringify(read);
    for (const [, , object] of objectsIn(rootOf('2.0'), badge)) object['id'] = 'urn:changed';
    assert.equal(JSON.stringify(read), before);
    assert.notEqual(JSON.stringify(badge), before);
  });

  test('is the same from JSON text and from an object', () => {
    for (const badge of badges) assert.deepEqual(strict(JSON.stringify(badge)), strict(badge));
  });
});

describe('the strict form of one value or several', () => {
  const status = { id: 'https://pinehollow.example/revocations', type: '1EdTechRevocationList' };
  const other = { id: 'https://pinehollow.example/lists/2#94', type: 'BitstringStatusListEntry' };

  /** What `sign` would put a proof to: the member at a place, once the badge is in strict form. */
  function inStrictForm(badge: JsonObject, place: string): unknown {
    const outcome = strictForm(badge);
    assert.ok(outcome.kind === 'ok');
    return at(outcome.value, place);
  }

  for (const of of models) {
    for (const place of ['', '/endorsement/0', '/issuer/endorsement/0']) {
      const name = place === '' ? rootOf(of) : 'EndorsementCredential';
      /** A badge in which a credential at the place has these statuses. */
      const having = (credentialStatus: unknown): JsonObject =>
        loose(badgeWith(of, place, { ...minimal(name, of), credentialStatus }));

      test(`one status is an object, bare or in a list: ${of}, '${place}'`, () => {
        for (const written of [status, [status]]) {
          assert.deepEqual(inStrictForm(having(written), `${place}/credentialStatus`), status);
          assert.deepEqual(at(strict(having(written)), `${place}/credentialStatus`), status);
        }
        assert.deepEqual(strict(having([status])), strict(having(status)));
      });

      test(`several statuses are a list, in their order, also equal ones: ${of}, '${place}'`, () => {
        for (const written of [
          [status, other],
          [other, status],
          [status, status],
          [other, status, other],
        ]) {
          assert.deepEqual(inStrictForm(having(written), `${place}/credentialStatus`), written);
          assert.deepEqual(at(strict(having(written)), `${place}/credentialStatus`), written);
        }
      });
    }
  }

  test('a status in a list is read in strict form too', () => {
    const badge = { ...minimal(rootOf('2.0'), '2.0') };
    for (const [written, expected] of [
      [[{ ...status, type: [status.type] }], status],
      [
        [other, { ...status, id: [status.id] }],
        [other, status],
      ],
    ]) {
      assert.deepEqual(at(strict({ ...badge, credentialStatus: written }), '/credentialStatus'), expected);
    }
  });

  test('each of several statuses is checked, and what is wrong is found by its index', () => {
    const badge = minimal(rootOf('2.0'), '2.0');
    const faults = faultsOf({
      ...badge,
      credentialStatus: [status, {}, 'revoked', { ...other, id: 'no uri' }],
    });
    assert.deepEqual(faults, [
      'model.missing /credentialStatus/1/type',
      'model.type /credentialStatus/2',
      'model.format /credentialStatus/3/id',
    ]);
  });

  test('a list of one is unwrapped, and what is wrong is found where it stood', () => {
    const badge = minimal(rootOf('2.0'), '2.0');
    const answers = [[{}], [{ type: 'A', id: 'no uri' }], [null]].map((credentialStatus) =>
      faultsOf({ ...badge, credentialStatus }),
    );
    assert.deepEqual(answers, [
      ['model.missing /credentialStatus/0/type'],
      ['model.format /credentialStatus/0/id'],
      ['model.type /credentialStatus/0'],
    ]);
  });

  test('one domain is a text, several are a list, and so are previous proofs', () => {
    for (const [key, one, two] of [
      ['domain', 'pinehollow.example', 'state.example'],
      ['previousProof', 'urn:uuid:1', 'urn:uuid:2'],
    ] as const) {
      for (const [written, expected] of [
        [one, one],
        [[one], one],
        [
          [two, one],
          [two, one],
        ],
      ] as const) {
        const proof = { ...minimal('Proof', '2.0'), [key]: written };
        const read = strict({ ...minimal(rootOf('2.0'), '2.0'), proof });
        assert.deepEqual(at(read, '/proof'), [{ ...proof, [key]: expected }]);
      }
    }
  });
});

describe('long values', () => {
  const long = 'a'.repeat(1_000_000);

  test('of every form are read, or refused, in good time', () => {
    const read = (key: string, value: string): readonly string[] =>
      faultsOf(edited(badges[0] ?? {}, (copy) => Reflect.set(copy, key, value)));
    assert.deepEqual(read('name', long), []);
    assert.deepEqual(read('id', `urn:${long}`), []);
    assert.deepEqual(read('id', `${long} ${long}`), ['model.format /id']);
    const instant = `2026-03-20T15:00:00.${'0'.repeat(1_000_000)}`;
    assert.deepEqual(read('validFrom', `${instant}Z`), []);
    assert.deepEqual(read('validFrom', instant), ['model.format /validFrom']);
    assert.deepEqual(read('endorsementJwt', `${long}.${long}.${long}`), []);
    assert.deepEqual(read('endorsementJwt', `${'.'.repeat(1_000_000)}a`), ['model.format /endorsementJwt']);
  });

  test('of languages and extensions too', () => {
    const place = '/credentialSubject/achievement';
    const faults = (key: string, value: string): readonly string[] =>
      faultsOf(edited(badges[0] ?? {}, (copy) => Reflect.set(at(copy, place) as object, key, value)));
    assert.deepEqual(faults('inLanguage', `en${'-abcdefgh'.repeat(100_000)}`), []);
    assert.deepEqual(faults('inLanguage', `en${'-abcdefgh'.repeat(100_000)}-`), [
      `model.format ${place}/inLanguage`,
    ]);
    assert.deepEqual(faults('achievementType', `ext:${long}`), []);
    assert.deepEqual(faults('achievementType', `ext:${long} `), [`model.value ${place}/achievementType`]);
  });

  test('beyond the bound are not read at all', () => {
    const badge = loose(badges[0] ?? {});
    Reflect.set(badge, 'name', 'a'.repeat(limits.characters));
    assert.equal(parse(badge).kind, 'unknown');
  });
});
