import { bad, ok, unknown } from '../outcome.js';
import type { Findings } from '../ports.js';
import type { Problem } from '../problem.js';
import type { ListEntry } from './list-entry.js';
import { plainText } from './plain-text.js';

/**
 * What a value in a status list amounts to, by the purpose of the entry. A revocation or suspension ends the credential; a
 * message, and that there is a newer version, do not. Of a purpose that is not known only the value 0 is: not marked.
 *
 * Codes: `status.revoked`, `status.suspended`; as `unknown`: `status.purpose-unsupported`; as warnings:
 * `status.message`, `status.newer-version`.
 *
 * @see Bitstring Status List 1.0, §2.1 `statusPurpose` and §3.2
 */
export function findingsFor(value: number, { purpose, messages }: ListEntry): Findings {
  const message = messages.get(value);
  const said = message === undefined ? '' : `: “${plainText(message)}”`;
  if (purpose === 'message') return told(value, message);
  if (value === 0) return { outcome: ok(undefined), warnings: [] };
  switch (purpose) {
    case 'revocation':
      return ended('status.revoked', `The issuer has revoked the credential${said}.`);
    case 'suspension':
      return ended('status.suspended', `The issuer has suspended the credential${said}.`);
    case 'refresh':
      return warning('status.newer-version', `The issuer has a newer version of the credential${said}.`);
    default: {
      const text = `The credential is marked for the purpose “${plainText(purpose)}”, which is not known here${said}.`;
      const problem = { code: 'status.purpose-unsupported', message: text, spec: SPEC } as const;
      return { outcome: unknown(problem), warnings: [] };
    }
  }
}

const SPEC = 'Bitstring Status List 1.0 §2.1';
/** How an issuer says that a value has no meaning yet. */
const UNDEFINED = 'undefined';

/** One bit may come without messages; then 0 says nothing. */
function told(value: number, message: string | undefined): Findings {
  if (message === undefined && value === 0) return { outcome: ok(undefined), warnings: [] };
  if (message === undefined || message === UNDEFINED) {
    return warning(
      'status.message',
      `The issuer’s message on the credential has the number ${value} and no text.`,
    );
  }
  return warning('status.message', `The issuer’s message on the credential is “${plainText(message)}”.`);
}

function ended(code: Problem['code'], message: string): Findings {
  return { outcome: bad({ code, message, spec: SPEC }), warnings: [] };
}

function warning(code: Problem['code'], message: string): Findings {
  return { outcome: ok(undefined), warnings: [{ code, message, spec: SPEC }] };
}
