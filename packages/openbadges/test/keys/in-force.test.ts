import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { checkInForce } from '../../src/keys/in-force.js';

const JANUARY = '2026-01-01T00:00:00Z';
const MARCH = '2026-03-01T00:00:00Z';
const JUNE = '2026-06-01T00:00:00Z';
const AUGUST = '2026-08-01T00:00:00Z';

interface Dates {
  readonly expires?: string;
  readonly revoked?: string;
  readonly created?: string;
}

/** The answer as of June. */
function answer({ expires, revoked, created }: Dates): string {
  const outcome = checkInForce({ expires, revoked }, { created, now: new Date(JUNE) });
  return outcome.kind === 'ok'
    ? 'ok'
    : `${outcome.kind} ${outcome.problems.map(({ code }) => code).join(' ')}`;
}

describe('a key without an end', () => {
  test('is in force, whenever the proof was made', () => {
    assert.equal(answer({}), 'ok');
    assert.equal(answer({ created: AUGUST }), 'ok');
    assert.equal(answer({ created: 'yesterday' }), 'ok');
  });
});

describe('a key that ends', () => {
  test('vouches for what was signed before, also once it has ended', () => {
    assert.equal(answer({ expires: MARCH, created: JANUARY }), 'ok');
    assert.equal(answer({ expires: MARCH, created: '2026-02-28T23:59:59.999Z' }), 'ok');
    assert.equal(answer({ expires: AUGUST, created: JUNE }), 'ok');
  });

  test('vouches for nothing from its end on', () => {
    assert.equal(answer({ expires: MARCH, created: MARCH }), 'bad key.expired');
    assert.equal(answer({ expires: MARCH, created: JUNE }), 'bad key.expired');
    assert.equal(answer({ expires: AUGUST, created: AUGUST }), 'bad key.expired');
  });

  test('leaves open what does not say when it was signed', () => {
    assert.equal(answer({ expires: MARCH }), 'unknown key.expired');
    assert.equal(answer({ expires: JUNE, created: 'yesterday' }), 'unknown key.expired');
    assert.equal(answer({ expires: AUGUST }), 'ok');
  });

  test('ends at an instant, in whatever zone it is written', () => {
    assert.equal(
      answer({ expires: '2026-03-01T00:00:00+02:00', created: '2026-02-28T22:30:00Z' }),
      'bad key.expired',
    );
    assert.equal(answer({ expires: MARCH, created: '2026-03-01T01:00:00+02:00' }), 'ok');
  });
});

describe('a revoked key', () => {
  test('vouches for nothing that was signed from then on', () => {
    assert.equal(answer({ revoked: MARCH, created: MARCH }), 'bad key.revoked');
    assert.equal(answer({ revoked: MARCH, created: JUNE }), 'bad key.revoked');
    assert.equal(answer({ revoked: AUGUST, created: AUGUST }), 'bad key.revoked');
  });

  test('leaves open what says that it was signed before: a thief would say so', () => {
    assert.equal(answer({ revoked: MARCH, created: JANUARY }), 'unknown key.revoked');
    assert.equal(answer({ revoked: JUNE, created: JANUARY }), 'unknown key.revoked');
    assert.equal(answer({ revoked: MARCH }), 'unknown key.revoked');
  });

  test('is in force until then', () => {
    assert.equal(answer({ revoked: AUGUST, created: JANUARY }), 'ok');
    assert.equal(answer({ revoked: AUGUST }), 'ok');
  });

  test('may have ended too: what is certain comes first', () => {
    assert.equal(answer({ expires: MARCH, revoked: AUGUST, created: JUNE }), 'bad key.expired');
    assert.equal(answer({ expires: JANUARY, revoked: MARCH, created: JANUARY }), 'bad key.expired');
    assert.equal(answer({ expires: MARCH, revoked: MARCH }), 'unknown key.revoked');
    assert.equal(answer({ expires: AUGUST, revoked: MARCH, created: JUNE }), 'bad key.revoked');
  });
});
