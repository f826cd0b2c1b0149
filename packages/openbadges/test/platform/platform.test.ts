import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import { base64urlnopad } from '@scure/base';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { endsWithSize } from '../../src/bytes/gzip.js';
import type { Decompressed } from '../../src/platform/platform.js';
import { platforms } from './platforms.js';

const run = promisify(execFile);

for (const [name, platform] of platforms) {
  describe(`Hashes in ${name}`, () => {
    const names = { 'SHA-256': 'sha256', 'SHA-384': 'sha384', 'SHA-512': 'sha512' } as const;
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary' }),
      // Halves of surrogate pairs, which UTF-8 cannot write, stand for U+FFFD everywhere.
      fc.constantFrom('\ud800', 'a\udc00b', '\udbff\udbff\udfff', `${'x'.repeat(5_000)}é\ud83d`),
    );

    test('are those of bytes, and of texts as UTF-8', () => {
      fc.assert(
        fc.property(anything, (data) => {
          const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
          for (const hash of ['SHA-256', 'SHA-384', 'SHA-512'] as const) {
            const digest = createHash(names[hash]).update(bytes).digest();
            assert.deepEqual(platform.hash(data, hash), Uint8Array.from(digest));
            assert.equal(platform.hexHash(data, hash), digest.toString('hex'));
          }
        }),
      );
    });
  });

  describe(`base64url in ${name}`, () => {
    test('is read and written as another program does', () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
          const text = base64urlnopad.encode(bytes);
          assert.equal(platform.encodeBase64url(bytes), text);
          assert.deepEqual(platform.decodeBase64url(text), bytes);
          assert.equal(platform.encodeBase64url(Uint8Array.of(1, ...bytes).subarray(1)), text);
        }),
      );
    });

    test('has one way to be written', () => {
      const wrong = [
        'AA==',
        'AA=',
        'A',
        'AAAAA',
        'AB',
        'AAB',
        ' AA',
        'AA ',
        'A A',
        'AA\n',
        '+/8',
        '-_8=',
        'é',
        'AA\0',
      ];
      for (const text of [...wrong, 'AAA.', 'AA%3D', '\ud800', 'ＡＡ']) {
        assert.equal(platform.decodeBase64url(text), undefined, JSON.stringify(text));
      }
      assert.deepEqual(platform.decodeBase64url(''), new Uint8Array());
      assert.deepEqual(platform.decodeBase64url('-_8'), Uint8Array.of(0xfb, 0xff));
    });

    test('is refused exactly where the other program refuses it', () => {
      const letters = fc.string({ unit: fc.constantFrom(...'A Q g w z Z 0 9 - _ + / = \n'.split(' '), ' ') });
      fc.assert(
        fc.property(fc.oneof(letters, fc.string()), (text) => {
          let expected: Uint8Array | undefined;
          try {
            expected = base64urlnopad.decode(text);
          } catch {
            expected = undefined;
          }
          assert.deepEqual(platform.decodeBase64url(text), expected);
        }),
        { numRuns: 500 },
      );
    });
  });

  describe(`Compression in ${name}`, () => {
    test('is undone by another program, and undoes another’s', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
          assert.deepEqual(Uint8Array.from(gunzipSync(await platform.gzip(bytes))), bytes);
          const most = bytes.length;
          const whole = { kind: 'bytes', bytes };
          assert.deepEqual(await platform.decompress(gzipSync(bytes), { format: 'gzip', most }), whole);
          assert.deepEqual(await platform.decompress(deflateSync(bytes), { format: 'deflate', most }), whole);
        }),
        { numRuns: 40 },
      );
    });

    test('gives as much as is allowed, and stops beyond', async () => {
      for (const size of [1, 300, 16_384, 16_385, 70_000, 1_000_000]) {
        const packed = gzipSync(new Uint8Array(size));
        const kind = async (most: number): Promise<string> =>
          (await platform.decompress(packed, { format: 'gzip', most })).kind;
        assert.deepEqual(
          [await kind(size), await kind(size - 1), await kind(0)],
          ['bytes', 'too-large', 'too-large'],
        );
      }
      const nothing = await platform.decompress(gzipSync(''), { format: 'gzip', most: 0 });
      assert.deepEqual(nothing, { kind: 'bytes', bytes: new Uint8Array() });
    });
  });
}

describe('Both platforms', () => {
  const [[, node], [, web]] = platforms as readonly [(typeof platforms)[number], (typeof platforms)[number]];

  /** What a status list makes of it: bytes count only where the compressed data end with their number. */
  function counted(read: Decompressed, compressed: Uint8Array): string {
    if (read.kind !== 'bytes') return 'none';
    return endsWithSize(compressed, read.bytes.length) ? Buffer.from(read.bytes).toString('hex') : 'none';
  }

  test('read the same lists: cut off, run on, put together or damaged', async () => {
    const options = { format: 'gzip', most: 1_000 } as const;
    const ends = fc.oneof(
      fc.constantFrom<readonly number[]>([], [0], [0x1f], [0x1f, 0x8b], [...gzipSync('more')], [0, 0, 0, 0]),
      fc.array(fc.nat({ max: 255 }), { maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        ends,
        fc.record({ bit: fc.option(fc.nat(), { nil: undefined }), cut: fc.nat({ max: 12 }) }),
        async (plain, end, { bit, cut }) => {
          const packed = Uint8Array.of(...gzipSync(plain), ...end);
          if (bit !== undefined) {
            const at = bit % (packed.length * 8);
            packed[at >> 3] = (packed[at >> 3] ?? 0) ^ (1 << (at & 7));
          }
          const given = packed.subarray(0, packed.length - cut);
          const [here, there] = [await node.decompress(given, options), await web.decompress(given, options)];
          assert.equal(counted(here, given), counted(there, given));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('find the same data broken', async () => {
    const packed = Uint8Array.from(deflateSync(Buffer.from('a badge '.repeat(50))));
    const header = [Uint8Array.of(), packed.subarray(1), Uint8Array.of(0x78), gzipSync('a')];
    for (const broken of [...header, ...[1, 2, 4, 9].map((cut) => packed.subarray(0, -cut))]) {
      for (const platform of [node, web]) {
        const read = await platform.decompress(broken, { format: 'deflate', most: 1_000 });
        assert.equal(read.kind, 'broken');
      }
    }
  });
});

describe('`#platform`', () => {
  const manifest = new URL('../../package.json', import.meta.url);
  const { imports } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    readonly imports: { readonly '#platform': Readonly<Record<string, Readonly<Record<string, string>>>> };
  };
  const targets = Object.values(imports['#platform']).flatMap((ways) => Object.values(ways));
  let folder = '';

  beforeAll(async () => {
    // The package without its code: each target says which it is.
    folder = await mkdtemp(join(tmpdir(), 'badgewright-'));
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'x', type: 'module', imports }));
    for (const target of targets) {
      await mkdir(dirname(join(folder, target)), { recursive: true });
      const said = JSON.stringify(target);
      const text = target.endsWith('.cjs') ? `exports.chosen = ${said};` : `export const chosen = ${said};`;
      await writeFile(join(folder, target), text);
    }
    await writeFile(
      join(folder, 'in.js'),
      "import { chosen } from '#platform'; globalThis.console.log(chosen);",
    );
    await writeFile(join(folder, 'in.cjs'), "globalThis.console.log(require('#platform').chosen);");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function said(file: string): Promise<string> {
    return (await run(process.execPath, [join(folder, file)])).stdout.trim();
  }

  test('has a source for every target', () => {
    for (const target of targets) {
      const source = target.replace('./dist/', '../../src/').replace(/\.c?js$/, '.ts');
      assert.equal(existsSync(new URL(source, import.meta.url)), true, target);
    }
  });

  test('is Node’s in Node, as a module and as CommonJS', async () => {
    assert.equal(await said('in.js'), './dist/platform/node.js');
    assert.equal(await said('in.cjs'), './dist/platform/node.cjs');
  });

  test.each<[string, BuildOptions, string]>([
    ['a browser', { platform: 'browser' }, './dist/platform/web.js'],
    ['a worker', { platform: 'neutral', conditions: ['worker', 'browser'] }, './dist/platform/web.js'],
    ['nothing in particular', { platform: 'neutral' }, './dist/platform/web.js'],
    ['Node', { platform: 'node' }, './dist/platform/node.js'],
  ])('is bundled for %s', async (_, options, expected) => {
    const outfile = join(folder, 'out.mjs');
    await build({ entryPoints: [join(folder, 'in.js')], outfile, bundle: true, format: 'esm', ...options });
    assert.equal(await said('out.mjs'), expected);
  });
});
