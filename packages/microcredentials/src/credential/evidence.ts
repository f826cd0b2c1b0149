import { requirementsOf } from '../definition/criteria-rules.js';
import type { Evidence } from '@badgewright/openbadges';
import type { Artefact } from '../generated/types.js';
import type { Approved } from '../decide/decision.js';

/**
 * The evidence a badge speaks of: title, genre and digest of each artefact. The files stay private, so there is no
 * id, URL or file name; whoever is shown a file can compare its digest. `digestSRI` and `mediaType` are terms of
 * the Verifiable Credentials Data Model 2.0. Where a level is carried from an earlier attempt, the artefacts that it
 * was given for stand beside those that took their place: each level rests on evidence that is named.
 */
export function evidenceOf(approved: Approved): readonly Evidence[] {
  const genres = new Map(requirementsOf(approved.definition).map(({ id, genre }) => [id, genre]));
  const artefacts = [...approved.submission.artefacts, ...carriedArtefacts(approved)];
  return artefacts.map(({ requirement, title, digestSRI, mediaType }) => {
    const genre = genres.get(requirement);
    return {
      type: ['Evidence'],
      name: title,
      ...(genre === undefined ? {} : { genre }),
      digestSRI,
      ...(mediaType === undefined ? {} : { mediaType }),
    };
  });
}

/** The artefacts that carried levels were given for, as far as the submission does not hold the same files. */
function carriedArtefacts({ definition, submission, criteria, earlier = [] }: Approved): readonly Artefact[] {
  const reads = new Map(definition.criteria.map((criterion) => [criterion.id, criterion.reads]));
  const seen = new Set(submission.artefacts.map(({ digestSRI }) => digestSRI));
  return earlier.flatMap((attempt) => {
    const { attempt: number, artefacts } = attempt.submission;
    const read = new Set(
      criteria.flatMap(({ criterion, carriedFrom }) =>
        carriedFrom === number ? (reads.get(criterion) ?? []) : [],
      ),
    );
    return artefacts.filter(
      ({ requirement, digestSRI }) => read.has(requirement) && seen.size !== seen.add(digestSRI).size,
    );
  });
}
