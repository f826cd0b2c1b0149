import { bad } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';

/** What is answered where a signature covers something else than the JSON shows. Code: `context.altered-meaning`. */
export function altered(message: string, at = ''): Outcome<never> {
  return bad({ code: 'context.altered-meaning', message, at, spec: 'W3C Data Integrity 1.0 §4.6' });
}
