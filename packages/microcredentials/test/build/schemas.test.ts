import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'vitest';
import { parseDefinition, parseReview, parseSubmission } from '../../src/index.js';
import { badDefinitions } from '../definition/bad-definitions.js';
import { readFixture } from '../fixtures.js';
import { badReviews } from '../review/bad-reviews.js';
import { badSubmissions } from '../submission/bad-submissions.js';
import { inputNames, objectsIn, outputNames, plainValidator, root, schemaOf } from './schema-files.js';

const kinds = [
  { name: 'definition', parse: parseDefinition, bad: badDefinitions },
  { name: 'submission', parse: parseSubmission, bad: badSubmissions },
  { name: 'review', parse: parseReview, bad: badReviews },
] as const;

describe.each([...inputNames, ...outputNames])('schema/%s.schema.json', (name) => {
  const schema = schemaOf(name);

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

  test('works in a strict validator that knows JSON Schema and nothing else', () => {
    const validate = plainValidator(name);
    assert.equal(validate({ format: 'of another kind' }), false);
    assert.ok(validate.errors?.some(({ keyword }) => keyword === 'required' || keyword === 'const'));
  });
});

describe.each(kinds)('the schema of a $name and its parser', ({ name, parse, bad }) => {
  const folder = `${name}s`;
  // What a schema says that has a code of its own.
  const isOfShape = (line: string) => line.startsWith('format.') || line.startsWith('review.score-form');

  test('agree', () => {
    const validate = plainValidator(name);
    const good = readdirSync(root(`../../fixtures/${folder}`)).filter((file) => file.endsWith('.json'));
    for (const file of good) assert.ok(validate(readFixture(`${folder}/${file.replace('.json', '')}`)), file);
    for (const { file, problems } of bad) {
      const document = readFixture(`${folder}/bad/${file}`);
      assert.equal(validate(document), !problems.some(isOfShape), file);
      assert.equal(parse(document).kind, 'bad');
    }
  });
});

describe('src/generated', () => {
  const validators = readFileSync(root('src/generated/validators.js'), 'utf8');
  const types = readFileSync(root('src/generated/types.ts'), 'utf8');

  test('the validators make no code at run time and load nothing', () => {
    // What ajv would write into other code is text here, and never run.
    const run = validators.replace(/\.code ?= ?'[^']*'/g, '');
    for (const forbidden of ['new Function', 'eval(', 'import ', 'require("', "require('"])
      assert.ok(!run.includes(forbidden), forbidden);
  });

  test('every member of every type is read-only', () => {
    const members = types.split('\n').filter((line) => /^\s+\w+\??:|^\s+readonly /.test(line));
    assert.notEqual(members.length, 0);
    for (const line of members) assert.match(line, /^\s+readonly /);
    assert.doesNotMatch(types.replaceAll(/readonly (?:\w+|\([^()]*\))\[\]/g, ''), /\[\]/);
    assert.doesNotMatch(types, /\bany\b(?= *[;|)\]])/);
  });
});
