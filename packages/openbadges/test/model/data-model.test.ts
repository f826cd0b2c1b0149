import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { classes } from '../../src/model/classes.js';
import type { Field } from '../../src/model/fields.js';
import { pointer } from '../../src/model/json.js';
import { faultsOf, strict } from './data-model/answers.js';
import {
  at,
  badgeWith,
  full,
  isLoose,
  isMany,
  isRequired,
  minimal,
  everyModel,
} from './data-model/badges.js';
import { objectsIn, placesOf, propertyOf, rootOf, tableOf, tables } from './data-model/badges.js';
import type { Json, Model } from './data-model/badges.js';
import type { Property } from './data-model/values.js';

interface Setting {
  readonly model: Model;
  readonly place: string;
  readonly name: string;
}

function settingsOf(name: string): readonly Setting[] {
  return everyModel.flatMap((model) => placesOf(name, model).map((place) => ({ model, place, name })));
}

/** Every property of a class at every place where an object of the class stands, but not the contexts. */
function* propertiesOf(name: string): Generator<Setting & { key: string; property: Property; here: string }> {
  for (const setting of settingsOf(name)) {
    for (const [key, property] of Object.entries(tableOf(name).properties)) {
      if (key !== '@context') yield { ...setting, key, property, here: pointer(setting.place, key) };
    }
  }
}

/** The badge in which one property has a value, and otherwise all is well. */
function withValue({ model, place, name }: Setting, key: string, value: unknown): Json {
  return badgeWith(model, place, { ...full(name, model), [key]: value });
}

/** The badge as it was read, or what was found wrong with it. */
function parsed(badge: unknown): unknown {
  const faults = faultsOf(badge);
  return faults.length === 0 ? strict(badge) : faults;
}

/** Whether a list of values is written as a list of each of them. */
function takesSeveral([count, { takesArrays }]: Property): boolean {
  return (isMany(count) || isLoose(count)) && takesArrays !== true;
}

/** The classes of which a badge, or a record, can hold an object. */
function classesOn(model: Model): string[] {
  const own = (name: string): boolean => (tableOf(name).on ?? model) === model;
  if (model !== 'CLR') return Object.keys(tables).filter(own);
  // What a record's badges say of their subjects stands in them alone.
  const inBadges = ['AchievementSubject', 'Result'];
  return [...Object.keys(tables).filter(own), 'EndorsementCredential'].filter(
    (name) => !inBadges.includes(name),
  );
}

/** A single good value; where the values are objects, the smallest one. */
function oneValue({ model, key, name }: Setting & { key: string }): unknown {
  const [, { good, of }] = propertyOf(name, key);
  return of === undefined ? good[0] : minimal(of, model);
}

describe('the tables of this test', () => {
  test('name the classes that the library has, and no other', () => {
    assert.deepEqual(Object.keys(tables).sort(), Object.keys(classes).sort());
  });

  for (const [name, fields] of Object.entries(classes)) {
    test(`name the properties of ${name}, and no other`, () => {
      assert.deepEqual(Object.keys(tableOf(name).properties).sort(), Object.keys(fields).sort());
    });

    test(`list the same enumerations in ${name}`, () => {
      for (const [key, { value }] of Object.entries<Field>(fields)) {
        const [, { names }] = propertyOf(name, key);
        const listed = value.kind === 'one-of' ? [...value.values].sort() : undefined;
        assert.deepEqual(names === undefined ? undefined : [...names].sort(), listed, key);
      }
    });
  }

  for (const model of everyModel) {
    test(`name places at which the full badge of data model ${model} has the class`, () => {
      const badge = full(rootOf(model), model);
      const found = [...objectsIn(rootOf(model), badge)].map(([place, name]) => `${name} ${place}`);
      for (const name of Object.keys(tables)) {
        for (const place of placesOf(name, model).filter((each) => !each.includes('parentOrg/parentOrg'))) {
          assert.ok(found.includes(`${name} ${place}`), `${name} ${place}`);
        }
      }
    });
  }
});

for (const model of everyModel) {
  describe(`a badge on data model ${model}`, () => {
    test('is read with every property of every class', () => {
      const badge = full(rootOf(model), model);
      assert.deepEqual(parsed(badge), badge);
      const met = [...objectsIn(rootOf(model), badge)].map(([, name]) => name);
      assert.deepEqual([...new Set(met)].sort(), classesOn(model).sort());
    });

    test('is read with what is required alone', () => {
      const badge = minimal(rootOf(model), model);
      assert.deepEqual(parsed(badge), badge);
    });

    test('is refused for each required property that any object in it lacks', () => {
      const whole = full(rootOf(model), model);
      for (const [place, name] of objectsIn(rootOf(model), whole)) {
        const required = Object.entries(tableOf(name).properties).filter(([, each]) => isRequired(each));
        const copy = structuredClone(whole);
        const object = at(copy, place) as Json;
        for (const [key] of required) if (key !== '@context') Reflect.deleteProperty(object, key);
        const missing = required.map(([key]) => `model.missing ${pointer(place, key)}`);
        const expected = missing.filter((fault) => !fault.endsWith('@context'));
        assert.deepEqual([...faultsOf(copy)].sort(), expected.sort());
      }
    });
  });
}

for (const [name, { oneOf, isClosed = false, properties }] of Object.entries(tables)) {
  describe(name, () => {
    test('is read with all its properties and with the required ones alone', () => {
      for (const { model, place } of settingsOf(name)) {
        for (const example of [full(name, model), minimal(name, model)]) {
          const badge = badgeWith(model, place, example);
          assert.deepEqual(parsed(badge), badge);
        }
      }
    });

    test('lacks nothing that is required', () => {
      for (const { key, property, here, ...setting } of propertiesOf(name)) {
        const faults = faultsOf(withValue(setting, key, undefined));
        assert.deepEqual(faults, isRequired(property) ? [`model.missing ${here}`] : [], here);
      }
    });

    test('takes each good value', () => {
      for (const { key, property, here, ...setting } of propertiesOf(name)) {
        const [count, { good, takesArrays }] = property;
        for (const value of good) {
          const ways = isMany(count) && takesArrays !== true ? [] : [value];
          if (takesSeveral(property)) ways.push([value, value]);
          for (const written of ways) {
            const read = parsed(withValue(setting, key, written));
            assert.deepEqual(at(read, here), written, here);
          }
        }
      }
    });

    test('refuses each bad value, alone and beside a good one', () => {
      for (const { key, property, here, ...setting } of propertiesOf(name)) {
        const [, { bad }] = property;
        for (const [value, code] of bad) {
          const alone = faultsOf(withValue(setting, key, value));
          assert.deepEqual({ value, alone }, { value, alone: [`${code} ${here}`] });
          if (!takesSeveral(property)) continue;
          const beside = faultsOf(withValue(setting, key, [oneValue({ ...setting, key }), value]));
          assert.deepEqual({ value, beside }, { value, beside: [`${code} ${here}/1`] });
        }
      }
    });

    test('has no null and no empty array', () => {
      for (const { key, property, here, ...setting } of propertiesOf(name)) {
        for (const value of [null, []]) {
          const faults = faultsOf(withValue(setting, key, value));
          assert.deepEqual(faults, [`model.empty ${here}`]);
        }
        if (!takesSeveral(property)) continue;
        const faults = faultsOf(withValue(setting, key, [null, oneValue({ ...setting, key })]));
        assert.deepEqual(faults, [`model.type ${here}/0`]);
      }
    });

    test('has arrays of many values, also where a single one is written', () => {
      for (const { key, property, here, ...setting } of propertiesOf(name)) {
        const [count, { of }] = property;
        if (!isMany(count)) continue;
        const single = key === 'type' ? name : oneValue({ ...setting, key });
        if (key === 'type' && setting.name.includes('Credential')) continue;
        const read = parsed(withValue(setting, key, single));
        assert.deepEqual(at(read, here), [single], `${here} of ${String(of)}`);
      }
    });

    test('has no array where it has one value, except around a single text', () => {
      for (const { key, property, here, ...setting } of propertiesOf(name)) {
        const [count, { takesArrays }] = property;
        if (isMany(count) || isLoose(count) || takesArrays === true) continue;
        const one = oneValue({ ...setting, key });
        assert.deepEqual(faultsOf(withValue(setting, key, [one, one])), [`model.type ${here}`]);
        const wrapped = parsed(withValue(setting, key, [one]));
        const expected = typeof one === 'string' ? one : undefined;
        assert.deepEqual(at(wrapped, here), expected, here);
        if (expected === undefined) assert.deepEqual(wrapped, [`model.type ${here}`]);
      }
    });

    const looseKeys = Object.keys(properties).filter((key) => isLoose(propertyOf(name, key)[0]));
    test.each(looseKeys)(
      'has one value or a list of several as %s, and a list of one is the value',
      (loose) => {
        for (const { key, here, ...setting } of propertiesOf(name)) {
          if (key !== loose) continue;
          const one = oneValue({ ...setting, key });
          for (const [written, expected] of [
            [one, one],
            [[one], one],
            [
              [one, one],
              [one, one],
            ],
          ] as const) {
            assert.deepEqual(at(parsed(withValue(setting, key, written)), here), expected, here);
          }
          assert.deepEqual(faultsOf(withValue(setting, key, [[one], one])), [`model.type ${here}/0`]);
          assert.deepEqual(faultsOf(withValue(setting, key, [one, [one]])), [`model.type ${here}/1`]);
          assert.deepEqual(faultsOf(withValue(setting, key, [one, []])), [`model.type ${here}/1`]);
        }
      },
    );

    test(isClosed ? 'refuses properties of others' : 'keeps properties of others', () => {
      for (const setting of settingsOf(name)) {
        const badge = withValue(setting, 'ext:shelf', { row: [3, null, []] });
        const fault = `model.unknown-property ${pointer(setting.place, 'ext:shelf')}`;
        assert.deepEqual(parsed(badge), isClosed ? [fault] : badge);
      }
    });

    if (oneOf === undefined) return;
    const [names, code] = oneOf;
    test(`has ${names.join(' or ')}`, () => {
      for (const { model, place } of settingsOf(name)) {
        const object = full(name, model);
        const neither = { ...object };
        for (const key of names) Reflect.deleteProperty(neither, key);
        assert.deepEqual(faultsOf(badgeWith(model, place, neither)), [`${code} ${place}`]);
        for (const key of names) {
          assert.deepEqual(faultsOf(badgeWith(model, place, { ...neither, [key]: object[key] })), []);
        }
      }
    });
  });
}
