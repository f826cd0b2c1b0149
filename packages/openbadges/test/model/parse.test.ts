import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { parse } from '../../src/index.js';
import type { OpenBadge } from '../../src/index.js';
import { limits } from '../../src/limits.js';
import { classes } from '../../src/model/classes.js';
import { edited, loose, unsigned } from '../fixture.js';
import type { Loose } from '../fixture.js';

function faultsOf(input: unknown): readonly string[] {
  const outcome = parse(input);
  if (outcome.kind === 'ok') return [];
  assert.equal(outcome.kind, 'bad');
  return outcome.problems.map(({ code, at }) => `${code} ${String(at)}`);
}

/** The faults of the corpus badge after one edit. */
function after(edit: (copy: Loose) => void): readonly string[] {
  return faultsOf(edited(unsigned(), edit));
}

function set(path: string, value: unknown): (copy: Loose) => void {
  return (copy) => {
    const steps = path.split('/').slice(1);
    const last = steps.pop() ?? '';
    let at: object = copy;
    for (const step of steps) at = Reflect.get(at, step) as object;
    if (value === undefined) Reflect.deleteProperty(at, last);
    else Reflect.set(at, last, value);
  };
}

const ACHIEVEMENT = '/credentialSubject/achievement';
const DESCRIPTION = `${ACHIEVEMENT}/resultDescription/0`;
const LEVEL = `${DESCRIPTION}/rubricCriterionLevel/1`;

describe('parse', () => {
  test('reads a badge into its type', () => {
    const outcome = parse(unsigned());
    assert.ok(outcome.kind === 'ok');
    const badge: OpenBadge = outcome.value;
    assert.deepEqual(loose(badge), loose(unsigned()));
  });

  const single: readonly (readonly [string, unknown, string])[] = [
    ['/id', undefined, 'model.missing'],
    ['/id', 'no uri', 'model.format'],
    ['/id', 5, 'model.type'],
    ['/issuer', undefined, 'model.missing'],
    ['/issuer', 'no uri', 'model.format'],
    ['/issuer', 5, 'model.type'],
    ['/issuer/type', ['Person'], 'model.class'],
    ['/issuer/type', [5], 'model.type'],
    ['/issuer/id', undefined, 'model.missing'],
    ['/type', ['OpenBadgeCredential'], 'model.class'],
    ['/type', ['VerifiableCredential', 'EndorsementCredential'], 'model.class'],
    ['/validFrom', undefined, 'model.missing'],
    ['/validFrom', '2026-03-20', 'model.format'],
    ['/validUntil', 1, 'model.type'],
    ['/awardedDate', 'yesterday', 'model.format'],
    ['/name', null, 'model.empty'],
    ['/evidence', [], 'model.empty'],
    ['/evidence/0', 'a link', 'model.type'],
    ['/evidence/0/type', undefined, 'model.missing'],
    ['/credentialSubject', undefined, 'model.missing'],
    ['/credentialSubject/type', ['Subject'], 'model.class'],
    ['/credentialSubject/id', 'educator 7', 'model.format'],
    ['/credentialSubject/creditsEarned', '3', 'model.type'],
    ['/credentialSubject/result/0/status', 'Done', 'model.value'],
    ['/credentialSubject/result/0/status', 'ext:Done', 'model.value'],
    [ACHIEVEMENT, undefined, 'model.missing'],
    [`${ACHIEVEMENT}/name`, undefined, 'model.missing'],
    [`${ACHIEVEMENT}/criteria`, 'see page 2', 'model.type'],
    [`${ACHIEVEMENT}/achievementType`, 'Sticker', 'model.value'],
    [`${ACHIEVEMENT}/image`, 'https://pinehollow.example/i.png', 'model.image-text'],
    [`${ACHIEVEMENT}/endorsementJwt`, ['not a jws'], 'model.format'],
    [`${DESCRIPTION}/resultType`, undefined, 'model.missing'],
    [`${LEVEL}/name`, 3, 'model.type'],
    ['/credentialStatus', 'revoked', 'model.type'],
    ['/credentialStatus', { id: 'https://pinehollow.example/l' }, 'model.missing'],
  ];
  for (const [path, value, code] of single) {
    test(`${path} as ${value === undefined ? 'nothing' : JSON.stringify(value)} is ${code}`, () => {
      const [fault = '', ...others] = after(set(path, value));
      assert.deepEqual(others, []);
      assert.ok(fault.startsWith(`${code} ${path}`), fault);
    });
  }

  test('takes extensions of the open lists, and properties of nobody’s class', () => {
    assert.deepEqual(after(set(`${ACHIEVEMENT}/achievementType`, 'ext:Endorsement')), []);
    assert.deepEqual(after(set('/credentialSubject/hours', { any: ['thing'] })), []);
  });

  test('refuses further properties in closed classes', () => {
    const image = { id: 'https://pinehollow.example/i.png', type: 'Image', alt: 'a reader' };
    assert.deepEqual(after(set('/image', image)), ['model.unknown-property /image/alt']);
  });

  test('reads an image, an address and an identity by their exact class', () => {
    const address = { type: ['Address'], addressCountryCode: 'USA', geo: { type: 'Place', latitude: '1' } };
    assert.deepEqual(after(set('/issuer/address', address)), [
      'model.format /issuer/address/addressCountryCode',
      'model.class /issuer/address/geo/type',
      'model.type /issuer/address/geo/latitude',
      'model.missing /issuer/address/geo/longitude',
    ]);
    const identity = { type: 'IdentityObject', hashed: 'yes', identityHash: 'a', identityType: 'email' };
    assert.deepEqual(after(set('/credentialSubject/identifier', [identity])), [
      'model.type /credentialSubject/identifier/0/hashed',
      'model.value /credentialSubject/identifier/0/identityType',
    ]);
  });

  test('asks for somebody who earned it, and for criteria that say something', () => {
    assert.deepEqual(after(set('/credentialSubject/id', undefined)), [
      'model.subject-unidentified /credentialSubject',
    ]);
    const nameless = { ...unsigned().credentialSubject, id: undefined, identifier: [] };
    assert.deepEqual(after(set('/credentialSubject', nameless)), [
      'model.empty /credentialSubject/identifier',
      'model.subject-unidentified /credentialSubject',
    ]);
    assert.deepEqual(after(set(`${ACHIEVEMENT}/criteria`, {})), [
      `model.criteria-empty ${ACHIEVEMENT}/criteria`,
    ]);
  });

  test('asks for the contexts in their order', () => {
    const contexts = unsigned()['@context'];
    assert.deepEqual(after(set('/@context', [...contexts].reverse())), [
      'model.context /@context/0',
      'model.context /@context/1',
    ]);
    assert.deepEqual(after(set('/@context', contexts[0])), ['model.context /@context/1']);
    assert.deepEqual(after(set('/@context', undefined)), ['model.missing /@context']);
  });

  test('reads the W3C data model 1.1 by its own table', () => {
    const { validFrom, ...rest } = unsigned();
    const old = {
      ...rest,
      '@context': ['https://www.w3.org/2018/credentials/v1', ...rest['@context'].slice(1)],
      issuanceDate: validFrom,
    };
    assert.deepEqual(faultsOf(old), []);
    const { name, issuanceDate, ...bare } = old;
    assert.deepEqual(faultsOf({ ...bare, issuer: 'https://pinehollow.example/' }), [
      'model.type /issuer',
      'model.missing /name',
      'model.missing /issuanceDate',
    ]);
    assert.deepEqual([name, issuanceDate], ['Planning small-group reading', validFrom]);
  });

  test('brings compacted values into the strict form', () => {
    const compacted = edited(unsigned(), (copy) => {
      set('/credentialSubject/type', 'AchievementSubject')(copy);
      set('/evidence', Reflect.get(copy['evidence'] ?? {}, '0'))(copy);
      set('/name', ['Planning small-group reading'])(copy);
      set('/issuer/type', 'Profile')(copy);
    });
    const outcome = parse(compacted);
    assert.deepEqual(outcome.kind === 'ok' && loose(outcome.value), loose(unsigned()));
  });

  test('reads JSON text through the same gate', () => {
    assert.deepEqual(faultsOf(JSON.stringify(unsigned())), []);
    assert.deepEqual(faultsOf('{"id":"urn:a:b","id":"urn:a:c"}'), ['input.duplicate-key /id']);
  });

  test('reports every fault, up to a bound', () => {
    const faults = after((copy) => {
      set(
        '/evidence',
        Array.from({ length: 5000 }, () => 'x'),
      )(copy);
    });
    assert.equal(faults.length, limits.problems);
  });

  test('names each missing property of an empty object', () => {
    const required = Object.entries(classes.AchievementCredential).filter(([, field]) => field.need);
    assert.deepEqual([...faultsOf({})].sort(), required.map(([name]) => `model.missing /${name}`).sort());
  });

  test('never throws, and answers ok only for what has the required properties', () => {
    fc.assert(
      fc.property(
        fc.object({ withBigInt: true, key: fc.constantFrom('id', 'type', '@context', 'issuer', 'x') }),
        (input) => {
          assert.notEqual(parse(input).kind, 'ok');
        },
      ),
    );
  });

  test('any value in any place: no throw, and an ok only where the place takes it', () => {
    const paths = [...pathsOf(loose(unsigned()), '')];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const outcome = parse(edited(unsigned(), set(path, value)));
        if (outcome.kind !== 'ok')
          assert.ok(outcome.problems.every(({ code }) => /^(model|input)\./.test(code)));
      }),
      { numRuns: 500 },
    );
  });
});

function* pathsOf(value: unknown, at: string): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    yield `${at}/${key}`;
    yield* pathsOf(member, `${at}/${key}`);
  }
}
