import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { isTrustList } from '../../src/trust/compose-list.js';
import { readKnownIssuers } from '../../src/trust/known-issuers.js';
import { objecting, revoked } from '../bake/touchy.js';
import { listOf, trusting } from './lists.js';

describe('a list that reading gave', () => {
  test('is told from anything else', async () => {
    const trust = await trusting(listOf());
    assert.equal(isTrustList(trust), true);
    const registry = readKnownIssuers({ meta: { created: '2026-01-01' }, registry: {} });
    assert.equal(registry.kind === 'ok' && isTrustList(registry.value), true);
    const others: readonly unknown[] = [
      undefined,
      null,
      7,
      'list',
      [],
      listOf(),
      registry,
      { ...trust },
      { find: () => 5 },
      Object.create(trust),
      new Proxy(trust, {}),
      ...Object.values({ ...objecting(), ...revoked() }),
    ];
    for (const [index, other] of others.entries()) assert.equal(isTrustList(other), false, String(index));
  });
});
