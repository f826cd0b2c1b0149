import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../../src/model/json.js';
import { checkConformance } from '../../../src/verify/checks/conformance.js';
import { edited, unsigned } from '../../fixture.js';

const PUBLISHED = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json';
const VALIDATOR = '1EdTechJsonSchemaValidator2019';

function answer(members: object): readonly string[] {
  const badge = edited(unsigned(), (copy) => Object.assign(copy, members));
  const outcome = checkConformance(badge);
  if (outcome.kind === 'ok') return [];
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

function schemas(...ids: readonly string[]): object {
  return { credentialSchema: ids.map((id) => ({ id, type: VALIDATOR })) };
}

describe('the check of conformance', () => {
  test('passes a badge without a schema of its own, in the strict form', () => {
    const outcome = checkConformance({
      ...(unsigned() as unknown as JsonObject),
      evidence: { type: 'Evidence' },
    });
    assert.ok(outcome.kind === 'ok');
    assert.deepEqual(outcome.value.evidence, [{ type: ['Evidence'] }]);
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

  test('does not mind schemas of other kinds', () => {
    assert.deepEqual(answer({ credentialSchema: { id: 'https://a.example/', type: 'JsonSchema' } }), []);
  });

  test('fails what breaks the data model, before any schema', () => {
    assert.deepEqual(answer({ ...schemas('urn:a:b'), name: 7 }), ['bad', 'model.type /name']);
  });
});
