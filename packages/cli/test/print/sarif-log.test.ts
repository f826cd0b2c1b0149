import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { badgewright, fixture, member, scratch } from '../console.js';
import { mc1, ratingText, warned } from '../quality-files.js';

describe('--sarif', () => {
  /** What a code-scanning tool reads of a log, having checked what it insists on. */
  async function scan(...argv: readonly string[]) {
    const { code, out, err } = await badgewright(['check', '--sarif', ...argv]);
    assert.equal(err, '');
    const log: unknown = JSON.parse(out);
    assert.equal(member(log, 'version'), '2.1.0');
    assert.match(String(member(log, '$schema')), /sarif-2\.1\.0/);
    const runs = member(log, 'runs');
    assert.ok(Array.isArray(runs) && runs.length === 1);
    const run: unknown = runs[0];
    const results = member(run, 'results');
    const rules = member(run, 'tool', 'driver', 'rules');
    assert.ok(Array.isArray(results) && Array.isArray(rules));
    for (const result of results) {
      assert.equal(member(rules, Number(member(result, 'ruleIndex')), 'id'), member(result, 'ruleId'));
      assert.match(String(member(result, 'level')), /^(?:error|warning|note)$/);
      assert.ok(String(member(result, 'message', 'text')).length > 0);
      const place = member(result, 'locations', 0, 'physicalLocation');
      assert.ok(Number(member(place, 'region', 'startLine')) >= 1);
      assert.ok(Number(member(place, 'region', 'startColumn')) >= 1);
      assert.doesNotMatch(String(member(place, 'artifactLocation', 'uri')), /[\s\\#]/);
    }
    for (const rule of rules) assert.ok(String(member(rule, 'shortDescription', 'text')).length > 0);
    return {
      code,
      run,
      results,
      found: results.map(
        (result: unknown) => `${String(member(result, 'level'))} ${String(member(result, 'ruleId'))}`,
      ),
    };
  }

  const lineOf = (result: unknown) =>
    Number(member(result, 'locations', 0, 'physicalLocation', 'region', 'startLine'));

  test('one log for all files, each result at its line', async () => {
    const { write } = scratch();
    const text = mc1({ contact: 'the office' });
    const files = [
      write('a b.json', text),
      write('warned.json', warned()),
      fixture('definitions/bad/no-criteria.json'),
    ];
    const { code, results, found, run } = await scan(...files);
    assert.equal(code, 1);
    assert.deepEqual(found, ['error M01', 'note C08', 'warning Q06', 'error E02']);
    const lines = text.split('\n');
    assert.match(lines[lineOf(results[0]) - 1] ?? '', /"contact": "the office"/);
    // What is missing is shown where it would be: at the start of what it is missing in.
    assert.equal(lineOf(results[1]), 1);
    assert.equal(member(results[0], 'locations', 0, 'logicalLocations', 0, 'fullyQualifiedName'), '/contact');
    assert.match(String(member(run, 'artifacts', 0, 'location', 'uri')), /^file:\/\/\/.*\/a%20b\.json$/);
  });

  test('faults that no rule is about keep their code', async () => {
    const { found } = await scan(
      fixture('definitions/bad/unknown-property.json'),
      scratch().write('x.json', '{'),
    );
    assert.deepEqual(found, ['error format.unknown-property', 'error input.not-json']);
  });

  test('a file without a finding leaves no result, and what did not look is noted', async () => {
    const { code, results, run } = await scan(fixture('definitions/mc-1-small-group-reading.json'));
    assert.equal(code, 0);
    assert.deepEqual(results, []);
    assert.equal(member(run, 'invocations', 0, 'executionSuccessful'), true);
    assert.equal(member(run, 'invocations', 0, 'toolExecutionNotifications', 'length'), 2);
  });

  test('a file that cannot be opened is a failure of the run', async () => {
    const { code, results, run } = await scan('no/such file.json');
    assert.equal(code, 64);
    assert.deepEqual(results, []);
    assert.equal(member(run, 'invocations', 0, 'executionSuccessful'), false);
    assert.equal(member(run, 'artifacts', 0, 'location', 'uri'), 'no/such%20file.json');
  });

  test('what raters find missing is a result in their file', async () => {
    const { write } = scratch();
    const { code, found } = await scan(
      write('1.json', ratingText(1)),
      write('2.json', ratingText(2, 'equity-access')),
    );
    assert.equal(code, 1);
    assert.deepEqual(found, ['error qa/simple-v1/equity-access']);
  });

  test('does not go with --json', async () => {
    assert.equal((await badgewright(['check', '--json', '--sarif', 'x.json'])).code, 64);
  });
});
