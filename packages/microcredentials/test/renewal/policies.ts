import assert from 'node:assert/strict';
import { parsePolicy, resolvePolicy } from '../../src/index.js';
import { edited, lines } from '../fixtures.js';
import { basePolicy } from './desk.js';
import type { Parsed, RenewalPolicy, ResolvedPolicy } from '../../src/index.js';
import type { Edit } from '../fixtures.js';

/** What a local authority adds to the base policy: nothing yet. */
export const local = {
  format: 'badgewright-renewal-policy/1',
  id: 'xx/pine-hollow/teacher/2024',
  version: '1.0.0',
  title: 'Additions',
  jurisdiction: { country: 'US', state: 'XX', lea: 'Pine Hollow' },
  authority: 'Pine Hollow',
  sources: [],
  checkedOn: '2025-01-05',
  assumptions: ['It is invented too.'],
  extends: 'xx/teacher/2024',
};

/** The problems of a policy with some changes, by itself. */
export function problemsOf(...edits: readonly Edit[]): readonly string[] {
  const parsed = parsePolicy(edited<unknown>(basePolicy, ...edits));
  return parsed.kind === 'ok' ? [] : lines(parsed.problems);
}

/** A policy that has to be right. */
export function parsedPolicy(value: unknown): RenewalPolicy {
  const parsed = parsePolicy(value);
  assert.ok(parsed.kind === 'ok', JSON.stringify(parsed));
  return parsed.value;
}

/** The additions on the base policy, both with changes. */
export function extended(edits: readonly Edit[], baseEdits: readonly Edit[] = []) {
  const policies = [
    parsedPolicy(edited<unknown>(basePolicy, ...baseEdits)),
    parsedPolicy(edited<unknown>(local, ...edits)),
  ];
  return resolvePolicy(policies, local.id);
}

/** The problems of the additions, or of what they come to. */
export function faultsOf(edits: readonly Edit[], baseEdits: readonly Edit[] = []): readonly string[] {
  const resolved = extended(edits, baseEdits);
  return resolved.kind === 'ok' ? [] : lines(resolved.problems);
}

/** A policy that has to be there. */
export function policyOf(resolved: Parsed<ResolvedPolicy>): ResolvedPolicy {
  assert.ok(resolved.kind === 'ok', JSON.stringify(resolved));
  return resolved.value;
}
