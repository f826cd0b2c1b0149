import { hex } from '@scure/base';
import type { JsonObject } from '../model/json.js';
import type { Env, TraceEntry } from '../ports.js';
import { hashOf } from './hash.js';
import type { Hash } from './hash.js';
import type { Canonical } from './suites/signed-data.js';

/** What a proof was checked against. */
interface Checked extends Pick<Canonical, 'document' | 'options'> {
  readonly suite: string;
  readonly proof: JsonObject;
  readonly hash: Hash;
}

/** Hands the canonical forms of a document and of its proof to whoever asked for them. */
export function traceCanonical({ suite, proof, hash, ...texts }: Checked, { trace }: Env): void {
  if (trace === undefined) return;
  const named = proof['verificationMethod'];
  const verificationMethod = typeof named === 'string' ? named : undefined;
  const told = (of: TraceEntry['of'], canonical: string): void => {
    const digest = hex.encode(hashOf(canonical, hash));
    trace({ suite, verificationMethod, of, canonical, algorithm: hash, hash: digest });
  };
  told('document', texts.document);
  told('proof-options', texts.options);
}
