import { comparableId } from '../keys/identifier.js';
import { closedObject, given, inside, isReversed, note, textOf } from '../model/closed-object.js';
import type { ClosedObject, Spot } from '../model/closed-object.js';
import { faultList } from '../model/faults.js';
import type { Faults } from '../model/faults.js';
import { isArray, isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import type {
  Delegation,
  TrustAuthority,
  TrustedAchievement,
  TrustedIssuer,
  TrustListHead,
} from '../model/trust-list.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { bounds } from './bounds.js';

/** The format that is read and written. */
export const FORMAT = 'badgewright-trust-list/1';

/** One list as it is written, whoever it is by. */
export interface TrustDocument extends TrustListHead {
  readonly issuers: readonly TrustedIssuer[];
  readonly trusts: readonly Delegation[];
}

/**
 * Reads the members of a trust list. `at` is where it stands. Nothing that it may not have is passed over: a
 * restriction with a slip of the pen would be none.
 *
 * Codes: `trust.version`, `trust.malformed`, `trust.duplicate`; as `unknown`: `input.too-large`.
 */
export function readDocument(value: JsonObject, at = ''): Outcome<TrustDocument> {
  if (value['format'] !== FORMAT) {
    const message = `Its format is not ${FORMAT}.`;
    return bad({ code: 'trust.version', message, at: `${at}/format` });
  }
  const many = sizeFault(value, at);
  if (many !== undefined) return many;
  const faults = faultList();
  const document = membersOf(value, { at, faults, code: 'trust.malformed' });
  const [first, ...rest] = faults.list();
  return document === undefined || first !== undefined
    ? bad(first ?? { code: 'trust.malformed', message: 'This is no trust list.', at }, ...rest)
    : ok(document);
}

const MEMBERS = ['format', 'id', 'name', 'authority', 'date', 'validUntil', 'issuers', 'trusts'];

function sizeFault({ issuers, trusts }: JsonObject, at: string): Outcome<never> | undefined {
  const isLarge =
    (isArray(issuers) && issuers.length > bounds.issuers) ||
    (isArray(trusts) && trusts.length > bounds.trusts);
  if (!isLarge) return undefined;
  const message = `A list of more than ${bounds.issuers} issuers, or one that relies on more than ${bounds.trusts} others, is not read.`;
  return unknown({ code: 'input.too-large', message, at });
}

function membersOf(value: JsonObject, spot: Spot): TrustDocument | undefined {
  const object = closedObject(value, MEMBERS, spot);
  if (object === undefined) return undefined;
  const date = object.text('date', 'date-time');
  const validUntil = object.maybe('validUntil', 'date-time');
  if (isReversed(date, validUntil)) object.fault('validUntil', BACKWARDS);
  const trusts = object.list('trusts', readDelegation) ?? [];
  const issuers = issuersOf(value, object, spot);
  checkDuplicates(issuers, inside(spot, 'issuers'), spot.faults);
  return given({
    id: object.maybe('id', 'uri'),
    name: object.text('name'),
    authority: readAuthority(value['authority'], inside(spot, 'authority')),
    date,
    validUntil,
    issuers,
    trusts,
  });
}

/** A list that only relies on others has no issuers; it says so by an empty list. */
function issuersOf(value: JsonObject, object: ClosedObject, spot: Spot): readonly TrustedIssuer[] {
  const { issuers, trusts } = value;
  if (isArray(issuers) && issuers.length === 0 && trusts !== undefined) return [];
  if (issuers === undefined) note(inside(spot, 'issuers'), 'This must be there.');
  return object.list('issuers', readIssuer) ?? [];
}

function readAuthority(value: JsonValue | undefined, spot: Spot): TrustAuthority {
  const object = closedObject(value, ['id', 'name'], spot);
  if (object === undefined) return { name: '' };
  return given({ id: object.maybe('id', 'uri'), name: object.text('name') });
}

const ISSUER_MEMBERS = [
  'id',
  'name',
  'otherIds',
  'keys',
  'achievements',
  'from',
  'until',
  'statusKeepers',
  'mayPack',
];

function readIssuer(value: JsonValue, spot: Spot): TrustedIssuer | undefined {
  const object = closedObject(value, ISSUER_MEMBERS, spot);
  if (object === undefined) return undefined;
  return given({
    id: object.text('id', 'uri'),
    name: object.text('name'),
    otherIds: object.list('otherIds', textOf('uri')),
    keys: object.list('keys', readKey),
    achievements: object.list('achievements', readAchievement),
    statusKeepers: object.list('statusKeepers', textOf('uri')),
    mayPack: readMayPack(value, object),
    ...periodOf(object),
  });
}

function readMayPack(value: JsonValue, object: ClosedObject): boolean | undefined {
  const mayPack = isObject(value) ? value['mayPack'] : undefined;
  if (mayPack === undefined || typeof mayPack === 'boolean') return mayPack;
  object.fault('mayPack', 'This is neither true nor false.');
  return undefined;
}

/** Whether the key can be read is seen where it is needed: working out 100,000 points takes minutes. */
function readKey(value: JsonValue, spot: Spot): string | undefined {
  if (typeof value === 'string' && KEY.test(value)) return value;
  note(spot, 'This is no Multikey, did:key or JWK thumbprint.');
  return undefined;
}

const KEY =
  /^(?:(?:did:key:)?z[1-9A-HJ-NP-Za-km-z]{45,1999}|(?:urn:ietf:params:oauth:jwk-thumbprint:sha-256:)?[\w-]{43})$/;

function readAchievement(value: JsonValue, spot: Spot): TrustedAchievement | undefined {
  const object = closedObject(value, ['id', 'versions', 'from', 'until'], spot);
  if (object === undefined) return undefined;
  return given({
    id: object.text('id', 'uri'),
    versions: object.list('versions', textOf('text')),
    ...periodOf(object),
  });
}

const DELEGATION_MEMBERS = [
  'name',
  'list',
  'authority',
  'digestSRI',
  'achievements',
  'from',
  'until',
  'mayPack',
];

function readDelegation(value: JsonValue, spot: Spot): Delegation | undefined {
  const object = closedObject(value, DELEGATION_MEMBERS, spot);
  if (object === undefined) return undefined;
  const authority = object.maybe('authority', 'uri');
  const digestSRI = object.maybe('digestSRI');
  if (digestSRI !== undefined && !DIGEST.test(digestSRI)) {
    object.fault('digestSRI', 'This is no digest of the form `sha256-` and base64.');
  }
  // By a name alone anybody could bring the list.
  if (authority === undefined && digestSRI === undefined) {
    note(spot, 'It names neither who must have signed the list nor its digest.');
  }
  return given({
    name: object.text('name'),
    list: object.maybe('list', 'uri'),
    authority,
    digestSRI,
    achievements: object.list('achievements', readAchievement),
    mayPack: readMayPack(value, object),
    ...periodOf(object),
  });
}

const DIGEST = /^(?:sha256-[A-Za-z0-9+/]{43}=|sha384-[A-Za-z0-9+/]{64}|sha512-[A-Za-z0-9+/]{86}==)$/;

interface Period {
  readonly from: string | undefined;
  readonly until: string | undefined;
}

const BACKWARDS = 'It ends before it begins.';

function periodOf(object: ClosedObject): Period {
  const period = { from: object.maybe('from', 'date-time'), until: object.maybe('until', 'date-time') };
  if (isReversed(period.from, period.until)) object.fault('until', BACKWARDS);
  return period;
}

/** With two entries for one issuer the wider would undo the narrower. */
function checkDuplicates(issuers: readonly TrustedIssuer[], { at }: Spot, faults: Faults): void {
  const seen = new Set<string>();
  for (const [index, { id, otherIds = [] }] of issuers.entries()) {
    const ids = [id, ...otherIds].map(comparableId);
    // An id that is at fault is empty here.
    if (ids.some((one) => one !== '' && seen.has(one)) || new Set(ids).size < ids.length) {
      const message = 'An id of this issuer stands in the list before.';
      faults.add({ code: 'trust.duplicate', message, at: `${at}/${index}` });
    }
    for (const one of ids) seen.add(one);
  }
}
