import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { patternSteps } from '../../../src/model/schema/linear-pattern.js';

describe('patterns that are taken', () => {
  for (const pattern of [
    '^a$',
    '^[a-z]{2}(-[A-Z]{2})?$',
    '^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$',
    '^https:\\/\\/x\\.example\\/context(-3\\.\\d\\.\\d)*\\.json$',
    '^[a-zA-Z0-9_-]+\\.[a-zA-Z0-9_-]*\\.[a-zA-Z0-9_-]+$',
    '(ext:)[a-z|A-Z|0-9|.|-|_]+',
    '^(?:foo|bar)+$',
    '^(foo|fab)$',
    '^\\d{4}-\\d{2}-\\d{2}T[^Z]*Z$',
    '^\\$\\u0041[\\]\\-\\\\^]$',
    'a|b',
    '^(ab*c)*$',
    '^',
    '$',
    '',
    '^[^\\s@]+@[^\\s@]+$',
  ]) {
    test(pattern, () => {
      assert.ok((patternSteps(pattern)?.(1_000) ?? Infinity) < 5_000_000);
    });
  }

  test('take steps in proportion to the text where they are anchored at the start', () => {
    const steps = patternSteps('^([a-z]+-)*[A-Z]$') ?? assert.fail();
    assert.ok(steps(100_000) < steps(1_000) * 101);
  });

  test('take the square of them where they begin anywhere, and not where they are short', () => {
    const [endless, short] = [patternSteps('[a-z]+'), patternSteps('ext:[a-z]')];
    assert.equal((endless?.(1_999) ?? 0) / (endless?.(999) ?? 1), 4);
    assert.equal((short?.(1_999) ?? 0) / (short?.(999) ?? 1), 2);
  });
});

describe('patterns that are refused', () => {
  const long = `^${'a'.repeat(300)}$`;
  for (const pattern of [
    '(a+)+$',
    '^(a*)*$',
    '^(a|a)*$',
    '^(a|ab)*c$',
    '^([a-z]+)*$',
    '^(\\w+\\s?)*$',
    '^a*a*$',
    '^.*x$',
    '^[a-z]{1,9}[a-m]$',
    '^(a?){9}$',
    '^(a*){00002}$',
    `^${'(a|a)'.repeat(20)}$`,
    `^${'a?'.repeat(20)}${'a'.repeat(20)}$`,
    '^(?=a)',
    '^(?!a)b',
    '(?<=a)b',
    '^(a)\\1$',
    '^(?<n>a)\\k<n>$',
    '\\bword\\b',
    '^\\p{L}+$',
    '^a+?$',
    '^a|b$',
    '^a$b',
    '^\\S+@\\S+$',
    '^\\uD83D\\uDE00$',
    '^(?i:a)$',
    long,
  ]) {
    test(pattern.slice(0, 40), () => {
      assert.equal(patternSteps(pattern), undefined);
    });
  }

  for (const pattern of ['[', '(', 'a{', '*', '\\', '^(a', '[z-a]', 'a**', ')', '\\_']) {
    test(`what is no pattern: ${pattern}`, () => {
      assert.equal(patternSteps(pattern), undefined);
    });
  }
});

/** A matcher that goes back as the platform's does, for characters, dots, classes of two, `*`, `+`, `?` and groups. */
type Tree =
  | { readonly kind: 'one'; readonly set: string }
  | { readonly kind: 'seq'; readonly parts: readonly Tree[] }
  | { readonly kind: 'or'; readonly parts: readonly Tree[] }
  | { readonly kind: 'rep'; readonly part: Tree; readonly mark: '*' | '+' | '?' };

function written(node: Tree): string {
  if (node.kind === 'one') return node.set.length === 1 ? node.set : `[${node.set}]`;
  if (node.kind === 'seq') return node.parts.map(written).join('');
  if (node.kind === 'or') return `(?:${node.parts.map(written).join('|')})`;
  return `(?:${written(node.part)})${node.mark}`;
}

/** Tries a match and counts; the rest of the pattern is what `then` does. Gives up at a bound. */
function matches(node: Tree, text: string, meter: { steps: number }): boolean {
  const walk = (here: Tree, at: number, then: (at: number) => boolean): boolean => {
    meter.steps += 1;
    if (meter.steps > 200_000) return true;
    switch (here.kind) {
      case 'one':
        return here.set.includes(text[at] ?? '-') && then(at + 1);
      case 'seq': {
        const [head, ...tail] = here.parts;
        if (head === undefined) return then(at);
        return walk(head, at, (next) => walk({ kind: 'seq', parts: tail }, next, then));
      }
      case 'or':
        return here.parts.some((part) => walk(part, at, then));
      case 'rep': {
        const more = (next: number): boolean =>
          next > at && here.mark !== '?'
            ? walk({ ...here, mark: '*' }, next, then)
            : here.mark === '?' && then(next);
        return walk(here.part, at, more) || (here.mark !== '+' && then(at));
      }
    }
  };
  return walk(node, 0, (end) => end === text.length);
}

const { node } = fc.letrec<{ node: Tree }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ kind: fc.constant('one' as const), set: fc.constantFrom('a', 'b', 'c', 'ab', 'bc') }),
    fc.record({
      kind: fc.constantFrom('seq' as const, 'or' as const),
      parts: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('rep' as const),
      part: tie('node'),
      mark: fc.constantFrom('*' as const, '+' as const, '?' as const),
    }),
  ),
}));

test('a matcher that goes back never takes more than a few times the steps that were counted', () => {
  let taken = 0;
  fc.assert(
    fc.property(node, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 40 }), (tree, text) => {
      const steps = patternSteps(`^(?:${written(tree)})$`);
      if (steps === undefined) return;
      taken += 1;
      for (const subject of [text, `${text}!`, 'a'.repeat(40), 'ab'.repeat(20), `${'abc'.repeat(13)}!`]) {
        const meter = { steps: 0 };
        matches(tree, subject, meter);
        // The matcher of this test also counts each group and each end of one.
        assert.ok(meter.steps <= steps(subject.length) * 12, `${written(tree)} ${subject} ${meter.steps}`);
      }
    }),
    { numRuns: 3_000, seed: 7 },
  );
  assert.ok(taken > 500, `${taken}`);
});
