import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/index.js';
import { componentsIn, isStackBadge } from '../../src/model/stack-badge.js';

const STACK = 'ext:MicroCredentialStack';

function badgeFor(achievementType: unknown): JsonObject {
  return { credentialSubject: { achievement: { achievementType } } } as JsonObject;
}

describe('a badge for a stack', () => {
  test('says so by the type of its achievement, in whatever form JSON-LD allows', () => {
    for (const type of [STACK, [STACK], ['MicroCredential', STACK]]) assert.ok(isStackBadge(badgeFor(type)));
    assert.ok(isStackBadge({ credentialSubject: [{ achievement: [{ achievementType: STACK }] }] }));
  });

  test('is no other, whatever it holds', () => {
    for (const type of ['MicroCredential', undefined, 7, STACK.toLowerCase(), `${STACK} `, {}]) {
      assert.ok(!isStackBadge(badgeFor(type)));
    }
    for (const subject of [undefined, 'x', 7, [], {}, { achievement: STACK }, { achievementType: STACK }]) {
      assert.ok(!isStackBadge({ credentialSubject: subject }));
    }
  });
});

describe('the components of a stack', () => {
  const component = { id: 'urn:a:b', genre: 'component' };

  test('are the evidence that says that it names one, with its place', () => {
    const evidence = ['x', component, { ...component, genre: 'portfolio' }, 7, component];
    assert.deepEqual(componentsIn({ evidence }), [
      { evidence: component, at: '/evidence/1' },
      { evidence: component, at: '/evidence/4' },
    ]);
    assert.deepEqual(componentsIn({ evidence: component }), [{ evidence: component, at: '/evidence' }]);
  });

  test('are none where there is no evidence', () => {
    for (const evidence of [undefined, null, [], 'component', { genre: ['component'] }]) {
      assert.deepEqual(componentsIn({ evidence }), []);
    }
  });
});
