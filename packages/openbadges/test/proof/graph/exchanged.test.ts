import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { verify } from '../../../src/index.js';
import { edited, loose, NOW, signed, unsigned } from '../../fixture.js';
import { definitionsOf, exchange, placesIn, withoutContexts } from './exchange.js';
import { graphOf } from './rewrite.js';

/** What the badge's contexts say of each term, at the top or in a scope. */
const definitions = definitionsOf(unsigned()['@context']);

describe('any two keys of a badge, exchanged by contexts', async () => {
  const badge = loose(await signed());
  const { proof: _, ...content } = badge;
  const count = placesIn(badge).length;
  const index = fc.nat(count - 1);
  const exchanges = fc.record({ one: index, two: index, definition: fc.nat(3), propagate: fc.boolean() });

  test('find each key defined', () => {
    assert.ok(count > 40);
    for (const { key } of placesIn(badge)) assert.ok(definitions.has(key), key);
  });

  test('leave a badge that is never valid, though its signature may hold', async () => {
    await fc.assert(
      fc.asyncProperty(exchanges, async (choice) => {
        const rewritten = edited(badge, (copy) => {
          exchange(copy, choice, definitions);
        });
        // Keys of one name, or of one object and value, show after all what was signed.
        fc.pre(!isDeepStrictEqual(withoutContexts(rewritten), withoutContexts(badge)));
        assert.equal((await verify(rewritten, { now: NOW })).verdict, 'invalid');
      }),
      { numRuns: 200 },
    );
  });

  test('do leave the signature intact for some, which are refused for what they show', async () => {
    const graph = await graphOf(content);
    const at = (key: string, part: keyof typeof badge): number =>
      placesIn(badge).findIndex((place) => place.key === key && isPartOf(badge[part], place.object));
    const shown: readonly (readonly [string, string, string])[] = [
      ['validUntil', 'genre', 'evidence'],
      ['validFrom', 'points', 'credentialSubject'],
      ['credentialSubject', 'genre', 'evidence'],
      ['issuer', 'genre', 'evidence'],
      ['validFrom', 'achievedLevel', 'credentialSubject'],
      ['evidence', 'points', 'credentialSubject'],
    ];
    for (const [outer, inner, part] of shown) {
      const choice = {
        one: placesIn(badge).findIndex(({ object, key }) => object === badge && key === outer),
        two: at(inner, part),
        definition: 0,
        propagate: false,
      };
      const rewritten = edited(content, (copy) => {
        exchange(copy, choice, definitions);
      });
      assert.equal(await graphOf(rewritten), graph, outer);
      const report = await verify(Object.assign(rewritten, { proof: badge['proof'] }), { now: NOW });
      const codes = report.checks.flatMap(({ problems }) => problems.map(({ code }) => code));
      assert.ok(codes.includes('context.altered-meaning'), outer);
      assert.ok(!codes.includes('proof.signature'), outer);
    }
  });

  function isPartOf(value: unknown, part: object): boolean {
    if (value === part) return true;
    return typeof value === 'object' && value !== null
      ? Object.values(value).some((member) => isPartOf(member, part))
      : false;
  }
});
