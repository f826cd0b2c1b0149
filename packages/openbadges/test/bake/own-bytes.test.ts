import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { assertBytes } from '../../src/bake/assert-bytes.js';
import { bake } from '../../src/bake/bake.js';
import { imageKind } from '../../src/bake/image-kind.js';
import { ownBytes } from '../../src/bake/own-bytes.js';
import { unbake } from '../../src/bake/unbake.js';
import { isBytes } from '../../src/bytes/is-bytes.js';
import { BadgeError } from '../../src/error.js';
import { limits } from '../../src/limits.js';
import { answer, png } from './images.js';
import { objecting, touchy, unreadable } from './touchy.js';

const JWS = 'eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl';

/** Whether it throws `BadgeError` `argument.invalid`, with these problems. */
function invalid(codes: readonly string[]): (thrown: unknown) => boolean {
  return (thrown) => {
    assert.ok(thrown instanceof BadgeError);
    assert.equal(thrown.code, 'argument.invalid');
    assert.deepEqual(
      thrown.problems.map(({ code }) => code),
      codes,
    );
    return true;
  };
}

describe('bytes that are handed over', () => {
  test('are copied into plain ones', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(3));
    for (const bytes of [Buffer.from([1, 2]), touchy(Uint8Array.of(1, 2)), shared, new Uint8Array()]) {
      const own = ownBytes(bytes);
      assert.ok(own.kind === 'ok');
      assert.notEqual(own.value, bytes);
      assert.equal(Object.getPrototypeOf(own.value), Uint8Array.prototype);
      assert.ok(own.value.buffer instanceof ArrayBuffer);
    }
    const own = ownBytes(touchy(Uint8Array.of(1, 2)));
    assert.deepEqual(own, { kind: 'ok', value: Uint8Array.of(1, 2) });
  });

  test('are not copied where there are more than are read, whatever length they claim', () => {
    const most = new Uint8Array(limits.imageBytes);
    assert.equal(ownBytes(most).kind, 'ok');
    const more = new Uint8Array(limits.imageBytes + 1);
    for (const bytes of [more, Object.defineProperty(more, 'length', { value: 1 })]) {
      const own = ownBytes(bytes);
      assert.deepEqual(own.kind === 'ok' ? [] : own.problems.map(({ code }) => [own.kind, code]), [
        ['unknown', 'container.too-large'],
      ]);
    }
  });

  test('are told by what they are, not by what they say', () => {
    for (const bytes of [Uint8Array.of(1), Buffer.of(1), touchy(Uint8Array.of(1))]) {
      assert.equal(isBytes(bytes), true);
    }
    for (const [name, value] of Object.entries(objecting())) {
      assert.equal(isBytes(value), false, name);
      assert.throws(() => assertBytes(value), invalid([]), name);
    }
    for (const value of [undefined, null, 7, '', [], {}, new Uint16Array(1), new ArrayBuffer(1)]) {
      assert.equal(isBytes(value), false);
    }
  });
});

describe('an image that is handed over', () => {
  const image = png();
  const baked = bake(image, JWS);

  test('may be of a class that throws', async () => {
    assert.deepEqual(bake(touchy(image), JWS), baked);
    assert.equal(answer(await unbake(touchy(baked))), JWS);
  });

  test('may lie in memory that is shared', async () => {
    const shared = new Uint8Array(new SharedArrayBuffer(baked.length));
    shared.set(baked);
    assert.equal(imageKind(shared), 'png');
    assert.equal(answer(await unbake(shared)), JWS);
    assert.deepEqual(bake(shared, JWS), baked);
  });

  test('may change once it is handed over', async () => {
    const changing = Uint8Array.from(baked);
    const reading = unbake(changing);
    changing.fill(0);
    assert.equal(answer(await reading), JWS);
  });

  test('is refused with a code where its bytes cannot be read', async () => {
    for (const [name, bytes] of Object.entries(unreadable())) {
      assert.equal(imageKind(bytes), undefined, name);
      const outcome = answer(await unbake(bytes));
      assert.ok(
        ['bad input.not-plain', 'unknown container.unsupported'].includes(outcome),
        `${name}: ${outcome}`,
      );
      assert.throws(() => bake(bytes, JWS), BadgeError, name);
    }
    const { 'whose memory was handed on': handedOn = png() } = unreadable();
    assert.equal(answer(await unbake(handedOn)), 'bad input.not-plain');
    assert.throws(() => bake(handedOn, JWS), invalid(['input.not-plain']));
  });

  test('is refused where it is no bytes, or too many', async () => {
    for (const [name, value] of Object.entries(objecting())) {
      assert.equal(Reflect.apply(imageKind, undefined, [value]), undefined, name);
      await assert.rejects(
        async () => {
          await Reflect.apply(unbake, undefined, [value]);
        },
        invalid([]),
        name,
      );
      assert.throws(() => Reflect.apply(bake, undefined, [value, JWS]), invalid([]), name);
    }
    const large = Buffer.concat([image, Buffer.alloc(limits.imageBytes)]);
    assert.equal(imageKind(large), 'png');
    assert.equal(answer(await unbake(large)), 'unknown container.too-large');
    assert.throws(() => bake(large, JWS), invalid(['container.too-large']));
  });

  test('is none where it is anything else', () => {
    for (const value of [undefined, null, 7, '<svg>', {}, [0x89, 0x50, 0x4e, 0x47]]) {
      assert.equal(Reflect.apply(imageKind, undefined, [value]), undefined);
    }
  });
});
