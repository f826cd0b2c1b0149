import assert from 'node:assert/strict';
import { base58, base64urlnopad } from '@scure/base';
import { describe, test } from 'vitest';
import { edited } from '../fixture.js';
import { readProofValue } from '../../src/proof/sd/proof-value.js';
import { proofValueOf, shown } from '../proof/sd/badge.js';
import { answer, checkIn, placesOf, reportOn } from './answers.js';
import { byProof, byToken } from './documents.js';

/** How many bytes each signature has. A disclosure has several, and more beside them. */
const lengths: Readonly<Record<string, number>> = {
  'eddsa-rdfc-2022': 64,
  'eddsa-jcs-2022': 64,
  'ecdsa-rdfc-2019 P-256': 64,
  'ecdsa-rdfc-2019 P-384': 96,
  'ecdsa-jcs-2019 P-256': 64,
  'ecdsa-jcs-2019 P-384': 96,
  Ed25519Signature2020: 64,
  'eddsa-2022': 64,
  'JWT Ed25519': 64,
  'JWT P-256': 64,
  'JWT P-384': 96,
  'JWT RSA': 256,
};

/** A copy for each byte, with one bit of it changed: each bit in its turn. */
function* flipped(bytes: Uint8Array): Generator<readonly [changed: Uint8Array, at: number]> {
  for (const [at, byte] of bytes.entries()) {
    const changed = Uint8Array.from(bytes);
    changed[at] = byte ^ (1 << (at % 8));
    yield [changed, at];
  }
}

function withProofValue(badge: object, proofValue: string): object {
  return edited(badge, (copy) => Object.assign(copy['proof']?.[0] ?? {}, { proofValue }));
}

const whole = byProof.filter(([name]) => name !== 'ecdsa-sd-2023');
const tokens = byToken.filter(([name]) => name in lengths);

describe('a bit of each byte of a signature changed', { timeout: 60_000 }, () => {
  test('is tried with every suite and every algorithm', () => {
    const names = [...whole, ...tokens].map(([name]) => name);
    assert.deepEqual([...names].sort(), Object.keys(lengths).sort());
  });

  test.each(whole)('makes a badge by %s invalid', async (name, badge) => {
    const signature = base58.decode(proofValueOf(badge).slice(1));
    assert.equal(signature.length, lengths[name]);
    for (const [changed, at] of flipped(signature)) {
      const report = await reportOn(withProofValue(badge, `z${base58.encode(changed)}`));
      assert.equal(report.verdict, 'invalid', String(at));
      assert.equal(checkIn(report, 'proof').outcome, 'fail', String(at));
      assert.deepEqual(placesOf(report), ['proof.signature /proof/0/proofValue'], String(at));
    }
  });

  test('makes a disclosure by ecdsa-sd-2023 invalid, wherever in the proof value it lies', async () => {
    const badge = await shown(['/credentialSubject/narrative', '/credentialSubject/role']);
    const value = base64urlnopad.decode(proofValueOf(badge).slice(1));
    const parts = readProofValue(proofValueOf(badge));
    assert.ok(parts.kind === 'ok' && parts.value.kind === 'derived');
    const { signatures, labels, mandatoryIndexes } = parts.value;
    assert.ok(signatures.length > 1 && labels.size > 0 && mandatoryIndexes.length > 0);
    const codes = new Set<string>();
    for (const [changed, at] of flipped(value)) {
      const report = await reportOn(withProofValue(badge, `u${base64urlnopad.encode(changed)}`));
      assert.equal(report.verdict, 'invalid', String(at));
      const { outcome, problems } = checkIn(report, 'proof');
      assert.equal(outcome, 'fail', String(at));
      for (const { code } of problems) codes.add(code);
    }
    assert.deepEqual([...codes].sort(), ['proof.malformed', 'proof.signature']);
  });

  test.each(tokens)('makes a badge by %s invalid', async (name, jws) => {
    const start = jws.lastIndexOf('.') + 1;
    const signature = base64urlnopad.decode(jws.slice(start));
    assert.equal(signature.length, lengths[name]);
    for (const [changed, at] of flipped(signature)) {
      const text = jws.slice(0, start) + base64urlnopad.encode(changed);
      assert.equal(await answer(text), 'invalid badge jws, proof.signature /signature', String(at));
    }
  });
});
