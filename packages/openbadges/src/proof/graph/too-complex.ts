import { unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';

/** The answer where a document takes more work than is spent on one. */
export function tooComplex(message: string): Outcome<never> {
  return unknown({ code: 'context.too-complex', message, at: '' });
}
