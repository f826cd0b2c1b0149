import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import { describe, test } from 'vitest';
import { isArray, isObject } from '../../src/model/json.js';
import type { JsonObject } from '../../src/model/json.js';
import { readJson } from '../../src/model/read-json.js';
import { fieldsOf, namesClass, namesHosted, namesSigned, reliedOn } from '../../src/ob2/classes.js';
import { isReferenceThere, referenceText } from './reference.js';

/** The published context; the file holds its URL before it. */
function publishedContext(): JsonObject {
  const text = referenceText('vectors/1edtech/ob20/assets/openbadges_context.json');
  const read = readJson(text.slice(text.indexOf('{')));
  assert.ok(read.kind === 'ok' && isObject(read.value['@context']));
  return read.value['@context'];
}

/** Everything that is expanded here holds its context itself. */
function documentLoader(): Promise<never> {
  return Promise.reject(new Error('Nothing is fetched.'));
}

/** The IRI that a JSON-LD processor, which shares nothing with our tables, makes of a type. */
async function iriOf(type: string): Promise<unknown> {
  const document = { '@context': publishedContext(), type, id: 'urn:a:b' };
  const expanded: unknown = await jsonld.expand(document, { documentLoader, safe: false, base: null });
  const node: unknown = Array.isArray(expanded) ? expanded[0] : undefined;
  const types = isObject(node) ? node['@type'] : undefined;
  return isArray(types) ? types[0] : undefined;
}

const OB = 'https://w3id.org/openbadges#';
const classes = {
  Assertion: [`${OB}Assertion`],
  BadgeClass: [`${OB}BadgeClass`],
  IssuerProfile: [`${OB}Issuer`, `${OB}Profile`],
  CryptographicKey: ['https://w3id.org/security#Key'],
  RevocationList: [`${OB}RevocationList`],
} as const;

/** Every way in which somebody might write a type: each term, and IRIs whole and compact. */
function spellings(): readonly string[] {
  const terms = Object.keys(publishedContext());
  const names = [...terms, 'Key', 'Badge', 'hostedBadge', 'HOSTED'];
  const prefixes = ['', 'obi:', 'sec:', 'schema:', 'extensions:', OB, 'https://w3id.org/security#'];
  return prefixes.flatMap((prefix) => names.map((name) => prefix + name));
}

describe.skipIf(!isReferenceThere)('names of Open Badges 2.0 beside the published context', () => {
  test('classes are known by every spelling that expands to them, and by no other', async () => {
    let known = 0;
    for (const type of spellings()) {
      const iri = await iriOf(type);
      for (const name of [
        'Assertion',
        'BadgeClass',
        'IssuerProfile',
        'CryptographicKey',
        'RevocationList',
      ] as const) {
        const isIt = classes[name].some((one) => one === iri);
        assert.equal(namesClass([type], name), isIt, `${type} as ${name}`);
        known += isIt ? 1 : 0;
      }
    }
    assert.equal(known, 18);
  });

  test('so are the ways of verification', async () => {
    for (const type of spellings()) {
      const iri = await iriOf(type);
      assert.equal(namesHosted([type]), iri === `${OB}HostedBadge`, type);
      assert.equal(namesSigned([type]), iri === `${OB}SignedBadge`, type);
    }
  });

  test('every field that is read is a term of it', () => {
    const terms = publishedContext();
    const names = [
      'Assertion',
      'BadgeClass',
      'IssuerProfile',
      'IdentityObject',
      'VerificationObject',
      'CryptographicKey',
      'RevocationList',
    ] as const;
    for (const name of names) {
      for (const field of fieldsOf(name).keys()) {
        assert.ok(field in terms, `${name} ${field}`);
        assert.ok(reliedOn.has(field), field);
      }
    }
  });
});
