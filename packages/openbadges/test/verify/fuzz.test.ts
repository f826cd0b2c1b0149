import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { bake, unbake, verify } from '../../src/index.js';
import { png, SVG } from '../bake/images.js';
import { NOW } from '../fixture.js';
import { byProof, byToken } from './documents.js';

const svg = new TextEncoder().encode(`<svg ${SVG}>\n<!-- é --><path d="M0,0"/><text>&amp;</text></svg>`);
const bits = [0x01, 0x20, 0x80, 0x04] as const;

/** The document in a text or an image, as parsed; a token is its text. */
async function documentIn(bytes: Uint8Array): Promise<unknown> {
  const unbaked = await unbake(bytes);
  const text = unbaked.kind === 'ok' ? unbaked.value.text : new TextDecoder().decode(bytes);
  return text.startsWith('{') ? JSON.parse(text) : text.trim();
}

/** Whether bytes hold a badge that is valid: then it must be the one of before, in every part of its document. */
async function isHarmless(changed: Uint8Array, before: unknown, place: string): Promise<boolean> {
  const report = await verify(changed, { now: NOW });
  if (report.verdict !== 'valid') return false;
  assert.equal(report.kind, 'badge', place);
  assert.deepEqual(await documentIn(changed), before, place);
  return true;
}

/**
 * Verifies bytes with one bit changed, at about `count` places, or at every one: what is still valid says what it
 * said before. Answers with how many were still valid, since changes between the parts of a document harm nothing.
 */
async function flipped(bytes: Uint8Array, count = bytes.length): Promise<number> {
  const before = await documentIn(bytes);
  assert.ok(await isHarmless(bytes, before, 'unchanged'));
  const step = Math.max(1, Math.floor(bytes.length / count));
  let harmless = 0;
  for (let at = 0; at < bytes.length; at += step) {
    const changed = Uint8Array.from(bytes);
    const bit = bits[Math.floor(at / step) % bits.length] ?? 1;
    changed[at] = (bytes[at] ?? 0) ^ bit;
    if (await isHarmless(changed, before, `byte ${at}, bit ${bit}`)) harmless += 1;
  }
  return harmless;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One of each form, of those that verify fastest. */
const [[, proven] = [], [, signed] = []] = [
  byProof.find(([name]) => name === 'eddsa-jcs-2022'),
  byToken.find(([name]) => name === 'vc+jwt Ed25519'),
];
assert.ok(proven !== undefined && signed !== undefined);

describe('one bit changed', { timeout: 60_000 }, () => {
  test('in any byte of the JSON of a badge is found', async () => {
    await flipped(utf8(JSON.stringify(proven)));
  });

  test.each(byProof)('in the JSON of a badge by %s is found', async (_, badge) => {
    await flipped(utf8(JSON.stringify(badge)), 150);
  });

  test.each(byProof)('in the proof of a badge by %s is found', async (_, badge) => {
    const text = JSON.stringify({ ...badge, proof: undefined }).slice(0, -1);
    const proof = utf8(`,"proof":${JSON.stringify(badge['proof'])}}`);
    const whole = (changed: Uint8Array): Uint8Array => Buffer.concat([utf8(text), changed]);
    const before = await documentIn(whole(proof));
    assert.ok(await isHarmless(whole(proof), before, 'unchanged'));
    const step = Math.max(1, Math.floor(proof.length / 120));
    for (let at = 0; at < proof.length; at += step) {
      const changed = Uint8Array.from(proof);
      changed[at] = (proof[at] ?? 0) ^ 1;
      assert.equal(await isHarmless(whole(changed), before, String(at)), false, String(at));
    }
  });

  test('in any byte of the text of a token is found', async () => {
    assert.equal(await flipped(utf8(signed)), 0);
  });

  test.each(byToken)('in the text of a badge by %s is found', async (_, jws) => {
    assert.equal(await flipped(utf8(jws), 200), 0);
  });

  test('at the end of a token’s signature, where bits are left over, is found', async () => {
    for (const [name, jws] of byToken) {
      for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=') {
        const changed = jws.slice(0, -1) + last;
        if (changed === jws) continue;
        assert.equal((await verify(changed, { now: NOW })).verdict, 'invalid', `${name} ${last}`);
      }
    }
  });

  test.each([
    ['JSON', proven],
    ['a token', signed],
  ])('in any byte of a PNG with %s is found: every part has its check sum', async (_, badge) => {
    assert.equal(await flipped(bake(png(), badge)), 0);
  });

  test('in any byte of an SVG with a token is found, or harms nothing', async () => {
    const image = bake(svg, signed);
    const harmless = await flipped(image);
    assert.ok(harmless > 0 && harmless < image.length - signed.length, String(harmless));
  });

  test('in an SVG with JSON is found, or harms nothing', async () => {
    await flipped(bake(svg, proven), 400);
  });
});

describe('a part cut off', { timeout: 60_000 }, () => {
  test('of any container leaves no badge that is valid', async () => {
    const whole = [
      ...byProof.map(([, badge]) => utf8(JSON.stringify(badge))),
      ...byToken.map(([, jws]) => utf8(jws)),
      ...byProof.slice(0, 2).flatMap(([, badge]) => [bake(png(), badge), bake(svg, badge)]),
    ];
    for (const bytes of whole) {
      for (let length = 0; length < bytes.length; length += Math.ceil(bytes.length / 40)) {
        const { verdict } = await verify(bytes.subarray(0, length), { now: NOW });
        assert.notEqual(verdict, 'valid', String(length));
      }
    }
  });
});
