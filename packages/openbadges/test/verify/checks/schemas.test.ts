import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../../src/limits.js';
import type { JsonObject } from '../../../src/model/json.js';
import { parseObject } from '../../../src/model/parse.js';
import { checkSchemas } from '../../../src/verify/checks/schemas.js';
import { unsigned } from '../../fixture.js';
import { full } from '../../model/data-model/badges.js';
import { network, online } from '../../network.js';
import { inShort } from '../../proof/suites.js';
import { answer, DRAFT, naming, numbers, own, OWN, TYPE } from './schema-answers.js';
import type { Edit } from './schema-answers.js';

const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/schema';
const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0';

function published(path: string, edit?: Edit, from?: object): JsonObject {
  return naming([{ id: `${OB}/${path}_schema.json`, type: TYPE }], edit, from);
}

describe('a published schema', () => {
  const broken: Edit = (badge) => {
    Reflect.deleteProperty(badge, 'issuer');
    (badge as Record<string, unknown>)['validFrom'] = 'yesterday';
    const { achievement = badge } = badge['credentialSubject'] ?? badge;
    (achievement as Record<string, unknown>)['name'] = 5;
    (achievement as Record<string, unknown>)['type'] = ['Thing'];
  };

  test('is not asked for: it is bundled', async () => {
    const { fetch, requests } = network({});
    const badge = published('json/ob_v3p0_achievementcredential');
    assert.equal((await checkSchemas(badge, online(fetch))).outcome.kind, 'ok');
    assert.equal((await checkSchemas(badge, online(undefined))).outcome.kind, 'ok');
    assert.deepEqual(requests, []);
  });

  test('names every violation, each at its place and once', async () => {
    const found = await answer(published('json/ob_v3p0_achievementcredential', broken));
    assert.deepEqual(found, [
      'bad',
      'schema.violated /issuer',
      'schema.violated /credentialSubject/achievement/type',
      'schema.violated /credentialSubject/achievement/name',
      'schema.violated /validFrom',
    ]);
  });

  test('is known by each of its URLs', async () => {
    const endorsement = full('EndorsementCredential', '2.0');
    const old = full('AchievementCredentialV1p1', '1.1');
    for (const folder of ['json', 'json-ld']) {
      assert.deepEqual(await answer(published(`${folder}/ob_v3p0_achievementcredential`)), []);
      assert.deepEqual(await answer(published(`${folder}/ob_v3p0_anyachievementcredential`)), []);
      assert.deepEqual(
        await answer(published(`${folder}/ob_v3p0_anyachievementcredential`, undefined, old)),
        [],
      );
      assert.deepEqual(
        await answer(published(`${folder}/ob_v3p0_achievementcredentialv1p1`, undefined, old)),
        [],
      );
      for (const name of ['endorsementcredential', 'anyendorsementcredential']) {
        assert.deepEqual(await answer(published(`${folder}/ob_v3p0_${name}`, undefined, endorsement)), []);
      }
    }
    const onOld = full('EndorsementCredential', '1.1');
    for (const name of ['endorsementcredentialv1p1', 'anyendorsementcredential']) {
      assert.deepEqual(await answer(published(`json-ld/ob_v3p0_${name}`, undefined, onOld)), []);
    }
    const record = full('ClrCredential', 'CLR');
    for (const name of ['clrcredential', 'anyclrcredential']) {
      const entries = [{ id: `${CLR}_${name}_schema.json`, type: TYPE }];
      assert.deepEqual(await answer(naming(entries, undefined, record)), []);
    }
  });

  test('at the plain URL is that of the credential’s own data model: it was another when old badges were issued', async () => {
    const old = full('AchievementCredentialV1p1', '1.1');
    assert.deepEqual(await answer(published('json/ob_v3p0_achievementcredential', undefined, old)), []);
    const { issuanceDate: _, ...undated } = old;
    const found = await answer(published('json/ob_v3p0_achievementcredential', undefined, undated));
    assert.ok(found.includes('schema.violated /issuanceDate'), found.join());
  });

  test('for one data model refuses the other', async () => {
    assert.equal((await answer(published('json-ld/ob_v3p0_achievementcredentialv1p1')))[0], 'bad');
    assert.equal((await answer(published('json/ob_v3p0_profile')))[0], 'bad');
    assert.equal((await answer(published('json/ob_v3p0_endorsementcredential')))[0], 'bad');
  });

  test('that is not bundled is read like any other', async () => {
    const old = full('AchievementCredentialV1p1', '1.1');
    const entries = { id: `${CLR}_anyclrcredential_schema.json`, type: TYPE };
    const expected = ['unknown', 'schema.unread /credentialSchema', 'network.absent /credentialSchema'];
    assert.deepEqual(await answer(naming(entries, undefined, old)), expected);
    for (const path of ['../../x', 'json/ob_v3p0_achievementcredential_schema.json#', 'json/ob_v3p0_x']) {
      const found = await answer(naming({ id: `${OB}/${path}`, type: TYPE }));
      assert.deepEqual(found, expected, path);
    }
  });

  test('may be named by the type of W3C, or by several types', async () => {
    const id = `${OB}/json/ob_v3p0_achievementcredential_schema.json`;
    assert.deepEqual(await answer(naming({ id, type: 'JsonSchema' })), []);
    assert.equal((await answer(naming({ id, type: 'JsonSchema' }, broken)))[0], 'bad');
    assert.deepEqual(await own({ required: ['x'] }, ['Thing', TYPE]), ['bad', 'schema.violated ']);
    // The published schema has one type for a schema, and says so.
    assert.deepEqual(await answer(naming({ id, type: ['Thing', TYPE] })), [
      'bad',
      'schema.violated /credentialSchema/type',
    ]);
  });

  test('tells no more problems than are listed', async () => {
    const found = await answer(
      published('json/ob_v3p0_achievementcredential', (badge) => {
        Object.assign(badge, { evidence: Array.from({ length: 1_000 }, () => ({ name: 5 })) });
      }),
    );
    assert.equal(found.length, limits.problems + 1);
  });

  test('accepts what the data model accepts in the badges of the tests', () => {
    assert.equal(parseObject(published('json/ob_v3p0_achievementcredential')).kind, 'ok');
  });
});

describe('what names no schema that is read', () => {
  test('is unknown', async () => {
    const type = ['unknown', 'schema.type-unsupported /credentialSchema'];
    for (const entry of [
      { id: OWN, type: 'JsonSchemaCredential' },
      { id: OWN },
      { id: OWN, type: ['1EdTechJsonSchemaValidator2020'] },
      { type: TYPE },
      { id: 5, type: TYPE },
      { id: 'http://issuer.example/schema.json', type: TYPE },
      { id: 'urn:x:y', type: TYPE },
      { id: 'https://10.0.0.1/schema.json', type: TYPE },
      { id: 'https://user@issuer.example/', type: TYPE },
      'https://issuer.example/schema.json',
      5,
    ]) {
      assert.deepEqual(await answer(naming(entry)), type, JSON.stringify(entry));
    }
  });

  test('is nothing to check where there is none', async () => {
    assert.deepEqual(await answer(unsigned() as unknown as JsonObject), []);
    assert.deepEqual(await answer(naming([])), []);
  });
});

/** Entries that name as many schemas. */
function badgeEntries(many: number): readonly { readonly id: string; readonly type: string }[] {
  return Array.from({ length: many }, (_, index) => ({ id: `${OWN}?${index}`, type: 'JsonSchema' }));
}

describe('several schemas', () => {
  test('are all checked; what is broken decides, and each is told at its place', async () => {
    const entries = [
      { id: `${OB}/json/ob_v3p0_achievementcredential_schema.json`, type: TYPE },
      { id: OWN, type: 'Other' },
      { id: `${OWN}?a`, type: TYPE },
      { id: OWN, type: TYPE },
    ];
    const found = await answer(naming(entries), { [OWN]: { body: { required: ['own'] } } });
    assert.deepEqual(found, [
      'bad',
      'schema.type-unsupported /credentialSchema/1',
      'schema.unread /credentialSchema/2',
      'network.absent /credentialSchema/2',
      'schema.violated ',
    ]);
  });

  test('that are one schema many times over are read once', async () => {
    const { fetch, requests } = network({ [OWN]: { body: {} } });
    const entries = Array.from({ length: 10_000 }, () => ({ id: OWN, type: TYPE }));
    assert.equal((await checkSchemas(naming(entries), online(fetch))).outcome.kind, 'ok');
    assert.deepEqual(requests, [OWN]);
  });

  test('are held against the credential once where only a further type tells their entries apart', async () => {
    const badge = (entries: number): JsonObject =>
      naming(Array.from({ length: entries }, (_, index) => ({ id: OWN, type: ['JsonSchema', `x${index}`] })));
    // Twice would be more than one call may spend.
    const each = Array.from({ length: 60 }, () => ({ not: { $ref: '#/$defs/a' } }));
    const body = { $schema: DRAFT, allOf: each, $defs: { a: numbers(5_000) } };
    assert.deepEqual(await answer(badge(1), { [OWN]: { body } }), []);
    assert.deepEqual(await answer(badge(40), { [OWN]: { body } }), []);
    const twice = badgeEntries(2);
    const found = await answer(naming(twice), Object.fromEntries(twice.map(({ id }) => [id, { body }])));
    assert.deepEqual(found, ['unknown', 'schema.too-complex /credentialSchema/1']);
  });

  test('are no more than an honest credential names', async () => {
    for (const [many, expected] of [
      [limits.schemaEntries, []],
      [limits.schemaEntries + 1, ['unknown', 'schema.too-complex /credentialSchema']],
      [1_000, ['unknown', 'schema.too-complex /credentialSchema']],
    ] as const) {
      const entries = badgeEntries(many);
      const answers = Object.fromEntries(entries.map(({ id }) => [id, { body: { $schema: DRAFT } }]));
      const { fetch, requests } = network(answers);
      const { outcome } = await checkSchemas(naming(entries), online(fetch));
      assert.deepEqual(inShort(outcome), expected.length === 0 ? ['ok'] : expected);
      assert.equal(requests.length, limits.schemaEntries);
    }
    const unread = Array.from({ length: 1_000 }, (_, index) => ({ id: `${OWN}?${index}`, type: 'x' }));
    const found = await answer(naming(unread));
    assert.equal(found.length, 1 + limits.schemaEntries + 1);
    assert.equal(found.at(-1), 'schema.too-complex /credentialSchema');
  });

  test('that take too long are counted a few times in a call, and then none is', async () => {
    const long = { $schema: DRAFT, $ref: '#' };
    const few = { $schema: DRAFT, required: ['own'] };
    const told = async (many: number): Promise<readonly string[]> => {
      const entries = badgeEntries(many + 1);
      const answers = entries.map(({ id }, index) => [id, { body: index < many ? long : few }] as const);
      return await answer(naming(entries), Object.fromEntries(answers));
    };
    assert.equal((await told(3)).at(-1), 'schema.violated ');
    assert.equal((await told(4)).at(-1), 'schema.too-complex /credentialSchema/4');
  });

  test('have a bounded number of patterns in one call, and each schema is read once in it', async () => {
    const patterns = (first: number): object => {
      const names = Array.from({ length: 150 }, (_, index) => [`^${first * 150 + index}$`, true]);
      return { $schema: DRAFT, patternProperties: Object.fromEntries(names) as unknown };
    };
    const entries = badgeEntries(7);
    const answers = Object.fromEntries(entries.map(({ id }, index) => [id, { body: patterns(index) }]));
    const found = await answer(naming(entries), answers);
    assert.deepEqual(found, ['unknown', 'schema.too-complex /credentialSchema/6']);
    const env = online(network(answers).fetch);
    for (let credential = 0; credential < 20; credential += 1) {
      const { outcome } = await checkSchemas(naming(entries.slice(0, 1)), env);
      assert.equal(outcome.kind, 'ok');
    }
  });

  test('share what one call spends', async () => {
    const a = { allOf: Array.from({ length: 700 }, () => ({ not: numbers(60) })) };
    const each = { $ref: '#/$defs/a' };
    const schema = { properties: { issuer: each, credentialSubject: each }, $defs: { a } };
    const urls = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${OWN}?${name}`);
    const answers = Object.fromEntries(urls.map((url) => [url, { body: schema }]));
    const found = await answer(naming(urls.map((id) => ({ id, type: TYPE }))), answers);
    assert.deepEqual([found[0], found.at(-1)], ['unknown', 'schema.too-complex /credentialSchema/5']);
    assert.ok(!found.includes('schema.too-complex /credentialSchema/0'));
  });
});
