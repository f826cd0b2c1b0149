import type { Ob2ClassName, Ob2Classes } from './model.js';

/** What one value of a field may be. `reference`: an IRI, or an object with an IRI as its `id`. */
export type Ob2Kind =
  'text' | 'iri' | 'date-time' | 'boolean' | 'type' | 'iri or object' | 'reference' | 'revoked' | Embedded;

/** An object of a class, or where `orIri` its IRI. */
export interface Embedded {
  readonly embedded: Ob2ClassName;
  readonly orIri: boolean;
}

/** One field of a class: whether it must be there, what it is, and whether a list of such is taken as well. */
export interface Ob2Field<Need extends boolean = boolean> {
  readonly need: Need;
  readonly kind: Ob2Kind;
  readonly many: boolean;
}

type Named<T> = { readonly [K in keyof T as string extends K ? never : K]: T[K] };

type Ob2Fields<T> = Omit<
  { readonly [K in keyof Named<T>]-?: Ob2Field<undefined extends Named<T>[K] ? false : true> },
  '@context'
>;

/**
 * The fields of each class, held against the types by the compiler.
 *
 * @see Open Badges 2.0, §Open Badges Vocabulary
 */
const fields: { readonly [N in Ob2ClassName]: Ob2Fields<Ob2Classes[N]> } = {
  Assertion: {
    id: need('iri'),
    type: need('type'),
    recipient: need({ embedded: 'IdentityObject', orIri: false }),
    badge: need({ embedded: 'BadgeClass', orIri: true }),
    verification: need({ embedded: 'VerificationObject', orIri: false }),
    issuedOn: need('date-time'),
    image: may('iri or object'),
    evidence: mayMany('iri or object'),
    narrative: may('text'),
    expires: may('date-time'),
    revoked: may('boolean'),
    revocationReason: may('text'),
  },
  BadgeClass: {
    id: need('iri'),
    type: need('type'),
    name: need('text'),
    description: need('text'),
    image: need('iri or object'),
    criteria: need('iri or object'),
    issuer: need('reference'),
  },
  IssuerProfile: {
    id: need('iri'),
    type: need('type'),
    name: need('text'),
    url: need('iri'),
    email: need('text'),
    description: may('text'),
    image: may('iri or object'),
    telephone: may('text'),
    publicKey: mayMany('reference'),
    verification: may({ embedded: 'VerificationObject', orIri: false }),
    revocationList: may('iri'),
  },
  IdentityObject: {
    type: needMany('text'),
    identity: need('text'),
    hashed: need('boolean'),
    salt: may('text'),
  },
  VerificationObject: {
    type: mayMany('text'),
    creator: may('reference'),
    startsWith: mayMany('text'),
    allowedOrigins: mayMany('text'),
    verificationProperty: may('text'),
  },
  CryptographicKey: {
    id: need('iri'),
    type: may('type'),
    owner: need('iri'),
    publicKeyPem: need('text'),
  },
  RevocationList: {
    id: may('iri'),
    type: need('type'),
    issuer: may('iri'),
    revokedAssertions: needMany('revoked'),
  },
};

/** The fields of a class, by name. */
export function fieldsOf(name: Ob2ClassName): ReadonlyMap<string, Ob2Field> {
  return tables[name];
}

const tables: Readonly<Record<Ob2ClassName, ReadonlyMap<string, Ob2Field>>> = {
  Assertion: new Map(Object.entries(fields.Assertion)),
  BadgeClass: new Map(Object.entries(fields.BadgeClass)),
  IssuerProfile: new Map(Object.entries(fields.IssuerProfile)),
  IdentityObject: new Map(Object.entries(fields.IdentityObject)),
  VerificationObject: new Map(Object.entries(fields.VerificationObject)),
  CryptographicKey: new Map(Object.entries(fields.CryptographicKey)),
  RevocationList: new Map(Object.entries(fields.RevocationList)),
};

const OB = ['https://w3id.org/openbadges#', 'obi:', ''];
const SEC = ['https://w3id.org/security#', 'sec:'];

/** Every way in which the published context lets a class be written. */
const spellings: Partial<Readonly<Record<Ob2ClassName, ReadonlySet<string>>>> = {
  Assertion: spelled(OB, 'Assertion'),
  BadgeClass: spelled(OB, 'BadgeClass'),
  IssuerProfile: new Set([...spelled(OB, 'Issuer'), ...spelled(OB, 'Profile')]),
  CryptographicKey: new Set(['CryptographicKey', ...spelled(SEC, 'Key')]),
  RevocationList: spelled(OB, 'RevocationList'),
};

/** Whether a `type`, however it is written, names the class. */
export function namesClass(types: readonly unknown[], name: Ob2ClassName): boolean {
  return types.some((type) => typeof type === 'string' && spellings[name]?.has(type) === true);
}

const HOSTED = new Set([...spelled(OB, 'HostedBadge'), 'hosted']);
const SIGNED = new Set([...spelled(OB, 'SignedBadge'), 'signed']);

/** Whether a `verification.type`, however it is written, names hosted verification. */
export function namesHosted(types: readonly unknown[]): boolean {
  return types.some((type) => typeof type === 'string' && HOSTED.has(type));
}

/** Whether a `verification.type`, however it is written, names verification by signature. */
export function namesSigned(types: readonly unknown[]): boolean {
  return types.some((type) => typeof type === 'string' && SIGNED.has(type));
}

/** Every name that a reader of plain JSON relies on: a context that gives one another meaning misleads it. */
export const reliedOn: ReadonlySet<string> = new Set([
  ...Object.values(tables).flatMap((table) => [...table.keys()]),
  ...Object.values(spellings).flatMap((names) => [...names]),
  ...HOSTED,
  ...SIGNED,
  'obi',
  'sec',
  'uid',
  'endorsement',
]);

function need(kind: Ob2Kind): Ob2Field<true> {
  return { need: true, kind, many: false };
}

function needMany(kind: Ob2Kind): Ob2Field<true> {
  return { need: true, kind, many: true };
}

function may(kind: Ob2Kind): Ob2Field<false> {
  return { need: false, kind, many: false };
}

function mayMany(kind: Ob2Kind): Ob2Field<false> {
  return { need: false, kind, many: true };
}

function spelled(prefixes: readonly string[], name: string): ReadonlySet<string> {
  return new Set(prefixes.map((prefix) => prefix + name));
}
