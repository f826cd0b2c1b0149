import type { JsonObject } from '../../../../src/model/json.js';
import { freshLoader } from './contexts.js';
import { dice } from './dice.js';
import type { Dice } from './dice.js';
import { alike, document } from './documents.js';
import { changeContext, mutations, pruned } from './mutations.js';
import { small } from './small.js';
import { tiny } from './tiny.js';
import { copied } from './tree.js';

/** A document that was made, and how. */
export interface Made {
  readonly document: JsonObject;
  /** `plain`: as honest programs write them; `mutated`: changed in up to four places; `wild`: anything goes. */
  readonly kind: 'plain' | 'mutated' | 'wild';
}

/** The document of a seed: from the corpus or from the tables of terms, whole or with changes. */
export function generate(seed: number, corpus: readonly JsonObject[]): Made {
  const chance = dice(seed);
  if (chance.chance(0.02)) return { document: alike(chance), kind: 'wild' };
  if (chance.chance(0.15)) return { document: copied(small(chance)), kind: 'wild' };
  if (chance.chance(0.4)) return { document: tinyOne(chance), kind: 'wild' };
  const load = freshLoader();
  const kind = chance.pick(['plain', 'plain', 'mutated', 'mutated', 'wild'] as const);
  const isFromCorpus = kind !== 'wild' && corpus.length > 0 && chance.chance(0.5);
  const wild = { plain: 0, mutated: 0.02, wild: 0.3 }[kind];
  let made = isFromCorpus
    ? pruned(chance.pick(corpus), chance, chance.pick([0, 0.2, 0.4, 0.5, 0.6, 0.6]))
    : document(chance, load, wild);
  const changes = kind === 'mutated' ? 1 + chance.upTo(chance.pick([1, 2, 4])) : 0;
  for (let change = 0; change < changes; change += 1) made = chance.pick(mutations)(made, chance, load);
  return { document: copied(made), kind };
}

function tinyOne(chance: Dice): JsonObject {
  const made = copied(tiny(chance));
  return chance.chance(0.8) ? made : copied(changeContext(made, chance, freshLoader()));
}
