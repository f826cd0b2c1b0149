import assert from 'node:assert/strict';
import { decideOn, edited, stories } from '../fixtures.js';
import type { Approved, CredentialOptions } from '../../src/index.js';
import type { Edit } from '../fixtures.js';

/** The stories that end well. */
export const goodStories = ['passes', 'adjudicated', 'groupWork'] as const;

/** The approval at the end of a story, with some changes to its facts. */
export function approvedIn(name: (typeof goodStories)[number], ...edits: readonly Edit[]): Approved {
  const { facts, at } = stories[name];
  const decision = decideOn(edited(facts(), ...edits), at);
  assert.ok(decision.kind === 'approved');
  return decision;
}

/** What a caller of `toCredential` passes beside the approval. */
export const options: CredentialOptions = {
  id: 'urn:uuid:5ad3a1a7-4f6e-4a5e-9c39-6b1a7f0c8d11',
  issuer: { id: 'https://pinehollow.example/issuer', type: ['Profile'], name: 'Pine Hollow' },
  recipient: { id: 'did:example:educator-1' },
};

/** What the rules of renewal read from a badge, where the definition and the submission say it. */
export const withClaims: readonly Edit[] = [
  ['/definition/tags', ['literacy', 'K-5']],
  ['/definition/credits', { available: 15 }],
  ['/submission/activity', { start: '2026-01-12T08:00:00-05:00', end: '2026-02-13T15:00:00-05:00' }],
];
