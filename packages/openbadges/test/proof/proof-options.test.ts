import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { readProofOptions } from '../../src/proof/proof-options.js';
import type { ExpectedProof } from '../../src/ports.js';
import { NOW } from '../fixture.js';
import { asserted } from './suites.js';

const proof: JsonObject = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-03-20T15:00:00Z',
  verificationMethod: 'did:key:z6Mk#z6Mk',
  proofPurpose: 'assertionMethod',
};

function answer(
  members: JsonObject,
  { now = NOW, ...made }: Partial<ExpectedProof> & { readonly now?: Date } = {},
): readonly string[] {
  const expected = { ...asserted, ...made };
  const outcome = readProofOptions({ proof: { ...proof, ...members }, expected }, now);
  return outcome.kind === 'ok'
    ? []
    : [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

function without(...members: readonly string[]): JsonObject {
  return Object.fromEntries(members.map((member) => [member, undefined]));
}

const noTexts: readonly JsonValue[] = [7, true, null, [], ['x'], {}, { id: 'did:key:z6Mk#z6Mk' }];

describe('readProofOptions', () => {
  test('reads the key and the date of making', () => {
    assert.deepEqual(readProofOptions({ proof, expected: asserted }, NOW), {
      kind: 'ok',
      value: { verificationMethod: 'did:key:z6Mk#z6Mk', created: '2026-03-20T15:00:00Z' },
    });
    assert.deepEqual(
      readProofOptions({ proof: { ...proof, ...without('created') }, expected: asserted }, NOW),
      {
        kind: 'ok',
        value: { verificationMethod: 'did:key:z6Mk#z6Mk', created: undefined },
      },
    );
  });

  test('leaves to others what it does not use', () => {
    assert.deepEqual(
      answer({ id: 7, domain: [], challenge: {}, nonce: null, type: 'x', cryptosuite: 'y' }),
      [],
    );
  });

  test('asks for the key', () => {
    const expected = ['bad', 'proof.malformed /proof/verificationMethod'];
    assert.deepEqual(answer(without('verificationMethod')), expected);
    for (const verificationMethod of noTexts) assert.deepEqual(answer({ verificationMethod }), expected);
    assert.deepEqual(answer({ verificationMethod: '' }), []);
  });

  for (const member of ['created', 'expires'] as const) {
    test(`takes ${member} as a date-time with its zone`, () => {
      for (const value of [
        '2030-01-01T00:00:00Z',
        '2030-01-01T00:00:00.123456789Z',
        '2030-01-01T00:00:00+05:30',
        '2030-01-01T00:00:00-11:59',
        '2032-02-29T23:59:59Z',
      ]) {
        assert.deepEqual(answer({ [member]: value }), [], value);
      }
    });

    test(`refuses ${member} in any other form`, () => {
      const expected = ['bad', `proof.malformed /proof/${member}`];
      for (const value of [
        ...noTexts,
        '',
        'tomorrow',
        '2030-01-01',
        '2030-01-01T00:00:00',
        '2030-01-01 00:00:00Z',
        '2030-01-01T00:00Z',
        '2030-02-30T00:00:00Z',
        '2030-13-01T00:00:00Z',
        '2030-01-01T25:00:00Z',
        '2030-01-01T00:00:00+24:00',
        '2030-01-01T00:00:00Z ',
        ' 2030-01-01T00:00:00Z',
        '2030-01-01T00:00:00Z\n',
        '٢٠٣٠-01-01T00:00:00Z',
      ]) {
        assert.deepEqual(answer({ [member]: value }), expected, JSON.stringify(value));
      }
    });
  }

  test('takes a proof until the very instant of its end, in any zone', () => {
    const now = new Date('2026-06-01T12:00:00.500Z');
    const expired = ['bad', 'proof.expired /proof/expires'];
    assert.deepEqual(answer({ expires: '2026-06-01T12:00:00.500Z' }, { now }), []);
    assert.deepEqual(answer({ expires: '2026-06-01T12:00:00.501Z' }, { now }), []);
    assert.deepEqual(answer({ expires: '2026-06-01T12:00:00.499Z' }, { now }), expired);
    assert.deepEqual(answer({ expires: '2026-06-01T14:00:00.500+02:00' }, { now }), []);
    assert.deepEqual(answer({ expires: '2026-06-01T13:59:59+02:00' }, { now }), expired);
  });

  test('does not mind a proof made later than the moment', () => {
    assert.deepEqual(answer({ created: '2099-01-01T00:00:00Z' }), []);
  });

  test('takes no purpose but asserting', () => {
    const expected = ['bad', 'proof.purpose /proof/proofPurpose'];
    assert.deepEqual(answer(without('proofPurpose')), expected);
    for (const proofPurpose of [
      ...noTexts,
      '',
      'authentication',
      'keyAgreement',
      'AssertionMethod',
      'assertionMethod ',
      ['assertionMethod'],
      'https://w3id.org/security#assertionMethod',
    ]) {
      assert.deepEqual(answer({ proofPurpose }), expected, JSON.stringify(proofPurpose));
    }
  });

  test('takes a proof that shows who presents for that, and for nothing else', () => {
    const expected = ['bad', 'proof.purpose /proof/proofPurpose'];
    const shows = { purpose: 'authentication' } as const;
    assert.deepEqual(answer({ proofPurpose: 'authentication' }, shows), []);
    assert.deepEqual(answer({ proofPurpose: 'assertionMethod' }, shows), expected);
    assert.deepEqual(answer({ proofPurpose: 'authentication' }), expected);
  });

  test('asks for the domain where one is expected, among those of the proof', () => {
    const expected = ['bad', 'proof.domain /proof/domain'];
    const within = { domain: 'https://office.example' };
    for (const domain of [
      'https://office.example',
      ['https://office.example'],
      ['x', 'https://office.example'],
    ]) {
      assert.deepEqual(answer({ domain }, within), [], JSON.stringify(domain));
    }
    assert.deepEqual(answer({}, within), expected);
    for (const domain of [
      ...noTexts,
      '',
      'office.example',
      'https://office.example/',
      'https://office.example.x',
      [['https://office.example']],
    ]) {
      assert.deepEqual(answer({ domain }, within), expected, JSON.stringify(domain));
    }
  });

  test('asks for the very challenge that was given', () => {
    const expected = ['bad', 'proof.challenge /proof/challenge'];
    const given = { challenge: 'x7' };
    assert.deepEqual(answer({ challenge: 'x7' }, given), []);
    assert.deepEqual(answer({}, given), expected);
    for (const challenge of [...noTexts, '', 'x', 'X7', 'x7 ', ['x7']]) {
      assert.deepEqual(answer({ challenge }, given), expected, JSON.stringify(challenge));
    }
  });

  test('reports every fault, in the order of the members', () => {
    assert.deepEqual(
      answer(
        {
          ...without('verificationMethod'),
          created: 'then',
          expires: '2020-01-01T00:00:00Z',
          proofPurpose: 'authentication',
        },
        { domain: 'a.example', challenge: 'x7' },
      ),
      [
        'bad',
        'proof.malformed /proof/verificationMethod',
        'proof.malformed /proof/created',
        'proof.purpose /proof/proofPurpose',
        'proof.domain /proof/domain',
        'proof.challenge /proof/challenge',
        'proof.expired /proof/expires',
      ],
    );
    assert.equal(readProofOptions({ proof: {}, expected: asserted }, NOW).kind, 'bad');
  });
});
