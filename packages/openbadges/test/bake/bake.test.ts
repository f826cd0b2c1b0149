import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { bake } from '../../src/bake/bake.js';
import { unbake } from '../../src/bake/unbake.js';
import { BadgeError } from '../../src/error.js';
import { limits } from '../../src/limits.js';
import { answer, png, SVG } from './images.js';

const JWS = 'eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl';
const BADGE = { type: ['VerifiableCredential', 'OpenBadgeCredential'], name: 'Zoë ]]> 🎓' };
const RECORD = { type: ['VerifiableCredential', 'ClrCredential'] };

/** Text of any kind, and what is awkward in XML and PNG above all. */
const awkward = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ']',
      '>',
      '<',
      '&',
      '"',
      "'",
      '\\',
      '\0',
      '\r',
      '\n',
      '\uFFFE',
      '\uFFFF',
      '\u0085',
      '\u2028',
      '\uFEFF',
      '🎓',
    ),
  }),
);
const json = fc
  .dictionary(
    awkward.filter((key) => key !== '__proto__'),
    fc.oneof(awkward, fc.jsonValue()),
    { maxKeys: 4 },
  )
  .filter((value) => !JSON.stringify(value).includes('__proto__'));
const base64url = fc.stringMatching(/^[\w-]{1,40}$/);
const jws = fc.tuple(base64url, base64url, base64url).map((parts) => parts.join('.'));

function utf8(text: string): Buffer {
  return Buffer.from(text);
}

function svg(inside = '<g/>', attributes = ''): Buffer {
  return utf8(`<svg ${SVG}${attributes}>${inside}</svg>`);
}

describe('what is baked', () => {
  for (const [name, image] of [
    ['PNG', png()],
    ['SVG', svg()],
  ] as const) {
    test(`JSON comes out of a ${name} as it went in`, async () => {
      await fc.assert(
        fc.asyncProperty(json, async (badge) => {
          const text = answer(await unbake(bake(image, badge)));
          assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(badge)));
        }),
      );
    });

    test(`a JWS comes out of a ${name} as it went in`, async () => {
      await fc.assert(
        fc.asyncProperty(jws, async (badge) => {
          assert.equal(answer(await unbake(bake(image, badge))), badge);
        }),
      );
    });

    test(`stands in a ${name} once, however often it is baked`, async () => {
      const twice = bake(bake(bake(image, RECORD), JWS), BADGE);
      assert.deepEqual([...twice], [...bake(image, BADGE)]);
      assert.deepEqual([...bake(twice, BADGE)], [...twice]);
      assert.deepEqual(JSON.parse(answer(await unbake(twice))), BADGE);
    });

    test(`a record stands in a ${name} in its own place, signed either way`, async () => {
      const old = { vc: RECORD };
      const signed = [RECORD, old].map(
        (claims) => `eyJhbGciOiJFZERTQSJ9.${utf8(JSON.stringify(claims)).toString('base64url')}.AA`,
      );
      for (const badge of [RECORD, { type: 'ClrCredential' }, ...signed]) {
        const baked = await unbake(bake(image, badge));
        assert.equal(baked.kind === 'ok' && baked.value.as, 'clr');
      }
      for (const badge of [BADGE, {}, JWS, 'a.b.c', `a.${utf8('{').toString('base64url')}.c`]) {
        const baked = await unbake(bake(image, badge));
        assert.equal(baked.kind === 'ok' && baked.value.as, 'ob3');
      }
    });
  }

  test('reads alike out of either image', async () => {
    assert.equal(answer(await unbake(bake(svg(), BADGE))), answer(await unbake(bake(png(), BADGE))));
  });
});

/** A call as from JavaScript, where no compiler looks at the arguments. */
function call(target: typeof bake | typeof unbake, image: unknown): unknown {
  const returned: unknown = Reflect.apply(target, undefined, [image, JWS]);
  return returned;
}

describe('bake refuses', () => {
  function refusal(work: () => unknown): readonly string[] {
    try {
      work();
    } catch (error) {
      assert.ok(error instanceof BadgeError);
      return [String(error.code), ...error.problems.map(({ code }) => code)];
    }
    return [];
  }

  test.each([
    '',
    ' ',
    'a.b',
    'a.b.',
    'a..c',
    'a.b.c.d',
    ' a.b.c',
    'a.b.c\n',
    'a.b.c=',
    'a.b"c.d',
    '{}',
    '"<>"',
  ])('%j as a JWS', (text) => {
    assert.deepEqual(
      refusal(() => bake(png(), text)),
      ['argument.invalid'],
    );
  });

  test('objects that are no JSON', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    assert.deepEqual(
      refusal(() => bake(png(), cycle)),
      ['argument.invalid', 'input.too-deep'],
    );
    assert.deepEqual(
      refusal(() => bake(png(), [])),
      ['argument.invalid', 'input.not-object'],
    );
    assert.deepEqual(
      refusal(() => bake(svg(), { a: '\ud800' })),
      ['argument.invalid', 'input.not-unicode'],
    );
    assert.deepEqual(
      refusal(() => bake(svg(), new Date(0))),
      ['argument.invalid', 'input.not-plain'],
    );
  });

  test('what is no image, or none that can take a badge', () => {
    const broken = png().fill(0, 40, 41);
    const images: readonly (readonly [Uint8Array, string])[] = [
      [utf8('GIF89a'), 'container.unsupported'],
      [new Uint8Array(), 'container.unsupported'],
      [broken, 'container.malformed'],
      [svg('<script/>'), 'container.active-content'],
      [svg('&nbsp;'), 'container.entity'],
      [utf8(`<!DOCTYPE svg []>${svg().toString()}`), 'container.dtd'],
      [utf8(`\uFEFF${svg().toString()}`).subarray(1), 'container.unsupported'],
      [Buffer.from(`\uFEFF${svg().toString()}`, 'utf16le'), 'container.encoding'],
    ];
    for (const [image, code] of images)
      assert.deepEqual(
        refusal(() => bake(image, JWS)),
        ['argument.invalid', code],
      );
  });

  test('what is larger than unbake reads', async () => {
    const long = 'ä'.repeat(limits.characters / 2 - 10);
    assert.equal(answer(await unbake(bake(png(), { long }))), JSON.stringify({ long }));
    assert.deepEqual(
      refusal(() => bake(png(), { long: `${long}ääääää` })),
      ['argument.invalid'],
    );
    assert.deepEqual(
      refusal(() => bake(svg(), `a.b.${'c'.repeat(limits.characters)}`)),
      ['argument.invalid'],
    );
    const image = svg(' '.repeat(limits.svgBytes - 200));
    assert.deepEqual(
      refusal(() => bake(image, `a.b.${'c'.repeat(200)}`)),
      ['argument.invalid'],
    );
  });

  test('what is not handed over as bytes, as unbake does', async () => {
    for (const image of [svg().toString(), [0x89], null, new DataView(new ArrayBuffer(1))]) {
      assert.deepEqual(
        refusal(() => call(bake, image)),
        ['argument.invalid'],
      );
      await assert.rejects(async () => await call(unbake, image), { code: 'argument.invalid' });
    }
  });
});
