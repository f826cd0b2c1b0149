// Makes the JSON Schemas (draft 2019-09) from the table of classes, by which `parse` reads as well: what a property
// is stands in one place. Where the published schemas differ from the table is said here.

/** The files of schema/, the class that each is of, and in which family. */
export const roots = [
  { file: 'achievement-credential', name: 'AchievementCredential', edition: '2.0' },
  { file: 'achievement-credential-v1p1', name: 'AchievementCredentialV1p1', edition: '1.1' },
  { file: 'clr-credential', name: 'ClrCredential', edition: '2.0' },
  { file: 'endorsement-credential', name: 'EndorsementCredential', edition: '2.0' },
  { file: 'endorsement-credential-v1p1', name: 'EndorsementCredentialV1p1', edition: '1.1' },
  { file: 'profile', name: 'Profile', edition: '2.0' },
];

const OPEN_BADGES = contextOf('ob/v3p0', 3);
const CLR = contextOf('clr/v2p0', 2);
/** A context: a URL, or a definition in place. */
const CONTEXT = { type: ['string', 'object'] };
/** The contexts that come first, by class. */
const leading = {
  AchievementCredential: [first('ns/credentials/v2'), OPEN_BADGES],
  AchievementCredentialV1p1: [first('2018/credentials/v1'), OPEN_BADGES],
  ClrCredential: [first('ns/credentials/v2'), CLR, OPEN_BADGES],
  EndorsementCredential: [first('ns/credentials/v2'), OPEN_BADGES],
  EndorsementCredentialV1p1: [first('2018/credentials/v1'), OPEN_BADGES],
  VerifiableCredential: [first('ns/credentials/v2')],
};

const patterns = {
  language: '^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$',
  jws: '^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]+$',
};
/** Anywhere in the text, as the published pattern has it. */
const EXTENSION = { type: 'string', pattern: 'ext:[A-Za-z0-9._|]' };

/** Properties that W3C adds to a class, and of which the published schemas know nothing. */
const unpublished = { Evidence: ['digestSRI', 'mediaType'], Proof: ['id', 'expires', 'previousProof'] };
/** What the published schemas have one of, where the W3C data models allow several. */
const single = ['credentialStatus', 'domain'];

const several = (name) => ({ value: { kind: 'class', name, orUri: false }, many: true, need: false });

/** The family of 2026: texts may be by language, and what there can be several of may stand alone. */
const loose = {
  closed: [],
  fields: (name, classes) => {
    if (name === 'CredentialSubject') return pick(classes.AchievementSubject, ['id']);
    if (name === 'VerifiableCredential') return anyCredential(classes);
    if (name !== 'EndorsementCredential') return classes[name];
    return { ...classes[name], evidence: several('Evidence') };
  },
  classIn: (_owner, _key, name) => name,
  text: (pattern) => (pattern === undefined ? { $ref: '#/$defs/Text' } : textOrMap({ pattern })),
  name: (name) => ({ anyOf: [{ const: name }, { type: 'object', ...byLanguage({ const: name }) }] }),
  list: (item, most) => ({ if: { type: 'array' }, then: { ...most, items: item }, else: item }),
  contexts: (list) => ({ if: { type: 'array' }, then: tuple(list), else: CONTEXT }),
  // A single type of any name passes; only a list is searched for that of the class.
  types: (names, item) => ({ if: { type: 'array' }, then: { ...names, items: item }, else: item }),
};

/** The family of 2024, the last to have the data model 1.1: lists throughout. */
const strict = {
  closed: ['AchievementSubject'],
  fields: (name, classes) => {
    if (name === 'ProfileV1p1') return classes.Profile;
    if (name === 'CredentialStatus') return { ...classes[name], id: { ...classes[name].id, need: true } };
    if (name !== 'EndorsementCredential') return classes[name];
    return { ...classes[name], issuer: { ...classes.EndorsementCredentialV1p1.issuer } };
  },
  /** Everything below a credential on 1.1 is on 1.1, but for what the parent of a profile has. */
  classIn: (owner, key, name) => {
    if (['Profile', 'EndorsementCredential'].includes(owner) || key === 'parentOrg') return name;
    return ['Profile', 'EndorsementCredential'].includes(name) ? `${name}V1p1` : name;
  },
  text: (pattern) => ({ type: 'string', ...(pattern !== undefined && { pattern }) }),
  name: (name) => ({ const: name }),
  list: (item, most) => ({ type: 'array', ...most, items: item }),
  contexts: (list) => tuple(list),
  types: (names, item) => ({ type: 'array', ...names, items: item }),
};

const families = { '2.0': loose, 1.1: strict };

/** The schemas by file name. `table` is the module model/classes.ts. */
export function schemaDocuments(table) {
  return new Map(roots.map((root) => [`${root.file}.schema.json`, documentOf(root, table)]));
}

/** One schema with every class of a family, for validators that share them. */
export function familySchema(edition, table) {
  const names = roots.filter((root) => root.edition === edition).map(({ name }) => name);
  return { $id: `urn:badgewright:schema:family:${edition}`, $defs: definitions(names, edition, table) };
}

function documentOf({ file, name, edition }, table) {
  return {
    $schema: 'https://json-schema.org/draft/2019-09/schema',
    $id: `urn:badgewright:schema:${file}:1`,
    title: name,
    $ref: `#/$defs/${name}`,
    $defs: definitions([name], edition, table),
  };
}

/** The definitions of some classes, and of all that they lead to, by name. */
function definitions(names, edition, table) {
  const found = {};
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found[name] !== undefined) continue;
    found[name] = name === 'Text' ? textOrMap({}) : classSchema(name, families[edition], table);
    for (const [, next] of JSON.stringify(found[name]).matchAll(/"#\/\$defs\/(\w+)"/g)) waiting.push(next);
  }
  return Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function classSchema(name, family, { classes, closedClasses }) {
  const fields = Object.entries(family.fields(name, classes)).filter(
    ([key]) => !unpublished[name]?.includes(key),
  );
  const required = fields.filter(([, { need }]) => need).map(([key]) => key);
  const isClosed = closedClasses.has(name) || family.closed.includes(name);
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      fields.map(([key, field]) => [key, fieldSchema({ owner: name, key, ...field }, family)]),
    ),
    ...(isClosed && { additionalProperties: false }),
  };
}

function fieldSchema({ owner, key, value, many, need }, family) {
  if (key === '@context') return family.contexts(leading[owner]);
  if (value.kind === 'types') return family.types(naming(value.all), family.text());
  const item = valueSchema({ owner, key, value }, family);
  if (many === false || single.includes(key)) return item;
  return family.list(item, need ? { minItems: 1 } : {});
}

function valueSchema({ owner, key, value }, family) {
  switch (value.kind) {
    case 'number':
    case 'boolean':
      return { type: value.kind };
    case 'constant':
      return family.name(value.value);
    case 'one-of':
      return value.open ? { anyOf: [{ enum: value.values }, EXTENSION] } : { enum: value.values };
    case 'text':
      return ['date-time', 'date'].includes(value.form)
        ? { type: 'string', format: value.form }
        : family.text(patterns[value.form]);
    case 'object':
      return { $ref: '#/$defs/VerifiableCredential' };
    case 'class': {
      const object = { $ref: `#/$defs/${family.classIn(owner, key, value.name)}` };
      return value.orUri ? { anyOf: [family.text(), object] } : object;
    }
    default:
      throw new Error(`${owner}.${key} has values of no known kind: ${value.kind}`);
  }
}

/** What the record asks of any credential in it. */
function anyCredential({ ClrCredential: { issuer, ...members } }) {
  const kept = ['validFrom', 'validUntil', 'proof', 'credentialSchema', 'credentialStatus', 'refreshService'];
  return {
    ...pick(members, ['@context', ...kept, 'termsOfUse', 'evidence']),
    id: { ...members.id, need: false },
    type: { ...members.type, value: { kind: 'types', all: [['VerifiableCredential']] } },
    issuer,
    credentialSubject: { ...several('CredentialSubject'), many: false, need: true },
  };
}

function pick(object, keys) {
  return Object.fromEntries(keys.map((key) => [key, object[key]]));
}

function naming(groups) {
  const [one, ...others] = groups.map((group) => ({
    contains: group.length === 1 ? { const: group[0] } : { enum: group },
  }));
  return { ...one, ...(others.length > 0 && { allOf: others }) };
}

function textOrMap(more) {
  return { type: ['string', 'object'], ...more, ...byLanguage({ type: 'string', ...more }) };
}

/** The keywords for an object whose keys are codes of languages. */
function byLanguage(value) {
  return { additionalProperties: value, propertyNames: { pattern: '^[a-z]{2}(-[A-Z]{2})?$' } };
}

function tuple(list) {
  return { type: 'array', minItems: list.length, items: list, additionalItems: CONTEXT };
}

function first(path) {
  return { const: `https://www.w3.org/${path}` };
}

function contextOf(path, version) {
  const folder = `https://purl\\.imsglobal\\.org/spec/${path}`;
  return { type: 'string', pattern: `^${folder}/context(-${version}\\.\\d\\.\\d)*\\.json$` };
}
