import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { bake } from '../../src/index.js';
import { limits } from '../../src/limits.js';
import { png, SVG } from '../bake/images.js';
import { objecting, touchy, unreadable } from '../bake/touchy.js';
import { answer } from './answers.js';
import { sealed, signers } from './documents.js';

const badge = await sealed(signers.ed25519);
const bytes = new TextEncoder().encode(JSON.stringify(badge));

describe('bytes of somebody else', () => {
  test('are read whatever their class does', async () => {
    assert.equal(await answer(touchy(bytes)), 'valid badge json');
    assert.equal(await answer(touchy(bake(png(), badge))), 'valid badge png');
  });

  test('are read once: what changes in their memory later changes nothing', async () => {
    for (const [container, image] of [
      ['json', bytes],
      ['png', bake(png(), badge)],
    ] as const) {
      const shared = new Uint8Array(new SharedArrayBuffer(image.length));
      shared.set(image);
      const reading = answer(shared);
      shared.fill(0);
      assert.equal(await reading, `valid badge ${container}`);
    }
  });

  for (const [name, value] of Object.entries({ ...unreadable(), ...objecting() })) {
    test(`are no reason to throw: those ${name}`, async () => {
      assert.match(await answer(value), /^invalid other json, input\.not-(?:plain|json|object) /);
    });
  }

  test('that were handed on are refused for that', async () => {
    const { 'whose memory was handed on': handedOn } = unreadable();
    assert.equal(await answer(handedOn), 'invalid other json, input.not-plain ');
  });

  test('are not copied where there are too many', async () => {
    const more = Buffer.alloc(limits.imageBytes + 1);
    assert.equal(await answer(more), 'indeterminate other json, input.too-large ');
    png().copy(more);
    assert.match(await answer(more), /^indeterminate other png, container\.too-large /);
    more.write(`<svg ${SVG}>`);
    assert.match(await answer(more), /^indeterminate other svg, container\.too-large /);
  });
});
