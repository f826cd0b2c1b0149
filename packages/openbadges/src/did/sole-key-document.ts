import { ok } from '../outcome.js';
import type { ControllerDocument, PublicKey } from '../ports.js';

/** The document of a DID that is its own public key, which `fragment` names: it serves every purpose, for ever. */
export function soleKeyDocument(did: string, fragment: string, key: PublicKey): ControllerDocument {
  const id = `${did}#${fragment}`;
  const method = { id, controllers: [did], publicKey: ok(key), expires: undefined, revoked: undefined };
  return { id: did, verificationMethod: [method], assertionMethod: [id], authentication: [id] };
}
