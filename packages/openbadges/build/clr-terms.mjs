// The JSON-LD contexts of CLR 2.0. No npm package carries them, so their terms stand here as a table of our own,
// from which both published editions are made. test/conformance/clr-contexts.test.ts holds them against the
// published files.

const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const keywords = { id: '@id', type: '@type' };

/** The editions: their URLs, and where each takes the vocabulary of Open Badges to be. */
const editions = {
  '2.0.0': {
    url: 'https://purl.imsglobal.org/spec/clr/v2p0/context.json',
    openBadges: 'https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#',
  },
  '2.0.1': {
    url: 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    openBadges: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
  },
};

/**
 * The terms by the class in whose scope they are. `of` is the type of the values, `name` the local name of the IRI
 * where it is not the term, `many` says that the values are a set, `since` in which edition the term came.
 *
 * Nothing defines `xsd:` where it is used, so the types are signed as they stand, `xsd:` and all.
 */
const scopes = {
  ClrCredential: {
    terms: [{ term: 'partial', of: 'xsd:boolean', since: '2.0.1' }],
  },
  ClrSubject: {
    prefixes: true,
    terms: [
      { term: 'achievement', of: 'obi:Achievement', many: true },
      { term: 'association', of: `${CLR}Association`, many: true },
      { term: 'verifiableCredential', of: 'cred:verifiableCredential', many: true },
      { term: 'identifier', name: 'identifier-1', of: 'obi:Identifier', many: true, since: '2.0.1' },
    ],
  },
  Association: {
    inheritsKeywords: true,
    terms: [
      { term: 'associationType', name: 'AssociationType' },
      { term: 'sourceId', of: 'xsd:anyURI' },
      { term: 'targetId', of: 'xsd:anyURI' },
    ],
  },
};

/** The contexts of CLR 2.0 by their URLs. */
export const contexts = new Map(
  Object.entries(editions).map(([edition, { url, openBadges }]) => [
    url,
    { '@context': { ...keywords, ...classesOf(edition, openBadges) } },
  ]),
);

function classesOf(edition, openBadges) {
  const prefixes = { cred: 'https://www.w3.org/2018/credentials#', obi: openBadges };
  return Object.fromEntries(
    Object.entries(scopes).map(([name, scope]) => {
      const terms = scope.terms.filter(({ since }) => since === undefined || since === edition);
      const context = {
        ...(scope.inheritsKeywords ? {} : keywords),
        ...(scope.prefixes ? prefixes : {}),
        ...Object.fromEntries(terms.map((row) => [row.term, definitionOf(row)])),
      };
      return [name, { '@id': CLR + name, '@context': context }];
    }),
  );
}

function definitionOf({ term, name = term, of, many = false }) {
  return {
    '@id': CLR + name,
    ...(of === undefined ? {} : { '@type': of }),
    ...(many ? { '@container': '@set' } : {}),
  };
}
