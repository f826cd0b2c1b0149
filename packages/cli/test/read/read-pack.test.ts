import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { makePack, signPack } from '@badgewright/openbadges';
import type { Pack } from '@badgewright/openbadges';
import { readPack } from '../../src/read/read-pack.js';
import { nodeIo } from '../../src/index.js';
import type { FileRead, Io } from '../../src/index.js';
import { codesIn, member } from '../console.js';
import { keyOf, signedAt } from '../samples.js';

const url = 'https://pinehollow.example/keys';
const now = new Date('2026-06-01T00:00:00Z');

function world(read: FileRead, limits: number[] = []): Io {
  return {
    ...nodeIo(process),
    read: async (_, limit) => {
      limits.push(limit);
      return read;
    },
  };
}

async function packOf(content: object | string, signedBy?: string): Promise<Pack> {
  const bytes = typeof content === 'string' ? content : JSON.stringify(content);
  const io = world({ kind: 'read', bytes: Buffer.from(bytes), mode: 0o644 });
  return await readPack('pack.json', { now, signedBy }, io);
}

async function errorOf(reading: Promise<unknown>): Promise<unknown> {
  return await reading.then(
    () => 'read',
    (error: unknown) => error,
  );
}

const plain = makePack(
  new Map([[url, { status: 200, contentType: 'application/json', bytes: new TextEncoder().encode('{}') }]]),
  { created: signedAt },
);

describe('a pack from a file', () => {
  test('answers for the URLs in it', async () => {
    const { created, signer, fetch } = await packOf(plain);
    const response = await fetch(url, { headers: {}, signal: new AbortController().signal });
    assert.equal(await response.text(), '{}');
    assert.deepEqual([created, signer], [signedAt.toISOString(), undefined]);
  });

  test('says who signed it, and must be signed by whom the caller says', async () => {
    const issuer = await keyOf('issuer');
    const signed = await signPack(plain, issuer, { now: signedAt });
    assert.equal((await packOf(signed, issuer.controller)).signer, issuer.controller);
    for (const [pack, signedBy] of [
      [plain, issuer.controller],
      [signed, (await keyOf('other')).controller],
    ] as const) {
      const error = await errorOf(packOf(pack, signedBy));
      assert.equal(member(error, 'code'), 'pack.invalid');
      assert.deepEqual(codesIn(member(error, 'problems')), ['pack.signer']);
    }
  });

  test.each<readonly [string, object | string, string]>([
    ['is no JSON', 'format', 'input.not-json'],
    ['is of another version', { ...plain, format: 'badgewright-pack/2' }, 'pack.version'],
    ['is of a later day', { ...plain, created: '2030-01-01T00:00:00Z' }, 'pack.not-yet'],
  ])('is none where it %s, and the reason is told', async (_, content, code) => {
    const error = await errorOf(packOf(content));
    assert.equal(member(error, 'code'), 'pack.invalid');
    assert.deepEqual(codesIn(member(error, 'problems')), [code]);
  });

  test('cannot be opened, or is too large', async () => {
    const setting = { now, signedBy: undefined };
    const failed = await errorOf(readPack('x', setting, world({ kind: 'failed', reason: 'it is a folder' })));
    assert.equal(member(failed, 'code'), 'file.unreadable');
    const limits: number[] = [];
    const large = await errorOf(readPack('x', setting, world({ kind: 'too-large' }, limits)));
    assert.equal(member(large, 'code'), 'file.too-large');
    assert.deepEqual(limits, [128 * 1024 * 1024]);
  });
});
