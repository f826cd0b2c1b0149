import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, describe, test, vi } from 'vitest';
import { limits } from '../../../src/limits.js';
import type { JsonValue } from '../../../src/model/json.js';
import * as digests from '../../../src/verify/checks/digests.js';
import { checkRelatedResources } from '../../../src/verify/checks/related-resources.js';
import { network, online } from '../../network.js';
import type { Network } from '../../network.js';
import { inShort } from '../../proof/suites.js';

vi.mock(import('../../../src/verify/checks/digests.js'), async (original) => {
  const actual = await original();
  return { ...actual, digestOf: vi.fn(actual.digestOf) };
});

afterEach(() => {
  vi.mocked(digests.digestOf).mockClear();
});

const URL_A = 'https://pinehollow.example/rubric.pdf';
const BODY = 'What each level asks for.';

function sri(body: string, name: 'sha256' | 'sha512' = 'sha512'): string {
  return `${name}-${createHash(name).update(body).digest('base64')}`;
}

async function answer(relatedResource: JsonValue, net: Network): Promise<readonly string[]> {
  const document = { '@context': ['https://www.w3.org/ns/credentials/v2'], relatedResource };
  return inShort((await checkRelatedResources(document, online(net.fetch))).outcome);
}

function served(): Network {
  return network({ [URL_A]: { body: BODY } });
}

function times<T>(many: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: many }, (_, index) => make(index));
}

describe('what is pinned many times over', () => {
  test('is hashed once by each function', async () => {
    const others = times(limits.requests - 1, (index) => sri(`${index}`)).join(' ');
    const entries = times(limits.requests, (index) => ({
      id: URL_A,
      digestSRI: index % 2 === 0 ? `${others} ${sri(BODY)}` : sri(BODY, 'sha256'),
    }));
    assert.deepEqual(await answer(entries, served()), ['ok']);
    assert.deepEqual(
      vi.mocked(digests.digestOf).mock.calls.map(([, hash]) => hash),
      ['SHA-512', 'SHA-256'],
    );
  });

  test('by more digests than are looked at stays open, and is not read', async () => {
    const net = served();
    const many = times(limits.requests + 1, (index) => sri(`${index}`));
    const open = ['unknown', 'related.too-many /relatedResource/0'];
    for (const members of [
      { digestSRI: many },
      { digestSRI: many.join(' ') },
      { digestMultibase: many },
      { digestSRI: many.slice(1).join('\n'), digestMultibase: 'u' },
    ]) {
      assert.deepEqual(await answer([{ id: URL_A, ...members }], net), open);
    }
    assert.deepEqual(net.requests, []);
  });

  test('in more entries than are looked at stays open beyond them', async () => {
    const entries = times(5_000, () => ({ id: URL_A, digestSRI: sri(BODY) }));
    assert.deepEqual(await answer(entries, served()), ['unknown', 'related.too-many /relatedResource']);
    assert.deepEqual(await answer(entries.slice(0, limits.requests), served()), ['ok']);
    const [first, ...rest] = entries;
    const wrong = [{ ...first, digestSRI: sri('x') }, ...rest];
    assert.deepEqual(await answer(wrong, served()), [
      'bad',
      'related.digest /relatedResource/0',
      'related.too-many /relatedResource',
    ]);
    assert.equal(vi.mocked(digests.digestOf).mock.calls.length, 3);
  });
});
