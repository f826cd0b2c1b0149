import { unsigned } from './fixture.js';
import type { Loose } from './fixture.js';
import { issueElsewhere } from './interop/digitalbazaar.js';

export const V2 = 'https://www.w3.org/ns/credentials/v2';
export const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';
export const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

export const LEARNER = 'https://pinehollow.example/educators/7';
export const RECORD = 'https://pinehollow.example/records/7';

/** The id of the achievement that a badge of these tests asserts. */
export function achievementId(number: number): string {
  return `https://pinehollow.example/achievements/${number}`;
}

/** The definition of an achievement. */
export function achievement(number: number): object {
  return {
    id: achievementId(number),
    type: ['Achievement'],
    name: `Achievement ${number}`,
    description: 'What there was to learn.',
    criteria: { narrative: `Criteria ${number}` },
    creditsAvailable: number,
    resultDescription: [
      {
        id: `${achievementId(number)}#grade`,
        type: ['ResultDescription'],
        name: 'Grade',
        resultType: 'LetterGrade',
      },
    ],
  };
}

/** A badge of the learner: each has a result of its own. */
export function badge(number: number): object {
  return {
    '@context': [V2, OB],
    id: `https://pinehollow.example/badges/${number}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `Badge ${number}`,
    issuer: unsigned().issuer,
    validFrom: '2026-03-20T15:00:00Z',
    validUntil: `203${number}-03-20T15:00:00Z`,
    credentialSubject: {
      id: LEARNER,
      type: ['AchievementSubject'],
      licenseNumber: `OR-${number}`,
      achievement: achievement(number),
      result: [{ type: ['Result'], value: `Grade ${number}` }],
    },
  };
}

/** A record with credentials in it, and with other members of its subject. */
export function record(credentials: readonly object[], members: object = {}): object {
  return {
    '@context': [V2, CLR, OB],
    id: RECORD,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'Record of Ada',
    issuer: unsigned().issuer,
    validFrom: '2026-04-01T00:00:00Z',
    validUntil: '2031-04-01T00:00:00Z',
    partial: true,
    credentialSubject: {
      id: LEARNER,
      type: ['ClrSubject'],
      verifiableCredential: credentials,
      association: [
        {
          type: 'Association',
          associationType: 'isPartOf',
          sourceId: achievementId(1),
          targetId: achievementId(2),
        },
      ],
      ...members,
    },
  };
}

/** A credential signed by another implementation, with the issuer's key of the corpus. */
export async function issued(credential: object): Promise<Loose> {
  return JSON.parse(JSON.stringify(await issueElsewhere(credential))) as Loose;
}

/** A record of two signed badges, as its publisher signs it. */
export async function recordOfTwo(members: object = {}): Promise<Loose> {
  const badges = [await issued(badge(1)), await issued(badge(2))];
  return await issued(record(badges, members));
}

/** What a proof of a credential covers. */
export function withoutProof(credential: Loose): Loose {
  const { proof, ...content } = credential;
  return content;
}

/** The credentials in a record. */
export function credentialsIn(recordRead: Loose): readonly Loose[] {
  return recordRead['credentialSubject']?.['verifiableCredential'] ?? [];
}
