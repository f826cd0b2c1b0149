import type { JsonValue } from '../model/json.js';

/** The rules that a token is held against. */
export type Profile = 'open-badges' | 'vc-jose-cose';
/** What a token secures. */
export type Kind = 'credential' | 'presentation';

/** What a token's `typ` says of it. `kind` is left open where the payload says it. */
export interface TokenType {
  readonly profile: Profile;
  readonly kind: Kind | undefined;
}

/** `vc+ld+jwt` and `vc-ld+jwt` were the names in drafts of the specification. */
const W3C = /^(?:application\/)?(vc|vp)(?:[+-]ld)?\+jwt$/i;
const PLAIN = /^(?:application\/)?jwt$/i;

/**
 * Reads the header's `typ`; `undefined` where it names a token of another kind, which must never be taken for a
 * badge.
 *
 * @see Open Badges 3.0, §Create the JOSE Header; Securing Verifiable Credentials using JOSE and COSE, §3.1;
 * RFC 7515, §4.1.9; RFC 8725, §3.11
 */
export function readTokenType(typ: JsonValue | undefined): TokenType | undefined {
  if (typ === undefined) return { profile: 'open-badges', kind: undefined };
  if (typeof typ !== 'string') return undefined;
  if (PLAIN.test(typ)) return { profile: 'open-badges', kind: undefined };
  const kind = kindOfMediaType(typ);
  return kind === undefined ? undefined : { profile: 'vc-jose-cose', kind };
}

/** What a media type of a secured token, with or without `application/`, holds. */
export function kindOfMediaType(type: string): Kind | undefined {
  const name = W3C.exec(type)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  return name === 'vc' ? 'credential' : 'presentation';
}
