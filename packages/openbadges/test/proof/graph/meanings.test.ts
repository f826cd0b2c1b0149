import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { bundledContexts } from '../../../src/index.js';
import { contextLoader } from '../../../src/contexts/load.js';
import { classes } from '../../../src/model/classes.js';
import type { JsonObject } from '../../../src/model/json.js';
import { meaningsOf, propertyOf, propertyTerms } from '../../../src/proof/graph/meanings.js';
import type { Meaning } from '../../../src/proof/graph/meanings.js';

const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const CLR_2_0_1 = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';
const CLR_VOCABULARY = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const OB_3_0_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

function bundled(...urls: readonly string[]): readonly JsonObject[] {
  return urls.map((url) => contextLoader()(url) ?? assert.fail(url));
}

function properties(...contexts: readonly JsonObject[]): Meaning {
  return meaningsOf(contexts.map((context) => ({ '@context': context }))).properties;
}

/** The IRIs of a meaning. */
function irisOf({ ofIri }: Meaning, name: string): readonly string[] {
  return [...ofIri].flatMap(([iri, meaning]) => (meaning === name ? [iri] : []));
}

/** The meanings that stand for several terms. */
function shared({ ofTerm }: Meaning): readonly (readonly string[])[] {
  const names = new Set(ofTerm.values());
  return [...names]
    .map((name) => [...ofTerm].flatMap(([term, meaning]) => (meaning === name ? [term] : [])))
    .filter((terms) => terms.length > 1);
}

describe('meaningsOf', () => {
  test('without contexts knows the data model’s terms, and no IRI', () => {
    for (const contexts of [[], [{}], [{ '@context': {} }], [{ '@context': null }]]) {
      const meanings = meaningsOf(contexts);
      assert.deepEqual([...meanings.properties.ofTerm.keys()], propertyTerms);
      assert.ok([...meanings.properties.ofTerm].every(([term, name]) => term === name));
      assert.equal(meanings.classes.ofTerm.get('Achievement'), 'Achievement');
      assert.deepEqual([...meanings.properties.ofIri, ...meanings.classes.ofIri], []);
      assert.deepEqual([...meanings.symbolic], []);
    }
  });

  test('has the properties of every class of the data model, but for keywords', () => {
    const names = new Set(Object.values(classes).flatMap((table) => Object.keys(table)));
    assert.deepEqual(
      [...propertyTerms].sort(),
      [...names].filter((name) => !['@context', 'id', 'type'].includes(name)).sort(),
    );
  });

  test('knows the other terms of the contexts too', () => {
    const { ofTerm, ofIri } = properties({ hours: 'https://x.example/h', name: 'https://x.example/n' });
    assert.deepEqual([ofTerm.get('hours'), ofIri.get('https://x.example/h')], ['hours', 'hours']);
    assert.deepEqual([ofTerm.get('name'), ofIri.get('https://x.example/n')], ['name', 'name']);
    assert.equal(ofTerm.get('minutes'), undefined);
    assert.equal(ofIri.get('https://x.example/hours'), undefined);
  });

  test('knows no IRI for keywords, their aliases and terms without meaning', () => {
    const { ofTerm, ofIri } = properties({ id: '@id', kind: '@type', name: null, evidence: '@nest' });
    assert.deepEqual([...ofIri], []);
    assert.equal(ofTerm.get('kind'), undefined);
    assert.equal(ofTerm.get('evidence'), 'evidence');
  });

  test('collects the IRIs of a term over contexts and scopes', () => {
    const one = { result: 'https://x.example/1' };
    const two = { Thing: { '@id': 'https://x.example/T', '@context': { result: 'https://x.example/2' } } };
    assert.deepEqual(irisOf(properties(one, two, one), 'result'), [
      'https://x.example/1',
      'https://x.example/2',
    ]);
  });

  test('gives terms that share an IRI one meaning', () => {
    const own = properties({ level: 'https://x.example/l', points: 'https://x.example/l' });
    assert.deepEqual(shared(own), [['points', 'level'].sort()]);
    const others = properties({ hours: 'https://x.example/h', time: 'https://x.example/h' });
    assert.deepEqual([others.ofTerm.get('hours'), others.ofTerm.get('time')], ['hours', 'hours']);
  });

  test('gives a term of the data model no other name', () => {
    for (const context of [
      { Criteria: `${OB}Criteria`, criteria: `${OB}Criteria` },
      { criteria: `${OB}Criteria`, Criteria: `${OB}Criteria` },
    ]) {
      const { ofTerm, ofIri } = properties(context);
      assert.equal(ofTerm.get('criteria'), 'criteria');
      assert.equal(ofIri.get(`${OB}Criteria`), 'criteria');
      assert.equal(ofTerm.get('Criteria'), undefined);
    }
    const twice = { end: `${CREDENTIALS}end`, validUntil: `${CREDENTIALS}validUntil` };
    const { ofTerm } = properties(twice, { end: `${CREDENTIALS}validUntil` });
    assert.equal(ofTerm.get('end'), undefined);
  });

  test('keeps properties and classes apart', () => {
    const { properties: ofProperties, classes: ofClasses } = meaningsOf([
      { '@context': { Criteria: `${OB}Criteria`, criteria: `${OB}Criteria` } },
    ]);
    assert.equal(ofProperties.ofIri.get(`${OB}Criteria`), 'criteria');
    assert.equal(ofClasses.ofIri.get(`${OB}Criteria`), 'Criteria');
    assert.equal(ofClasses.ofTerm.get('criteria'), undefined);
  });

  test('names the properties whose values are terms', () => {
    const context = {
      kind: { '@id': 'https://x.example/kind', '@type': '@vocab' },
      sort: { '@id': 'https://x.example/kind' },
      proofPurpose: { '@id': 'https://x.example/p', '@type': '@vocab' },
      place: { '@id': 'https://x.example/place', '@type': '@id' },
      // An other name for a term of the data model, which its values are not read by.
      until: { '@id': 'https://x.example/v', '@type': '@vocab' },
      validUntil: 'https://x.example/v',
    };
    assert.deepEqual([...meaningsOf([{ '@context': context }]).symbolic].sort(), ['kind', 'proofPurpose']);
  });
});

describe('propertyOf', () => {
  const meanings = meaningsOf(bundled(...bundledContexts));

  test('is what the IRI means, whatever the thing is', () => {
    for (const classNames of [[], ['ClrSubject'], ['Achievement', 'ClrSubject']]) {
      assert.equal(propertyOf(`${CREDENTIALS}validUntil`, classNames, meanings), 'validUntil');
      assert.equal(propertyOf(`${CLR_VOCABULARY}association`, classNames, meanings), 'association');
      assert.equal(propertyOf('https://x.example/unheard', classNames, meanings), undefined);
    }
  });

  test('tells the achievements and identifiers of a record’s subject from those of a badge’s', () => {
    for (const [inRecords, inBadges, name] of [
      [`${CLR_VOCABULARY}achievement`, `${OB}achievement`, 'achievement'],
      [`${CLR_VOCABULARY}identifier-1`, `${OB}identifier`, 'identifier'],
    ] as const) {
      assert.equal(propertyOf(inRecords, ['ClrSubject'], meanings), name);
      assert.equal(propertyOf(inBadges, ['AchievementSubject'], meanings), name);
      assert.equal(propertyOf(inBadges, [], meanings), name);
      assert.equal(propertyOf(inRecords, ['AchievementSubject'], meanings), undefined);
      assert.equal(propertyOf(inRecords, [], meanings), undefined);
      assert.equal(propertyOf(inBadges, ['ClrSubject'], meanings), undefined);
      assert.equal(propertyOf(inBadges, ['AchievementSubject', 'ClrSubject'], meanings), undefined);
    }
  });
});

describe('the published contexts', () => {
  test('give a badge’s terms one IRI each', () => {
    const { properties: known } = meaningsOf(bundled(V2, OB_3_0_3));
    for (const [term, iri] of [
      ['validUntil', `${CREDENTIALS}validUntil`],
      ['credentialStatus', `${CREDENTIALS}credentialStatus`],
      ['issuer', `${CREDENTIALS}issuer`],
      ['achievement', `${OB}achievement`],
      ['criteria', `${OB}Criteria`],
      ['points', `${OB}points`],
      ['name', 'https://schema.org/name'],
      ['expires', 'https://w3id.org/security#expiration'],
    ] as const) {
      assert.deepEqual(irisOf(known, String(known.ofTerm.get(term))), [iri], term);
    }
  });

  test('define every property and class of the data model', () => {
    const meanings = meaningsOf(bundled(V2, CLR_2_0_1, OB_3_0_3));
    const signed = new Set(meanings.properties.ofIri.values());
    const missing = propertyTerms.filter(
      (name) => !signed.has(meanings.properties.ofTerm.get(name) ?? assert.fail(name)),
    );
    // The dates of the W3C data model 1.1, which the contexts of the 2.0 model do not define.
    assert.deepEqual(missing.sort(), ['expirationDate', 'issuanceDate']);
    const signedClasses = new Set(meanings.classes.ofIri.values());
    for (const name of [
      'OpenBadgeCredential',
      'AchievementCredential',
      'Result',
      'DataIntegrityProof',
      'ClrSubject',
    ]) {
      assert.ok(signedClasses.has(meanings.classes.ofTerm.get(name) ?? ''), name);
    }
  });

  test('give the terms of a record their own IRIs', () => {
    const { properties: known } = meaningsOf(bundled(V2, CLR_2_0_1, OB_3_0_3));
    for (const [term, name] of [
      ['partial', 'partial'],
      ['association', 'association'],
      ['associationType', 'AssociationType'],
      ['sourceId', 'sourceId'],
      ['targetId', 'targetId'],
    ] as const) {
      assert.deepEqual(irisOf(known, String(known.ofTerm.get(term))), [`${CLR_VOCABULARY}${name}`], term);
    }
  });

  test('all together give no two properties of the data model one meaning', () => {
    // Else a badge that names more contexts than it needs could show one as the other.
    const meanings = meaningsOf(bundled(...bundledContexts));
    const two = shared(meanings.properties).filter((terms) => terms.some((term) => isOwn(term)));
    assert.deepEqual(two, []);
    assert.deepEqual(shared(meanings.classes), [['OpenBadgeCredential', 'AchievementCredential']]);
  });

  function isOwn(term: string): boolean {
    return propertyTerms.includes(term);
  }
});
