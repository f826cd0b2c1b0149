import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { sign } from '../../../src/index.js';
import { limits } from '../../../src/limits.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { checkReview } from '../../../src/verify/checks/review.js';
import { edited, NOW, SIGNED, signed, signerOf, unsigned } from '../../fixture.js';
import type { Loose } from '../../fixture.js';
import { answer as verdictOn } from '../answers.js';

const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context';

function description(id: string, members: JsonObject = { requiredValue: '80' }): JsonObject {
  return { id, type: ['ResultDescription'], name: id, resultType: 'Percent', ...members };
}

function result(resultDescription: string, value: string, members: JsonObject = {}): JsonObject {
  return { type: ['Result'], resultDescription, value, ...members };
}

function answer(
  results: JsonValue | undefined,
  descriptions: JsonValue | undefined,
  members: JsonObject = {},
): string {
  const achievement = descriptions === undefined ? {} : { resultDescription: descriptions };
  const subject = { achievement, ...(results === undefined ? {} : { result: results }) };
  const findings = checkReview({ credentialSubject: subject, ...members });
  if (findings === undefined) return 'nothing';
  assert.deepEqual(findings.warnings, []);
  const { outcome } = findings;
  if (outcome.kind === 'ok') return 'ok';
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)].join(' ');
}

const R = '/credentialSubject/result';
const D = '/credentialSubject/achievement/resultDescription';
const two = [description('a'), description('b')];

describe('the review of a badge', () => {
  test('finds nothing where there are no results, or nothing is required', () => {
    assert.equal(answer(undefined, two), 'nothing');
    assert.equal(answer([], two), 'nothing');
    assert.equal(answer([7, null], two), 'nothing');
    assert.equal(answer([result('a', '1')], undefined), 'nothing');
    assert.equal(answer([result('a', '1')], [description('a', {})]), 'nothing');
    assert.equal(checkReview({}), undefined);
    assert.equal(checkReview({ credentialSubject: [{ result: [] }] }), undefined);
  });

  test('holds each result against its description, in lists or alone', () => {
    assert.equal(answer([result('b', '90'), result('a', '80')], two), 'ok');
    assert.equal(answer(result('a', '81'), description('a')), 'ok');
    assert.equal(answer([result('a', '79'), result('b', '80')], two), `bad review.not-reached ${R}/0`);
    assert.equal(answer(result('a', '79'), description('a')), `bad review.not-reached ${R}`);
  });

  test('stays open where very many descriptions share one id with very many results', () => {
    const results = Array.from({ length: 400 }, () => result('a', '90'));
    const shared = (many: number): JsonValue => Array.from({ length: many }, () => description('a'));
    const whole = limits.values / 400;
    assert.equal(answer(results, shared(whole)), 'ok');
    assert.equal(answer(results, shared(whole + 1)), `unknown review.levels-unranked ${D}/${whole}`);
  });

  test('misses the result that a description requires where there are others', () => {
    assert.equal(answer([result('a', '90')], two), `unknown review.result-missing ${D}/1`);
    assert.equal(answer([{ type: ['Result'], value: '90' }], two[0]), `unknown review.result-missing ${D}`);
    assert.equal(
      answer([result('a', '90'), result('c', '1')], [description('a'), description('c', {})]),
      'ok',
    );
  });

  test('says all that stands against it, what is broken first', () => {
    const results = [result('a', 'x'), result('b', '79'), result('c', '99', { status: 'InProgress' })];
    assert.equal(
      answer(results, [...two, description('c'), description('d')]),
      `bad review.not-reached ${R}/1 review.levels-unranked ${R}/0 review.not-final ${R}/2 review.result-missing ${D}/3`,
    );
  });

  test('takes several results of one description only where all agree', () => {
    const of = (...values: readonly string[]): string =>
      answer(
        values.map((value) => result('a', value)),
        two[0],
      );
    assert.equal(of('80', '90'), 'ok');
    assert.equal(of('70', '60'), `bad review.not-reached ${D}`);
    assert.equal(of('70', '90'), `unknown review.results-differ ${D}`);
    assert.equal(of('90', 'A'), `unknown review.results-differ ${D}`);
  });

  test('takes the order of allowed values only from contexts that sign it', () => {
    const grade = description('a', { requiredValue: 'B', allowedValue: ['C', 'B', 'A'] });
    const by = (...contexts: readonly JsonValue[]): string =>
      answer(result('a', 'A'), grade, { '@context': ['https://www.w3.org/ns/credentials/v2', ...contexts] });
    for (const version of ['-3.0.2.json', '-3.0.3.json']) assert.equal(by(OB + version), 'ok');
    for (const version of ['.json', '-3.0.1.json', '-3.9.9.json']) {
      assert.equal(by(OB + version), `unknown review.levels-unranked ${R}`);
    }
    assert.equal(by({ '@vocab': `${OB}-3.0.3.json` }), `unknown review.levels-unranked ${R}`);
    assert.equal(answer(result('a', 'A'), grade), `unknown review.levels-unranked ${R}`);
  });

  test('takes 20,000 results and descriptions at once, and lists a bounded number', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `urn:${index}`);
    const all = names.map((name) => description(name));
    assert.equal(
      answer(
        names.map((name) => result(name, '80')),
        all,
      ),
      'ok',
    );
    const problems = answer(
      names.map((name) => result(name, '1')),
      all,
    ).split(' ');
    assert.equal(problems.length, 1 + 2 * 200);
  });

  test('is a check of every badge', async () => {
    assert.equal(await verdictOn(await signed()), 'valid badge json');
    const basic = edited(unsigned(), (copy) => {
      const results = copy['credentialSubject']?.['result'] as Loose;
      const [id] = String(results[0]?.['resultDescription']).split('.proficient');
      Object.assign(results[0] ?? {}, { achievedLevel: `${String(id)}.basic` });
    });
    const badge = await sign(basic, await signerOf('issuer'), { now: SIGNED });
    assert.equal(await verdictOn(badge, { now: NOW }), `invalid badge json, review.not-reached ${R}/0`);
  });
});
