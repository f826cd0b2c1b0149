import fc from 'fast-check';
import { isJson } from './data-model/badges.js';
import type { Json } from './data-model/badges.js';

/** What takes the place of a value, or comes to stand beside it. */
const values = fc.constantFrom<unknown>(
  ...[null, '', 7, true, [], {}, ['text'], [['text']], [null], [7, 'urn:a:b'], { en: 'text' }],
  ...'text urn:a:b urn:a\tb 2026-02-30T00:00:00Z 2026-01-31T00:00:00+02:00 2026-01-31 ext:Kind ext: en a.b.c'.split(
    ' ',
  ),
  ...'Completed Badge isPartOf Image VerifiableCredential ClrCredential OpenBadgeCredential'.split(' '),
  ...['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/2018/credentials/v1'],
  ...['https://purl.imsglobal.org/spec/ob/v3p0/context.json', ['https://www.w3.org/2018/credentials/v1']],
  ...[
    { id: 'urn:a:b', type: ['Profile'] },
    { id: 'text', type: 'Image', more: 1 },
  ],
  ...[{ '@value': 'text' }, [{ type: ['Evidence'] }, 7]],
);

const keys = fc.constantFrom(
  ...'id type @context name description image issuer proof endorsement evidence achievement result'.split(
    ' ',
  ),
  ...'identifier verifiableCredential credentialStatus validFrom issuanceDate creator related'.split(' '),
  ...'constructor toString hasOwnProperty 0 a/b a~b ~1 x'.split(' '),
  '',
);

/** A few changes to a value, each at a place that depends on how many places there are. */
export const changes = fc.array(
  fc.record({
    place: fc.nat(),
    how: fc.constantFrom('leave out', 'replace', 'replace', 'add', 'add', 'wrap', 'twice'),
    value: values,
    key: keys,
  }),
  { minLength: 1, maxLength: 6 },
);

type Owner = Json | unknown[];

/** Every member and item below a value. */
function placesIn(owner: unknown): readonly (readonly [Owner, string])[] {
  if (!isOwner(owner)) return [];
  return Object.entries(owner).flatMap(([key, value]) => [[owner, key] as const, ...placesIn(value)]);
}

/** Whether something has members or items. */
export function isOwner(value: unknown): value is Owner {
  return Array.isArray(value) || isJson(value);
}

/** A copy of an object with those changes. */
export function changed(root: Json, edits: readonly Change[]): Json {
  const copy = structuredClone(root);
  for (const { place, how, value, key } of edits) {
    const places = placesIn(copy);
    const chosen = places[place % places.length];
    if (chosen === undefined) continue;
    const [owner, member] = chosen;
    const found: unknown = Reflect.get(owner, member);
    const put = structuredClone(value);
    if (how === 'leave out') {
      if (Array.isArray(owner)) owner.splice(Number(member), 1);
      else Reflect.deleteProperty(owner, member);
    } else if (how === 'replace') Reflect.set(owner, member, put);
    else if (how === 'wrap') Reflect.set(owner, member, [found]);
    else if (how === 'twice') Reflect.set(owner, member, [found, structuredClone(found)]);
    else if (isJson(found)) Reflect.set(found, key, put);
    else if (Array.isArray(found)) found.push(put);
  }
  return copy;
}

interface Change {
  readonly place: number;
  readonly how: string;
  readonly value: unknown;
  readonly key: string;
}
