import { readFileSync } from 'node:fs';

import { decide, parseDefinition, parseReview, parseSubmission } from '@badgewright/microcredentials';
import { multikeySigner } from '@badgewright/openbadges';
import type { Approved, Attempt, Decision, Definition, NotYet, Parsed } from '@badgewright/microcredentials';
import type { MultikeyPair, Profile, Signer } from '@badgewright/openbadges';
import { memoryStore } from '../src/index.js';
import type { IssueDeps } from '../src/index.js';

const fixtures = new URL('../../../fixtures/', import.meta.url);

/** The moment at which the second attempt is decided. */
export const decidedAt = new Date('2026-03-20T15:00:00Z');

/** The second attempt at MC-1, which passes. */
export function approvedAttempt(): Approved {
  const decision = decideAttempt(2, decidedAt);
  if (decision.kind !== 'approved') throw new Error(`attempt 2 is ${decision.kind}`);
  return decision;
}

/** The first attempt at MC-1, which falls short on one criterion. */
export function refusedAttempt(): NotYet {
  const decision = decideAttempt(1, new Date('2026-02-26T15:00:00Z'));
  if (decision.kind !== 'not-yet') throw new Error(`attempt 1 is ${decision.kind}`);
  return decision;
}

/** The signer of a key file of the corpus, and the issuer that it signs for. */
export async function issuerOf(
  name: 'issuer' | 'stranger',
): Promise<{ readonly signer: Signer; readonly issuer: Profile }> {
  const signer = await multikeySigner(readPair(`keys/${name}.json`));
  const [id = ''] = signer.verificationMethod.split('#');
  return { signer, issuer: { id, type: ['Profile'], name: 'Pine Hollow Teacher Quality Center' } };
}

/** What an honest caller passes besides the decision, with members of the test's choice. */
export async function depsWith(changes: Partial<IssueDeps> = {}): Promise<IssueDeps> {
  return {
    ...(await issuerOf('issuer')),
    store: memoryStore(),
    recipient: { id: 'urn:uuid:02d89773-e8fa-41a9-a5b4-c9fc8e563845' },
    credentialId: 'urn:uuid:5ad3a1a7-4f6e-4a5e-9c39-6b1a7f0c8d11',
    now: new Date('2026-03-20T15:05:00Z'),
    ...changes,
  };
}

/** The value that a path of members and items leads to. */
export function member(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    value,
  );
}

/** The second attempt, of which the assessors have scored what the first left unmet; the rest is carried. */
export function carriedAttempt(): Approved {
  const [first, second] = [attemptOf(1), attemptOf(2)];
  const reviews = second.reviews.map((review) => ({
    ...review,
    parts: [],
    criteria: [{ criterion: 'c3', level: 'proficient' }],
  }));
  const decision = decide(definitionOf(), second.submission, reviews, decidedAt, { earlier: [first] });
  if (decision.kind !== 'approved') throw new Error(`the carried attempt is ${decision.kind}`);
  return decision;
}

function decideAttempt(attempt: number, at: Date): Decision {
  const { submission, reviews } = attemptOf(attempt);
  return decide(definitionOf(), submission, reviews, at);
}

function definitionOf(): Definition {
  return read(parseDefinition, 'definitions/mc-1-small-group-reading.json');
}

function attemptOf(attempt: number): Attempt {
  const submission = read(parseSubmission, `submissions/mc-1-attempt-${attempt}.json`);
  const reviews = ['a', 'b'].map((name) =>
    read(parseReview, `reviews/mc-1-attempt-${attempt}-assessor-${name}.json`),
  );
  return { submission, reviews };
}

function read<T>(parse: (value: unknown) => Parsed<T>, path: string): T {
  const outcome = parse(readJson(path));
  if (outcome.kind !== 'ok') throw new Error(`${path}: ${outcome.problems[0].code}`);
  return outcome.value;
}

function readPair(path: string): MultikeyPair {
  const pair = readJson(path);
  if (typeof pair !== 'object' || pair === null) throw new Error(`${path} holds no key pair`);
  return {
    publicKeyMultibase: String(Reflect.get(pair, 'publicKeyMultibase')),
    secretKeyMultibase: String(Reflect.get(pair, 'secretKeyMultibase')),
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, fixtures), 'utf8'));
}
