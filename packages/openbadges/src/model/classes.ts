import { clrClasses } from './clr-classes.js';
import { credentialMembers } from './credential-members.js';
import { may, mayLoose, mayMany, need, of, oneOf, openTo, refTo, text, types } from './fields.js';
import type { ClassName, Classes } from './class-types.js';
import type { Field, Fields } from './fields.js';
import { profileClasses } from './profile-classes.js';
import { achievementTypes, alignmentTargetTypes, resultStatuses, resultTypes } from './vocabulary.js';

const uri = text('uri');
const instant = text('date-time');
const plain = text();

const badgeMembers = {
  ...credentialMembers,
  type: types(['VerifiableCredential'], ['OpenBadgeCredential', 'AchievementCredential']),
  awardedDate: may(instant),
  image: may(of('Image')),
  credentialSubject: need(of('AchievementSubject')),
  endorsement: mayMany(of('EndorsementCredential')),
  endorsementJwt: mayMany(text('jws')),
  evidence: mayMany(of('Evidence')),
} as const;

const endorsementMembers = {
  ...credentialMembers,
  type: types(['VerifiableCredential'], ['EndorsementCredential']),
  name: need(plain),
  awardedDate: may(instant),
  credentialSubject: need(of('EndorsementSubject')),
} as const;

/**
 * The data model as a table: for each class its properties, what their values are, how many, and which must be
 * there. The compiler holds it against the interfaces, property by property.
 *
 * @see Open Badges 3.0, Appendix "Data Models"; CLR 2.0
 */
export const classes: { readonly [K in keyof Classes]: Fields<Classes[K]> } = {
  AchievementCredential: {
    ...badgeMembers,
    name: may(plain),
    issuer: need(refTo('Profile')),
    validFrom: need(instant),
    validUntil: may(instant),
  },
  AchievementCredentialV1p1: {
    ...badgeMembers,
    name: need(plain),
    issuer: need(of('Profile')),
    issuanceDate: need(instant),
    expirationDate: may(instant),
  },
  EndorsementCredential: {
    ...endorsementMembers,
    issuer: need(refTo('Profile')),
    validFrom: need(instant),
    validUntil: may(instant),
  },
  EndorsementCredentialV1p1: {
    ...endorsementMembers,
    issuer: need(of('Profile')),
    issuanceDate: need(instant),
    expirationDate: may(instant),
  },
  AchievementSubject: {
    id: may(uri),
    type: types(['AchievementSubject']),
    achievement: need(of('Achievement')),
    activityEndDate: may(instant),
    activityStartDate: may(instant),
    creditsEarned: may({ kind: 'number' }),
    identifier: mayMany(of('IdentityObject')),
    image: may(of('Image')),
    licenseNumber: may(plain),
    narrative: may(plain),
    result: mayMany(of('Result')),
    role: may(plain),
    source: may(of('Profile')),
    term: may(plain),
  },
  EndorsementSubject: {
    id: need(uri),
    type: types(['EndorsementSubject']),
    endorsementComment: may(plain),
  },
  Achievement: {
    id: need(uri),
    type: types(['Achievement']),
    criteria: need(of('Criteria')),
    description: need(plain),
    name: need(plain),
    achievementType: may(openTo(achievementTypes)),
    alignment: mayMany(of('Alignment')),
    creator: may(of('Profile')),
    creditsAvailable: may({ kind: 'number' }),
    endorsement: mayMany(of('EndorsementCredential')),
    endorsementJwt: mayMany(text('jws')),
    fieldOfStudy: may(plain),
    humanCode: may(plain),
    image: may(of('Image')),
    inLanguage: may(text('language')),
    otherIdentifier: mayMany(of('IdentifierEntry')),
    related: mayMany(of('Related')),
    resultDescription: mayMany(of('ResultDescription')),
    specialization: may(plain),
    tag: mayMany(plain),
    version: may(plain),
  },
  Alignment: {
    type: types(['Alignment']),
    targetName: need(plain),
    targetUrl: need(uri),
    targetCode: may(plain),
    targetDescription: may(plain),
    targetFramework: may(plain),
    targetType: may(openTo(alignmentTargetTypes)),
  },
  Criteria: { id: may(uri), narrative: may(plain) },
  Related: {
    id: need(uri),
    type: types(['Related']),
    inLanguage: may(text('language')),
    version: may(plain),
  },
  Result: {
    type: types(['Result']),
    achievedLevel: may(uri),
    alignment: mayMany(of('Alignment')),
    resultDescription: may(uri),
    status: may(oneOf(resultStatuses)),
    value: may(plain),
  },
  ResultDescription: {
    id: need(uri),
    type: types(['ResultDescription']),
    name: need(plain),
    resultType: need(openTo(resultTypes)),
    alignment: mayMany(of('Alignment')),
    allowedValue: mayMany(plain),
    requiredLevel: may(uri),
    requiredValue: may(plain),
    rubricCriterionLevel: mayMany(of('RubricCriterionLevel')),
    valueMax: may(plain),
    valueMin: may(plain),
  },
  RubricCriterionLevel: {
    id: need(uri),
    type: types(['RubricCriterionLevel']),
    name: need(plain),
    alignment: mayMany(of('Alignment')),
    description: may(plain),
    level: may(plain),
    points: may(plain),
  },
  Evidence: {
    id: may(uri),
    type: types(['Evidence']),
    narrative: may(plain),
    name: may(plain),
    description: may(plain),
    genre: may(plain),
    audience: may(plain),
    digestSRI: may(plain),
    mediaType: may(plain),
  },
  ...profileClasses,
  ...clrClasses,
  Proof: {
    type: need(plain),
    id: may(uri),
    created: may(instant),
    expires: may(instant),
    cryptosuite: may(plain),
    challenge: may(plain),
    domain: mayLoose(plain),
    nonce: may(plain),
    proofPurpose: may(plain),
    proofValue: may(plain),
    previousProof: mayLoose(uri),
    verificationMethod: may(uri),
  },
  CredentialSchema: { id: need(uri), type: need(plain) },
  CredentialStatus: { id: may(uri), type: need(plain) },
  RefreshService: { id: need(uri), type: need(plain) },
  TermsOfUse: { id: may(uri), type: need(plain) },
};

/** The fields of a class as a map, the same one each time: a key such as `constructor` finds nothing in it. */
export function fieldsOf(name: ClassName): ReadonlyMap<string, Field> {
  let fields = fieldsByClass.get(name);
  if (fields === undefined) {
    fields = new Map<string, Field>(Object.entries(classes[name]));
    fieldsByClass.set(name, fields);
  }
  return fields;
}

const fieldsByClass = new Map<ClassName, ReadonlyMap<string, Field>>();

/** The names of the fields that a class requires, in the order of the table. */
export function requiredOf(name: ClassName): readonly string[] {
  let required = requiredByClass.get(name);
  if (required === undefined) {
    required = [...fieldsOf(name)].flatMap(([key, field]) => (field.need ? [key] : []));
    requiredByClass.set(name, required);
  }
  return required;
}

const requiredByClass = new Map<ClassName, readonly string[]>();

/** Classes to which nobody may add properties. */
export const closedClasses: ReadonlySet<string> = new Set([
  'Image',
  'IdentifierEntry',
  'IdentityObject',
  'Association',
]);
