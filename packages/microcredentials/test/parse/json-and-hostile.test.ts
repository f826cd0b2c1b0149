import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { parseDefinition, parseReview, parseSubmission, problemCodes } from '../../src/index.js';
import { edited, readFixture } from '../fixtures.js';
import { hostileValues } from '../input/hostile-values.js';
import type { Parsed } from '../../src/index.js';

const parsers: readonly {
  readonly name: string;
  readonly parse: (value: unknown) => Parsed<unknown>;
  readonly good: unknown;
}[] = [
  {
    name: 'parseDefinition',
    parse: parseDefinition,
    good: readFixture('definitions/mc-2-text-access-review'),
  },
  { name: 'parseSubmission', parse: parseSubmission, good: readFixture('submissions/mc-3-attempt-1') },
  { name: 'parseReview', parse: parseReview, good: readFixture('reviews/mc-2-attempt-1-assessor-b') },
];

/** Every JSON pointer into a value but the root's. */
function pointersOf(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    `${at}/${key}`,
    ...pointersOf(member, `${at}/${key}`),
  ]);
}

function assertBad(parsed: Parsed<unknown>): void {
  assert.ok(parsed.kind === 'bad');
  for (const { code, at, message } of parsed.problems) {
    assert.ok(Object.hasOwn(problemCodes, code));
    assert.equal(typeof at, 'string');
    assert.notEqual(message, '');
  }
}

describe.each(parsers)('$name', ({ parse, good }) => {
  test('refuses any JSON that is not such a document, and never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => assertBad(parse(value))));
  });

  test('refuses anything else that JavaScript can make, and never throws', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(fc.property(anything, (value) => assertBad(parse(value))));
  });

  test.each(hostileValues)('refuses $title', ({ make, problem }) => {
    const parsed = parse(make());
    assert.ok(parsed.kind === 'bad');
    assert.equal(`${parsed.problems[0].code} ${parsed.problems[0].at ?? ''}`, problem);
  });

  test('refuses a good document with something hostile inside', () => {
    const places = pointersOf(good);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...hostileValues), (place, { make }) => {
        const members = place.split('/').slice(1);
        const last = members.pop() ?? '';
        const copy = structuredClone(good);
        const owner = members.reduce<unknown>(
          (value, step) => Reflect.get(Object(value) as object, step),
          copy,
        );
        Reflect.set(Object(owner) as object, last, make());
        assertBad(parse(copy));
      }),
    );
  });

  test('answers, and never throws, when any one value is replaced or taken out', () => {
    const places = fc.constantFrom(...pointersOf(good));
    fc.assert(
      fc.property(places, fc.option(fc.jsonValue(), { nil: undefined }), (place, to) => {
        const parsed = parse(to === undefined ? edited(good, [place]) : edited(good, [place, to]));
        if (parsed.kind === 'bad') assertBad(parsed);
      }),
      { numRuns: 500 },
    );
  });

  test('refuses null at every place', () => {
    for (const place of pointersOf(good)) {
      const parsed = parse(edited(good, [place, null]));
      assert.ok(parsed.kind === 'bad', place);
      assert.ok(
        parsed.problems.some(({ at }) => at === place),
        place,
      );
    }
  });

  test('refuses a property that the schema does not name, in every object', () => {
    const objects = pointersOf(good).filter((place) => {
      const value = place
        .split('/')
        .slice(1)
        .reduce<unknown>((owner, step) => Reflect.get(Object(owner) as object, step), good);
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    });
    for (const place of ['', ...objects]) {
      const parsed = parse(edited(good, [`${place}/constructor`, 1]));
      assert.ok(parsed.kind === 'bad', place);
      assert.deepEqual(
        parsed.problems.map(({ code, at }) => [code, at]),
        [['format.unknown-property', `${place}/constructor`]],
      );
    }
  });
});
