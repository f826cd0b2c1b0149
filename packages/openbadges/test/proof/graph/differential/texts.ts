import type { JsonObject, JsonValue } from '../../../../src/model/json.js';
import type { Dice } from './dice.js';
import { key } from './keys.js';

/** Texts that programs trip over: in literals, ids, keys and languages. */
const oddTexts: readonly string[] = [
  '',
  ' ',
  'two words',
  'tab\there',
  'line\nbreak',
  'carriage\rreturn',
  'form\ffeed and \b and \v',
  'null \u0000 and \u0001 and \u001f',
  'delete \u007f and next line \u0085',
  'no-break\u00a0space, separators \u2028\u2029',
  '"quoted" and \'single\'',
  'back\\slash, \\u0041 and \\"',
  '<angle> & {brace} | ^ ` pipe',
  'é against e\u0301',
  'ﬁ, ß, İ, ı',
  '\u{1f600}',
  '\u{10ffff}',
  '\ud800 alone',
  'alone \udc00',
  '\u{1f600} beside \ue000 and \uffff',
  '\uff5e',
  '\ufeffmark',
  'עברית',
  '_:b0',
  '_:c14n0',
  '@id',
  '@foo',
  'x@y',
  '100%',
  '%41%zz',
  '. <urn:a:b> <urn:a:c> <urn:a:d> .',
  'a"@en .\n<urn:a:b> <urn:a:c> "d',
  'true',
  '1',
  '1.5',
  'x'.repeat(300),
];

const plainTexts: readonly string[] = ['a', 'b', 'Reading', 'Planning lessons', 'en', '1', 'Completed'];

const ids: readonly string[] = [
  'urn:a:b',
  'urn:a:c',
  'urn:uuid:6e8f1c0e-58a5-4f2c-9b7e-3b2f1f2d6a11',
  'https://pinehollow.example/',
  'https://pinehollow.example/badges/1',
  'https://pinehollow.example/people/1#me',
  'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  'mailto:a@pinehollow.example',
  'https://www.w3.org/2018/credentials#issuer',
];

const oddIds: readonly string[] = [
  '',
  'seven',
  '/path',
  '//host/path',
  '#fragment',
  '?query',
  '.',
  '../up',
  'a b:c',
  'urn:a b',
  'urn:a:"b"',
  'urn:a:<b>',
  'urn:a:\\b',
  'urn:a:\u0001',
  'urn:a:\n',
  'urn:a:{b}|^`',
  'urn:a:é\u{1f600}',
  'urn:a:\ue000',
  'urn:',
  'urn::',
  ':',
  ':a',
  'a:',
  '1a:b',
  'A:b',
  'HTTPS://Pinehollow.example/',
  'https:pinehollow',
  'https://',
  'https:///x',
  'http://[::1]/',
  'schema:name',
  'cred:name',
  'sec:proof',
  'xsd:string',
  'unknown:term',
  'name:x',
  'issuer:x',
  'p:x',
  'p://x',
  '_:',
  '_:b0',
  '_:a b',
  '_:c14n1',
  '@id',
  '@type',
  '@none',
  '@foo',
  '@Foo1',
  '@',
  '@ foo',
  'name',
  'VerifiableCredential',
  'urn:a:b#@id',
  'https://pinehollow.example/../x/./y//z',
  'https://pinehollow.example/a?b=c&d="e"',
  `urn:a:${'x'.repeat(500)}`,
];

const dates: readonly string[] = [
  '2026-01-12T09:00:00Z',
  '2026-01-12T09:00:00.000+02:00',
  '2026-02-30T25:00:00Z',
  '2026-01-12',
  '12 January 2026',
  '',
];

const languages: readonly JsonValue[] = [
  'en',
  'de-AT',
  'EN-gb',
  'x-y-z-1',
  'abcdefghi',
  'en_US',
  'é',
  '',
  'e n',
  'en .\n',
  '1en',
  null,
  7,
];

const numbers: readonly number[] = [
  0,
  -0,
  1,
  -1,
  7,
  15,
  2 ** 31,
  2 ** 53,
  2 ** 53 + 2,
  1e20,
  999999999999999900000,
  1e21,
  -1e21,
  1.5e300,
  1.7976931348623157e308,
  0.1,
  0.30000000000000004,
  1.5,
  -2.25,
  10 / 3,
  123456.789,
  1e-6,
  1.5e-6,
  1e-7,
  1.5e-7,
  5e-324,
  100000.0,
];

/** A text for people; one in `odd` is unusual. */
export function text(chance: Dice, odd = 0.25): string {
  return chance.pick(chance.chance(odd) ? oddTexts : plainTexts);
}

/** An id; one in `odd` is relative, compact, a label or no IRI at all. */
export function id(chance: Dice, odd = 0.02): string {
  return chance.pick(chance.chance(odd) ? oddIds : ids);
}

export function date(chance: Dice): string {
  return chance.pick(dates);
}

export function number(chance: Dice): number {
  return chance.pick(numbers);
}

/** A number that signatures cover. */
export function covered(chance: Dice): number {
  const found = number(chance);
  return Number.isInteger(found) || String(found).includes('.') ? found : 1;
}

export function language(chance: Dice): JsonValue {
  return chance.chance(0.7) ? chance.pick(['en', 'de-AT', 'EN-gb']) : chance.pick(languages);
}

/** A text with its language, its direction or both; sometimes with more than belongs there. */
export function tagged(chance: Dice): JsonObject {
  const value = chance.chance(0.95) ? text(chance) : any(chance, 1);
  return {
    '@value': value,
    ...(chance.chance(0.8) ? { '@language': language(chance) } : {}),
    ...(chance.chance(0.2)
      ? { '@direction': chance.pick<JsonValue>(['ltr', 'rtl', 'ltr', 'up', null, '']) }
      : {}),
    ...(chance.chance(0.03) ? { [chance.pick(['@type', '@index', 'name', 'id'])]: text(chance) } : {}),
  };
}

/** Any JSON value, as deep as asked for. */
export function any(chance: Dice, depth: number): JsonValue {
  const leaf = (): JsonValue =>
    chance.oneOf<JsonValue>(
      () => text(chance),
      () => id(chance, 0.3),
      () => number(chance),
      () => chance.chance(0.5),
      () => null,
    );
  if (depth <= 0) return leaf();
  return chance.oneOf<JsonValue>(
    leaf,
    () => chance.times(chance.upTo(4), () => any(chance, depth - 1)),
    () => Object.fromEntries(chance.times(chance.upTo(4), () => [key(chance), any(chance, depth - 1)])),
    () => tagged(chance),
  );
}
