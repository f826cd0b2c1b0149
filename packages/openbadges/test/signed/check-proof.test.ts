import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { environment } from '../../src/environment.js';
import { readVcJwt } from '../../src/jwt/read-vc-jwt.js';
import type { VcJwt } from '../../src/jwt/read-vc-jwt.js';
import { limits } from '../../src/limits.js';
import type { JsonObject } from '../../src/model/json.js';
import type { ExpectedProof } from '../../src/ports.js';
import { checkProof } from '../../src/signed/check-proof.js';
import type { Call } from '../../src/signed/call.js';
import { NOW } from '../fixture.js';
import { sealed, signers, token } from '../verify/documents.js';
import { signJwt } from '../../src/index.js';

const { ed25519 } = signers;
const expected: ExpectedProof = { purpose: 'assertionMethod', signer: ed25519.controller };

function call(proofs = 0): Call {
  return { env: environment({ now: NOW }), opened: { contents: 0, proofs, components: 0 } };
}

function read(text: string): VcJwt {
  const outcome = readVcJwt(text, environment({ now: NOW }));
  assert.ok(outcome.kind === 'ok');
  return outcome.value;
}

/** The suites whose facts count, or the codes; behind them those of the warnings. */
async function answer(document: JsonObject, jwt?: VcJwt): Promise<readonly unknown[]> {
  const { outcome, warnings } = await checkProof({ document, jwt }, expected, call());
  const said =
    outcome.kind === 'ok'
      ? outcome.value.map(({ suite }) => suite)
      : outcome.problems.map(({ code }) => code);
  return [outcome.kind, said, warnings.map(({ code }) => code)];
}

const badge = await sealed(ed25519);
const plainToken = read(await token(ed25519));
const around = read(await signJwt(badge, ed25519, { now: NOW }));

describe('what secures a document', () => {
  test('is its proofs, or the token around it', async () => {
    assert.deepEqual(await answer(badge), ['ok', ['eddsa-rdfc-2022'], []]);
    assert.deepEqual(await answer(plainToken.content, plainToken), ['ok', ['vc-jwt'], []]);
    const { proof: _, ...unsecured } = badge;
    assert.deepEqual(await answer(unsecured), ['bad', ['proof.missing'], []]);
  });

  test('is both where there are both, and the token’s key is the one that counts', async () => {
    assert.deepEqual(await answer(around.content, around), ['ok', ['vc-jwt'], []]);
    const altered = { ...around, written: { ...around.written, name: 'x' } };
    assert.deepEqual(await answer(around.content, altered), ['bad', ['proof.signature'], []]);
    const broken = { ...around, signature: new Uint8Array(64) };
    assert.deepEqual(await answer(around.content, broken), ['bad', ['proof.signature'], []]);
    const neither = { ...broken, written: altered.written };
    assert.deepEqual(await answer(around.content, neither), [
      'bad',
      ['proof.signature', 'proof.signature'],
      [],
    ]);
  });

  test('is told with what could not be found out behind what is broken', async () => {
    const [proof] = badge['proof'] as readonly JsonObject[];
    const open = { ...badge, proof: { ...proof, cryptosuite: 'bbs-2023' } };
    const held = { ...around, written: open };
    assert.deepEqual(await answer(open, held), ['ok', ['vc-jwt'], ['proof.suite-unsupported']]);
    assert.deepEqual(await answer(open, { ...held, signature: new Uint8Array(64) }), [
      'bad',
      ['proof.signature'],
      ['proof.suite-unsupported'],
    ]);
  });

  test('is counted over the whole call', async () => {
    const counting = call(limits.proofsInAll - 1);
    const first = await checkProof({ document: badge, jwt: undefined }, expected, counting);
    assert.equal(first.outcome.kind, 'ok');
    const { outcome } = await checkProof({ document: badge, jwt: undefined }, expected, counting);
    assert.ok(outcome.kind === 'unknown');
    assert.deepEqual(
      outcome.problems.map(({ code, at }) => [code, at]),
      [['proof.too-many', '/proof']],
    );
    const tokens = await checkProof({ document: around.content, jwt: around }, expected, counting);
    assert.equal(tokens.outcome.kind, 'unknown');
  });
});
