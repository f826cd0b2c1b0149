import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { parse, readJson } from '../../src/index.js';
import type { JsonObject, Outcome } from '../../src/index.js';
import { parseClr, parseEndorsement } from '../../src/model/parse.js';
import { faultsOf, strict } from './data-model/answers.js';
import { at, badgeWith, full, minimal, models, rootOf } from './data-model/badges.js';
import type { Json } from './data-model/badges.js';
import { contextsOf } from './data-model/credentials.js';

const [V2, CLR, OB] = contextsOf.CLR;
const SUBJECT = '/credentialSubject';

function plain(value: unknown): JsonObject {
  const read = readJson(value);
  return read.kind === 'ok' ? read.value : assert.fail('not plain');
}

/** The faults of a minimal record under other contexts. */
function under(contexts: unknown): readonly string[] {
  return faultsIn(parseClr(plain({ ...minimal('ClrCredential', 'CLR'), '@context': contexts })));
}

function faultsIn(outcome: Outcome<unknown>): readonly string[] {
  return outcome.kind === 'ok'
    ? []
    : outcome.problems.map(({ code, at: place }) => `${code} ${String(place)}`);
}

/** A minimal record with other members of its subject. */
function withSubject(members: Json): Json {
  return badgeWith('CLR', SUBJECT, { ...minimal('ClrSubject', 'CLR'), ...members });
}

describe('the contexts of a record', () => {
  const taken: readonly (readonly [what: string, contexts: unknown])[] = [
    ['those of the standard', [V2, CLR, OB]],
    ['the first edition', [V2, 'https://purl.imsglobal.org/spec/clr/v2p0/context.json', OB]],
    ['an edition to come', [V2, CLR.replace('2.0.1', '2.1.0'), OB.replace('3.0.3', '3.1.0')]],
    ['others after them', [V2, CLR, OB, 'https://a.example/', { hours: 'https://a.example/h' }]],
  ];
  test.each(taken)('may be %s', (_, contexts) => {
    assert.deepEqual(under(contexts), []);
  });

  const [first, second, third] = [0, 1, 2].map((index) => `model.context /@context/${index}`);
  const refused: readonly (readonly [what: string, contexts: unknown, faults: readonly unknown[]])[] = [
    ['those of a badge', [V2, OB], [second, third]],
    ['those of a badge and then of a record', [V2, OB, CLR], [second, third]],
    ['without those of Open Badges', [V2, CLR], [third]],
    ['on the W3C data model 1.1', [contextsOf['1.1'][0], CLR, OB], [first]],
    ['of CLR 1.0', [V2, 'https://purl.imsglobal.org/spec/clr/v1p0/context/clr_v1p0.jsonld', OB], [second]],
    ['of a version that cannot be', [V2, CLR.replace('2.0.1', '2.0.10'), OB], [second]],
    ['of a host that looks alike', [V2, CLR.replace('purl.', 'purl-'), OB], [second]],
    ['a definition in place of a URL', [V2, { '@vocab': CLR }, OB], [second]],
    ['one alone', V2, [second, third]],
    ['a number after them', [V2, CLR, OB, 'https://a.example/', 5], ['model.type /@context/4']],
    ['an empty array', [], ['model.empty /@context', first, second, third]],
    ['none', undefined, ['model.missing /@context']],
  ];
  test.each(refused)('may not be %s', (_, contexts, faults) => {
    assert.deepEqual(under(contexts), faults);
  });
});

describe('parseClr', () => {
  test('reads single values in strict form, and leaves the credentials in the record as they are', () => {
    const loosely = {
      ...minimal('ClrCredential', 'CLR'),
      name: ['Record'],
      credentialSubject: {
        id: 'urn:a:b',
        type: 'ClrSubject',
        verifiableCredential: { type: 'Anything', name: ['x'], evidence: [] },
        achievement: full('Achievement', 'CLR'),
        association: { ...full('Association', 'CLR'), associationType: ['isPartOf'], type: ['Association'] },
      },
    };
    const read = strict(loosely);
    assert.equal(read['name'], 'Record');
    assert.deepEqual(at(read, `${SUBJECT}/type`), ['ClrSubject']);
    assert.deepEqual(at(read, `${SUBJECT}/verifiableCredential`), [
      { type: 'Anything', name: ['x'], evidence: [] },
    ]);
    assert.deepEqual(at(read, `${SUBJECT}/achievement`), [full('Achievement', 'CLR')]);
    assert.equal(at(read, `${SUBJECT}/association/0/associationType`), 'isPartOf');
    assert.equal(at(read, `${SUBJECT}/association/0/type`), 'Association');
  });

  test('takes no compact JWS for a credential', () => {
    const faults = faultsOf(withSubject({ verifiableCredential: ['eyJhbGciOiJFZERTQSJ9.eyJhIjozfQ.c2ln'] }));
    assert.deepEqual(faults, [`model.type ${SUBJECT}/verifiableCredential/0`]);
  });

  test('has associations between achievements that are not in the record', () => {
    const association = { ...full('Association', 'CLR'), sourceId: 'urn:a:x', targetId: 'urn:a:y' };
    assert.deepEqual(faultsOf(withSubject({ association: [association, association] })), []);
  });

  test('finds criteria that say nothing in each achievement', () => {
    const empty = { ...minimal('Achievement', 'CLR'), criteria: {} };
    const place = `${SUBJECT}/achievement`;
    assert.deepEqual(faultsOf(withSubject({ achievement: [minimal('Achievement', 'CLR'), empty, empty] })), [
      `model.criteria-empty ${place}/1/criteria`,
      `model.criteria-empty ${place}/2/criteria`,
    ]);
    assert.deepEqual(faultsOf(withSubject({ achievement: empty })), [
      `model.criteria-empty ${place}/criteria`,
    ]);
  });

  test('names the standard whose clause is broken', () => {
    const outcome = parseClr(plain({ '@context': [V2, CLR, OB], credentialSubject: { type: 'ClrSubject' } }));
    assert.ok(outcome.kind === 'bad');
    const clauses = outcome.problems.map(({ at: place, spec }) => [place, spec]);
    assert.deepEqual(
      clauses.filter(([place]) => place === '/name' || String(place).startsWith(SUBJECT)),
      [
        [`${SUBJECT}/verifiableCredential`, 'CLR 2.0, ClrSubject'],
        ['/name', 'CLR 2.0, ClrCredential'],
        [SUBJECT, 'CLR 2.0, ClrSubject'],
      ],
    );
    const badge = parse({ '@context': [V2, OB] });
    assert.ok(badge.kind === 'bad');
    assert.ok(badge.problems.every(({ spec }) => spec?.startsWith('Open Badges 3.0, AchievementCredential')));
  });

  test('reads neither a badge nor an endorsement as a record', () => {
    for (const name of ['AchievementCredential', 'EndorsementCredential']) {
      const faults = faultsIn(parseClr(plain(full(name, '2.0'))));
      for (const place of ['/type', `${SUBJECT}/type`])
        assert.ok(faults.includes(`model.class ${place}`), name);
      assert.ok(faults.includes(`model.missing ${SUBJECT}/verifiableCredential`), name);
    }
  });

  test('is not what `parse` reads', () => {
    const faults = faultsIn(parse(full('ClrCredential', 'CLR')));
    assert.ok(faults.includes('model.context /@context/1'));
    assert.ok(faults.includes('model.class /type'));
  });
});

describe('parseEndorsement', () => {
  for (const model of models) {
    test(`reads an endorsement on ${model}`, () => {
      for (const example of [full, minimal]) {
        const endorsement = example('EndorsementCredential', model);
        assert.deepEqual(parseEndorsement(plain(endorsement)), { kind: 'ok', value: endorsement });
      }
    });

    test(`reads one on ${model} in strict form`, () => {
      const endorsement = full('EndorsementCredential', model);
      const { proof, termsOfUse } = endorsement as Record<string, readonly unknown[]>;
      const loosely = {
        ...endorsement,
        proof: proof?.[0],
        termsOfUse: termsOfUse?.[0],
        name: [endorsement['name']],
      };
      assert.deepEqual(parseEndorsement(plain(loosely)), { kind: 'ok', value: endorsement });
    });

    test(`finds on ${model} what is found in a badge`, () => {
      const endorsement = {
        ...full('EndorsementCredential', model),
        credentialSubject: { type: ['EndorsementSubject'] },
      };
      const broken = { ...endorsement, name: 5, '@context': [...contextsOf[model], null] };
      const alone = faultsIn(parseEndorsement(plain(broken)));
      const inside = faultsOf({ ...minimal(rootOf(model), model), endorsement: [broken] });
      assert.deepEqual(
        inside,
        alone.map((fault) => fault.replace(' ', ' /endorsement/0')),
      );
      assert.deepEqual([...alone].sort(), [
        'model.missing /credentialSubject/id',
        'model.type /@context/2',
        'model.type /name',
      ]);
    });
  }

  test('reads no badge as an endorsement', () => {
    const faults = faultsIn(parseEndorsement(plain(full('AchievementCredential', '2.0'))));
    assert.deepEqual(faults, ['model.class /type', 'model.class /credentialSubject/type']);
  });
});
