import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { checkClaims } from '../../src/jwt/check-claims.js';
import { weigh } from '../../src/jwt/findings.js';
import type { ExpectedProof } from '../../src/ports.js';
import { sample } from '../keys/samples.js';
import {
  ASSERTION,
  badge,
  badge1,
  claims,
  envOf,
  NOW,
  payload,
  places,
  read,
  token,
  V1,
  V2,
} from './token.js';
import type { Json } from './token.js';

const key = sample('Ed25519');

interface Options {
  readonly header?: object;
  readonly expected?: Partial<ExpectedProof>;
  readonly now?: Date;
  readonly clockSkew?: number;
}

/** What stands against the claims of a payload strictly, and what leniently; then what is only warned of. */
function answer(body: object, options: Options = {}): readonly string[][] {
  const { header = {}, expected = {}, now = NOW, clockSkew = 0 } = options;
  const text = token({ alg: 'EdDSA', kid: 'did:web:a.example#1', ...header }, body, key);
  const findings = checkClaims(read(text), { now, clockSkew, expected: { ...ASSERTION, ...expected } });
  const strict = weigh(findings, envOf());
  const lenient = weigh(findings, envOf({ jwt: 'lenient' }));
  assert.deepEqual(strict.warnings, []);
  return [strict.faults, lenient.faults, lenient.warnings].map((problems) => [...places(problems)]);
}

/** The credential with its subject or issuer changed. */
function withSubject(change: object): Json {
  return payload({ credentialSubject: { ...Object(badge()['credentialSubject']), ...change } });
}

const nothing = [[], [], []];
const W3C = { header: { typ: 'vc+jwt' } };

describe('the claims of the Open Badges profile', () => {
  test('repeat the credential, on either data model', () => {
    assert.deepEqual(answer(payload()), nothing);
    assert.deepEqual(answer({ ...claims(), vc: badge1() }), nothing);
    assert.deepEqual(answer(payload({ exp: undefined, validUntil: undefined })), nothing);
    assert.deepEqual(answer(payload({ issuer: claims()['iss'] })), nothing);
  });

  for (const name of ['iss', 'sub', 'jti', 'nbf', 'exp']) {
    test(`include ${name}; leniently its absence is a warning`, () => {
      const missing = `jwt.claim-missing /payload/${name}`;
      assert.deepEqual(answer(payload({ [name]: undefined })), [[missing], [], [missing]]);
      const inClaim = { ...claims(), [name]: undefined, vc: badge1() };
      assert.deepEqual(answer(inClaim), [[missing], [], [missing]]);
    });

    test(`never contradict by ${name}`, () => {
      const value =
        typeof claims()[name] === 'number' ? Number(claims()[name]) + 1 : 'https://other.example/';
      const mismatch = [`jwt.claim-mismatch /payload/${name}`];
      assert.deepEqual(answer(payload({ [name]: value })), [mismatch, mismatch, []]);
      assert.deepEqual(answer({ ...claims(), [name]: value, vc: badge1() }), [mismatch, mismatch, []]);
    });

    test(`are of their type in ${name}`, () => {
      const isNumber = typeof claims()[name] === 'number';
      const malformed = [`jwt.claim-malformed /payload/${name}`];
      for (const value of [null, {}, [], true, isNumber ? '1' : 1, [claims()[name]]]) {
        assert.deepEqual(
          answer(payload({ [name]: value })),
          [malformed, malformed, []],
          JSON.stringify(value),
        );
      }
    });
  }

  test('are of their type where the profile does not ask for them', () => {
    for (const [name, values] of Object.entries({
      iat: ['1', null, 1e15],
      aud: [1, null, ['a', 1], {}],
      nonce: [1, null],
      cnf: ['x', []],
    })) {
      for (const value of values) {
        const malformed = [`jwt.claim-malformed /payload/${name}`];
        assert.deepEqual(answer(payload({ [name]: value })), [malformed, malformed, []]);
      }
    }
    assert.deepEqual(answer(payload({ iat: 1, aud: 'a', nonce: 'n', cnf: {}, azp: 7 })), nothing);
    assert.deepEqual(answer(payload({ aud: ['a', 'b'] })), nothing);
  });

  test('compare dates as instants in whole seconds', () => {
    for (const validFrom of [
      '2026-03-20T15:00:00.000Z',
      '2026-03-20T15:00:00.999Z',
      '2026-03-20T10:00:00-05:00',
      '2026-03-20T16:00:00+01:00',
    ]) {
      assert.deepEqual(answer(payload({ validFrom })), nothing, validFrom);
    }
    assert.deepEqual(answer(payload({ nbf: Number(claims()['nbf']) + 0.5 })), nothing);
    const mismatch = ['jwt.claim-mismatch /payload/nbf'];
    for (const validFrom of ['2026-03-20T15:00:01Z', '2026-03-20T14:59:59.999Z', 'then', 7]) {
      assert.deepEqual(answer(payload({ validFrom })), [mismatch, mismatch, []], String(validFrom));
    }
  });

  test('compare ids as they are written', () => {
    for (const iss of ['https://issuer.example/profile/', 'https://ISSUER.example/profile', ' ']) {
      assert.deepEqual(answer(payload({ iss }))[1], ['jwt.claim-mismatch /payload/iss'], iss);
    }
  });

  test('have something to repeat; leniently a claim may stand alone', () => {
    const alone = (at: string): readonly string[][] => [
      [`jwt.claim-missing ${at}`],
      [],
      [`jwt.claim-missing ${at}`],
    ];
    assert.deepEqual(answer(withSubject({ id: undefined })), alone('/payload/credentialSubject/id'));
    assert.deepEqual(answer(payload({ id: undefined })), alone('/payload/id'));
    assert.deepEqual(answer(payload({ issuer: undefined })), alone('/payload/issuer/id'));
    assert.deepEqual(answer(payload({ issuer: { name: 'x' } })), alone('/payload/issuer/id'));
    assert.deepEqual(answer(payload({ validFrom: undefined })), alone('/payload/validFrom'));
    const older = { ...claims(), vc: { ...badge1(), issuanceDate: undefined } };
    assert.deepEqual(answer(older), alone('/payload/vc/issuanceDate'));
    assert.deepEqual(answer(payload({ validUntil: undefined })), nothing);
  });

  test('are asked for also where the subject has no id that they could repeat', () => {
    const { sub, ...others } = withSubject({ id: undefined });
    assert.equal(typeof sub, 'string');
    assert.deepEqual(answer(others)[0], ['jwt.claim-missing /payload/sub']);
  });

  test('are not the official samples’ aud for sub', () => {
    const sample1 = payload({ sub: undefined, aud: claims()['sub'] });
    const missing = ['jwt.claim-missing /payload/sub'];
    assert.deepEqual(answer(sample1), [missing, [], missing]);
  });

  test('are all reported', () => {
    const { issuer } = badge();
    assert.deepEqual(answer({ '@context': [V2], type: [], issuer, iss: 'x', nbf: 'y', aud: 1 })[0], [
      'jwt.claim-malformed /payload/aud',
      'jwt.claim-malformed /payload/nbf',
      'jwt.claim-mismatch /payload/iss',
      'jwt.claim-missing /payload/sub',
      'jwt.claim-missing /payload/jti',
    ]);
  });

  test('leave it to the credential’s own dates whether it is in force', () => {
    for (const now of [new Date('2020-01-01T00:00:00Z'), new Date('2050-01-01T00:00:00Z')]) {
      assert.deepEqual(answer(payload(), { now }), nothing);
    }
  });
});

describe('the form of a token', () => {
  test('is that of the data model', () => {
    const form = (at: string): readonly string[][] => [[`jwt.form ${at}`], [`jwt.form ${at}`], []];
    assert.deepEqual(answer({ ...badge1(), ...claims() }), form('/payload/@context'));
    assert.deepEqual(answer({ ...claims(), vc: badge() }), form('/payload/vc/@context'));
    assert.deepEqual(answer({ ...badge(), '@context': V1 }, W3C)[0], ['jwt.form /payload/@context']);
    const vp = { '@context': V2, type: 'VerifiablePresentation' };
    assert.deepEqual(answer({ vp }), form('/payload/vp/@context'));
  });

  test('is left to others where the context is none of both', () => {
    assert.deepEqual(answer(payload({ '@context': ['https://other.example/'] })), nothing);
    assert.deepEqual(answer(payload({ '@context': undefined })), nothing);
  });
});

describe('claims that the header repeats', () => {
  test('are the same there', () => {
    const mismatch = ['jwt.claim-mismatch /header/iss'];
    assert.deepEqual(answer(payload(), { header: { iss: 'https://other.example/' } }), [
      mismatch,
      mismatch,
      [],
    ]);
    assert.deepEqual(answer(payload(), { header: { iss: claims()['iss'], nbf: claims()['nbf'] } }), nothing);
    assert.deepEqual(answer(payload({ aud: ['a'] }), { header: { aud: 'a' } })[1], [
      'jwt.claim-mismatch /header/aud',
    ]);
  });

  test('do not take the place of the payload’s in the Open Badges profile', () => {
    const header = { iss: claims()['iss'] };
    assert.deepEqual(answer(payload({ iss: undefined }), { header })[0], ['jwt.claim-missing /payload/iss']);
  });

  test('do in W3C’s', () => {
    const header = { typ: 'vc+jwt', iss: 'https://other.example/', exp: 1 };
    assert.deepEqual(answer(badge(), { header })[0], [
      'jwt.claim-mismatch /header/iss',
      'proof.expired /header/exp',
    ]);
  });
});

describe('the claims of W3C’s profile', () => {
  test('need not be there', () => {
    assert.deepEqual(answer(badge(), W3C), nothing);
    assert.deepEqual(answer(payload(), W3C), nothing);
  });

  test('do not conflict with the credential', () => {
    for (const name of ['iss', 'sub', 'jti']) {
      const mismatch = [`jwt.claim-mismatch /payload/${name}`];
      assert.deepEqual(answer({ ...badge(), [name]: 'urn:x:y' }, W3C), [mismatch, mismatch, []]);
    }
    assert.deepEqual(answer({ ...badge(), issuer: undefined, iss: 'urn:x:y' }, W3C), nothing);
    const two = { ...badge(), credentialSubject: [{ id: 'urn:x:y' }, { id: 'urn:x:z' }], sub: 'urn:x:z' };
    assert.deepEqual(answer(two, W3C), nothing);
  });

  test('say when the token itself may be used, whatever the credential’s dates are', () => {
    const at = (seconds: number): Options => ({ ...W3C, now: new Date(seconds * 1000) });
    const body = { ...badge(), nbf: 1000, exp: 2000 };
    assert.deepEqual(answer(body, at(999))[1], ['jwt.not-yet-valid /payload/nbf']);
    assert.deepEqual(answer(body, at(1000)), nothing);
    assert.deepEqual(answer(body, at(1999.999)), nothing);
    assert.deepEqual(answer(body, at(2000))[1], ['proof.expired /payload/exp']);
  });

  test('give way by the clock skew, and by no more', () => {
    const body = { ...badge(), nbf: 1, exp: 2 };
    const at = (milliseconds: number): Options => ({ ...W3C, now: new Date(milliseconds), clockSkew: 300 });
    assert.deepEqual(answer(body, at(699))[1], ['jwt.not-yet-valid /payload/nbf']);
    assert.deepEqual(answer(body, at(700)), nothing);
    assert.deepEqual(answer(body, at(2299)), nothing);
    assert.deepEqual(answer(body, at(2300))[1], ['proof.expired /payload/exp']);
  });
});

describe('the claims of a presentation', () => {
  const vp = {
    '@context': [V1],
    type: ['VerifiablePresentation'],
    holder: 'did:web:a.example',
    id: 'urn:x:1',
  };

  test('need not be there, and do not conflict with it', () => {
    assert.deepEqual(answer({ vp }), nothing);
    assert.deepEqual(answer({ iss: vp.holder, jti: vp.id, sub: 'x', vp }), nothing);
    const mismatch = ['jwt.claim-mismatch /payload/iss', 'jwt.claim-mismatch /payload/jti'];
    assert.deepEqual(answer({ iss: 'x', jti: 'y', vp }), [mismatch, mismatch, []]);
    assert.deepEqual(answer({ iss: 'x', vp: { ...vp, holder: { id: 'y' } } })[0], [
      'jwt.claim-mismatch /payload/iss',
    ]);
  });

  test('say when it may be used', () => {
    assert.deepEqual(answer({ exp: 1, vp })[1], ['proof.expired /payload/exp']);
    assert.deepEqual(answer({ nbf: 4e9, vp })[1], ['jwt.not-yet-valid /payload/nbf']);
  });

  test('name the domain and answer the challenge that are expected', () => {
    const expected = { domain: 'board.example', challenge: 'c-1' };
    const good = { aud: ['other.example', 'board.example'], nonce: 'c-1', vp };
    assert.deepEqual(answer(good, { expected }), nothing);
    assert.deepEqual(answer({ ...good, aud: 'board.example' }, { expected }), nothing);
    assert.deepEqual(answer({ vp }, { expected })[1], [
      'proof.domain /payload/aud',
      'proof.challenge /payload/nonce',
    ]);
    assert.deepEqual(answer({ ...good, nonce: 'c-2' }, { expected })[1], ['proof.challenge /payload/nonce']);
    assert.deepEqual(answer({ ...good, aud: 'board.example.evil' }, { expected })[1], [
      'proof.domain /payload/aud',
    ]);
  });
});
