import { classes, closedClasses } from '../../src/model/classes.js';
import type { ClassName } from '../../src/model/class-types.js';
import type { Field, Value } from '../../src/model/fields.js';
import { hasForm } from '../../src/model/form.js';

/** A code and a pointer. */
export type Note = `${string} ${string}`;

/** What is made of a value, and what is said against it, in its order. */
export interface Reading {
  readonly copy: unknown;
  readonly notes: readonly Note[];
}

type Members = Readonly<Record<string, unknown>>;

/** An object in the strict form of a class, by the table of classes and what the specification says of every member. */
export function readingOf(name: ClassName, object: Members, at = ''): Reading {
  const fields: Readonly<Record<string, Field>> = { ...classes[name] };
  const there = Object.keys(object).filter((key) => object[key] !== undefined);
  const read = there.map((key) => {
    const here = step(at, key);
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field !== undefined) return [key, readMember(field, object[key], here)] as const;
    const notes: Note[] = closedClasses.has(name) ? [`model.unknown-property ${here}`] : [];
    return [key, { copy: object[key], notes }] as const;
  });
  const missing = Object.entries(fields)
    .filter(([key, field]) => field.need && !there.includes(key))
    .map(([key]): Note => `model.missing ${step(at, key)}`);
  const contexts = Object.hasOwn(fields, '@context') ? contextNotes(name, object['@context'], at) : [];
  return {
    copy: Object.fromEntries(read.map(([key, { copy }]) => [key, copy])),
    notes: [...read.flatMap(([, { notes }]) => notes), ...contexts, ...missing],
  };
}

function step(at: string, key: string | number): string {
  return `${at}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

const V2 = 'https://www.w3.org/ns/credentials/v2';
const V1 = 'https://www.w3.org/2018/credentials/v1';
const BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context';
const RECORDS = 'https://purl.imsglobal.org/spec/clr/v2p0/context';

/** Published contexts have one name without a number, and one for each version. */
function isNumbered(context: unknown, base: string): boolean {
  if (typeof context !== 'string' || !context.startsWith(base)) return false;
  const numbers = base === RECORDS ? /^(?:-2\.\d\.\d)*\.json$/ : /^(?:-3\.\d\.\d)*\.json$/;
  return numbers.test(context.slice(base.length));
}

function contextNotes(name: ClassName, value: unknown, at: string): readonly Note[] {
  if (value === undefined) return [];
  const contexts: readonly unknown[] = [value].flat();
  const isRecord = name === 'ClrCredential';
  const leading = [
    contexts[0] === V2 || (contexts[0] === V1 && !isRecord),
    ...(isRecord ? [isNumbered(contexts[1], RECORDS)] : []),
    isNumbered(contexts[isRecord ? 2 : 1], BADGES),
  ];
  const first = leading.flatMap((fits, index): Note[] =>
    fits ? [] : [`model.context ${step(step(at, '@context'), index)}`],
  );
  const further = contexts.flatMap((context, index): Note[] => {
    if (index < leading.length || isObject(context)) return [];
    const here = step(step(at, '@context'), index);
    if (typeof context !== 'string') return [`model.type ${here}`];
    return hasForm(context, 'uri') ? [] : [`model.format ${here}`];
  });
  return [...first, ...further];
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of one text, and nothing else, is that text. */
function single(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' ? value[0] : value;
}

function readMember({ value: of, many }: Field, value: unknown, at: string): Reading {
  if (value === null || (Array.isArray(value) && value.length === 0)) return said(value, 'model.empty', at);
  const list: readonly unknown[] = [value].flat(1);
  if (of.kind === 'types') {
    if (!list.every((name) => typeof name === 'string')) return said(value, 'model.type', at);
    const lacking = of.all.filter((group) => list.every((name) => !group.includes(name)));
    return { copy: list, notes: lacking.map((): Note => `model.class ${at}`) };
  }
  if (many === false || (many === 'loose' && !Array.isArray(value))) {
    return readOne(of, many === false ? single(value) : value, at);
  }
  const items = list.map((item, index) => readOne(of, item, Array.isArray(value) ? step(at, index) : at));
  const copies = items.map(({ copy }) => copy);
  const isOne = many === 'loose' && copies.length === 1;
  return { copy: isOne ? copies[0] : copies, notes: items.flatMap(({ notes }) => notes) };
}

function said(copy: unknown, code: string, at: string): Reading {
  return { copy, notes: [`${code} ${at}`] };
}

function readOne(of: Value, value: unknown, at: string): Reading {
  if (of.kind !== 'class')
    return { copy: value, notes: faultsOf(of, value).map((code): Note => `${code} ${at}`) };
  if (isObject(value)) {
    const [first]: readonly unknown[] = [value['@context']].flat();
    const isOld = of.name === 'EndorsementCredential' && first === V1;
    return readingOf(isOld ? 'EndorsementCredentialV1p1' : of.name, value, at);
  }
  if (typeof value !== 'string') return said(value, 'model.type', at);
  if (of.orUri) return hasForm(value, 'uri') ? { copy: value, notes: [] } : said(value, 'model.format', at);
  return said(value, of.name === 'Image' ? 'model.image-text' : 'model.type', at);
}

/** What is said against a value that is of no class. */
function faultsOf(of: Exclude<Value, { readonly kind: 'class' }>, value: unknown): readonly string[] {
  switch (of.kind) {
    case 'number':
    case 'boolean':
      return typeof value === of.kind ? [] : ['model.type'];
    case 'object':
      return isObject(value) ? [] : ['model.type'];
    case 'constant':
      if (typeof value !== 'string') return ['model.type'];
      return value === of.value ? [] : ['model.class'];
    case 'text':
      if (typeof value !== 'string') return [isByLanguage(value) ? 'model.language-map' : 'model.type'];
      return hasForm(value, of.form) ? [] : ['model.format'];
    case 'one-of':
      if (typeof value !== 'string') return [isByLanguage(value) ? 'model.language-map' : 'model.type'];
      return of.values.includes(value) || (of.open && /^ext:[\w.|-]+$/.test(value)) ? [] : ['model.value'];
    case 'any':
    case 'types':
      return [];
  }
}

function isByLanguage(value: unknown): boolean {
  if (!isObject(value) || Object.keys(value).length === 0) return false;
  return Object.keys(value).every((key) => key.startsWith('@') || hasForm(key, 'language'));
}
