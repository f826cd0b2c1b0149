import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { pointer } from '../../src/model/json.js';
import { faultsOf, strict } from './data-model/answers.js';
import { at, badgeWith, full, minimal, models, placesOf, rootOf, tables } from './data-model/badges.js';
import type { Json } from './data-model/badges.js';

describe('properties of others', () => {
  /** Names that every object of JavaScript answers to, and names that look like steps of a pointer. */
  const names = [
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'prototype',
    '__defineGetter__',
    'length',
    '0',
    '',
    'a/b~c',
    'then',
    'toJSON',
  ];

  for (const name of names) {
    test(`named ${JSON.stringify(name)}: kept by every open class, refused by every closed one`, () => {
      for (const [className, { isClosed = false }] of Object.entries(tables)) {
        for (const [of, place] of models.flatMap((each) =>
          placesOf(className, each).map((where) => [each, where] as const),
        )) {
          const object = { ...minimal(className, of), [name]: 'x' };
          const badge = badgeWith(of, place, object);
          const fault = `model.unknown-property ${pointer(place, name)}`;
          assert.deepEqual(faultsOf(badge), isClosed ? [fault] : []);
          if (!isClosed) assert.deepEqual(at(strict(badge), place), object);
        }
      }
    });
  }

  test('are kept whatever they hold, also what no property of the model may hold', () => {
    const value = fc.jsonValue().filter((each) => !JSON.stringify(each).includes('__proto__'));
    const place = fc.constantFrom('', '/credentialSubject', '/credentialSubject/achievement', '/issuer');
    fc.assert(
      fc.property(place, value, (where, held) => {
        const badge = full(rootOf('2.0'), '2.0');
        const owner = at(badge, where) as Json;
        owner['ext:held'] = held;
        const read = (at(strict(badge), where) as Json)['ext:held'];
        assert.equal(JSON.stringify(read), JSON.stringify(held));
      }),
    );
  });

  test('do not make up for a required property of the same name in another case', () => {
    for (const key of ['id', 'type', 'credentialSubject', 'issuer', 'validFrom']) {
      const { [key]: value, ...badge } = minimal(rootOf('2.0'), '2.0');
      const other = key.charAt(0).toUpperCase() + key.slice(1);
      assert.deepEqual(faultsOf({ ...badge, [other]: value }), [`model.missing /${key}`]);
    }
  });

  test('named `__proto__` are refused before anything else is looked at', () => {
    const text = JSON.stringify(minimal(rootOf('2.0'), '2.0')).replace('"issuer"', '"__proto__"');
    assert.deepEqual(faultsOf(text), ['input.forbidden-key ']);
    const nested = text.replace('"__proto__"', '"issuer"').replace('"achievement"', '"__proto__"');
    assert.deepEqual(faultsOf(nested), ['input.forbidden-key /credentialSubject']);
  });
});

describe('names of classes', () => {
  for (const wrong of ['constructor', 'toString', 'hasOwnProperty', '__proto__', '', 'achievement']) {
    test(`${JSON.stringify(wrong)} is the name of none`, () => {
      for (const className of [
        'Achievement',
        'Profile',
        'Image',
        'GeoCoordinates',
        'EndorsementCredential',
      ]) {
        const [place = ''] = placesOf(className, '2.0');
        const { type, ...object } = minimal(className, '2.0');
        const groups = className === 'EndorsementCredential' ? 2 : 1;
        const faults = faultsOf(badgeWith('2.0', place, { ...object, type: wrong }));
        assert.deepEqual(faults, Array<string>(groups).fill(`model.class ${place}/type`));
        assert.ok(type !== undefined);
      }
    });
  }

  test('in any order, beside any number of others', () => {
    const type = [...Array.from({ length: 50 }, (_, index) => `Other${index}`), 'AchievementCredential'];
    const badge = { ...minimal(rootOf('2.0'), '2.0'), type: [...type, 'VerifiableCredential'] };
    assert.deepEqual(strict(badge), badge);
  });
});
