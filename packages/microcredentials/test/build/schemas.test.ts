import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, test } from 'vitest';
import { parseDefinition, parseReview, parseSubmission } from '../../src/index.js';
import { badDefinitions } from '../definition/bad-definitions.js';
import { readFixture } from '../fixtures.js';
import { badReviews } from '../review/bad-reviews.js';
import { badSubmissions } from '../submission/bad-submissions.js';

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const kinds = [
  { name: 'definition', parse: parseDefinition, bad: badDefinitions },
  { name: 'submission', parse: parseSubmission, bad: badSubmissions },
  { name: 'review', parse: parseReview, bad: badReviews },
] as const;

function schemaOf(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(root(`schema/${name}.schema.json`), 'utf8')) as Record<string, unknown>;
}

/** Every object inside a value, and the value itself. */
function objectsIn(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}

describe.each(kinds)('schema/$name.schema.json', ({ name, parse, bad }) => {
  const schema = schemaOf(name);
  const folder = `${name}s`;

  test('has a name that no web address can take away', () => {
    assert.equal(schema['$id'], `urn:badgewright:schema:${name}:1`);
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2019-09/schema');
  });

  test('describes every property and every class', () => {
    const owners = objectsIn(schema).flatMap((object) => [object['properties'], object['$defs']]);
    for (const members of owners) {
      if (typeof members !== 'object' || members === null) continue;
      for (const [key, member] of Object.entries(members))
        assert.match(String(Reflect.get(Object(member) as object, 'description')), /\.$/, key);
    }
  });

  test('closes every object', () => {
    const open = objectsIn(schema).filter(
      ({ type, oneOf, additionalProperties }) =>
        type === 'object' && oneOf === undefined && additionalProperties !== false,
    );
    assert.deepEqual(open, []);
  });

  test('works in a plain validator, and agrees with the parser', () => {
    const ajv = new Ajv2019({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    const good = readdirSync(root(`../../fixtures/${folder}`)).filter((file) => file.endsWith('.json'));
    for (const file of good) assert.ok(validate(readFixture(`${folder}/${file.replace('.json', '')}`)), file);
    for (const { file, problems } of bad) {
      const document = readFixture(`${folder}/bad/${file}`);
      assert.equal(validate(document), !problems.some((line) => line.startsWith('format.')), file);
      assert.equal(parse(document).kind, 'bad');
    }
  });
});

describe('src/generated', () => {
  const validators = readFileSync(root('src/generated/validators.js'), 'utf8');
  const types = readFileSync(root('src/generated/types.ts'), 'utf8');

  test('the validators make no code at run time and load nothing', () => {
    for (const forbidden of ['new Function', 'eval(', 'import ', 'require("', "require('"])
      assert.ok(!validators.includes(forbidden), forbidden);
  });

  test('every member of every type is read-only', () => {
    const members = types.split('\n').filter((line) => /^\s+\w+\??:|^\s+readonly /.test(line));
    assert.notEqual(members.length, 0);
    for (const line of members) assert.match(line, /^\s+readonly /);
    assert.doesNotMatch(types.replaceAll(/readonly [\w"'|() -]+\[\]/g, ''), /\[\]/);
    assert.doesNotMatch(types, /\bany\b(?= *[;|)\]])/);
  });
});
