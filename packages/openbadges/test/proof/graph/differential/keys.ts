import type { Dice } from './dice.js';

const keys: readonly string[] = [
  'a',
  'id',
  'type',
  'name',
  'description',
  'z',
  'A',
  'é',
  '\u{1f600}',
  '\uff5e',
  '1',
  '10',
  '2',
];
/** Names of members that no honest credential has. */
export const oddKeys: readonly string[] = [
  '',
  ' ',
  ':',
  'a:',
  ':a',
  '_:b0',
  '@foo',
  '@Foo',
  '@foo1',
  '@',
  '@id',
  '@type',
  '@value',
  '@language',
  '@direction',
  '@list',
  '@set',
  '@graph',
  '@included',
  '@nest',
  '@reverse',
  '@index',
  '@base',
  '@vocab',
  '@json',
  '@none',
  '@version',
  '@container',
  '@default',
  '@annotation',
  '@preserve',
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  'schema:name',
  'cred:name',
  'xsd:string',
  'unknown:term',
  'https://schema.org/name',
  'https://pinehollow.example/own',
  'urn:a:p',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  'https://w3id.org/security#proof',
  'relative/iri',
  'x'.repeat(3_000),
];

export function key(chance: Dice): string {
  return chance.pick(chance.chance(0.05) ? oddKeys : keys);
}

const iriKeys: readonly string[] = [
  'https://pinehollow.example/own',
  'https://schema.org/name',
  'https://www.w3.org/2018/credentials#issuer',
  'https://www.w3.org/2018/credentials#validUntil',
  'urn:a:p',
  'urn:a:\u00e9',
  'urn:a:"p"',
  'urn:a:p q',
  'urn:a:\\p',
  'a:b',
  'cred:own',
  'schema:own',
  'xsd:own',
  'sec:own',
  'p:own',
  'p://own',
  'name:own',
  'issuer:own',
  '1EdTech:own',
];

/** A name of a member or class that is an IRI, or looks like one. */
export function iriKey(chance: Dice): string {
  return chance.pick(iriKeys);
}
