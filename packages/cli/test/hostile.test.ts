import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test, vi } from 'vitest';

import { attempt, badgewright, fixtureText, jsonLines, member } from './console.js';
import type { Finished } from './console.js';
import { nodeIo } from '../src/index.js';
import type { FileRead, Io } from '../src/index.js';

// A machine that is busy with other tests takes its time.
vi.setConfig({ testTimeout: 60_000 });

const acting = /[\p{Cc}\p{Bidi_Control}]/u;
const badge = fixtureText('credentials/valid-vcdm-2.0/input.json');
const definition = fixtureText('definitions/mc-1-small-group-reading.json');

/** Lets the command read the given text for `-`, and the disk for all else. */
function reading(content: string | Uint8Array): Pick<Io, 'read'> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read: FileRead = { kind: 'read', bytes, mode: undefined };
  return { read: async (source) => (source === '-' ? read : { kind: 'failed', reason: 'not there' }) };
}

/** Whatever comes in, the command ends with an answer and writes nothing that acts on a terminal. */
function assertCalm({ code, out, err }: Finished, expected: readonly number[]): void {
  assert.ok(expected.includes(code), `ended with ${code}`);
  assert.doesNotMatch(`${out}${err}`.replaceAll('\n', ''), acting);
}

/** JSON of any shape, with texts that mean harm. */
const anyJson = fc.json({ stringUnit: 'binary', maxDepth: 4 });
const anyBytes = fc.uint8Array({ maxLength: 200 });

/** The badge with one member anywhere in it set to any JSON. */
function edited(text: string): fc.Arbitrary<string> {
  const paths = pathsIn(JSON.parse(text));
  return fc
    .tuple(fc.constantFrom(...paths), fc.jsonValue({ stringUnit: 'binary', maxDepth: 2 }))
    .map(([path, value]) => JSON.stringify(withValue(JSON.parse(text), path, value)));
}

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path];
  const inside = Object.entries(value).flatMap(([key, item]) =>
    pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inside : [path, ...inside];
}

function withValue(root: unknown, path: Path, value: unknown): unknown {
  const owner = member(root, ...path.slice(0, -1));
  if (typeof owner === 'object' && owner !== null) Reflect.set(owner, path.at(-1) ?? '', value);
  return root;
}

describe('verify', () => {
  const now = ['--now', '2026-06-01T00:00:00Z'];

  test('answers any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        assertCalm(await badgewright(['verify', '-'], reading(bytes)), [1, 2]);
      }),
    );
  });

  test('answers any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anyJson, fc.boolean(), async (text, json) => {
        const argv = ['verify', '-', ...(json ? ['--json'] : [])];
        assertCalm(await badgewright(argv, reading(text)), [1, 2]);
      }),
    );
  });

  test('answers any badge with one value replaced, and never takes a change for valid', async () => {
    const original: unknown = JSON.parse(badge);
    await fc.assert(
      fc.asyncProperty(edited(badge), async (text) => {
        const isSame = JSON.stringify(JSON.parse(text)) === JSON.stringify(original);
        const finished = await badgewright(['verify', '--json', ...now, '-'], reading(text));
        assertCalm(finished, isSame ? [0] : [1, 2]);
        assert.equal(jsonLines(finished.out).length, 1);
      }),
      { numRuns: 60 },
    );
  });

  test('finds every text of a badge changed by one letter', async () => {
    const texts = pathsIn(JSON.parse(badge)).filter(
      (path) => typeof member(JSON.parse(badge), ...path) === 'string',
    );
    assert.ok(texts.length > 20);
    for (const path of texts) {
      const root: unknown = JSON.parse(badge);
      const before = String(member(root, ...path));
      const text = JSON.stringify(withValue(root, path, `${before}x`));
      const { code } = await badgewright(['verify', ...now, '-'], reading(text));
      assert.ok(code === 1 || code === 2, path.join('/'));
    }
  });
});

describe('check', () => {
  test('answers any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anyJson, async (text) => {
        assertCalm(await badgewright(['check', '-'], reading(text)), [1]);
      }),
    );
  });

  test('answers any definition with one value replaced', async () => {
    await fc.assert(
      fc.asyncProperty(edited(definition), async (text) => {
        assertCalm(await badgewright(['check', '-'], reading(text)), [0, 1]);
      }),
    );
  });
});

describe('review and issue', () => {
  const io = nodeIo(process);
  const disk = [...attempt(2), '--json'];

  /** The arguments of the second attempt, with one of its files read from `-`. */
  function withInput(argv: readonly string[], option: string): readonly string[] {
    const at = argv.indexOf(option);
    return argv.map((argument, index) => (index === at + 1 ? '-' : argument));
  }

  test.each(['--definition', '--submission', '--review'])('answer any JSON for %s', async (option) => {
    await fc.assert(
      fc.asyncProperty(anyJson, async (text) => {
        const hostile = reading(text);
        const both: Pick<Io, 'read'> = {
          read: (source, limit) => (source === '-' ? hostile.read(source, limit) : io.read(source, limit)),
        };
        assertCalm(await badgewright(['review', ...withInput(disk, option)], both), [2]);
      }),
      { numRuns: 30 },
    );
  });

  test.each(['--key', '--issuer'])('answer any JSON for %s, and sign nothing', async (option) => {
    const argv = ['issue', ...attempt(2), '--key', '-', '--issuer', 'issuer', '--out', 'badge'];
    const created: string[] = [];
    await fc.assert(
      fc.asyncProperty(anyJson, async (text) => {
        const content = new Map([
          ['-', option === '--key' ? text : fixtureText('keys/issuer.json')],
          ['issuer', option === '--issuer' ? text : '{"name":"Pine Hollow"}'],
        ]);
        const finished = await badgewright(argv, {
          read: async (source, limit) => {
            const bytes = new TextEncoder().encode(content.get(source));
            return content.has(source)
              ? { kind: 'read', bytes, mode: undefined }
              : await io.read(source, limit);
          },
          create: async (path) => {
            created.push(path);
            return { kind: 'created' };
          },
        });
        assertCalm(finished, [64]);
      }),
      { numRuns: 30 },
    );
    assert.deepEqual(created, []);
  });
});
