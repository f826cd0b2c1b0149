import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, test, vi } from 'vitest';

import { bake, signJwt } from '@badgewright/openbadges';
import { badgewright, codesOf, jsonLines, scratch } from './console.js';
import type { Finished } from './console.js';
import { pngWith } from './png-chunk.js';
import { keyOf, later, png, recordOf, shown, signedAt, signedBadge, svg, unsigned } from './samples.js';

// A machine that is busy with other tests takes its time.
vi.setConfig({ testTimeout: 60_000 });

const acting = /[\p{Cc}\p{Bidi_Control}]/u;

async function verified(bytes: string | Uint8Array, ...options: readonly string[]): Promise<Finished> {
  const read = { kind: 'read', bytes: Buffer.from(bytes), mode: undefined } as const;
  return await badgewright(['verify', ...later, ...options, '-'], { read: async () => read });
}

/** Ends in a report, which is calm, with one of the codes. */
function assertReport({ code, out, err }: Finished, expected: readonly number[]): void {
  assert.ok(expected.includes(code), `ended with ${code}: ${err}`);
  assert.equal(err, '');
  assert.doesNotMatch(out.replaceAll('\n', ''), acting);
}

/** A compressed text chunk that unpacks to many megabytes. */
function bomb(megabytes: number): Uint8Array {
  const text = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, '{'));
  return pngWith('zTXt', Buffer.concat([Buffer.from('openbadges\0\0'), text]));
}

function deep(depth: number): string {
  return '{"verifiableCredential":['.repeat(depth) + '{}' + ']}'.repeat(depth);
}

describe('a file that means harm ends in a report', () => {
  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    ['a PNG bomb', bomb(64), ['container.too-large']],
    ['a PNG whose chunk is longer than the file', png.slice(0, 50), ['container.malformed']],
    ['a PNG of its signature alone', png.slice(0, 8), ['container.malformed']],
    ['a PNG without a badge', png, ['container.no-badge']],
    ['an SVG with a DTD', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg}`, ['container.dtd']],
    ['an SVG with an entity', svg.replace('<circle', '<text>&a;</text><circle'), ['container.entity']],
    ['an SVG with a script', svg.replace('<circle', '<script/><circle'), ['container.active-content']],
    ['an SVG without a badge', svg, ['container.no-badge']],
    [
      'binary garbage',
      Uint8Array.from({ length: 5000 }, (_, index) => (index * 167) % 256),
      ['input.not-json'],
    ],
    ['20 MB of JSON', JSON.stringify({ a: 'x'.repeat(20_000_000) }), ['input.too-large']],
    ['credentials 1,000 deep', deep(1000), ['input.too-deep']],
    ['signed text of nothing', 'e30.e30.AA', ['jwt.algorithm']],
    ['signed text that is cut off', 'eyJhbGciOiJFUzI1NiJ9.e30', ['input.not-json']],
  ])('%s', async (_, bytes, expected) => {
    const json = await verified(bytes, '--json');
    assertReport(json, [1, 2]);
    const codes = codesOf(jsonLines(json.out)[0]);
    for (const code of expected) assert.ok(codes.includes(code), codes.join(' '));
    assertReport(await verified(bytes), [1, 2]);
  });

  test('20 MB on disk', async () => {
    const file = scratch().write('big.png', Buffer.alloc(20_000_000, 'x'));
    const { code, out } = await badgewright(['verify', '--json', file]);
    assert.equal(code, 2);
    assert.deepEqual(codesOf(jsonLines(out)[0]), ['input.too-large']);
  });

  test('a record of 300 badges', async () => {
    const record = await recordOf([await signedBadge()]);
    const subject = { verifiableCredential: Array.from({ length: 300 }, () => ({})) };
    const json = JSON.stringify({ ...record, credentialSubject: subject });
    const { out } = await verified(json, '--json');
    assert.ok(codesOf(jsonLines(out)[0]).includes('contents.too-many'));
    assertReport(await verified(json), [1, 2]);
  });
});

describe('any one byte that is flipped', () => {
  async function samples(): Promise<readonly Uint8Array[]> {
    const issuer = await keyOf('issuer');
    const badge = await signedBadge();
    const token = await signJwt(await unsigned(issuer), issuer, { now: signedAt });
    const text = (value: object | string): Uint8Array =>
      Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
    return [
      text(token),
      text(await recordOf([badge])),
      text(await shown([badge, token])),
      bake(png, badge),
      bake(Buffer.from(svg), token),
    ];
  }

  test('ends in a report, at the command line too', async () => {
    const all = await samples();
    const flip = fc.tuple(fc.constantFrom(...all), fc.nat(), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(flip, async ([bytes, at, mask]) => {
        const flipped = Uint8Array.from(bytes);
        const index = at % flipped.length;
        flipped[index] = (flipped[index] ?? 0) ^ mask;
        // Outside of what is signed, such as in the pixels, a byte may change.
        assertReport(await verified(flipped), [0, 1, 2]);
      }),
      { numRuns: 60 },
    );
  });

  test('in the commands that write ends with 0, 1, 2 or 64, never with 70', async () => {
    const all = await samples();
    const input = fc.oneof(fc.constantFrom(...all), fc.uint8Array({ maxLength: 300 }));
    const changed = fc.tuple(input, fc.nat(), fc.integer({ min: 1, max: 255 })).map(([bytes, at, mask]) => {
      const flipped = Uint8Array.from(bytes);
      if (flipped.length > 0) flipped[at % flipped.length] = (flipped[at % flipped.length] ?? 0) ^ mask;
      return flipped;
    });
    await fc.assert(
      fc.asyncProperty(changed, changed, async (bytes, other) => {
        const world = {
          read: async (source: string) =>
            ({ kind: 'read', bytes: source === '-' ? bytes : other, mode: undefined }) as const,
          create: async () => ({ kind: 'created' }) as const,
        };
        for (const argv of [
          ['unbake', '-'],
          ['bake', '-', 'other', '--out', 'x'],
          ['disclose', '-', '--reveal', '/name'],
          ['verify', '--pack', '-', 'other'],
        ]) {
          const { code, out, err } = await badgewright(argv, world);
          assert.ok([0, 1, 2, 64].includes(code), `${argv.join(' ')}: ${code}`);
          assert.doesNotMatch(`${out}${err}`.replaceAll('\n', ''), acting);
        }
      }),
      { numRuns: 60 },
    );
  });
});
