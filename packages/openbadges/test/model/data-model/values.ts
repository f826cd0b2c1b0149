import type { ProblemCode } from '../../../src/index.js';

/**
 * How many values a property has, as the tables of the specification write it. `0..1+` is one value or a list of
 * several, where the specification of Open Badges and that of W3C do not agree, or W3C leaves the choice.
 */
export type Count = '1' | '0..1' | '0..1+' | '1..*' | '0..*';

/** A value that is refused, and with what. */
export type Bad = readonly [value: unknown, code: ProblemCode];

/** What the values of a property are, by example. */
export interface Values {
  /** The first stands in the full example of the class. Where the values are objects, their tables give them. */
  readonly good: readonly unknown[];
  readonly bad: readonly Bad[];
  /** The class of the values, where they are objects. */
  readonly of?: string;
  /** The names that an enumeration lists. */
  readonly names?: readonly string[];
  /** Whether an array is one value of its own kind, and two may stand where one is asked for. */
  readonly takesArrays?: boolean;
}

export type Property = readonly [Count, Values];

/** One class of Open Badges 3.0 or CLR 2.0 as its specification describes it. */
export interface ClassTable {
  /** JSON pointers to places in a badge where an object of the class stands. */
  readonly places: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
  /** Properties of which one must be there, and the fault where none is. */
  readonly oneOf?: readonly [names: readonly string[], code: ProblemCode];
  /** The W3C data model on which alone the class is, or that it is of learner records. */
  readonly on?: '2.0' | '1.1' | 'CLR';
  /** Whether others may add properties. */
  readonly isClosed?: boolean;
}

const NO_TEXTS: readonly Bad[] = [
  [5, 'model.type'],
  [false, 'model.type'],
  [{}, 'model.type'],
  // What the 2026 schemas call a language map. No context of Open Badges 3.0 gives it a meaning.
  [{ en: 'Reading' }, 'model.language-map'],
  [{ 'en-US': 'Reading', es: 'Lectura' }, 'model.language-map'],
  [{ '@value': 'Reading', '@language': 'en' }, 'model.language-map'],
];

function malformed(...texts: readonly string[]): readonly Bad[] {
  return [...NO_TEXTS, ...texts.map((text): Bad => [text, 'model.format'])];
}

/** Any text, the empty one too. */
export function text(first: string, second = ''): Values {
  return { good: [first, second], bad: NO_TEXTS };
}

/** An absolute URI. */
export function uri(first: string, second = 'urn:uuid:40c2a5c4-7ef8-4e8c-8e0a-0d2ab1a0cc43'): Values {
  const bad = malformed(
    '',
    'no uri',
    '/relative',
    '#level',
    '//pinehollow.example/',
    'https://a.example/ b',
    'https://a.example/\u0000',
    'urn:a:b\u007f',
    '\u001furn:a:b',
  );
  return { good: [first, second], bad };
}

/** A date-time with its zone: an instant. */
export function instant(first: string, second = '2026-03-20T08:00:00.5-07:00'): Values {
  const bad = malformed(
    '',
    'yesterday',
    '2026-03-20',
    '2026-03-20T15:00:00',
    '2026-03-20T15:00Z',
    '2026-02-30T15:00:00Z',
    '2026-03-20T25:00:00Z',
    '2026-03-20T15:00:00+0700',
    '20/03/2026 15:00',
  );
  return { good: [first, second], bad };
}

/** A day. */
export function day(first: string, second = '2000-02-29'): Values {
  return { good: [first, second], bad: malformed('', '1980-3-20', '2001-02-29', '1980-03-20T00:00:00Z') };
}

/** A code of a language. */
export function language(first: string, second = 'zh-Hant-TW'): Values {
  return { good: [first, second], bad: malformed('', 'e', 'en_US', 'English, American', 'en-') };
}

/** The two letters of a country. */
export function country(first: string, second = 'NO'): Values {
  return { good: [first, second], bad: malformed('', 'USA', 'U', '1A', 'U S') };
}

/** A compact JWS: three parts in base64url, of which the middle one may be detached. */
export function jws(first: string, second = 'eyJhbGciOiJFZERTQSJ9..c2ln'): Values {
  const bad = malformed('', 'a.b', 'a.b.c.d', '.b.c', 'a.b.', 'a.b.c=', 'a.b+.c', 'a b.c.d');
  return { good: [first, second], bad };
}

export function number(first: number, second = 0): Values {
  const bad = ['3', true, {}].map((value): Bad => [value, 'model.type']);
  return { good: [first, second, -0.5, 1e21], bad };
}

export function boolean(): Values {
  const bad = ['true', 1, 0, {}].map((value): Bad => [value, 'model.type']);
  return { good: [true, false], bad };
}

/** A name of a list that nobody may extend. */
export function closed(names: readonly string[]): Values {
  return { good: names, bad: [...NO_TEXTS, ...noneOf(names), ['ext:Own', 'model.value']], names };
}

/** A name of a list, or an extension that starts with `ext:`. */
export function open(names: readonly string[]): Values {
  const extensions = ['ext:Own', 'ext:own_kind-2.a', 'ext:1|2'];
  const wrong: readonly Bad[] = ['ext:', 'EXT:Own', 'own:Kind', 'x ext:Own', 'ext:Own kind', 'ext:Grün'].map(
    (name) => [name, 'model.value'],
  );
  return { good: [...names, ...extensions], bad: [...NO_TEXTS, ...noneOf(names), ...wrong], names };
}

function noneOf([first = '']: readonly string[]): readonly Bad[] {
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  const inherited = ['constructor', 'toString', '__proto__'];
  return [other, ` ${first}`, 'Unheard', '', ...inherited].map((name) => [name, 'model.value']);
}

/** The name of one class exactly. */
export function exactly(name: string): Values {
  const wrong = ['', 'Thing', name.toLowerCase(), `${name}s`, 'constructor'];
  return { good: [name], bad: [[5, 'model.type'], ...wrong.map((type): Bad => [type, 'model.class'])] };
}

/** Names among which each of these stands. The groups are alternatives. */
export function naming(...groups: readonly (readonly string[])[]): Values {
  const all = groups.map(([name]) => name);
  const missing = groups.flatMap(([name = ''], index) =>
    ['Thing', `${name}s`, `My${name}`, name.toLowerCase(), `${name},${name}`].map((other): Bad => [
      all.with(index, other),
      'model.class',
    ]),
  );
  const others = groups.flatMap((group, index) => group.slice(1).map((name) => all.with(index, name)));
  return {
    good: [all, [...all, 'Thing'], ['ext:Own', ...all].reverse(), ...others],
    bad: [...missing, [[...all, 5], 'model.type'], [[...all, null], 'model.type'], [{}, 'model.type']],
    takesArrays: true,
  };
}

/** An object of a class. */
export function object(of: string): Values {
  const forText = of === 'Image' ? 'model.image-text' : 'model.type';
  const texts = ['text', 'https://pinehollow.example/', 'data:image/png;base64,AAAA'];
  const bad = [5, true].map((value): Bad => [value, 'model.type']);
  return { good: [], bad: [...texts.map((value): Bad => [value, forText]), ...bad], of };
}

/** An object of whatever class. */
export function anyObject(first: object): Values {
  return { good: [first, {}, { id: 5 }], bad: object('').bad };
}

/** An object of a class, or its URI. */
export function objectOrUri(of: string): Values {
  const bad: readonly Bad[] = [
    [5, 'model.type'],
    [true, 'model.type'],
    ['no uri', 'model.format'],
    ['', 'model.format'],
  ];
  return { good: ['https://pinehollow.example/issuer', 'did:web:pinehollow.example'], bad, of };
}

/** What this release keeps as it stands. */
export function anything(...good: readonly [unknown, unknown]): Values {
  return { good, bad: [], takesArrays: true };
}
