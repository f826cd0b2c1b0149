import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { classes } from '../../../src/model/classes.js';
import type { ClassName } from '../../../src/model/class-types.js';
import { credentialClass } from '../../../src/model/credential-class.js';
import type { Field } from '../../../src/model/fields.js';
import { isArray, isObject } from '../../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { areTypesFixed } from '../../../src/proof/graph/free-types.js';
import { isDescription } from '../../../src/proof/graph/mention.js';
import type { Mention } from '../../../src/proof/graph/mention.js';
import { scatteredId } from '../../../src/proof/graph/mentions.js';
import { isPlaced } from '../../../src/proof/graph/placement.js';
import { isRepeated } from '../../../src/proof/graph/repetition.js';
import { unsigned } from '../../fixture.js';
import { badge, record } from '../../record.js';

// `scatteredId` looks closely at ids alone that stand in several places. Here the whole rule is held against every id,
// over mentions that are collected in the plainest way: all pairs of an id and a place, as one list.

interface Placed extends Mention {
  readonly id: string;
}

type Place = Omit<Mention, 'object'>;

function fieldOf(className: ClassName | undefined, key: string): Field | undefined {
  if (className === undefined) return undefined;
  const table: Readonly<Record<string, Field>> = classes[className];
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function mentionsIn(
  value: JsonValue | undefined,
  place: Place,
  references: ReadonlySet<string>,
): readonly Placed[] {
  if (isArray(value)) {
    const list = place.list ?? value;
    return value.flatMap((item) => mentionsIn(item, { ...place, list }, references));
  }
  if (typeof value === 'string') {
    const isNamed = place.className !== undefined || references.has(value);
    return isNamed ? [{ ...place, id: value, object: { id: value } }] : [];
  }
  if (!isObject(value)) return [];
  const isOpen = place.className === undefined || place.className === 'EndorsementCredential';
  const className = isOpen ? (credentialClass(value) ?? place.className) : place.className;
  const { id } = value;
  const own = typeof id === 'string' ? [{ ...place, className, id, object: value }] : [];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    mentionsAt([key, member], { ...place, className }, references),
  );
  return [...own, ...inner];
}

function mentionsAt(
  [key, member]: readonly [string, JsonValue | undefined],
  { className, seal }: Place,
  references: ReadonlySet<string>,
): readonly Placed[] {
  const value = fieldOf(className, key)?.value;
  const isPlain =
    value === undefined ? ['id', 'type'].includes(key) : !['class', 'object'].includes(value.kind);
  if (isPlain || key === '@context' || key === 'proof') return [];
  const named = value?.kind === 'class' ? value.name : undefined;
  const place = { className: named, list: undefined, seal, isHeld: named === 'EndorsementCredential' };
  if (className !== 'ClrSubject' || key !== 'verifiableCredential')
    return mentionsIn(member, place, references);
  const list = isArray(member) ? member : undefined;
  return (list ?? [member]).flatMap((item) => {
    const around = isSealed(item) ? { issuer: issuerOf(item) } : seal;
    return mentionsIn(item, { ...place, list, seal: around, isHeld: true }, references);
  });
}

function isSealed(item: JsonValue | undefined): item is JsonObject {
  return isObject(item) && (isArray(item['proof']) ? item['proof'].some(isObject) : isObject(item['proof']));
}

function issuerOf({ issuer }: JsonObject): JsonValue | undefined {
  return isObject(issuer) ? issuer['id'] : issuer;
}

/** The credentials of a record with a proof, but for those inside another. */
function sealedIn(value: JsonValue | undefined, isContent = false): readonly JsonObject[] {
  if (isArray(value)) return value.flatMap((item) => sealedIn(item, isContent));
  if (isContent && isSealed(value)) return [value];
  const subject = isObject(value) ? value['credentialSubject'] : undefined;
  const isRecord = isObject(value) && credentialClass(value) === 'ClrCredential';
  const subjects = isArray(subject) ? subject : [subject];
  return isRecord
    ? subjects.flatMap((one) => (isObject(one) ? sealedIn(one['verifiableCredential'], true) : []))
    : [];
}

function plainScatteredId(document: JsonObject, references: ReadonlySet<string>): string | undefined {
  const className = credentialClass(document);
  const types = [document['type']].flat();
  if (className === undefined && !types.includes('VerifiablePresentation')) return undefined;
  const { verifiableCredential: _, ...rest } = document;
  const place = { className, list: undefined, seal: undefined, isHeld: false };
  const mentions = mentionsIn(className === undefined ? rest : document, place, references);
  const ids = [...new Set(mentions.map(({ id }) => id))];
  const scattered = ids.find((id) => {
    const these = mentions.filter((mention) => mention.id === id);
    const held = these
      .slice(1)
      .some((one) => one.isHeld || (one.className === undefined && one.seal === undefined));
    return (className !== undefined && id === document['id'] && held) || !isConsistent(these);
  });
  if (scattered !== undefined) return scattered;
  return sealedIn(document)
    .map((credential) => plainScatteredId(credential, new Set()))
    .find((id) => id !== undefined);
}

function isConsistent(mentions: readonly Mention[]): boolean {
  const own = mentions.filter(({ seal }) => seal === undefined);
  const sealed = mentions.filter(({ seal }) => seal !== undefined);
  const isElsewhere = own.some(
    ({ className, object }) =>
      className !== undefined &&
      Object.hasOwn(object, 'credentialSubject') &&
      fieldOf(className, 'credentialSubject') === undefined,
  );
  if (isElsewhere || !areTypesFixed(own, sealed) || (own.length > 1 && !isPlaced(own))) return false;
  const [said, inside] = [own.filter(isDescription), sealed.filter(isDescription)];
  return said.length === 0 || inside.length === 0 || isRepeated(inside, said);
}

type Step = string | number;

/** Every object and list in a document, by its path. */
function placesIn(value: unknown, at: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [at, ...steps.flatMap((step) => placesIn(Reflect.get(value, step), [...at, step]))];
}

function valueAt(document: object, path: readonly Step[]): object {
  return path.reduce<object>((at, step) => Reflect.get(at, step) as object, document);
}

/** What a change puts somewhere: a part of the document itself, or something new under an id that stands elsewhere. */
const changes = fc.array(
  fc.record({
    from: fc.nat(),
    to: fc.nat(),
    key: fc.constantFrom(
      ...['id', 'id', 'creator', 'related', 'evidence', 'image', 'endorsement', 'credentialSchema', 'x'],
      ...[
        'alignment',
        'credentialStatus',
        'credentialSubject',
        'verifiableCredential',
        'achievement',
        'proof',
      ],
    ),
    what: fc.constantFrom('whole', 'id', 'named', 'described', 'typed'),
  }),
  { maxLength: 4 },
);

type Change = (typeof changes extends fc.Arbitrary<infer T> ? T : never)[number];

function changed(document: object, { from, to, key, what }: Change): void {
  const places = placesIn(document);
  const objects = places.filter((path) => !Array.isArray(valueAt(document, path)));
  const source = valueAt(document, objects[from % objects.length] ?? []);
  const target = valueAt(document, places[to % places.length] ?? []);
  const id: unknown = Reflect.get(source, 'id') ?? 'urn:x:new';
  const added = {
    whole: structuredClone(source),
    id,
    named: { id },
    described: { id, name: 'Another' },
    typed: { id, type: ['Profile', 'Related'] },
  }[what];
  if (Array.isArray(target)) target.push(added);
  else Reflect.set(target, key, key === 'id' ? id : added);
}

function sealed(number: number): object {
  return { ...badge(number), proof: [{ type: 'DataIntegrityProof', proofValue: 'z1' }] };
}

const starts: readonly string[] = [
  unsigned(),
  badge(1),
  record([badge(1), sealed(2), sealed(3)]),
  record([sealed(1), record([sealed(2), badge(3)])]),
  { type: ['VerifiablePresentation'], id: 'urn:x:a', holder: 'urn:x:b', verifiableCredential: [badge(1)] },
].map((document) => JSON.stringify(document));

describe('scatteredId', () => {
  test('answers for generated documents as the whole rule over all mentions does', () => {
    const answers = new Map<string, number>();
    const cases = fc.tuple(fc.constantFrom(...starts), changes, fc.boolean());
    fc.assert(
      fc.property(cases, ([start, edits, areReferences]) => {
        const document = JSON.parse(start) as JsonObject;
        for (const edit of edits) changed(document, edit);
        const texts = [...JSON.stringify(document).matchAll(/"((?:urn|https|did):[^"]*)"/g)];
        const references = new Set(areReferences ? texts.flatMap(([, text]) => text ?? []) : []);
        const expected = plainScatteredId(document, references);
        assert.equal(scatteredId(document, references), expected);
        const kind = expected === undefined ? 'none' : 'one';
        answers.set(kind, (answers.get(kind) ?? 0) + 1);
      }),
      { numRuns: 500, seed: 6 },
    );
    assert.ok((answers.get('none') ?? 0) > 50 && (answers.get('one') ?? 0) > 50, 'both answers are common');
  });

  test('finds a credential that stands once, where none belongs', () => {
    const document = badge(1) as JsonObject;
    const evidence = { id: 'urn:x:inside', name: 'Plan' };
    const inside = { ...evidence, credentialSubject: { name: 'Somebody' } };
    assert.equal(scatteredId({ ...document, evidence: [inside] }), 'urn:x:inside');
    assert.equal(scatteredId({ ...document, evidence: [evidence] }), undefined);
  });
});
