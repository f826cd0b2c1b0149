import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { faultList } from '../../../src/model/faults.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { checkCredentialRules } from '../../../src/model/w3c/check-credential.js';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const SHA256 = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** A credential that is no Open Badge. */
const licence: JsonObject = {
  '@context': [V2],
  id: 'urn:uuid:8f6a2c1e-93f1-4a0e-9d0c-4b6f6f3f7a10',
  type: ['VerifiableCredential', 'ext:Licence'],
  issuer: 'did:web:board.example',
  validFrom: '2026-03-20T15:00:00Z',
  credentialSubject: { id: 'did:example:ada', licence: 'OR-123' },
};

const old: JsonObject = { ...licence, '@context': [V1], issuanceDate: '2026-03-20T15:00:00Z' };
Reflect.deleteProperty(old, 'validFrom');

function faults(document: JsonObject): readonly string[] {
  const found = faultList();
  checkCredentialRules(document, found);
  assert.ok(
    found.list().every(({ spec }) => spec?.startsWith('W3C Verifiable Credentials Data Model') === true),
  );
  return found.list().map(({ code, at }) => `${code} ${String(at)}`);
}

/** What is wrong with the licence after a change; `undefined` leaves a member out. */
function after(members: Readonly<Record<string, JsonValue | undefined>>, on = licence): readonly string[] {
  const entries = Object.entries({ ...on, ...members }).filter(([, value]) => value !== undefined);
  return faults(Object.fromEntries(entries));
}

type Case = readonly [member: string, value: JsonValue | undefined, ...faults: readonly string[]];

const URL_LIST: JsonValue = ['urn:a:b', 'urn:c:d'];
const tagged: JsonValue = { '@value': 'Licence', '@language': 'en', '@direction': 'ltr' };

const cases: readonly Case[] = [
  ['@context', undefined, 'model.missing /@context'],
  ['@context', null, 'model.empty /@context'],
  ['@context', [], 'model.empty /@context'],
  ['@context', V2],
  ['@context', ['https://a.example/', V2], 'model.context /@context/0'],
  ['@context', [{ '@vocab': 'urn:x:' }], 'model.context /@context/0'],
  ['@context', [V2, 'https://a.example/', { term: 'urn:x:y' }]],
  [
    '@context',
    [V2, 'context.json', 7, null],
    'model.format /@context/1',
    'model.type /@context/2',
    'model.type /@context/3',
  ],
  ['type', undefined, 'model.missing /type'],
  ['type', [], 'model.empty /type'],
  ['type', 'VerifiableCredential'],
  ['type', ['Licence'], 'model.class /type'],
  ['type', ['VerifiableCredential', 7], 'model.type /type'],
  ['id', undefined],
  ['id', null, 'model.empty /id'],
  ['id', 'seven', 'model.format /id'],
  ['id', 7, 'model.type /id'],
  ['id', URL_LIST, 'model.type /id'],
  ['id', { '@id': 'urn:a:b' }, 'model.type /id'],
  ['issuer', undefined, 'model.missing /issuer'],
  ['issuer', null, 'model.empty /issuer'],
  ['issuer', 'The board', 'model.format /issuer'],
  ['issuer', URL_LIST, 'model.type /issuer'],
  ['issuer', { id: 'did:web:board.example', name: 'The board' }],
  ['issuer', { name: 'The board' }, 'model.missing /issuer/id'],
  ['issuer', { id: 'board', name: 7 }, 'model.format /issuer/id', 'model.type /issuer/name'],
  ['holder', 'did:example:ada'],
  ['holder', 'Ada', 'model.format /holder'],
  ['holder', {}, 'model.missing /holder/id'],
  ['credentialSubject', undefined, 'model.missing /credentialSubject'],
  ['credentialSubject', [], 'model.empty /credentialSubject'],
  ['credentialSubject', null, 'model.empty /credentialSubject'],
  ['credentialSubject', {}, 'model.subject-empty /credentialSubject'],
  ['credentialSubject', 'did:example:ada', 'model.type /credentialSubject'],
  ['credentialSubject', { id: 'Ada' }, 'model.format /credentialSubject/id'],
  [
    'credentialSubject',
    [{ licence: 'x' }, {}, 'x'],
    'model.subject-empty /credentialSubject/1',
    'model.type /credentialSubject/2',
  ],
  ['name', 'Licence'],
  ['name', tagged],
  ['name', [tagged, { '@value': 'Licencia', '@language': 'es' }]],
  ['name', { '@value': 'x', '@language': null, '@direction': null }],
  ['name', 7, 'model.type /name'],
  ['name', null, 'model.empty /name'],
  ['name', { en: 'Licence' }, 'model.language-map /name'],
  ['name', { '@value': 'x', note: 'unsigned' }, 'model.language-map /name'],
  ['name', { '@value': 7 }, 'model.language-map /name'],
  ['name', { '@value': 'x', '@language': 'not a tag' }, 'model.language-map /name'],
  ['name', { '@value': 'x', '@direction': 'up' }, 'model.language-map /name'],
  ['description', ['x', 7], 'model.type /description/1'],
  ['description', {}, 'model.language-map /description'],
  ['validFrom', undefined],
  ['validFrom', '2026-03-20', 'model.format /validFrom'],
  ['validFrom', '2026-03-20T15:00:00', 'model.format /validFrom'],
  ['validFrom', 7, 'model.type /validFrom'],
  ['validUntil', '2026-03-20T15:00:00Z'],
  ['validUntil', '2026-03-20T16:30:00+02:00', 'model.date-order /validUntil'],
  ['validUntil', '2025-01-01T00:00:00Z', 'model.date-order /validUntil'],
  ['issuanceDate', '2026-03-20T15:00:00Z', 'model.other-data-model /issuanceDate'],
  ['expirationDate', 'never', 'model.other-data-model /expirationDate'],
];

describe('the rules of the W3C data model', () => {
  test('find nothing wrong with credentials that keep them', () => {
    assert.deepEqual(faults(licence), []);
    assert.deepEqual(faults(old), []);
  });

  test.each(cases.map((one) => ({ one })))('are held against $one', ({ one }) => {
    const [member, value, ...expected] = one;
    assert.deepEqual(after({ [member]: value }), expected);
  });

  test('report every fault of a document that keeps none', () => {
    assert.deepEqual(faults({}), [
      'model.missing /@context',
      'model.missing /type',
      'model.missing /credentialSubject',
      'model.missing /issuer',
    ]);
  });

  test('stop at the limit of faults', () => {
    const credentialSubject = Array.from({ length: 500 }, () => ({}));
    assert.equal(after({ credentialSubject }).length, 200);
  });
});

describe('the data model 1.1', () => {
  test('asks for a date of issue, and has the dates of 2.0 too', () => {
    assert.deepEqual(after({ issuanceDate: undefined }, old), ['model.missing /issuanceDate']);
    assert.deepEqual(after({ validFrom: '2026-03-20T15:00:00Z' }, old), []);
    assert.deepEqual(after({ validFrom: 'long ago' }, old), ['model.format /validFrom']);
  });

  test('has its dates in order', () => {
    assert.deepEqual(after({ expirationDate: '2031-03-20T15:00:00Z' }, old), []);
    assert.deepEqual(after({ expirationDate: '2020-01-01T00:00:00Z' }, old), [
      'model.date-order /expirationDate',
    ]);
  });

  test('has no related resources', () => {
    assert.deepEqual(after({ relatedResource: 7 }, old), []);
  });
});

describe('what is attached to a credential', () => {
  const members = ['credentialStatus', 'credentialSchema', 'evidence', 'termsOfUse', 'refreshService'];
  test.each(members)('%s says what it is', (member) => {
    const good = { id: 'https://board.example/x', type: 'Thing' };
    const at = `/${member}`;
    assert.deepEqual(after({ [member]: good }), []);
    assert.deepEqual(after({ [member]: [good, { ...good, type: ['Thing', 'Other'] }] }), []);
    assert.deepEqual(after({ [member]: { id: good.id } }), [`model.missing ${at}/type`]);
    assert.deepEqual(after({ [member]: { ...good, type: [] } }), [`model.empty ${at}/type`]);
    assert.deepEqual(after({ [member]: { ...good, type: [7] } }), [`model.type ${at}/type`]);
    assert.deepEqual(after({ [member]: [good, { ...good, id: 'x' }] }), [`model.format ${at}/1/id`]);
    assert.deepEqual(after({ [member]: 'https://board.example/x' }), [`model.type ${at}`]);
    assert.deepEqual(after({ [member]: [] }), [`model.empty ${at}`]);
    assert.deepEqual(after({ [member]: null }), [`model.empty ${at}`]);
    const nameless = member === 'credentialSchema' ? [`model.missing ${at}/id`] : [];
    assert.deepEqual(after({ [member]: { type: 'Thing' } }), nameless);
  });
});

describe('related resources', () => {
  const resource = { id: 'https://board.example/a', digestSRI: SHA256 };
  const related = (...relatedResource: readonly JsonValue[]): readonly string[] => after({ relatedResource });

  test('are named once each, with a digest', () => {
    assert.deepEqual(after({ relatedResource: resource }), []);
    assert.deepEqual(related(resource, { ...resource, id: 'https://board.example/b' }), []);
    assert.deepEqual(related(resource, resource), ['model.duplicate-id /relatedResource/1/id']);
    assert.deepEqual(related({ digestSRI: SHA256 }), ['model.missing /relatedResource/0/id']);
    assert.deepEqual(related({ ...resource, id: 'a' }), ['model.format /relatedResource/0/id']);
    assert.deepEqual(related({ id: resource.id }), ['model.missing /relatedResource/0/digestSRI']);
    assert.deepEqual(related('https://board.example/a'), ['model.type /relatedResource/0']);
    assert.deepEqual(related(), ['model.empty /relatedResource']);
  });

  test('have digests that are some', () => {
    const digest = (members: JsonObject): readonly string[] => related({ id: resource.id, ...members });
    const two = `sha384-${'A'.repeat(64)} ${SHA256}?x`;
    for (const digestSRI of [two, [SHA256], 'sha3-AAAA', 'sha256-_-A'])
      assert.deepEqual(digest({ digestSRI }), []);
    for (const digestSRI of ['', '47DEQpj8', 'sha256-', 'sha256-#', 7, [], [SHA256, 7], {}]) {
      assert.deepEqual(
        digest({ digestSRI }),
        ['model.digest /relatedResource/0/digestSRI'],
        JSON.stringify(digestSRI),
      );
    }
    assert.deepEqual(digest({ digestMultibase: 'uEiAB' }), []);
    for (const digestMultibase of ['', 'z', 'u a', 7]) {
      assert.deepEqual(digest({ digestMultibase }), ['model.digest /relatedResource/0/digestMultibase']);
    }
  });

  test('take no time over long digests', () => {
    const digestSRI = `${'sha256-A '.repeat(100_000)}!`;
    assert.deepEqual(related({ id: resource.id, digestSRI }), ['model.digest /relatedResource/0/digestSRI']);
  });
});
