import { sign, signJwt } from '../../src/index.js';
import type { JsonObject, Secured, Verdict } from '../../src/index.js';
import type { KeySigner } from '../../src/keys/signer.js';
import type { Report, VerifyOptions } from '../../src/index.js';
import { SIGNED } from '../fixture.js';
import { reportOn } from './answers.js';
import { badgeOf, signers } from './documents.js';

/** Signs the JSON itself, so that a test may write what a graph cannot say. */
export const suite = 'eddsa-jcs-2022';
export const HOME = 'https://pinehollow.example/badges/';
export const EDUCATOR = 'urn:uuid:9a2f4b1c-77b1-4b0a-9d9f-3f1d8a6f2c10';

/** The id of a badge of these tests. */
export function idOf(name: string): string {
  return `urn:example:badge:${name}`;
}

export interface Made {
  readonly signer?: KeySigner;
  /** Members that differ from those of the badge of the corpus. */
  readonly members?: JsonObject;
}

/** A badge of the educator, unsigned. */
export function plainPart(name: string, { signer = signers.ed25519, members = {} }: Made = {}): JsonObject {
  const { evidence: _, ...badge } = badgeOf(signer.controller);
  return { ...badge, id: idOf(name), name: `Part ${name}`, ...members };
}

/** A badge of the educator, signed by its issuer. */
export async function part(name: string, made: Made = {}): Promise<Secured> {
  return await sealedBy(plainPart(name, made), made);
}

/** The same as a token. */
export async function partToken(name: string, made: Made = {}): Promise<string> {
  return await signJwt(plainPart(name, made), made.signer ?? signers.ed25519, { now: SIGNED });
}

/** A badge for a stack that rests on the badges of these names, or on what else evidence says. */
export async function stack(
  name: string,
  components: readonly (string | JsonObject)[],
  made: Made = {},
): Promise<Secured> {
  return await sealedBy(plainStack(name, components, made), made);
}

export function plainStack(
  name: string,
  components: readonly (string | JsonObject)[],
  made: Made = {},
): JsonObject {
  return plainPart(name, {
    ...made,
    members: {
      name: `Stack ${name}`,
      credentialSubject: subjectOf({ id: EDUCATOR }),
      evidence: components.map((one) => ({
        type: ['Evidence'],
        genre: 'component',
        ...(typeof one === 'string' ? { id: idOf(one), name: `Part ${one}` } : one),
      })),
      ...made.members,
    },
  });
}

/** The subject of a stack, by these members. */
export function subjectOf(members: JsonObject): JsonObject {
  return {
    ...members,
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://pinehollow.example/stacks/1',
      type: ['Achievement'],
      achievementType: 'ext:MicroCredentialStack',
      name: 'A stack',
      description: 'All of its parts are earned.',
      criteria: { narrative: 'All parts.' },
    },
  };
}

async function sealedBy(document: JsonObject, { signer = signers.ed25519 }: Made): Promise<Secured> {
  const own = signer.algorithm === 'Ed25519' ? suite : 'ecdsa-jcs-2019';
  return await sign(document, signer, { now: SIGNED, suite: own });
}

/** What the check `contents` says: verdict, outcome, every problem with its place, and the verdicts inside. */
export async function told(
  input: unknown,
  components: readonly unknown[] = [],
  options: VerifyOptions = {},
): Promise<readonly string[]> {
  return toldBy(await reportOn(input, { components, ...options }));
}

export function toldBy({ verdict, checks, contents }: Report): readonly string[] {
  const check = checks.find(({ name }) => name === 'contents');
  const problems = (check?.problems ?? []).map(({ code, at }) => `${code} ${String(at)}`);
  const inside = contents.map(({ report }): Verdict => report.verdict);
  return [`${verdict} ${String(check?.outcome)}`, ...problems, inside.join()];
}
