import assert from 'node:assert/strict';
import { parseStack } from '../../src/index.js';
import { readFixture } from '../fixtures.js';
import type { OpenBadge, Verified } from '@badgewright/openbadges';
import type { Stack, StackRule } from '../../src/index.js';

/** What a test says of a badge; the rest is the same in all of them. */
export interface BadgeFacts {
  /** The id of the achievement, or its last step under `https://pinehollow.example/mc/`. */
  readonly of: string;
  /** The id of the credential; `''` for none. By default one that follows from the achievement. */
  readonly id?: string;
  /** `''` for none. */
  readonly awarded?: string;
  /** `''` for none. */
  readonly version?: string;
  readonly issuer?: string;
  /** `''` for none. */
  readonly subject?: string;
  /** Ids of components: it is then the badge of a stack. */
  readonly components?: readonly string[];
}

/** The id of a micro-credential by its last step. */
export function mc(slug: string): string {
  return slug.startsWith('https:') ? slug : `https://pinehollow.example/mc/${slug}`;
}

/** A badge as `verify` hands it out. */
export function badge({
  of,
  id = `urn:badge:${of}`,
  awarded = '2026-03-01T12:00:00Z',
  version = '1.0.0',
  issuer = 'https://pinehollow.example/issuer',
  subject = 'did:example:educator-1',
  components,
}: BadgeFacts): Verified<OpenBadge> {
  const achievementType = components === undefined ? 'MicroCredential' : 'ext:MicroCredentialStack';
  const made = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    ...(id === '' ? {} : { id }),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'] },
    validFrom: '2020-01-01T00:00:00Z',
    ...(awarded === '' ? {} : { awardedDate: awarded }),
    credentialSubject: {
      ...(subject === '' ? {} : { id: subject }),
      type: ['AchievementSubject'],
      achievement: {
        id: mc(of),
        type: ['Achievement'],
        achievementType,
        name: `Badge of ${of}`,
        description: 'What it is about.',
        criteria: { narrative: 'How it is earned.' },
        ...(version === '' ? {} : { version }),
      },
    },
    ...(components && {
      evidence: components.map((one) => ({ id: one, type: ['Evidence'], genre: 'component' })),
    }),
  };
  // Only `verify` makes one; rules of stacks are tested without signatures.
  return made as OpenBadge as Verified<OpenBadge>;
}

const base = membersOf(readFixture('stacks/online-community'));

/** A stack with a rule, as it is parsed. */
export function stackOf(rule: StackRule, changes: Partial<Stack> = {}): Stack {
  return parsedStack({ ...base, rule, ...changes });
}

/** A stack among the fixtures. */
export function fixtureStack(name: string): Stack {
  return parsedStack(readFixture(`stacks/${name}`));
}

/** A rule that names a micro-credential. */
export function one(
  slug: string,
  changes: { readonly versions?: string; readonly issuers?: readonly string[] } = {},
) {
  return { kind: 'micro-credential', id: mc(slug), title: slug, ...changes } as const;
}

/** The id of a stack by its last step. */
export function stackId(slug: string): string {
  return `https://pinehollow.example/stacks/${slug}`;
}

function parsedStack(value: unknown): Stack {
  const parsed = parseStack(value);
  assert.ok(parsed.kind === 'ok', JSON.stringify(parsed));
  return parsed.value;
}

function membersOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
