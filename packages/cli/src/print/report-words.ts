import type { CheckName, Container, Kind, SkipReason } from '@badgewright/openbadges';

/** What a document is, for somebody who has the file before them. */
export function whatItIs(kind: Kind, container: Container): string {
  return kind === 'other' ? '' : `${kinds[kind]}${containers[container]}`;
}

const kinds: Readonly<Record<Exclude<Kind, 'other'>, string>> = {
  badge: 'A badge (Open Badges 3.0)',
  endorsement: 'An endorsement (Open Badges 3.0)',
  record: 'A learner record (CLR 2.0)',
  presentation: 'A presentation: badges that their holder shows',
  assertion: 'A badge (Open Badges 2.0)',
};

const containers: Readonly<Record<Container, string>> = {
  json: '',
  jws: ', as signed text (JWT)',
  png: ', in a PNG image',
  svg: ', in an SVG image',
};

/** How the name of a document is labelled. */
export const nameLabels: Readonly<Record<Kind, string>> = {
  badge: 'badge',
  endorsement: 'endorsement',
  record: 'record',
  presentation: 'name',
  assertion: 'badge',
  other: 'name',
};

/** How it is labelled whom a document is about. */
export const subjectLabels: Readonly<Record<Kind, string>> = {
  badge: 'earned by',
  endorsement: 'about',
  record: 'learner',
  presentation: 'about',
  assertion: 'earned by',
  other: 'about',
};

/** What a check has shown that passed. */
export function shown(name: CheckName, kind: Kind): string {
  return passedFor[kind]?.[name] ?? passed[name];
}

const passed: Readonly<Record<CheckName, string>> = {
  conformance: 'it keeps the rules of Open Badges 3.0',
  proof: 'nothing was changed since it was signed',
  issuer: 'the key that signed belongs to the issuer it names',
  refresh: 'there is no newer version',
  status: 'it has not been withdrawn',
  validity: 'it is in date',
  recipient: 'it belongs to the person asked about',
  endorsements: 'its endorsements are genuine',
  trust: 'the issuer is on your list',
  contents: 'every credential in it is valid',
};

/** Where a check shows something else than for a badge. */
const passedFor: Partial<Readonly<Record<Kind, Partial<Readonly<Record<CheckName, string>>>>>> = {
  record: { conformance: 'it keeps the rules of CLR 2.0' },
  presentation: {
    conformance: 'it keeps the rules of presentations',
    issuer: 'the key that signed belongs to the holder it names',
  },
  assertion: {
    conformance: 'it keeps the rules of Open Badges 2.0',
    proof: 'it stands as the issuer published or signed it',
    issuer: 'the issuer it names stands behind it',
  },
};

/** Why a check was not made. */
export const unmade: Readonly<Record<SkipReason, string>> = {
  absent: 'it carries nothing of the kind',
  'not-built': 'this release does not look at it',
  'rests-on-failed': 'not looked at: it rests on a check that did not pass',
};

const ACCEPT = 'Whether that issuer is one you accept is for you to decide.';
const SIGNED = `Valid means: nothing was changed, it is in date, and the key of the issuer that it names signed it. ${ACCEPT}`;

/** What a valid report says, and what it does not. */
export const caveats: Readonly<Record<Kind, string>> = {
  badge: SIGNED,
  endorsement: SIGNED,
  other: SIGNED,
  record:
    'Valid means: nothing was changed, it is in date, the key of the issuer that it names signed it, and every credential in it is valid by itself. ' +
    'Whether you accept that issuer, and the issuer of each credential, is for you to decide.',
  presentation:
    'Valid means: the holder that it names signed it, and every credential in it is valid by itself. ' +
    'It does not mean that the holder earned them: compare whom each is for. ' +
    'Whether you accept their issuers is for you to decide.',
  assertion: `Valid means: it stands as the issuer that it names published or signed it, and it is in date. ${ACCEPT}`,
};
