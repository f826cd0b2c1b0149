/** A file under `fixtures/reviews/bad/` and every problem that its parser finds in it, as `code at`. */
export const badReviews: readonly { readonly file: string; readonly problems: readonly string[] }[] = [
  { file: 'by-nobody', problems: ['format.missing /assessor'] },
  { file: 'assessor-without-id', problems: ['format.missing /assessor/id'] },
  { file: 'unknown-role', problems: ['format.value /role'] },
  { file: 'part-neither-pass-nor-fail', problems: ['format.value /parts/0/result'] },
  { file: 'score-without-level', problems: ['review.score-form /criteria/1'] },
  { file: 'score-of-two-forms', problems: ['review.score-form /criteria/1'] },
  { file: 'unknown-property', problems: ['format.unknown-property /criteria/2/points'] },
  { file: 'blank-feedback', problems: ['format.malformed /criteria/2/feedback'] },
];

/** Files of the right shape that do not fit mc-1; `decide` finds it, with pointers into the facts. */
export const unfitReviews: readonly { readonly file: string; readonly problems: readonly string[] }[] = [
  {
    file: 'unknown-criterion',
    problems: [
      'review.criterion-missing /reviews/0/criteria',
      'review.criterion-unknown /reviews/0/criteria/3/criterion',
    ],
  },
  { file: 'unknown-level', problems: ['review.level-unknown /reviews/0/criteria/3/level'] },
  { file: 'missing-part', problems: ['review.part-missing /reviews/0/parts'] },
];
