/** A file under `fixtures/stacks/bad/` and every problem in it, as `code at`. */
export const badStacks: readonly { readonly file: string; readonly problems: readonly string[] }[] = [
  { file: 'not-an-object', problems: ['format.type '] },
  { file: 'other-format', problems: ['format.unsupported /format'] },
  { file: 'rule-without-kind', problems: ['format.missing /rule/of/1/kind'] },
  { file: 'unknown-kind', problems: ['format.value /rule/of/1/kind'] },
  { file: 'count-missing', problems: ['format.missing /rule/of/1/count'] },
  { file: 'count-zero', problems: ['format.range /rule/of/1/count'] },
  { file: 'count-too-large', problems: ['stack.count-too-large /rule/of/1/count'] },
  { file: 'no-members', problems: ['format.too-few /rule/of/1/of'] },
  { file: 'sequence-without-order', problems: ['format.missing /rule/of/0/of/0/order'] },
  { file: 'sequence-of-another-order', problems: ['format.value /rule/of/0/of/0/order'] },
  { file: 'duplicate-component', problems: ['stack.duplicate-component /rule/of/1/of/2/id'] },
  { file: 'version-range', problems: ['stack.version-range /rule/of/1/of/0/versions'] },
  { file: 'contains-itself', problems: ['stack.cycle /rule/of/1/of/2/id'] },
  { file: 'id-not-https', problems: ['format.malformed /rule/of/1/of/0/id'] },
  { file: 'unknown-property', problems: ['format.unknown-property /rule/weight'] },
  { file: 'window-of-no-months', problems: ['format.range /rule/of/1/withinMonths'] },
  { file: 'negative-credits', problems: ['format.range /credits/available'] },
  {
    file: 'several-faults',
    problems: ['format.malformed /language', 'format.missing /title', 'format.unknown-property /colour'],
  },
  {
    file: 'several-rules-broken',
    problems: [
      'stack.count-too-large /rule/of/1/count',
      'stack.cycle /rule/of/2/id',
      'stack.version-range /rule/of/1/of/1/versions',
    ],
  },
];
