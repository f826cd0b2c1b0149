import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { checkConformance } from '../../../src/verify/checks/conformance.js';
import { kindOf } from '../../../src/verify/kind-of.js';
import { edited, unsigned } from '../../fixture.js';
import { plain } from '../../proof/suites.js';
import { badge, record } from '../../record.js';
import { endorsement } from '../documents.js';

const PUBLISHED = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json';
const VALIDATOR = '1EdTechJsonSchemaValidator2019';

function answer(members: object, credential: object = unsigned()): readonly string[] {
  const document = edited(credential, (copy) => Object.assign(copy, members));
  const outcome = checkConformance(document, kindOf(document));
  if (outcome.kind === 'ok') return [];
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

function schemas(...ids: readonly string[]): object {
  return { credentialSchema: ids.map((id) => ({ id, type: VALIDATOR })) };
}

describe('the check of conformance', () => {
  test('passes a badge without a schema of its own, in the strict form', () => {
    const badge = plain({ ...unsigned(), evidence: { type: 'Evidence' } });
    const outcome = checkConformance(badge, 'badge');
    assert.ok(outcome.kind === 'ok' && outcome.value.kind === 'badge');
    assert.deepEqual(outcome.value.badge.evidence, [{ type: ['Evidence'] }]);
  });

  test('passes the published schemas', () => {
    assert.deepEqual(answer(schemas(`${PUBLISHED}/ob_v3p0_achievementcredential_schema.json`)), []);
    assert.deepEqual(answer(schemas(`${PUBLISHED}-ld/ob_v3p0_anyachievementcredential_schema.json`)), []);
  });

  test('leaves schemas of somebody else open, each by its place', () => {
    const published = `${PUBLISHED}/ob_v3p0_achievementcredential_schema.json`;
    assert.deepEqual(answer(schemas('https://a.example/schema.json', published, 'urn:a:b')), [
      'unknown',
      'model.schema-unchecked /credentialSchema/0',
      'model.schema-unchecked /credentialSchema/2',
    ]);
    for (const id of [
      `${PUBLISHED}/../../ob_v3p0_x.json`,
      `${published}?x`,
      `${published}#x`,
      `http${published.slice('https'.length)}`,
      `https://a.example/?${published}`,
    ]) {
      assert.deepEqual(answer(schemas(id)), ['unknown', 'model.schema-unchecked /credentialSchema/0'], id);
    }
  });

  test('takes no time over a schema with a long name', () => {
    const long = `${PUBLISHED}/ob_v3p0_${'x'.repeat(500_000)}`;
    assert.deepEqual(answer(schemas(`${long}!`)), ['unknown', 'model.schema-unchecked /credentialSchema/0']);
    assert.deepEqual(answer(schemas(`${long}.json`)), []);
  });

  test('does not mind schemas of other kinds', () => {
    assert.deepEqual(answer({ credentialSchema: { id: 'https://a.example/', type: 'JsonSchema' } }), []);
  });

  test('fails what breaks the data model, before any schema', () => {
    assert.deepEqual(answer({ ...schemas('urn:a:b'), name: 7 }), ['bad', 'model.type /name']);
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
    assert.equal(read({}), 'model.missing');
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

  test('has its own published schemas, and leaves others open', () => {
    const clr = 'https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json';
    assert.deepEqual(answer(schemas(clr), record([badge(1)])), []);
    const open = ['unknown', 'model.schema-unchecked /credentialSchema/0'];
    assert.deepEqual(answer(schemas('urn:a:b'), record([badge(1)])), open);
    assert.deepEqual(answer(schemas('urn:a:b'), endorsement()), open);
  });
});
