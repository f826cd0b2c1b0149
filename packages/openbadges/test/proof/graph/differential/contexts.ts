import { bundledContexts, contextLoader } from '../../../../src/contexts/load.js';
import type { Contexts } from '../../../../src/contexts/load.js';
import type { JsonObject, JsonValue } from '../../../../src/model/json.js';
import type { LoadContext } from '../../../../src/ports.js';
import type { Dice } from './dice.js';
import { inlineContext, redefining } from './inline-contexts.js';

const OWN = 'https://pinehollow.example/';
const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context';
const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/context';

/** Contexts that a caller adds to the bundled ones. */
const added: Readonly<Record<string, JsonObject>> = {
  [`${OWN}plain`]: {
    '@context': {
      hours: `${OWN}hours`,
      note: { '@id': `${OWN}note`, '@type': '@json' },
      steps: { '@id': `${OWN}steps`, '@container': '@list' },
      knows: { '@id': `${OWN}knows`, '@type': '@id' },
      kind: { '@id': `${OWN}kind`, '@type': '@vocab' },
    },
  },
  [`${OWN}scoped`]: {
    '@context': {
      '@version': 1.1,
      '@protected': true,
      Lesson: {
        '@id': `${OWN}Lesson`,
        '@context': {
          '@propagate': true,
          topic: `${OWN}topic`,
          part: { '@id': `${OWN}part`, '@context': { topic: `${OWN}partTopic` } },
        },
      },
      Course: {
        '@id': `${OWN}Course`,
        '@context': [null, { topic: `${OWN}courseTopic`, id: '@id', type: '@type' }],
      },
      plan: {
        '@id': `${OWN}plan`,
        '@type': '@id',
        '@context': { topic: `${OWN}planTopic`, steps: { '@id': `${OWN}s`, '@container': '@list' } },
      },
    },
  },
  [`${OWN}many`]: {
    '@context': [
      `${OWN}plain`,
      { '@vocab': `${OWN}v#`, note: null, inner: { '@id': `${OWN}inner`, '@container': '@set' } },
    ],
  },
  [`${OWN}importing`]: {
    '@context': { '@version': 1.1, '@import': `${OWN}plain`, hours: `${OWN}importedHours` },
  },
  [`${OWN}language`]: {
    '@context': {
      '@language': 'en',
      '@direction': 'ltr',
      motto: `${OWN}motto`,
      label: { '@id': `${OWN}label`, '@container': '@language' },
    },
  },
};

/**
 * Makes loaders, each for one call, whose allowance of work it spends. The contexts are the same ones for all: the
 * bundled ones, those of the generator and those that are given.
 */
export function loadersWith(more: Contexts = {}): () => LoadContext {
  const own = contextLoader({ ...added, ...more });
  return () => Object.assign((url: string) => own(url), { all: own.all });
}

export const freshLoader = loadersWith();

const usual: readonly (readonly string[])[] = [
  ...['-3.0.3', '-3.0.2'].map((edition) => [V2, `${OB}${edition}.json`]),
  ...['-3.0.1', ''].map((edition) => [V1, `${OB}${edition}.json`]),
  [V2, `${OB}-3.0.3.json`],
  [V2, `${OB}-3.0.3.json`],
  [V2],
  [V1, `${OB}.json`],
  [V1],
  [V1, `${OB}.json`, 'https://w3id.org/security/suites/ed25519-2020/v1'],
  [V2, `${OB}-3.0.3.json`, 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'],
  [V2, `${CLR}-2.0.1.json`, `${OB}-3.0.3.json`],
  [V2, `${CLR}.json`, `${OB}-3.0.3.json`],
  [V2, 'https://w3id.org/security/data-integrity/v2'],
  [V1, 'https://w3id.org/security/data-integrity/v1', `${OB}.json`],
  [V1, 'https://w3id.org/vc/status-list/2021/v1'],
  [V1, 'https://www.w3.org/ns/credentials/status/v1'],
  [V2, 'https://w3id.org/security/multikey/v1'],
];

const single: readonly string[] = [
  ...bundledContexts,
  ...Object.keys(added),
  'https://nowhere.example/context',
];

/** The contexts of a document: mostly those that documents name, and now and then any. */
export function contextList(chance: Dice, wild: number): readonly JsonValue[] {
  const list: readonly JsonValue[] = chance.pick(usual);
  if (!chance.chance(wild)) return list;
  return chance.oneOf<readonly JsonValue[]>(
    () => [...list, chance.pick(Object.keys(added))],
    () => [...list, chance.pick(single)],
    () => [...list, ...list],
    () => [...list].reverse(),
    () => [chance.pick(single), ...list],
    () => list.slice(0, chance.upTo(list.length + 1)),
    () => chance.times(chance.upTo(4), () => chance.pick(single)),
    () => [...list, inlineContext(chance, 0.2)],
    () => [...list, inlineContext(chance, 0.02)],
    () => [...list, inlineContext(chance, 0.02), inlineContext(chance, 0.1)],
    () => [...list.slice(0, 1), ...redefining(chance)],
    () => [...list.slice(0, 1), ...redefining(chance)],
    () => [...list, ...redefining(chance)],
    () => [...list.slice(0, 1), inlineContext(chance, 0)],
    () => [...list.slice(0, 1), inlineContext(chance, 0)],
    () => [inlineContext(chance, 0.1), ...list],
    () => [...list, null, ...list],
    () => [
      ...list,
      chance.pick<JsonValue>([null, 7, '', 'relative', {}, [], [[]], true, { '@context': {} }]),
    ],
  );
}
