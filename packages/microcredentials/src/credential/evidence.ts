import { requirementsOf } from '../definition/criteria-rules.js';
import type { Evidence } from '@badgewright/openbadges';
import type { Definition, Submission } from '../generated/types.js';

/**
 * The evidence a badge speaks of: title, genre and digest of each artefact. The files stay private, so there is no
 * id, URL or file name; whoever is shown a file can compare its digest. `digestSRI` and `mediaType` are terms of
 * the Verifiable Credentials Data Model 2.0.
 */
export function evidenceOf(definition: Definition, submission: Submission): readonly Evidence[] {
  const genres = new Map(requirementsOf(definition).map(({ id, genre }) => [id, genre]));
  return submission.artefacts.map(({ requirement, title, digestSRI, mediaType }) => {
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
