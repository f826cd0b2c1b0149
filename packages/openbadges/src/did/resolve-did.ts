import { bad, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { ControllerDocument, Env } from '../ports.js';

/**
 * Resolves a DID by the method at hand. The DID is an attacker's string; so is the document, which must be the
 * DID's own.
 *
 * Codes: those of the method; `key.document-id`; as `unknown`: `key.method-unsupported`, `network.unreachable`.
 *
 * @see W3C DID 1.0, §3.1 and §7.1
 */
export async function resolveDid(did: string, env: Env): Promise<Outcome<ControllerDocument>> {
  const name = methodOf(did);
  const method = env.didMethods.find((candidate) => candidate.method === name);
  if (method === undefined || /[/?#]/.test(did)) {
    const message = `A DID such as ${JSON.stringify(did.slice(0, 80))} is not looked up by this release.`;
    return unknown({ code: 'key.method-unsupported', message });
  }
  try {
    const resolved = await method.resolve(did, env);
    if (resolved.kind !== 'ok' || resolved.value.id === did) return resolved;
  } catch {
    const message = `The method ${name.slice(0, 40)} failed.`;
    return unknown({ code: 'network.unreachable', message });
  }
  return bad({
    code: 'key.document-id',
    message: `The document of ${JSON.stringify(did.slice(0, 80))} has another id.`,
    spec: 'W3C DID 1.0 §5.1.1',
  });
}

function methodOf(did: string): string {
  const start = did.indexOf(':') + 1;
  const end = did.indexOf(':', start);
  return start === 0 ? '' : did.slice(start, end === -1 ? did.length : end);
}
