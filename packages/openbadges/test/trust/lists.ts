import assert from 'node:assert/strict';
import { BadgeError } from '../../src/error.js';
import type { JsonObject } from '../../src/model/json.js';
import type { TrustList } from '../../src/model/trust-list.js';
import type { Outcome } from '../../src/outcome.js';
import { readTrustList } from '../../src/trust/read-trust-list.js';
import type { TrustListOptions } from '../../src/trust/read-trust-list.js';
import { NOW } from '../fixture.js';

export const ISSUER = 'https://district.example/issuer';
export const ACHIEVEMENT = 'https://district.example/achievements/1';

/** A list with one issuer, and what a test wants otherwise. */
export function listOf(members: JsonObject = {}): JsonObject {
  return {
    format: 'badgewright-trust-list/1',
    name: 'Providers of the state',
    authority: { name: 'Department of Education' },
    date: '2026-01-01T00:00:00Z',
    issuers: [{ id: ISSUER, name: 'Pinehollow District' }],
    ...members,
  };
}

/** A list of one issuer with these members. */
export function listWith(issuer: JsonObject): JsonObject {
  return listOf({ issuers: [{ id: ISSUER, name: 'Pinehollow District', ...issuer }] });
}

/** The list that reading gives; the test fails where there is none. */
export async function trusting(input: unknown, options: TrustListOptions = {}): Promise<TrustList> {
  const outcome = await readTrustList(input, { now: NOW, ...options });
  assert.deepEqual(inShort(outcome), ['ok']);
  assert.ok(outcome.kind === 'ok');
  return outcome.value;
}

/** What an outcome says in short: its kind, and each code with its pointer. */
export function inShort(outcome: Outcome<unknown>): readonly string[] {
  if (outcome.kind === 'ok') return ['ok'];
  return [
    outcome.kind,
    ...outcome.problems.map(({ code, at }) => (at === undefined ? code : `${code} ${at}`)),
  ];
}

/** What reading a list amounts to, in short. */
export async function reading(input: unknown, options: TrustListOptions = {}): Promise<readonly string[]> {
  return inShort(await readTrustList(input, { now: NOW, ...options }));
}

/** The names of the gaps of a list: each depth, with its codes. */
export function gapsOf({ gaps }: TrustList): readonly string[] {
  return gaps.map(({ depth, problems }) => [depth, ...problems.map(({ code }) => code)].join(' '));
}

/** For an issuer, each entry as the names of the lists on the way to it. */
export function waysTo(trust: TrustList, issuer: string): readonly string[] {
  return trust
    .find(issuer)
    .map(({ issuer: { name }, chain }) => [name, ...chain.map(({ list }) => list.name)].join(' < '));
}

/** What was thrown, in short: its code, and that of each problem with its pointer. */
export function thrown(error: unknown): readonly string[] {
  assert.ok(error instanceof BadgeError);
  const { code, problems } = error as BadgeError;
  return [code, ...problems.map((problem) => `${problem.code} ${String(problem.at)}`)];
}
