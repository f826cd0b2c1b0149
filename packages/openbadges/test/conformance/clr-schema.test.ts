import assert from 'node:assert/strict';
import addFormats from 'ajv-formats';
import Ajv2019 from 'ajv/dist/2019.js';
import { beforeAll, describe, test } from 'vitest';
import { faultsOf } from '../model/data-model/answers.js';
import { at, badgeWith, full, isJson, minimal, placesOf, propertyOf } from '../model/data-model/badges.js';
import type { Json } from '../model/data-model/badges.js';
import { isReferenceThere, referenceJson } from './reference.js';
import type { Accepts } from './schemas-editions.js';
import { changes, replacement } from './schemas-mutations.js';
import type { Change } from './schemas-mutations.js';

/** A difference between `parseClr` and the published schema, by a fault of ours or by what the schema refuses. */
interface Difference {
  readonly what: string;
  readonly reason: string;
  readonly explains: (code: string, place: string, value: unknown) => boolean;
}

const narrower: readonly Difference[] = [
  {
    what: 'texts by language',
    reason:
      'the schema has them for every text; no context gives them a meaning, so no signature covers them',
    explains: (code, place, value) =>
      (/^model\.(type|language-map)$/.test(code) && isJson(value)) ||
      // A URI by language, as it were, in place of the issuer's.
      (code === 'model.missing' && /^\/issuer\/(id|type)$/.test(place)),
  },
  {
    what: 'ids and other URIs that are no absolute URIs',
    reason: 'the schema asks for any text; the specification for a URI',
    explains: (code, place, value) =>
      code === 'model.format' && /\/(id|sourceId|targetId|issuer)$/.test(place) && typeof value === 'string',
  },
  {
    what: 'empty arrays',
    reason: 'the specification (§Serializing) has them left out, and no signature covers them',
    explains: (code, _, value) => code === 'model.empty' && Array.isArray(value) && value.length === 0,
  },
  {
    what: 'date-times in a form that xsd:dateTimeStamp does not have',
    reason: 'the specification asks for that form',
    explains: (code, place) => code === 'model.format' && /\/(awardedDate|valid(From|Until))$/.test(place),
  },
  {
    what: 'types that name no class',
    reason: 'the schema takes any single text for a type; the specification asks for names of classes',
    explains: (code, place, value) =>
      code === 'model.class' && place.endsWith('/type') && typeof value === 'string',
  },
  {
    what: 'a subject whom nothing identifies',
    reason: 'the specification refuses it; no schema can say "one of these"',
    explains: (code) => code === 'model.subject-unidentified',
  },
];

const wider: readonly Difference[] = [
  {
    what: 'a single text in an array of one',
    reason: 'JSON-LD 1.1 reads both alike, and a signature covers both alike',
    explains: (_code, _place, value) =>
      isTextInArray(value) || (isJson(value) && isTextInArray(value['type'])),
  },
  {
    what: 'one or several statuses in an array',
    reason: 'the W3C data models allow many',
    explains: (_code, place, value) => place === '/credentialStatus' && Array.isArray(value),
  },
  {
    what: 'credentials that the envelope does not read',
    reason: 'each credential in a record is read by itself, as what it is',
    explains: (_code, place) => place === '/credentialSubject/verifiableCredential',
  },
];

function isTextInArray(value: unknown): boolean {
  return Array.isArray(value) && value.length === 1 && typeof value[0] === 'string';
}

describe.skipIf(!isReferenceThere)('parseClr against the published schema', () => {
  const met = new Set<string>();
  const unlisted: string[] = [];
  let [compared, accepted] = [0, 0];

  function compare({ record, what, place }: Changed, accepts: Accepts): void {
    compared += 1;
    const faults = faultsOf(record);
    if (faults.length === 0) accepted += 1;
    if ((faults.length === 0) === accepts(record)) return;
    const listed = faults.length === 0 ? wider : narrower;
    for (const fault of faults.length === 0 ? [` ${place}`] : faults) {
      const [code = '', where = ''] = fault.split(' ');
      const found = listed.find(({ explains }) => explains(code, where, at(record, where)));
      if (found === undefined) unlisted.push(`${what}: ${faults.length === 0 ? 'accepted' : fault}`);
      else met.add(found.what);
    }
  }

  beforeAll(() => {
    const ajv = new Ajv2019.default({ strict: false });
    addFormats.default(ajv);
    const file = 'schemas/clr-2026/clr_v2p0_clrcredential_schema.json';
    const validate = ajv.compile(referenceJson(file) as object);
    const accepts: Accepts = (value) => validate(value);
    for (const example of [full, minimal]) {
      compare({ record: example('ClrCredential', 'CLR'), what: example.name, place: '' }, accepts);
    }
    const { id: _, ...nobody } = minimal('ClrSubject', 'CLR');
    const place = '/credentialSubject';
    compare({ record: badgeWith('CLR', place, nobody), what: 'nobody', place }, accepts);
    for (const changed of everyChange()) compare(changed, accepts);
  }, 120_000);

  test('agrees on the implementation guide’s record, and refuses it without a member that the schema requires', () => {
    const record = referenceJson('vectors/ob3-guide/clrv2p0/credential.json') as Json;
    assert.deepEqual(faultsOf(record), []);
    for (const key of ['type', 'id', 'name', 'credentialSubject', 'issuer', 'validFrom']) {
      const { [key]: _, ...without } = record;
      assert.deepEqual(faultsOf(without), [`model.missing /${key}`]);
    }
  });

  test('shows no difference that is not listed', () => {
    assert.deepEqual(unlisted, []);
    assert.ok(compared > 1_000, String(compared));
    assert.ok(accepted > compared / 10 && accepted < compared / 2, `${accepted} of ${compared}`);
  });

  test('shows each listed difference', () => {
    assert.deepEqual([...met].sort(), [...narrower, ...wider].map(({ what }) => what).sort());
  });
});

interface Changed {
  readonly record: Json;
  readonly what: string;
  readonly place: string;
}

/** Every change to every property of the classes of records, and every value of the tables, good or bad. */
function* everyChange(): Generator<Changed> {
  for (const name of ['ClrCredential', 'ClrSubject', 'Association']) {
    const [place = ''] = placesOf(name, 'CLR');
    const object = full(name, 'CLR');
    for (const key of Object.keys(object)) {
      for (const [what, change] of changesOf(name, key)) {
        const record = badgeWith('CLR', place, { ...object, [key]: change(object[key]) });
        yield {
          record: JSON.parse(JSON.stringify(record)) as Json,
          what: `${place}/${key} ${what}`,
          place: `${place}/${key}`,
        };
      }
    }
  }
}

function changesOf(name: string, key: string): readonly (readonly [string, Change])[] {
  // The test of the model compares the rule for contexts, which the schema leaves out for a single one.
  if (key === '@context') return [];
  const [, { good, bad }] = propertyOf(name, key);
  return [...changes, ...[...good, ...bad.map(([value]) => value)].map(replacement)];
}
