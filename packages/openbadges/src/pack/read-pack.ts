import { environment } from '../environment.js';
import { BadgeError } from '../error.js';
import { isSameId } from '../keys/identifier.js';
import { decodeBytes } from '../model/decode-bytes.js';
import type { JsonObject } from '../model/json.js';
import { readJsonWithin } from '../model/read-json.js';
import type { TrustList } from '../model/trust-list.js';
import { bad, ok, together, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env, Fetch, ProofFacts } from '../ports.js';
import type { Problem } from '../problem.js';
import { newCall } from '../signed/call.js';
import { checkIssuer } from '../signed/check-issuer.js';
import { checkProof } from '../signed/check-proof.js';
import { isTrustList } from '../trust/compose-list.js';
import { judgeAward } from '../trust/judge-award.js';
import { answering } from './answering.js';
import { bounds, isOfLater, readContent } from './pack-format.js';
import type { PackContent } from './pack-format.js';

/** What reading a pack may be told. */
export interface PackOptions {
  /** The present, against which the age of the pack stands; not the moment as of which badges are verified. */
  readonly now?: Date;
  /** The id of whoever must have signed the pack. Without it a pack need not be signed. */
  readonly signedBy?: string;
  /** A list on which whoever signed the pack must be now, as one who may make packs (`mayPack`). */
  readonly trust?: TrustList;
}

/** An offline pack: what verifying needs of the network, as it was on one day. */
export interface Pack {
  /** When it was made: ISO 8601. */
  readonly created: string;
  /** The id of whoever signed it; `undefined` where nobody did, and anybody may have made it. */
  readonly signer: string | undefined;
  /** Answers for the URLs in the pack, and for no others: pass it to `verify` in place of the network. */
  readonly fetch: Fetch;
  /** The URLs in the pack, sorted. */
  readonly urls: readonly string[];
}

/**
 * Reads an offline pack: an object, JSON text, or its bytes. Every digest in it must fit, and where it is signed, its
 * signature. The key of whoever signed it must be its own id (did:key or did:jwk): a pack cannot vouch for itself, and
 * nobody else is asked.
 *
 * Codes: `pack.version`, `pack.malformed`, `pack.digest`, `pack.not-yet`, `pack.signature`, `pack.signer`, `proof.*`,
 * `key.*`, `input.*`; with a trust list `pack.not-entitled` and `trust.*`. Throws `BadgeError` `argument.invalid` for other options.
 *
 * @example
 * const pack = await readPack(await readFile('district.pack'), { signedBy: 'did:key:z6Mk…' });
 * if (pack.kind === 'ok') await verify(badge, { fetch: pack.value.fetch });
 */
export async function readPack(
  input: Uint8Array | string | object,
  options: PackOptions = {},
): Promise<Outcome<Pack>> {
  const { now, signedBy, trust } = readOptions(options);
  const decoded = decodeBytes(input, bounds.characters);
  if (decoded.kind !== 'ok') return decoded;
  const json = readJsonWithin(decoded.value, bounds);
  if (json.kind !== 'ok') return json;
  const content = readContent(json.value);
  if (content.kind !== 'ok') return content;
  const signer = await signerOf(json.value, content.value, now);
  const known = signer.kind === 'ok' ? checkSigner(signer.value, { now, signedBy, trust }) : signer;
  const whole = together(isOfLater(content.value, now) ? bad(NOT_YET) : ok(undefined), known);
  if (whole.kind !== 'ok') return whole;
  const { created, issuer, responses } = content.value;
  return ok(
    Object.freeze({
      created,
      signer: issuer,
      fetch: answering(content.value),
      urls: Object.freeze([...responses.keys()].sort()),
    }),
  );
}

const NOT_YET: Problem = {
  code: 'pack.not-yet',
  message: 'The pack says that it was made later than now.',
  at: '/created',
};

interface Asked {
  readonly now: Date;
  readonly signedBy: string | undefined;
  readonly trust: TrustList | undefined;
}

/** Callers without a type checker pass what they like; they are told, in our own words. */
function readOptions(options: PackOptions): Asked {
  const given: Readonly<Record<string, unknown>> & PackOptions = { ...options };
  const { signedBy, trust } = given;
  if (signedBy !== undefined && (typeof signedBy !== 'string' || signedBy === '')) {
    throw new BadgeError('argument.invalid', '`signedBy` is no id.');
  }
  if (trust !== undefined && !isTrustList(trust)) {
    throw new BadgeError('argument.invalid', '`trust` is no list that `readTrustList` gave.');
  }
  const { now } = environment(given.now === undefined ? {} : { now: given.now });
  return { now, signedBy, trust };
}

interface Signature {
  readonly signer: string;
  readonly proofs: readonly ProofFacts[];
}

/** Whose signature it is, of which nothing is known but the pack and its id. */
async function signerOf(
  json: JsonObject,
  { issuer }: PackContent,
  now: Date,
): Promise<Outcome<Signature | undefined>> {
  if (issuer === undefined) return ok(undefined);
  const env = envOf(now);
  const expected = { purpose: 'assertionMethod', signer: issuer } as const;
  const proof = await checkProof({ document: json, jwt: undefined }, expected, newCall(env));
  if (proof.outcome.kind !== 'ok') return broken(proof.outcome);
  const proofs = proof.outcome.value;
  const whose = await checkIssuer(expected, proofs, env);
  if (whose.kind !== 'ok') return broken(whose);
  return proof.warnings.length === 0 ? ok({ signer: issuer, proofs }) : broken(unknown(UNCHECKED));
}

/** Only suites that sign the JSON itself: others sign its meaning in JSON-LD, and a pack has none. */
function envOf(now: Date): Env {
  const env = environment({ now });
  return { ...env, suites: env.suites.filter(({ id }) => id.includes('-jcs-')), fetch: undefined };
}

const UNCHECKED: Problem = {
  code: 'proof.suite-unsupported',
  message: 'The pack carries a proof that is not checked.',
  at: '/proof',
};

function broken({ kind, problems }: Exclude<Outcome<unknown>, { readonly kind: 'ok' }>): Outcome<never> {
  const message = kind === 'bad' ? 'The signature does not hold.' : 'The signature cannot be checked.';
  return { kind, problems: [{ code: 'pack.signature', message, at: '/proof' }, ...problems] };
}

/** Whether it was signed by whom the caller expects: one id, or somebody on a list. */
function checkSigner(signature: Signature | undefined, { signedBy, trust, now }: Asked): Outcome<undefined> {
  if (signature === undefined) {
    if (signedBy === undefined && trust === undefined) return ok(undefined);
    return bad({ code: 'pack.signer', message: 'The pack is not signed.', at: '' });
  }
  const { signer, proofs } = signature;
  if (signedBy !== undefined && !isSameId(signer, signedBy)) {
    return bad({ code: 'pack.signer', message: 'The pack is signed by somebody else.', at: '/issuer' });
  }
  if (trust === undefined) return ok(undefined);
  const keys = proofs.map(({ publicKey }) => publicKey);
  // Whoever could make packs once, and cannot now, could still date one back.
  const dates = { awarded: now.toISOString(), begins: undefined, signed: [] };
  return together(judgeAward(trust, { issuer: signer, keys, ...dates, achievements: [], kind: 'pack' }, now));
}
