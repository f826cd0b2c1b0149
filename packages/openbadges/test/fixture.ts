import { readdirSync, readFileSync } from 'node:fs';
import { multikeySigner, readTrustList, sign } from '../src/index.js';
import type {
  AchievementCredential,
  Fetch,
  MultikeyPair,
  OpenBadge,
  Secured,
  Signer,
  VerifyOptions,
} from '../src/index.js';

const fixtures = new URL('../../../fixtures/', import.meta.url);

/** Key pairs of the corpus: `issuer` signs its badges, `stranger` is anybody else. */
export function keyPair(name: 'issuer' | 'stranger'): MultikeyPair & { readonly controller: string } {
  return readJson(`keys/${name}.json`) as MultikeyPair & { readonly controller: string };
}

export async function signerOf(name: 'issuer' | 'stranger', verificationMethod?: string): Promise<Signer> {
  return await multikeySigner(keyPair(name), verificationMethod === undefined ? {} : { verificationMethod });
}

/** The moment at which the badges of the tests are signed. */
export const SIGNED = new Date('2026-03-20T15:00:00Z');
/** A moment at which they are in force. */
export const NOW = new Date('2026-06-01T00:00:00Z');

/** An unsigned badge with results and evidence, by the issuer of the corpus. */
export function unsigned(): AchievementCredential {
  const { proof, ...credential } = readJson('credentials/valid-vcdm-2.0/input.json') as AchievementCredential;
  if (proof === undefined) throw new Error('the corpus holds signed badges');
  return credential;
}

export async function signed(credential: OpenBadge = unsigned()): Promise<Secured> {
  return await sign(credential, await signerOf('issuer'), { now: SIGNED });
}

/** A deep copy that tests may write to. */
export type Loose = { [key: string]: Loose } & Loose[];

export function loose(value: object): Loose {
  return JSON.parse(JSON.stringify(value)) as Loose;
}

/** A copy of a badge with one edit. */
export function edited(value: object, edit: (copy: Loose) => void): Loose {
  const copy = loose(value);
  edit(copy);
  return copy;
}

export interface Case {
  readonly slug: string;
  /** Text, or the bytes of an image. */
  readonly input: string | Uint8Array;
  readonly title: string;
  readonly now: string;
  readonly verdict: string;
  readonly checks: Readonly<Record<string, string>>;
  readonly codes: readonly string[];
  readonly kind?: string;
  /** The verdicts on what the input holds. */
  readonly contents?: readonly string[];
  /** The verdicts on its endorsements. */
  readonly endorsements?: readonly string[];
  /** The verdict on the newer version. */
  readonly refreshed?: string;
  readonly options?: VerifyOptions;
  /** Text of the trust list that the case is verified with. */
  readonly trust?: string;
  /** Texts of the badges that are handed over beside it. */
  readonly components?: readonly string[];
  /** What the case's network answers; without it there is none. */
  readonly fetch?: Fetch;
}

/** The corpus of verification cases: a folder is a case. */
export function cases(): readonly Case[] {
  return readdirSync(new URL('credentials/', fixtures)).map((slug) => {
    const folder = `credentials/${slug}/`;
    const input = readdirSync(new URL(folder, fixtures)).find((name) => name.startsWith('input.'));
    const { network, trust, components, ...expected } = readJson(`${folder}case.json`) as Omit<
      Case,
      'slug' | 'input'
    > & { readonly network?: string };
    const bytes = readFileSync(new URL(folder + String(input), fixtures));
    const list = trust === undefined ? {} : { trust: readText(folder + trust) };
    const beside =
      components === undefined ? {} : { components: components.map((name) => readText(folder + name)) };
    const fetch = network === undefined ? {} : { fetch: packed(readJson(folder + network)) };
    const isText = input?.endsWith('.json') === true || input?.endsWith('.txt') === true;
    return {
      slug,
      input: isText ? bytes.toString() : new Uint8Array(bytes),
      ...expected,
      ...list,
      ...beside,
      ...fetch,
    };
  });
}

/** What a case tells the verifier, besides its input. */
export async function settingsOf({ now, options, trust, components, fetch }: Case): Promise<VerifyOptions> {
  const settings = {
    now: new Date(now),
    ...options,
    ...(components === undefined ? {} : { components }),
    ...(fetch === undefined ? {} : { fetch }),
  };
  if (trust === undefined) return settings;
  const list = await readTrustList(trust, { now: new Date(now) });
  if (list.kind !== 'ok') throw new Error('a trust list of the corpus cannot be read');
  return { ...settings, trust: list.value };
}

interface Pack {
  readonly responses: Readonly<
    Record<string, { readonly status: number; readonly contentType: string; readonly body: string }>
  >;
}

/** A network that answers what an offline pack holds, and reaches nothing else. */
function packed(pack: unknown): Fetch {
  const { responses } = pack as Pack;
  return (url) => {
    const found = responses[url];
    if (found === undefined) return Promise.reject(new Error('not in the pack'));
    const { status, contentType, body } = found;
    return Promise.resolve(new Response(body, { status, headers: { 'content-type': contentType } }));
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

function readText(path: string): string {
  return readFileSync(new URL(path, fixtures), 'utf8');
}
