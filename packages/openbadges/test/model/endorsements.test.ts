import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { parse } from '../../src/index.js';
import { limits } from '../../src/limits.js';
import { faultsOf } from './data-model/answers.js';
import { at, badgeWith, full, minimal, models, rootOf } from './data-model/badges.js';
import type { Json, Model } from './data-model/badges.js';

/** A badge whose issuer is endorsed by somebody who is endorsed by somebody, and so on. */
function chain(length: number, model: Model, innermost: Json = {}): Json {
  let issuer: Json = { ...minimal('Profile', model), ...innermost };
  for (let link = 0; link < length; link += 1) {
    const endorsement = { ...minimal('EndorsementCredential', model), id: `urn:link:${link}`, issuer };
    issuer = { ...minimal('Profile', model), endorsement: [endorsement] };
  }
  return { ...minimal(rootOf(model), model), issuer };
}

/** Where the innermost issuer of a chain stands. */
function innermost(length: number): string {
  return `/issuer${'/endorsement/0/issuer'.repeat(length)}`;
}

for (const model of models) {
  describe(`endorsements within endorsements, on ${model}`, () => {
    for (const length of [1, 2, 3, 10]) {
      test(`${length} deep`, () => {
        const badge = chain(length, model);
        assert.deepEqual(parse(badge), { kind: 'ok', value: badge });
      });

      test(`${length} deep, with a fault at the bottom`, () => {
        const place = innermost(length);
        const badge = chain(length, model, { url: 'not a uri', image: 'i.png', dateOfBirth: '1980' });
        assert.deepEqual(faultsOf(badge), [
          `model.format ${place}/url`,
          `model.image-text ${place}/image`,
          `model.format ${place}/dateOfBirth`,
        ]);
      });

      test(`${length} deep, with a fault in each`, () => {
        const badge = chain(length, model);
        const expected = Array.from({ length }, (_, link) => {
          const place = `${innermost(link)}/endorsement/0`;
          Reflect.deleteProperty(at(badge, place) as object, 'name');
          return `model.missing ${place}/name`;
        });
        assert.deepEqual([...faultsOf(badge)].sort(), expected.sort());
      });
    }

    test('of a depth that is read, and of one that is not', () => {
      const deepest = Math.floor((limits.depth - 3) / 3);
      assert.equal(parse(chain(deepest, model)).kind, 'ok');
      const deeper = parse(chain(deepest + 1, model));
      assert.ok(deeper.kind === 'unknown');
      assert.equal(deeper.problems[0].code, 'input.too-deep');
    });

    test('in strict form at every depth', () => {
      const badge = chain(2, model, { type: 'Profile', endorsementJwt: 'a.b.c', name: ['Pinehollow'] });
      const outcome = parse(badge);
      const { type, endorsementJwt, name } = at(outcome, `/value${innermost(2)}`) as Json;
      assert.deepEqual(
        { type, endorsementJwt, name },
        {
          type: ['Profile'],
          endorsementJwt: ['a.b.c'],
          name: 'Pinehollow',
        },
      );
    });
  });
}

describe('an endorsement is on the data model of its own first context', () => {
  const places = ['/endorsement/0', '/issuer/endorsement/0', '/credentialSubject/achievement/endorsement/0'];
  const pairs = models.map((model): readonly [Model, Model] => [model, model === '2.0' ? '1.1' : '2.0']);

  for (const [outer, inner] of pairs) {
    for (const place of places) {
      test(`on ${inner}, in a badge on ${outer}, at ${place}`, () => {
        for (const example of [full, minimal]) {
          const badge = badgeWith(outer, place, example('EndorsementCredential', inner));
          assert.deepEqual(parse(badge), { kind: 'ok', value: badge });
        }
      });
    }

    test(`on ${inner}, in one on ${outer}, in one on ${inner}, and so on`, () => {
      const endorser = (model: Model, endorsement?: Json): Json => {
        const issuer = { ...minimal('Profile', model), ...(endorsement && { endorsement: [endorsement] }) };
        return { ...minimal('EndorsementCredential', model), issuer };
      };
      const nested = endorser(inner, endorser(outer, endorser(inner)));
      const badge = badgeWith(outer, '/endorsement/0', nested);
      assert.deepEqual(parse(badge), { kind: 'ok', value: badge });
      const bottom = '/endorsement/0/issuer/endorsement/0/issuer/endorsement/0';
      Reflect.set(at(badge, bottom) as object, 'issuer', 'https://pinehollow.example/');
      assert.deepEqual(faultsOf(badge), inner === '1.1' ? [`model.type ${bottom}/issuer`] : []);
    });

    test(`on ${inner} under the contexts of ${outer}, whatever the badge is on`, () => {
      const place = '/endorsement/0';
      const { '@context': contexts } = minimal('EndorsementCredential', outer);
      const mistaken = { ...minimal('EndorsementCredential', inner), '@context': contexts };
      const missing = outer === '2.0' ? 'validFrom' : 'issuanceDate';
      for (const model of models) {
        const faults = faultsOf(badgeWith(model, place, mistaken));
        assert.deepEqual(faults, [`model.missing ${place}/${missing}`]);
      }
    });
  }

  test('on 1.1 its issuer is an object, on 2.0 it may be a URI', () => {
    for (const model of models) {
      for (const place of places) {
        const faultsWith = (issuer: unknown): readonly string[] =>
          faultsOf(badgeWith('2.0', place, { ...minimal('EndorsementCredential', model), issuer }));
        const uri = faultsWith('https://pinehollow.example/');
        assert.deepEqual(uri, model === '1.1' ? [`model.type ${place}/issuer`] : []);
        const text = faultsWith('Pinehollow');
        assert.deepEqual(text, [`model.${model === '1.1' ? 'type' : 'format'} ${place}/issuer`]);
      }
    }
  });

  test('the dates of the other data model are properties of others: kept and not read', () => {
    for (const [model, dates] of [
      ['2.0', { issuanceDate: 'long ago', expirationDate: 5 }],
      ['1.1', { validFrom: ['long', 'ago'], validUntil: null }],
    ] as const) {
      const badge = badgeWith('2.0', '/endorsement/0', {
        ...minimal('EndorsementCredential', model),
        ...dates,
      });
      assert.deepEqual(parse(badge), { kind: 'ok', value: badge });
    }
  });

  test('without a context it is read as one on 2.0', () => {
    for (const model of models) {
      const { '@context': contexts, ...bare } = minimal('EndorsementCredential', model);
      assert.ok(contexts !== undefined);
      const dates = model === '1.1' ? ['model.missing /endorsement/0/validFrom'] : [];
      const faults = faultsOf(badgeWith(model, '/endorsement/0', bare));
      assert.deepEqual([...faults].sort(), ['model.missing /endorsement/0/@context', ...dates]);
    }
  });
});

describe('places of endorsements', () => {
  test('a parent of a parent of an issuer, a creator and an assessor', () => {
    for (const place of ['/issuer', '/credentialSubject/source', '/credentialSubject/achievement/creator']) {
      const top = `${place}/parentOrg/parentOrg/endorsement/0`;
      const badge = badgeWith('2.0', top, full('EndorsementCredential', '2.0'));
      assert.deepEqual(faultsOf(badge), []);
      Reflect.set(at(badge, `${top}/credentialSubject`) as object, 'id', 'that one');
      assert.deepEqual(faultsOf(badge), [`model.format ${top}/credentialSubject/id`]);
    }
  });

  test('several beside one another, each by its own index', () => {
    const good = minimal('EndorsementCredential', '2.0');
    const badge = { ...minimal(rootOf('2.0'), '2.0'), endorsement: [good, { ...good, id: 5 }, good, {}] };
    assert.deepEqual(
      faultsOf(badge).filter((fault) => !fault.startsWith('model.missing /endorsement/3/')),
      ['model.type /endorsement/1/id'],
    );
    assert.ok(faultsOf(badge).includes('model.missing /endorsement/3/credentialSubject'));
  });

  test('not a badge in place of an endorsement, and not an endorsement in place of a badge', () => {
    const badge = minimal(rootOf('2.0'), '2.0');
    assert.deepEqual(
      faultsOf({ ...badge, endorsement: [badge] }).map((fault) => fault.split(' ')),
      [
        ['model.class', '/endorsement/0/type'],
        ['model.class', '/endorsement/0/credentialSubject/type'],
        ['model.missing', '/endorsement/0/name'],
      ],
    );
    const faults = faultsOf(minimal('EndorsementCredential', '2.0'));
    assert.ok(faults.includes('model.class /type'));
    assert.ok(faults.includes('model.missing /credentialSubject/achievement'));
  });

  test('as text only where texts belong', () => {
    const badge = minimal(rootOf('2.0'), '2.0');
    const jws = 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln';
    assert.deepEqual(faultsOf({ ...badge, endorsementJwt: [jws, jws] }), []);
    assert.deepEqual(faultsOf({ ...badge, endorsement: [jws] }), ['model.type /endorsement/0']);
    const object = minimal('EndorsementCredential', '2.0');
    assert.deepEqual(faultsOf({ ...badge, endorsementJwt: [jws, object] }), ['model.type /endorsementJwt/1']);
  });
});
