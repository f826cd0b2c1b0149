/**
 * How much of a stack is looked at: components, those of stacks inside it included, no more than `verify` re-checks in
 * one badge; stacks inside one another; and the steps of the search for the shortest way, which take about a second.
 */
export const stackLimits = { components: 200, depth: 16, steps: 1_500_000 } as const;
