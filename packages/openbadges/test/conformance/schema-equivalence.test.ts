import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import Ajv2019 from 'ajv/dist/2019.js';
import { beforeAll, describe, test } from 'vitest';
import * as validators from '../../src/generated/validators.js';
import type { Shape } from '../../src/generated/validators.js';
import { limits } from '../../src/limits.js';
import type { JsonObject } from '../../src/model/json.js';
import { violationsOf } from '../../src/model/schema/apply-schema.js';
import { readSchema } from '../../src/model/schema/read-schema.js';
import { schemaSteps } from '../../src/model/schema/schema-steps.js';
import { cases } from '../fixture.js';
import { isJson, modelOf } from '../model/data-model/badges.js';
import type { Json } from '../model/data-model/badges.js';
import { isReferenceThere, referenceFiles, referenceJson, referenceText } from './reference.js';
import { badgesOf, baseOf, mutants, objectsOf } from './schema-mutants.js';
import type { Base } from './schema-mutants.js';
import type { Accepts } from './schemas-editions.js';
import { everyChange } from './schemas-mutations.js';

/** One of our schemas, and the published ones with which it must agree on every value. */
interface Pair {
  readonly file: string;
  readonly shape: Shape;
  readonly published: readonly string[];
  readonly bases: () => readonly Base[];
  readonly count: number;
}

const pairs: readonly Pair[] = [
  {
    file: 'achievement-credential',
    shape: validators.achievementCredentialShape,
    published: ['ob-2026/ob_v3p0_achievementcredential', 'clr-2026/clr_v2p0_achievementcredential'],
    bases: () => badgesOf('2.0'),
    count: 30_000,
  },
  {
    file: 'achievement-credential-v1p1',
    shape: validators.achievementCredentialV1p1Shape,
    published: ['ob-2024-jsonld/ob_v3p0_achievementcredentialv1p1'],
    bases: () => badgesOf('1.1'),
    count: 20_000,
  },
  {
    file: 'endorsement-credential',
    shape: validators.endorsementCredentialShape,
    published: ['ob-2026/ob_v3p0_endorsementcredential', 'clr-2026/clr_v2p0_endorsementcredential'],
    bases: () => objectsOf('EndorsementCredential', '2.0'),
    count: 10_000,
  },
  {
    file: 'endorsement-credential-v1p1',
    shape: validators.endorsementCredentialV1p1Shape,
    published: ['ob-2024-jsonld/ob_v3p0_endorsementcredentialv1p1'],
    bases: () => objectsOf('EndorsementCredential', '1.1'),
    count: 10_000,
  },
  {
    file: 'profile',
    shape: validators.profileShape,
    published: ['ob-2026/ob_v3p0_profile', 'clr-2026/clr_v2p0_profile'],
    bases: () => objectsOf('Profile', '2.0'),
    count: 10_000,
  },
  {
    file: 'clr-credential',
    shape: validators.clrCredentialShape,
    published: ['clr-2026/clr_v2p0_clrcredential'],
    bases: () => [...badgesOf('CLR'), ...recordsWithin()],
    count: 20_000,
  },
];

/** Records that hold what a record may hold, whole. */
function recordsWithin(): readonly Base[] {
  return badgesOf('2.0')
    .slice(0, 12)
    .map(({ value }) => {
      const [{ value: record } = baseOf({})] = badgesOf('CLR');
      const subject = record['credentialSubject'] as Json;
      return baseOf({ ...record, credentialSubject: { ...subject, verifiableCredential: [value] } });
    });
}

/** Where our schemas and the published ones differ, and why: nowhere. A difference must be listed to pass. */
const differences: readonly { readonly what: string; readonly reason: string }[] = [];

interface Compared {
  compared: number;
  accepted: number;
  /** What our schema or our validator says otherwise than a published schema. */
  readonly unlike: string[];
}

interface Judges {
  readonly published: readonly Accepts[];
  readonly ours: readonly Accepts[];
}

function compiled(schema: unknown): Accepts {
  // The editions share their `$id`s: each has its own compiler.
  const ajv = new Ajv2019.default({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema as object);
  return (value) => validate(value);
}

function judgesOf({ file, shape, published }: Pair): Judges {
  const path = new URL(`../../schema/${file}.schema.json`, import.meta.url);
  const shipped = compiled(JSON.parse(readFileSync(path, 'utf8')));
  return {
    published: published.map((name) => compiled(referenceJson(`schemas/${name}_schema.json`))),
    ours: [shipped, (value) => shape(value)],
  };
}

function compare(values: Iterable<unknown>, { published, ours }: Judges, found: Compared): void {
  for (const value of values) {
    const [expected = false, ...others] = published.map((accepts) => accepts(value));
    const answers = [...others, ...ours.map((accepts) => accepts(value))];
    found.compared += 1;
    if (expected) found.accepted += 1;
    if (answers.every((answer) => answer === expected)) continue;
    found.unlike.push(`${expected} ${answers.join(' ')} ${JSON.stringify(value).slice(0, 2000)}`);
  }
}

/** Every JSON document of the corpus and of the published vectors. */
function samples(): readonly unknown[] {
  const corpus = cases().map(({ input }) => (typeof input === 'string' ? input : ''));
  const vectors = referenceFiles('vectors/', '.json').map(referenceText);
  return [...corpus, ...vectors].flatMap((text) => {
    try {
      const value: unknown = JSON.parse(text);
      return [value, ...(isJson(value) ? within(value) : [])];
    } catch {
      return [];
    }
  });
}

/** The objects in a document: endorsements, profiles and credentials stand there too. */
function within(value: unknown): readonly unknown[] {
  if (!isJson(value) && !Array.isArray(value)) return [];
  return Object.values(value).flatMap((member) => [...(isJson(member) ? [member] : []), ...within(member)]);
}

describe.skipIf(!isReferenceThere)('our schemas against the published ones', () => {
  const results = new Map<string, Compared>();
  const judges = new Map<string, Judges>();
  const result = (set: string): Compared => results.get(set) ?? assert.fail(set);

  function comparing(set: string, values: Iterable<unknown>, by: Judges | undefined): void {
    const found: Compared = results.get(set) ?? { compared: 0, accepted: 0, unlike: [] };
    results.set(set, found);
    compare(values, by ?? assert.fail(set), found);
  }

  beforeAll(() => {
    for (const pair of pairs) judges.set(pair.file, judgesOf(pair));
    for (const { file, bases, count } of pairs) {
      comparing(file, mutants(bases(), { count, seed: 2019 }), judges.get(file));
    }
    const files = { '2.0': 'achievement-credential', '1.1': 'achievement-credential-v1p1' } as const;
    for (const { badge } of everyChange()) {
      comparing('every change', [badge], judges.get(modelOf(badge) === '1.1' ? files['1.1'] : files['2.0']));
    }
    for (const by of judges.values()) comparing('samples', samples(), by);
  }, 300_000);

  for (const set of [...pairs.map(({ file }) => file), 'every change', 'samples']) {
    test(`no difference: ${set}`, () => {
      assert.deepEqual(result(set).unlike, differences);
    });
  }

  test('on 100,000 documents, of which many are accepted and many are not', () => {
    const drawn = pairs.map(({ file }) => result(file));
    assert.equal(
      drawn.reduce((sum, { compared }) => sum + compared, 0),
      100_000,
    );
    for (const { file } of pairs) {
      const { compared, accepted } = result(file);
      assert.ok(accepted > compared / 10 && accepted < compared * 0.75, `${file} ${accepted} of ${compared}`);
    }
    assert.ok(result('every change').compared > 8_000);
    assert.ok(result('samples').accepted > 100, `${result('samples').accepted}`);
  });

  test('the published schemas for either data model say the same of credentials on 1.1', () => {
    for (const [kind, file] of [
      ['anyachievementcredential', 'achievement-credential-v1p1'],
      ['anyendorsementcredential', 'endorsement-credential-v1p1'],
    ] as const) {
      const any = compiled(referenceJson(`schemas/ob-2024-jsonld/ob_v3p0_${kind}_schema.json`));
      const { bases } = pairs.find((pair) => pair.file === file) ?? assert.fail(file);
      const drawn = [...mutants(bases(), { count: 1_000, seed: 11 })].filter(
        (value) => modelOf(value) === '1.1',
      );
      const found: Compared = { compared: 0, accepted: 0, unlike: [] };
      compare(drawn, { published: [any], ours: judges.get(file)?.ours ?? [] }, found);
      assert.deepEqual(found.unlike, []);
      assert.ok(found.accepted > 100, `${found.accepted}`);
    }
  });

  test('a published schema that is read from the network says the same, within the bounds', () => {
    for (const { file, bases, published } of pairs) {
      const root = referenceJson(`schemas/${published[0] ?? ''}_schema.json`) as JsonObject;
      const schema = readSchema(root, '2019-09');
      if (schema.kind !== 'ok') return assert.fail(schema.problems[0].message);
      const accepts: Accepts = (value) => violationsOf(value as JsonObject, schema.value)?.length === 0;
      const drawn = [...mutants(bases(), { count: 150, seed: 5 })];
      const found: Compared = { compared: 0, accepted: 0, unlike: [] };
      compare(drawn, { published: [accepts], ours: judges.get(file)?.ours ?? [] }, found);
      // RFC 3339 has a colon in the zone; the validator in which the published schemas are compiled does without.
      assert.deepEqual(
        found.unlike.filter((text) => !/:00[+-]\d\d(?:\d\d)?"/.test(text)),
        [],
      );
      const most = Math.max(...drawn.map((value) => schemaSteps(value as JsonObject, schema.value)));
      assert.ok(most < limits.schemaSteps / 2, `${file} ${most}`);
    }
  }, 60_000);
});
