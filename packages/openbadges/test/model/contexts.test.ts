import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { parse } from '../../src/index.js';
import { faultsOf } from './data-model/answers.js';
import { badgeWith, minimal, models, rootOf } from './data-model/badges.js';
import type { Model } from './data-model/badges.js';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const V1 = 'https://www.w3.org/2018/credentials/v1';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const FIRST = 'model.context /@context/0';
const SECOND = 'model.context /@context/1';

/** The faults of a minimal credential of a data model, at a place of a badge, under other contexts. */
function under(place: string, contexts: unknown, model: Model = '2.0'): readonly string[] {
  const name = place === '' ? rootOf(model) : 'EndorsementCredential';
  return faultsOf(badgeWith(model, place, { ...minimal(name, model), '@context': contexts }));
}

/** The same faults at a place of a badge. */
function inside(place: string, faults: readonly string[]): readonly string[] {
  return faults.map((fault) => fault.replace(' ', ` ${place}`));
}

const settings = [
  ['a badge', ''],
  ['an endorsement', '/endorsement/0'],
  ['an endorsement of an endorser', '/endorsement/0/issuer/endorsement/0'],
  ['an endorsement of an achievement', '/credentialSubject/achievement/endorsement/0'],
] as const;

describe.each(settings)('the contexts of %s', (_, place) => {
  for (const [model, first] of [['2.0', V2] as const, ['1.1', V1] as const]) {
    for (const version of ['', '-3.0.0', '-3.0.1', '-3.0.2', '-3.0.3', '-3.9.9']) {
      test(`${model}, then Open Badges 3.0 as context${version}.json`, () => {
        const url = `https://purl.imsglobal.org/spec/ob/v3p0/context${version}.json`;
        assert.deepEqual(under(place, [first, url], model), []);
      });
    }

    test(`${model}, with further contexts after the second`, () => {
      const more = [
        'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
        { shelf: 'https://a.example/s' },
      ];
      assert.deepEqual(under(place, [first, OB, ...more], model), []);
      assert.deepEqual(under(place, [first, OB, {}, first, OB], model), []);
    });

    test(`${model}, with a text after the second that is no URL`, () => {
      const faults = ['', 'no uri', 'context-3.0.3.json'].map((_, index) => {
        return `model.format ${place}/@context/${index + 2}`;
      });
      assert.deepEqual(under(place, [first, OB, '', 'no uri', 'context-3.0.3.json', {}], model), faults);
    });

    test(`${model}, with something after the second that is no text and no object`, () => {
      for (const other of [5, 0, true, false, null, [], ['https://a.example/'], [{}]]) {
        const third = inside(place, ['model.type /@context/2']);
        assert.deepEqual(under(place, [first, OB, other], model), third);
        const fourth = inside(place, ['model.type /@context/3']);
        assert.deepEqual(under(place, [first, OB, 'https://a.example/', other, {}], model), fourth);
      }
      const each = inside(place, ['model.type /@context/2', 'model.type /@context/4']);
      assert.deepEqual(under(place, [first, OB, 5, {}, null], model), each);
    });
  }

  const refused: readonly (readonly [what: string, contexts: unknown, faults: readonly string[]])[] = [
    ['only the first', [V2], [SECOND]],
    ['only the first, and not in an array', V2, [SECOND]],
    ['only the second', [OB], [FIRST, SECOND]],
    ['in the other order', [OB, V2], [FIRST, SECOND]],
    ['something between them', [V2, 'https://a.example/', OB], [SECOND]],
    ['with a slash more', [`${V2}/`, OB], [FIRST]],
    ['without TLS', ['http://www.w3.org/ns/credentials/v2', OB], [FIRST]],
    ['in another case', [V2.toUpperCase(), OB], [FIRST]],
    ['with a blank', [` ${V2}`, OB], [FIRST]],
    ['of Open Badges 2.0', [V2, 'https://w3id.org/openbadges/v2'], [SECOND]],
    ['of a version that cannot be', [V2, OB.replace('3.0.3', '3.0.10')], [SECOND]],
    ['of a host that looks alike', [V2, OB.replace('purl.', 'purl-')], [SECOND]],
    ['of a file that starts alike', [V2, `${OB}?x`], [SECOND]],
    ['of a URL that holds the right one', [V2, `https://a.example/#${OB}`], [SECOND]],
    ['a definition in place of the first', [{ '@vocab': 'https://a.example/' }, OB], [FIRST]],
    ['a definition in place of the second', [V2, { '@vocab': 'https://a.example/' }], [SECOND]],
    ['null in place of the first', [null, OB], [FIRST]],
    ['arrays in place of texts', [[V2], [OB]], [FIRST, SECOND]],
    ['no array, but an object', { 0: V2, 1: OB }, [FIRST, SECOND]],
    ['neither, and a number after them', ['a', 'b', 5], [FIRST, SECOND, 'model.type /@context/2']],
    ['an empty array', [], ['model.empty /@context', FIRST, SECOND]],
    ['null', null, ['model.empty /@context', FIRST, SECOND]],
    ['none', undefined, ['model.missing /@context']],
  ];
  for (const [what, contexts, faults] of refused) {
    test(`refused: ${what}`, () => {
      assert.deepEqual(under(place, contexts), inside(place, faults));
    });
  }
});

describe('the first context chooses the data model', () => {
  test('a badge on one data model under the contexts of the other', () => {
    const [two = {}, one = {}] = models.map((model) => minimal(rootOf(model), model));
    const asOne = { ...two, '@context': one['@context'] };
    assert.deepEqual(faultsOf(asOne), ['model.missing /name', 'model.missing /issuanceDate']);
    assert.deepEqual(faultsOf({ ...one, '@context': two['@context'] }), [
      'model.missing /validFrom',
      'model.other-data-model /issuanceDate',
    ]);
  });

  test('on 1.1 an issuer is an object, on 2.0 it may be its URI', () => {
    for (const [model, faults] of [['2.0', []] as const, ['1.1', ['model.type /issuer']] as const]) {
      const badge = { ...minimal(rootOf(model), model), issuer: 'https://pinehollow.example/' };
      assert.deepEqual(faultsOf(badge), faults);
    }
  });

  test('the contexts of 1.1 have the dates of 2.0 too, which are then dates', () => {
    const one = minimal(rootOf('1.1'), '1.1');
    const both = { ...one, validFrom: '2026-03-20T15:00:00Z', validUntil: '2031-03-20T15:00:00Z' };
    assert.deepEqual(parse(both), { kind: 'ok', value: both });
    assert.deepEqual(faultsOf({ ...one, validFrom: 'long ago', validUntil: 5 }), [
      'model.format /validFrom',
      'model.type /validUntil',
    ]);
  });

  test('those of 2.0 do not have the dates of 1.1', () => {
    const two = { ...minimal(rootOf('2.0'), '2.0'), issuanceDate: 'long ago', expirationDate: 5 };
    assert.deepEqual(faultsOf(two), [
      'model.other-data-model /issuanceDate',
      'model.other-data-model /expirationDate',
    ]);
  });
});
