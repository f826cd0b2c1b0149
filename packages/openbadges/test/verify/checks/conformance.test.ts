import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { checkConformance } from '../../../src/verify/checks/conformance.js';
import { kindOf } from '../../../src/verify/kind-of.js';
import { edited, unsigned } from '../../fixture.js';
import { plain } from '../../proof/suites.js';
import { badge, record } from '../../record.js';
import { endorsement } from '../documents.js';

function answer(members: object, credential: object = unsigned()): readonly string[] {
  const document = edited(credential, (copy) => Object.assign(copy, members));
  const outcome = checkConformance(document, kindOf(document));
  if (outcome.kind === 'ok') return [];
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

describe('the check of conformance', () => {
  test('passes a badge without a schema of its own, in the strict form', () => {
    const badge = plain({ ...unsigned(), evidence: { type: 'Evidence' } });
    const outcome = checkConformance(badge, 'badge');
    assert.ok(outcome.kind === 'ok' && outcome.value.kind === 'badge');
    assert.deepEqual(outcome.value.badge.evidence, [{ type: ['Evidence'] }]);
  });

  test('fails what breaks the data model', () => {
    assert.deepEqual(answer({ name: 7, validUntil: '2020-01-01T00:00:00Z' }), [
      'bad',
      'model.type /name',
      'model.date-order /validUntil',
    ]);
  });

  test('leaves schemas to their own check', () => {
    const schema = { id: 'urn:a:b', type: '1EdTechJsonSchemaValidator2019' };
    assert.deepEqual(answer({ credentialSchema: [schema] }), []);
  });
});

describe('the class of a credential', () => {
  test('is the one that its type names, and the value comes under the name of its kind', () => {
    const read = (document: object): unknown => {
      const outcome = checkConformance(plain(document), kindOf(plain(document)));
      return outcome.kind === 'ok' ? Object.keys(outcome.value) : outcome.problems[0].code;
    };
    assert.deepEqual(read(unsigned()), ['kind', 'badge']);
    assert.deepEqual(read(endorsement()), ['kind', 'endorsement']);
    assert.deepEqual(read(record([badge(1)])), ['kind', 'record']);
    assert.equal(read({ ...unsigned(), type: ['VerifiableCredential'] }), 'model.class');
    assert.equal(read({}), 'model.class');
  });

  test('is one only: readers of the one and of the other would see two documents', () => {
    const V = 'VerifiableCredential';
    for (const type of [
      [V, 'OpenBadgeCredential', 'EndorsementCredential'],
      [V, 'AchievementCredential', 'ClrCredential'],
      [V, 'EndorsementCredential', 'ClrCredential'],
      [V, 'OpenBadgeCredential', 'VerifiablePresentation'],
    ]) {
      for (const document of [unsigned(), endorsement(), record([badge(1)])]) {
        assert.ok(answer({ type }, document).includes('model.class /type'), type.join(' '));
      }
    }
    assert.deepEqual(answer({ type: [V, 'OpenBadgeCredential', 'AchievementCredential'] }), []);
    assert.deepEqual(answer({ type: [V, 'OpenBadgeCredential', 'ext:Licence'] }), []);
  });
});

describe('a credential that is no Open Badge', () => {
  const licence = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'ext:Licence'],
    issuer: 'did:web:board.example',
    credentialSubject: { id: 'did:example:ada', licence: 'OR-123' },
  };

  test('fails for that alone, where it keeps the rules of W3C', () => {
    assert.deepEqual(answer({}, licence), ['bad', 'model.class /type']);
  });

  test('fails for every rule of W3C that it breaks besides', () => {
    assert.deepEqual(answer({ credentialSubject: [{}], validFrom: 'today', evidence: { id: 7 } }, licence), [
      'bad',
      'model.class /type',
      'model.subject-empty /credentialSubject/0',
      'model.format /validFrom',
      'model.missing /evidence/type',
      'model.type /evidence/id',
    ]);
    assert.deepEqual(answer({ type: 'Licence' }, licence), ['bad', 'model.class /type']);
  });

  test('is held against a badge where it names the contexts of one', () => {
    const { '@context': contexts } = unsigned();
    const found = answer({ '@context': contexts }, licence);
    assert.ok(
      found.includes('model.class /type') && found.includes('model.missing /credentialSubject/achievement'),
    );
  });
});
