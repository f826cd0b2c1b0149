import { same } from './independence.js';
import { acceptsGroupWork } from './integrity.js';
import type { Definition, DigestMatch, Submission } from '../generated/types.js';

/**
 * The files of a submission that are, digest by digest, the same as files that somebody else handed in, artefacts and
 * responses alike. The earner's own submissions are no match. A file under digests of two algorithms is not recognised.
 *
 * `groupAllowed` says that both declare work of a group and that the requirement accepts it: a reason to clear the
 * hold, for a person to find.
 *
 * @example
 * const matches = equalDigests(submission, others, definition);
 * if (matches.length > 0) log({ type: 'integrity.flagged', matches });
 */
export function equalDigests(
  submission: Submission,
  others: readonly Submission[],
  definition: Definition,
): readonly DigestMatch[] {
  const known = new Map<string, Found[]>();
  for (const other of others.filter(({ earner }) => !same(earner.id, submission.earner.id)))
    for (const { digest, isGroup } of filesOf(other)) {
      const found = known.get(digest) ?? [];
      if (found.at(-1)?.other === other) found.pop();
      known.set(digest, found);
      found.push({ other, isGroup });
    }
  return filesOf(submission).flatMap(({ id, digest }) =>
    (known.get(digest) ?? []).map(({ other, isGroup }) => ({
      artefact: id,
      submission: other.id,
      earner: other.earner.id,
      groupAllowed: isGroup && acceptsGroupWork(definition, submission, id),
    })),
  );
}

interface Found {
  readonly other: Submission;
  readonly isGroup: boolean;
}

interface File {
  /** The id of an artefact, or of the part that a response answers. */
  readonly id: string;
  readonly digest: string;
  readonly isGroup: boolean;
}

/** Every file of a submission. */
export function filesOf({ artefacts, responses }: Submission): readonly File[] {
  return [
    ...artefacts.map(({ id, digestSRI, group }) => ({ id, digest: digestSRI, isGroup: group === true })),
    ...responses.map(({ part, digestSRI }) => ({ id: part, digest: digestSRI, isGroup: false })),
  ];
}
