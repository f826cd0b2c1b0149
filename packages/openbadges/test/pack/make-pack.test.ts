import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { readBase64, writeBase64 } from '../../src/pack/base64.js';
import { makePack } from '../../src/pack/make-pack.js';
import { bounds } from '../../src/pack/pack-format.js';
import { thrown } from '../trust/lists.js';
import { answerOf, answers, CREATED, URL_A, URL_B } from './packs.js';

function refuses(responses: unknown, created: unknown = CREATED): readonly string[] {
  try {
    makePack(responses as never, { created: created as Date });
    return [];
  } catch (error) {
    return thrown(error);
  }
}

describe('making a pack', () => {
  test('sorts the answers, whatever came first', () => {
    const forth = JSON.stringify(makePack(answers, { created: CREATED }));
    const back = JSON.stringify(makePack(new Map([...answers].reverse()), { created: CREATED }));
    assert.equal(forth, back);
    const { responses } = JSON.parse(forth) as { responses: object };
    assert.deepEqual(Object.keys(responses), [...answers.keys()].sort());
  });

  test('writes text as text, bytes in base64, and the digest of each', () => {
    const text = '\uFEFF{"é":1}';
    const pack = makePack(
      new Map([
        [URL_A, answerOf(text)],
        [URL_B, answerOf(Uint8Array.of(255))],
      ]),
      { created: CREATED },
    );
    const sha256 = (bytes: string | Uint8Array): string =>
      `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
    const contentType = 'application/json';
    assert.deepEqual(pack, {
      format: 'badgewright-pack/1',
      created: '2026-05-01T12:00:00.000Z',
      responses: {
        [URL_A]: { status: 200, contentType, body: text, digestSRI: sha256(text) },
        [URL_B]: { status: 200, contentType, bodyBase64: '/w==', digestSRI: sha256(Uint8Array.of(255)) },
      },
    });
  });

  test('refuses what could not be read again', () => {
    assert.deepEqual(refuses({}), ['argument.invalid']);
    assert.deepEqual(refuses(new Map(), 'today'), ['argument.invalid']);
    assert.deepEqual(refuses(new Map(), new Date(Number.NaN)), ['argument.invalid']);
    assert.deepEqual(refuses(new Map([['keys', answerOf('')]])), [
      'argument.invalid',
      'pack.malformed /responses/keys',
    ]);
    const status = refuses(new Map([['https://a.example/', answerOf('', { status: 99 })]]));
    assert.deepEqual(status, ['argument.invalid', 'pack.malformed /responses/https:~1~1a.example~1/status']);
    const many = new Map(
      Array.from({ length: bounds.responses + 1 }, (_, index) => [
        `https://a.example/${index}`,
        answerOf(''),
      ]),
    );
    assert.deepEqual(refuses(many), ['argument.invalid', 'input.too-large /responses']);
  });
});

describe('base64', () => {
  test('is that of another implementation, both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40_000, size: 'max' }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        assert.equal(writeBase64(bytes), text);
        assert.deepEqual(readBase64(text), new Uint8Array(bytes));
      }),
      { numRuns: 40 },
    );
  });

  test('has one way to be written', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('A', 'B', 'w', 'g', 'z', '/', '+', '=', '0', '9', '_', '-', ' ', '\n'),
        }),
        (text) => {
          const bytes = readBase64(text);
          assert.equal(bytes !== undefined, Buffer.from(text, 'base64').toString('base64') === text);
        },
      ),
    );
  });
});
