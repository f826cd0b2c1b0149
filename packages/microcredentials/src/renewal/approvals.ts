import { renewalApprovalsShape } from '../generated/validators.js';
import { pointer } from '../input/json-pointer.js';
import { readDocument } from '../parse/read-document.js';
import { problem } from '../problem.js';
import type { RenewalApprovals } from '../generated/types.js';
import type { DocumentKind } from '../parse/read-document.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

const approvalsKind: DocumentKind<RenewalApprovals> = {
  format: 'badgewright-renewal-approvals/1',
  shape: renewalApprovalsShape,
  rules: ({ gates, badges }, at) => [
    ...repeated(
      gates.map(({ gate }) => gate),
      pointer(at, 'gates'),
    ),
    ...repeated(
      badges.map(({ badge, reason }) => JSON.stringify([badge, reason])),
      pointer(at, 'badges'),
    ),
  ],
};

/**
 * The one way from `unknown` to the answers of people: `schema/renewal-approvals.schema.json`, and one answer to each
 * question (`input.*`, `format.*`, `policy.duplicate-answer`). Never throws; what is returned is a frozen copy.
 *
 * @example
 * const approvals = parseApprovals(JSON.parse(text));
 */
export function parseApprovals(value: unknown): Parsed<RenewalApprovals> {
  return readDocument(approvalsKind, value);
}

function repeated(keys: readonly string[], at: string): readonly MicrocredentialProblem[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    if (seen.size !== seen.add(key).size) return [];
    return [
      problem('policy.duplicate-answer', pointer(at, index), 'The question is answered above already.'),
    ];
  });
}
