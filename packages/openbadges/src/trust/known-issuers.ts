import { BadgeError } from '../error.js';
import { closedObject, inside, note } from '../model/closed-object.js';
import type { Spot } from '../model/closed-object.js';
import { decodeBytes } from '../model/decode-bytes.js';
import { faultList } from '../model/faults.js';
import { hasForm, instantOf } from '../model/form.js';
import { isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { readJsonWithin } from '../model/read-json.js';
import type { TrustAuthority, TrustedIssuer, TrustList } from '../model/trust-list.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { bounds } from './bounds.js';
import { composeList } from './compose-list.js';
import { headOf } from './follow-trusts.js';
import type { TrustDocument } from './read-document.js';

/** What a registry of known issuers does not say itself. */
export interface KnownIssuersOptions {
  /** The name of the list; by default `Known issuers`. */
  readonly name?: string;
  /** Who answers for it; by default nobody by an id, under the name of the list. */
  readonly authority?: TrustAuthority;
}

/**
 * Reads a registry of known issuers in the form that the Digital Credentials Consortium publishes: DIDs with names,
 * dated. Its issuers are trusted for every achievement at any time, by any key of their DID. An entry under what is no
 * URI is left out.
 *
 * Codes: `trust.version`, `trust.malformed`, `input.*`. Throws `BadgeError` `argument.invalid` for other options.
 *
 * @example
 * const trust = readKnownIssuers(await readFile('registry.json'), { name: 'DCC community registry' });
 */
export function readKnownIssuers(input: unknown, options: KnownIssuersOptions = {}): Outcome<TrustList> {
  const { name, authority } = readOptions(options);
  const decoded = decodeBytes(input, bounds.characters);
  if (decoded.kind !== 'ok') return decoded;
  const json = readJsonWithin(decoded.value, bounds);
  if (json.kind !== 'ok') return json;
  const { meta, registry } = json.value;
  if (!isObject(meta) || !isObject(registry)) {
    const message = 'A registry of known issuers has `meta` and `registry`.';
    return bad({ code: 'trust.version', message, at: '' });
  }
  const entries = Object.entries(registry);
  if (entries.length > bounds.issuers) {
    const message = `A registry of more than ${bounds.issuers} issuers is not read.`;
    return unknown({ code: 'input.too-large', message, at: '/registry' });
  }
  const faults = faultList();
  const spot = { at: '', faults, code: 'trust.malformed' } as const;
  const date = dateOf(meta, inside(spot, 'meta'));
  const place = inside(spot, 'registry');
  // No credential has an issuer whose id is no URI: such an entry could say nothing of any.
  const named = entries.filter(([id]) => hasForm(id, 'uri'));
  const issuers = named.map(([id, value]) => issuerOf(id, value, inside(place, id)));
  const [first, ...rest] = faults.list();
  if (first !== undefined) return bad(first, ...rest);
  const document: TrustDocument = { name, authority, date, issuers, trusts: [] };
  const ways = [{ document, chain: [{ list: headOf(document) }] }] as const;
  return ok(composeList(document, { ways, gaps: [] }, undefined));
}

function readOptions(options: KnownIssuersOptions): Required<KnownIssuersOptions> {
  const given: Readonly<Record<string, unknown>> & KnownIssuersOptions = { ...options };
  const { name = 'Known issuers', authority = { name } } = given;
  const { id, name: authorityName }: Readonly<Record<string, unknown>> = { ...authority };
  const isNamed = [name, authorityName].every((text) => typeof text === 'string' && text !== '');
  if (!isNamed || !(id === undefined || (typeof id === 'string' && hasForm(id, 'uri')))) {
    throw new BadgeError('argument.invalid', '`name` or `authority` is not of its form.');
  }
  return { name, authority };
}

/** The day of the last change. Registries write zones without a colon, or a day alone: its beginning in UTC is meant. */
function dateOf(meta: JsonObject, spot: Spot): string {
  const member = meta['updated'] === undefined ? 'created' : 'updated';
  const written = meta[member];
  const text = typeof written === 'string' ? written : '';
  const date = hasForm(text, 'date') ? `${text}T00:00:00Z` : text.replace(/(T.*[+-]\d{2})(\d{2})$/, '$1:$2');
  if (instantOf(date) === undefined) note(inside(spot, member), 'This is no date-time with its zone.');
  return date;
}

/** A place and a web site, which some entries have, decide nothing. */
function issuerOf(id: string, value: JsonValue | undefined, spot: Spot): TrustedIssuer {
  const members = isObject(value) ? Object.keys(value) : [];
  const name = closedObject(value, members, spot)?.text('name') ?? '';
  return { id, name };
}
