/** How often each word stands in a text. */
type Bag = ReadonlyMap<string, number>;

/**
 * How alike two texts are by their words, whatever the order: twice the words in common over the words of both (the
 * coefficient of Dice over multisets). From 0 to 1; two texts without words are alike.
 */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const total = one.length + other.length;
  if (total === 0) return 1;
  const bag = bagOf(other);
  let common = 0;
  for (const [word, count] of bagOf(one)) common += Math.min(count, bag.get(word) ?? 0);
  return (2 * common) / total;
}

/** The words that stand more often in one of two texts than in the other. */
export function wordsApart(one: readonly string[], other: readonly string[]): readonly string[] {
  const [first, second] = [bagOf(one), bagOf(other)];
  return [...new Set([...first.keys(), ...second.keys()])].filter(
    (word) => first.get(word) !== second.get(word),
  );
}

function bagOf(words: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}
