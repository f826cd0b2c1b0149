import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { bake } from '../../src/bake/bake.js';
import { unbake } from '../../src/bake/unbake.js';
import { answer, OB3, othersPngs, SVG } from './images.js';

const CODE = /^(?:bad|unknown) container\.[a-z-]+$/;
const JWS = 'eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl';

/** A small PNG that others made. */
function smallPng(): Buffer {
  const [smallest] = othersPngs()
    .map(([, bytes]) => bytes)
    .sort((a, b) => a.length - b.length);
  assert.ok(smallest !== undefined);
  return smallest;
}

const SMALL_SVG = Buffer.from(
  `<?xml version="1.0" encoding="UTF-8"?>\r\n<svg ${SVG} viewBox="0 0 1 1">\n<!-- é --><path d="M0,0"/><text>&amp;</text></svg>`,
);

/** The answers to an image with each byte changed in each of a few ways: a bit, a sign, nothing, everything. */
async function flipped(image: Uint8Array, see: (answered: string, at: number) => void): Promise<void> {
  const changed = Uint8Array.from(image);
  for (const [at, byte] of image.entries()) {
    for (const other of [byte ^ 1, byte ^ 0x20, byte ^ 0x80, 0x3c, 0x26, 0, 0xff]) {
      if (other === byte) continue;
      changed[at] = other;
      see(answer(await unbake(changed)), at);
    }
    changed[at] = byte;
  }
}

describe('one byte changed', () => {
  test.each([JWS, { name: 'Zoë' }])('in a PNG with %j is always found', async (badge) => {
    await flipped(bake(smallPng(), badge), (answered, at) => assert.match(answered, CODE, String(at)));
  });

  test.each([JWS, { name: 'Zoë' }])(
    'in an SVG with %j is found, or leaves the badge as it was, unless it stands in the badge',
    async (badge) => {
      const image = Buffer.from(bake(SMALL_SVG, badge));
      const before = answer(await unbake(image));
      const start = image.indexOf('<openbadges:');
      const end = image.indexOf('</openbadges:');
      await flipped(image, (answered, at) => {
        if (at > start && at < end) return;
        assert.ok(answered === before || CODE.test(answered), `${at}: ${answered}`);
      });
    },
  );

  test('in the badge of an SVG gives a text or a code, and goes wrong with neither', async () => {
    const image = Buffer.from(
      `<svg ${SVG} xmlns:a="${OB3}"><a:credential verify="a.b.c">{}</a:credential></svg>`,
    );
    const seen = new Set<boolean>();
    await flipped(image, (answered) => seen.add(CODE.test(answered)));
    assert.deepEqual(seen, new Set([true, false]));
  });
});

describe('an image cut off', () => {
  test('anywhere is found', async () => {
    for (const image of [bake(smallPng(), JWS), bake(SMALL_SVG, JWS)]) {
      assert.equal(answer(await unbake(image)), JWS);
      for (let length = 0; length < image.length; length += 1) {
        assert.match(answer(await unbake(image.subarray(0, length))), CODE, String(length));
      }
    }
  });
});

describe('anything at all', () => {
  const pieces = fc.constantFrom(
    ...[
      '<',
      '>',
      '/',
      '<svg ',
      SVG,
      '>',
      '</svg>',
      '<a:credential',
      ` xmlns:a="${OB3}"`,
      ' verify="a.b.c"',
      '<g/>',
    ],
    ...[
      '<![CDATA[',
      ']]>',
      '{}',
      '<!--',
      '-->',
      '<?xml version="1.0"?>',
      '<?',
      '?>',
      '&amp;',
      '&#',
      ';',
      '&',
    ],
    ...[
      '<!DOCTYPE svg',
      '[',
      ']',
      '"',
      "'",
      '\r',
      '\uFEFF',
      '🎓',
      '</a:credential>',
      'encoding="UTF-8"',
      '<!',
      '\0',
    ],
  );

  test('that begins as an SVG has an answer', async () => {
    const soup = fc
      .array(pieces, { maxLength: 30 })
      .map((parts) => `<svg ${SVG} xmlns:a="${OB3}"${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        const outcome = await unbake(Buffer.from(text));
        assert.ok(outcome.kind === 'ok' || outcome.problems[0].code.startsWith('container.'));
      }),
      { numRuns: 2000 },
    );
  });

  test('that is no image has an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        assert.match(answer(await unbake(bytes)), CODE);
      }),
    );
  });
});
