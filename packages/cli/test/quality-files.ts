import assert from 'node:assert/strict';

import { fixtureText } from './console.js';

/** The text of MC-1. */
export const mc1Text = fixtureText('definitions/mc-1-small-group-reading.json');

/** An object of any members. */
export type Json = Record<string, unknown>;

/** A value that is an object, by its members. */
export function objectOf(value: unknown): Json {
  assert.ok(typeof value === 'object' && value !== null);
  return Object.fromEntries(Object.entries(value));
}

/** MC-1 with some members changed; without a value, taken out. */
export function mc1(changes: Json = {}): string {
  return JSON.stringify({ ...objectOf(JSON.parse(mc1Text)), ...changes }, undefined, 2);
}

/** MC-1 with a warning and a remark. */
export const warned = () => mc1({ fee: undefined, audience: undefined });
/** MC-1 with an error. */
export const failing = () => mc1({ contact: undefined });

/** A stack of one component. */
export function stackText(id: string): string {
  return JSON.stringify({
    ...{ format: 'badgewright-stack/1', id: 'https://pinehollow.example/stack/reading', version: '1.0.0' },
    ...{ title: 'Reading', description: 'Reads.', language: 'en' },
    rule: { kind: 'all', of: [{ kind: 'micro-credential', id }] },
    creator: { id: 'https://pinehollow.example/center', name: 'Pine Hollow' },
  });
}

const items = [
  'competency-matters',
  'competency-single',
  'competency-research',
  'evidence-shows-skill',
  'evidence-from-work',
  'evidence-levels',
  'feedback-helps',
  'feedback-support',
  'equity-responsive',
  'equity-access',
  'equity-recognition',
];

/** A rating of MC-1; everything met but for one item. */
export function ratingText(person: number, partly?: string): string {
  return JSON.stringify({
    ...{ format: 'badgewright-quality-rating/1', id: `urn:x:rating-${person}`, instrument: 'qa/simple-v1' },
    definition: { id: 'https://pinehollow.example/mc/small-group-reading', version: '1.0.0' },
    rater: { id: `urn:x:person-${person}` },
    ratedAt: '2026-02-01T10:00:00Z',
    items: items.map((item) =>
      item === partly ? { item, rating: 'partly', note: 'Say\u001b[2J which.' } : { item, rating: 'met' },
    ),
  });
}
