/** A file under `fixtures/submissions/bad/` and every problem that its parser finds in it, as `code at`. */
export const badSubmissions: readonly { readonly file: string; readonly problems: readonly string[] }[] = [
  { file: 'wrong-types', problems: ['format.type /artefacts', 'format.type /attempt'] },
  { file: 'missing-attestations', problems: ['format.missing /attestations'] },
  { file: 'time-without-zone', problems: ['format.malformed /submittedAt'] },
  { file: 'no-such-day', problems: ['format.malformed /artefacts/0/createdOn'] },
  { file: 'digest-not-sri', problems: ['format.malformed /artefacts/1/digestSRI'] },
  { file: 'public-link', problems: ['format.unknown-property /artefacts/0/url'] },
  { file: 'student-name', problems: ['format.unknown-property /earner/name'] },
  { file: 'duplicate-artefact-id', problems: ['submission.duplicate-id /artefacts/4/id'] },
  { file: 'attempt-zero', problems: ['format.range /attempt'] },
];

/** Files of the right shape that do not fit mc-1; `decide` finds it, with pointers into the facts. */
export const unfitSubmissions: readonly { readonly file: string; readonly problems: readonly string[] }[] = [
  {
    file: 'unknown-requirement',
    problems: [
      'submission.artefacts-too-few /submission/artefacts',
      'submission.requirement-unknown /submission/artefacts/0/requirement',
    ],
  },
  { file: 'missing-artefact', problems: ['submission.artefacts-too-few /submission/artefacts'] },
];
