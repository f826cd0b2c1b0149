import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import Ajv2019 from 'ajv/dist/2019.js';
import { describe, test } from 'vitest';
import { classes } from '../../../src/model/classes.js';
import type { Field } from '../../../src/model/fields.js';

const folder = new URL('../../../schema/', import.meta.url);

interface ClassSchema {
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly additionalProperties?: boolean;
}

interface Document {
  readonly $schema: string;
  readonly $id: string;
  readonly title: string;
  readonly $ref: string;
  readonly $defs: Readonly<Record<string, ClassSchema>>;
}

const files = readdirSync(folder).map((name) => ({
  name,
  schema: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Document,
}));

/** What the published schemas do not know, know besides, or require besides: everything else is in the table. */
const without: Readonly<Record<string, readonly string[]>> = {
  Evidence: ['digestSRI', 'mediaType'],
  Proof: ['id', 'expires', 'previousProof'],
};
const besides: Readonly<Record<string, readonly string[]>> = {
  'EndorsementCredential 2.0': ['evidence'],
};
const requiredBesides: Readonly<Record<string, readonly string[]>> = { 'CredentialStatus 1.1': ['id'] };
/** Schemas that the table has no class for: any credential in a record, its subject, and a text. */
const others: readonly string[] = ['VerifiableCredential', 'CredentialSubject', 'Text'];

function fieldsOf(name: string): Readonly<Record<string, Field>> {
  const found = Object.entries(classes).find(([other]) => other === name.replace('ProfileV1p1', 'Profile'));
  return (found ?? assert.fail(name))[1];
}

describe('the schemas', () => {
  test('are those of the credentials on either data model, of profiles and of records', () => {
    assert.deepEqual(files.map(({ name, schema }) => `${name} ${schema.title}`).sort(), [
      'achievement-credential-v1p1.schema.json AchievementCredentialV1p1',
      'achievement-credential.schema.json AchievementCredential',
      'clr-credential.schema.json ClrCredential',
      'endorsement-credential-v1p1.schema.json EndorsementCredentialV1p1',
      'endorsement-credential.schema.json EndorsementCredential',
      'profile.schema.json Profile',
    ]);
  });

  for (const { name, schema } of files) {
    const edition = name.includes('v1p1') ? '1.1' : '2.0';

    test(`${name} is a schema of draft 2019-09 with an id of its own`, () => {
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2019-09/schema');
      assert.equal(schema.$id, `urn:badgewright:schema:${name.replace('.schema.json', '')}:1`);
      assert.equal(schema.$ref, `#/$defs/${schema.title}`);
      const ajv = new Ajv2019.default({ strict: false, validateFormats: false });
      assert.equal(ajv.validateSchema(schema), true);
      assert.equal(typeof ajv.compile(schema), 'function');
    });

    test(`${name} has the properties of the table of classes, and requires what it requires`, () => {
      for (const [title, { properties, required = [] }] of Object.entries(schema.$defs)) {
        if (others.includes(title)) continue;
        const key = `${title} ${edition}`;
        const fields = Object.entries(fieldsOf(title));
        const known = fields
          .map(([property]) => property)
          .filter((one) => without[title]?.includes(one) !== true);
        assert.deepEqual(Object.keys(properties).sort(), [...known, ...(besides[key] ?? [])].sort(), key);
        const needed = fields.filter(([, { need }]) => need).map(([property]) => property);
        assert.deepEqual([...required].sort(), [...needed, ...(requiredBesides[key] ?? [])].sort(), key);
      }
    });
  }
});
