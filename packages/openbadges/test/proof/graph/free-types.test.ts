import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { ClassName } from '../../../src/model/class-types.js';
import type { JsonObject } from '../../../src/model/json.js';
import { areTypesFixed } from '../../../src/proof/graph/free-types.js';
import type { Mention } from '../../../src/proof/graph/mention.js';

const VALIDATOR = '1EdTechJsonSchemaValidator2019';

function mention(className: ClassName | undefined, object: JsonObject): Mention {
  return { className, object: { id: 'urn:a:b', ...object }, list: undefined, seal: undefined, isHeld: false };
}

const schema = mention('CredentialSchema', { type: VALIDATOR });
const refresh = mention('RefreshService', { type: '1EdTechCredentialRefresh' });
const status = mention('CredentialStatus', { type: '1EdTechRevocationList' });

describe('areTypesFixed', () => {
  const fixed: readonly (readonly [string, readonly Mention[]])[] = [
    ['nothing of a free type', [mention('Evidence', { type: ['Evidence', VALIDATOR] })]],
    ['one schema', [schema]],
    ['one schema twice', [schema, mention('CredentialSchema', { type: [VALIDATOR] })]],
    ['one status twice', [status, status]],
    [
      'a badge that is refreshed where it is',
      [refresh, mention('AchievementCredential', { type: ['VerifiableCredential', 'OpenBadgeCredential'] })],
    ],
    ['a schema and an image', [schema, mention('Image', { type: 'Image' })]],
    ['a schema and criteria, which have no type', [schema, mention('Criteria', {})]],
    ['a schema and an extension without a type', [schema, mention(undefined, {})]],
    ['a schema and an issuer that is a text', [schema, mention('Profile', {})]],
  ];
  test.each(fixed)('holds for %s', (_, mentions) => {
    assert.equal(areTypesFixed(mentions, []), true);
    assert.equal(areTypesFixed(mentions.slice(0, 1), mentions.slice(1)), true);
  });

  const open: readonly (readonly [string, readonly Mention[]])[] = [
    ['two types', [schema, mention('CredentialSchema', { type: 'Other' })]],
    ['a type and none', [schema, mention('CredentialSchema', {})]],
    [
      'two schemas, one of which says more',
      [schema, mention('CredentialSchema', { type: VALIDATOR, digestSRI: 'x' })],
    ],
    ['a schema and a status', [schema, status]],
    ['a status and anything', [status, mention('Evidence', { type: ['Evidence'] })]],
    [
      'a schema and evidence of a further type',
      [schema, mention('Evidence', { type: ['Evidence', 'Plan'] })],
    ],
    ['a schema and evidence of its type', [schema, mention('Evidence', { type: ['Evidence', VALIDATOR] })]],
    ['a schema and an image of another type', [schema, mention('Image', { type: VALIDATOR })]],
    ['a schema and criteria with a type', [schema, mention('Criteria', { type: VALIDATOR })]],
    ['a schema and an extension of a type', [schema, mention(undefined, { type: 'Note' })]],
    [
      'a schema of a class’s type',
      [mention('CredentialSchema', { type: 'Evidence' }), mention('Evidence', { type: ['Evidence'] })],
    ],
    [
      'a service of a credential’s type',
      [mention('RefreshService', { type: 'VerifiableCredential' }), mention('Criteria', {})],
    ],
  ];
  test.each(open)('does not hold for %s', (_, mentions) => {
    assert.equal(areTypesFixed(mentions, []), false);
    assert.equal(areTypesFixed(mentions.slice(0, 1), mentions.slice(1)), false);
  });

  test('does not matter in sealed credentials alone', () => {
    assert.equal(areTypesFixed([], [schema, status]), true);
  });
});
