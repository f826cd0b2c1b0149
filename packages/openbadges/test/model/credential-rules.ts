import { hasForm, instantOf } from '../../src/model/form.js';
import type { Note } from './class-rules.js';

/** A value, and its place. */
type Placed = readonly [value: unknown, at: string];

/** What the W3C data models say against a credential, rule by rule. */
export function credentialNotes(document: Readonly<Record<string, unknown>>): readonly Note[] {
  const [context]: readonly unknown[] = [document['@context']].flat();
  const model = context === V1 ? '1.1' : context === V2 ? '2.0' : undefined;
  const of = (key: string): Placed => [document[key], `/${key}`];
  const id = of('id');
  return [
    ...contextNotes(of('@context')),
    ...typeNotes(of('type')),
    ...(emptyNotes(id).length > 0 ? emptyNotes(id) : urlNotes(id)),
    ...subjectNotes(of('credentialSubject')),
    ...missing(of('issuer')),
    ...partyNotes(of('issuer')),
    ...partyNotes(of('holder')),
    ...textNotes(of('name')),
    ...textNotes(of('description')),
    ...dateNotes(document, model),
    ...attachments.flatMap((key) => attachedNotes(of(key), key === 'credentialSchema')),
    ...(model === '1.1' ? [] : resourceNotes(of('relatedResource'))),
  ];
}

const V2 = 'https://www.w3.org/ns/credentials/v2';
const V1 = 'https://www.w3.org/2018/credentials/v1';
const attachments = ['credentialStatus', 'credentialSchema', 'evidence', 'termsOfUse', 'refreshService'];

function missing([value, at]: Placed): readonly Note[] {
  return value === undefined ? [`model.missing ${at}`] : [];
}

function emptyNotes([value, at]: Placed): readonly Note[] {
  return value === null || (Array.isArray(value) && value.length === 0) ? [`model.empty ${at}`] : [];
}

/** What is said where a value is missing, has no value, or is there. */
function unlessEmpty(placed: Placed, notes: (placed: Placed) => readonly Note[]): readonly Note[] {
  if (placed[0] === undefined) return [];
  return emptyNotes(placed).length > 0 ? emptyNotes(placed) : notes(placed);
}

function each([value, at]: Placed): readonly Placed[] {
  return Array.isArray(value) ? value.map((item: unknown, index) => [item, `${at}/${index}`]) : [[value, at]];
}

function member(object: object, key: string, at: string): Placed {
  return [Object.getOwnPropertyDescriptor(object, key)?.value, `${at}/${key}`];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The one text that a value is, in a list or by itself. */
function textOf(value: unknown): string | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.length === 1 && typeof list[0] === 'string' ? list[0] : undefined;
}

function urlNotes([value, at]: Placed): readonly Note[] {
  if (value === undefined) return [];
  const text = textOf(value);
  if (text === undefined) return [`model.type ${at}`];
  return hasForm(text, 'uri') ? [] : [`model.format ${at}`];
}

function contextNotes(placed: Placed): readonly Note[] {
  const listed: Placed = [[placed[0]].flat(), placed[1]];
  const one = ([value, at]: Placed, index: number): readonly Note[] => {
    if (index > 0) return furtherContext([value, at]);
    return value === V1 || value === V2 ? [] : [`model.context ${at}`];
  };
  return [...missing(placed), ...unlessEmpty(placed, () => each(listed).flatMap(one))];
}

function furtherContext([value, at]: Placed): readonly Note[] {
  if (isObject(value)) return [];
  if (typeof value !== 'string') return [`model.type ${at}`];
  return hasForm(value, 'uri') ? [] : [`model.format ${at}`];
}

function typeNotes(placed: Placed): readonly Note[] {
  const named = ([value, at]: Placed): readonly Note[] => {
    const names: readonly unknown[] = [value].flat();
    if (names.some((name) => typeof name !== 'string')) return [`model.type ${at}`];
    return names.includes('VerifiableCredential') ? [] : [`model.class ${at}`];
  };
  return [...missing(placed), ...unlessEmpty(placed, named)];
}

function subjectNotes(placed: Placed): readonly Note[] {
  const about = ([value, at]: Placed): readonly Note[] => {
    if (!isObject(value)) return [`model.type ${at}`];
    return Object.keys(value).length === 0
      ? [`model.subject-empty ${at}`]
      : urlNotes(member(value, 'id', at));
  };
  return [...missing(placed), ...unlessEmpty(placed, (found) => each(found).flatMap(about))];
}

function partyNotes(placed: Placed): readonly Note[] {
  return unlessEmpty(placed, ([value, at]) => {
    if (!isObject(value)) return urlNotes([value, at]);
    const id = member(value, 'id', at);
    const texts = ['name', 'description'].flatMap((key) => textNotes(member(value, key, at)));
    return [...missing(id), ...urlNotes(id), ...texts];
  });
}

function textNotes(placed: Placed): readonly Note[] {
  const tagged = (value: object): boolean => {
    const keys = ['@value', '@language', '@direction'];
    const [text, language, direction] = keys.map((key) => member(value, key, '')[0]);
    const isLanguage =
      typeof language === 'string' ? hasForm(language, 'language') : (language ?? null) === null;
    const isDirection = (direction ?? null) === null || direction === 'ltr' || direction === 'rtl';
    const isAll = Object.keys(value).every((key) => keys.includes(key));
    return typeof text === 'string' && isLanguage && isDirection && isAll;
  };
  const one = ([value, at]: Placed): readonly Note[] => {
    if (typeof value === 'string') return [];
    if (!isObject(value)) return [`model.type ${at}`];
    return tagged(value) ? [] : [`model.language-map ${at}`];
  };
  return unlessEmpty(placed, (found) => each(found).flatMap(one));
}

const pairs = [
  ['validFrom', 'validUntil'],
  ['issuanceDate', 'expirationDate'],
] as const;

function dateNotes(
  document: Readonly<Record<string, unknown>>,
  model: '1.1' | '2.0' | undefined,
): readonly Note[] {
  const own = model === '2.0' ? pairs.slice(0, 1) : pairs;
  const formed = ([value, at]: Placed): readonly Note[] => {
    const text = textOf(value);
    if (text === undefined) return [`model.type ${at}`];
    return instantOf(text) === undefined ? [`model.format ${at}`] : [];
  };
  return [
    ...(model === '1.1' ? missing([document['issuanceDate'], '/issuanceDate']) : []),
    ...own.flat().flatMap((key) => unlessEmpty([document[key], `/${key}`], formed)),
    ...own.flatMap(([start, end]): readonly Note[] => {
      const [from, until] = [start, end].map((key) => instantOf(textOf(document[key])));
      return from !== undefined && until !== undefined && until < from ? [`model.date-order /${end}`] : [];
    }),
    ...pairs.flatMap((pair): readonly Note[] =>
      own.includes(pair)
        ? []
        : pair
            .filter((key) => document[key] !== undefined)
            .map((key): Note => `model.other-data-model /${key}`),
    ),
  ];
}

function attachedNotes(placed: Placed, isNamed: boolean): readonly Note[] {
  const one = ([value, at]: Placed): readonly Note[] => {
    if (!isObject(value)) return [`model.type ${at}`];
    const [type, id] = [member(value, 'type', at), member(value, 'id', at)];
    const texts = unlessEmpty(type, ([names, place]) =>
      [names].flat().every((name) => typeof name === 'string') ? [] : [`model.type ${place}`],
    );
    return [...missing(type), ...texts, ...(isNamed ? missing(id) : []), ...urlNotes(id)];
  };
  return unlessEmpty(placed, (found) => each(found).flatMap(one));
}

function resourceNotes(placed: Placed): readonly Note[] {
  const seen: unknown[] = [];
  const one = ([value, at]: Placed): readonly Note[] => {
    if (!isObject(value)) return [`model.type ${at}`];
    const [sri, multibase] = [member(value, 'digestSRI', at), member(value, 'digestMultibase', at)];
    const id = member(value, 'id', at);
    const hasNone = sri[0] === undefined && multibase[0] === undefined;
    const url = textOf(id[0]);
    const isUrl = url !== undefined && hasForm(url, 'uri');
    const isTwice = isUrl && seen.includes(url);
    if (isUrl) seen.push(url);
    return [
      ...(hasNone ? missing(sri) : []),
      ...digestNotes(sri, /^[a-z0-9]+-[A-Za-z0-9+/_-]+={0,2}(?:\?\S*)?$/, true),
      ...digestNotes(multibase, /^[A-Za-z0-9_+/=-]{2,}$/, false),
      ...missing(id),
      ...urlNotes(id),
      ...(isTwice ? [`model.duplicate-id ${id[1]}` as const] : []),
    ];
  };
  return unlessEmpty(placed, (found) => each(found).flatMap(one));
}

/** Several digests of one text stand with spaces between. */
function digestNotes([value, at]: Placed, form: RegExp, isSpaced: boolean): readonly Note[] {
  if (value === undefined) return [];
  const texts: readonly unknown[] = Array.isArray(value) && value.length > 0 ? value : [value];
  const isDigest = (text: unknown): boolean => {
    const one = textOf(text);
    return one !== undefined && (isSpaced ? one.trim().split(/\s+/) : [one]).every((part) => form.test(part));
  };
  return texts.every(isDigest) ? [] : [`model.digest ${at}`];
}
