import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { edited, loose } from '../../fixture.js';
import { achievement, CLR, credentialsIn, LEARNER, OB, recordOfTwo, V2 } from '../../record.js';
import { codesOf, graphsIn } from './catches.js';
import { definitionsOf, exchange, pick, placesIn, withoutContexts } from './exchange.js';

describe('any two places of a signed record', async () => {
  const honest = await recordOfTwo({ achievement: [achievement(1), achievement(3)] });
  const definitions = definitionsOf([V2, CLR, OB]);
  const places = placesIn(honest);
  const graphs = await graphsIn(honest);
  const index = fc.nat(places.length - 1);

  test('are many, each of a term that the contexts define', () => {
    assert.ok(places.length > 80, String(places.length));
    for (const { key } of places) assert.ok(definitions.has(key), key);
  });

  test('exchange their values, and it is caught', async () => {
    await fc.assert(
      fc.asyncProperty(index, fc.nat(), async (one, two) => {
        const changed = edited(honest, (copy) => {
          const all = placesIn(copy);
          const a = pick(all, one);
          const b = pick(
            all.filter(({ key }) => key === a.key),
            two,
          );
          // A value that holds the other cannot take its place.
          const values = [a, b].map(({ object, key }) =>
            loose({ value: Reflect.get(object, key) as unknown }),
          );
          Reflect.set(a.object, a.key, values[1]?.['value']);
          Reflect.set(b.object, b.key, values[0]?.['value']);
        });
        fc.pre(!isDeepStrictEqual(changed, honest));
        assert.ok((await codesOf(changed)).length > 0 || !isDeepStrictEqual(await graphsIn(changed), graphs));
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test('exchange their keys by contexts, and it is caught', async () => {
    const choices = fc.record({ one: index, two: index, definition: fc.nat(3), propagate: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(choices, async (choice) => {
        const changed = edited(honest, (copy) => {
          exchange(copy, choice, definitions);
        });
        fc.pre(!isDeepStrictEqual(withoutContexts(changed), withoutContexts(honest)));
        assert.ok((await codesOf(changed)).length > 0 || !isDeepStrictEqual(await graphsIn(changed), graphs));
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test('speak of one learner throughout', () => {
    const ids = [honest, ...credentialsIn(honest)].map((each) => each['credentialSubject']?.['id']);
    assert.deepEqual([...new Set<unknown>(ids)], [LEARNER]);
  });
});
