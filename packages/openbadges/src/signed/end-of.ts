import { numericDate, textOf } from '../jwt/numeric-date.js';
import { instantOf } from '../model/form.js';
import { isObject } from '../model/json.js';
import { proofsOf } from '../proof/proof-set.js';
import type { SecuredDocument } from './check-proof.js';

/**
 * When a signed credential ends: the earliest of the ends that it, its token and its proofs name, as ISO 8601;
 * `undefined` where none names one. Whoever keeps what stands in it keeps it no longer than that.
 */
export function endOf({ document, jwt }: SecuredDocument): string | undefined {
  const seconds = numericDate(jwt?.claims['exp']);
  const ends = [
    document['validUntil'],
    document['expirationDate'],
    ...proofsOf(document).map(({ proof }) => (isObject(proof) ? proof['expires'] : undefined)),
    ...(seconds === undefined ? [] : [textOf(seconds)]),
  ];
  const earliest = Math.min(...ends.flatMap((end) => instantOf(end) ?? []));
  return Number.isFinite(earliest) ? new Date(earliest).toISOString() : undefined;
}
