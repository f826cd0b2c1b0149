import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { contextLoader } from '../../../src/contexts/load.js';
import type { Contexts } from '../../../src/contexts/load.js';
import type { JsonObject } from '../../../src/model/json.js';
import { limits } from '../../../src/limits.js';
import { checkReading } from '../../../src/proof/graph/check-reading.js';
import { edited } from '../../fixture.js';
import type { Loose } from '../../fixture.js';
import { credential, inShort, plain } from '../suites.js';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const OB_3_0_0 = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json';
const OB_3_0_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const OWN = 'https://pinehollow.example/context.json';
const altered = ['bad', 'context.altered-meaning /@context'];
const redefined = ['bad', 'context.altered-meaning /@context/2'];

async function answer(document: JsonObject, contexts: Contexts = {}): Promise<readonly string[]> {
  return inShort(await checkReading(document, contextLoader(contexts)));
}

/** The badge of the corpus with a further context, and an edit. */
function under(context: unknown, edit: (copy: Loose) => void = () => undefined): JsonObject {
  return plain(
    edited(credential, (copy) => {
      copy['@context']?.push(context as never);
      edit(copy);
    }),
  );
}

/** The same in contexts that protect nothing. */
function unprotected(...contexts: readonly unknown[]): JsonObject {
  return { ...credential, '@context': plain([V1, OB_3_0_0, ...contexts]) };
}

describe('checkReading', () => {
  test('takes documents under bundled contexts, and what those do not define', async () => {
    assert.deepEqual(await answer(credential), ['ok']);
    const extended = { ...credential, note: { '@nest': [1] }, hours: 3 };
    assert.deepEqual(await answer(extended), ['ok']);
  });

  test('takes contexts that add terms', async () => {
    const add = {
      hours: 'https://pinehollow.example/hours',
      Workshop: 'https://pinehollow.example/Workshop',
    };
    const use = (copy: Loose): void => {
      Object.assign(copy['credentialSubject'] ?? {}, { hours: 15, minutes: 3 });
      Object.assign(copy['evidence']?.[0] ?? {}, { type: ['Evidence', 'Workshop'], steps: [{ a: 1 }] });
    };
    assert.deepEqual(await answer(under(add, use)), ['ok']);
    assert.deepEqual(await answer(under(OWN, use), { [OWN]: { '@context': add } }), ['ok']);
  });

  const terms = ['achievement', 'credentialSubject', 'validUntil', 'credentialStatus', 'issuer'];
  for (const term of terms) {
    const other = { [term]: `https://pinehollow.example/${term}` };
    test(`refuses another meaning of ${term}, inline and at hand, protected or not`, async () => {
      for (const document of [under({ a: 'urn:x:y' }), unprotected({ a: 'urn:x:y' })]) {
        const contexts = Object.values(document['@context'] as object).slice(0, 2) as readonly unknown[];
        const among = (context: unknown): JsonObject => ({
          ...document,
          '@context': plain([...contexts, context]),
        });
        assert.deepEqual(await answer(document), ['ok']);
        assert.deepEqual(await answer(among(other)), redefined);
        assert.deepEqual(await answer(among({ [term]: null })), redefined);
        assert.deepEqual(await answer(among(OWN), { [OWN]: { '@context': other } }), redefined);
        assert.deepEqual(
          await answer(among(OWN), { [OWN]: { '@context': [{ a: 'urn:x:y' }, other] } }),
          redefined,
        );
      }
    });
  }

  test('refuses a published meaning under another name', async () => {
    const renamed = { until: 'https://www.w3.org/2018/credentials#validUntil' };
    assert.deepEqual(await answer(unprotected(renamed)), ['ok']);
    assert.deepEqual(await answer({ ...unprotected(renamed), until: '2020-01-01T00:00:00Z' }), altered);
  });

  test('refuses a class under another name, and another under its name', async () => {
    const medal = { Medal: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential' };
    const types = ['VerifiableCredential', 'OpenBadgeCredential'];
    assert.deepEqual(await answer({ ...unprotected(medal), type: [...types, 'Medal'] }), altered);
    assert.deepEqual(await answer(unprotected({ OpenBadgeCredential: 'urn:x:y' })), redefined);
  });

  test('refuses what is put elsewhere by a context', async () => {
    const subject = { ...(credential['credentialSubject'] as JsonObject), box: { narrative: 'x' } };
    const boxed = { ...unprotected({ box: '@nest' }), credentialSubject: subject };
    assert.deepEqual(await answer(boxed), altered);
    const reversed = { result: { '@reverse': 'https://pinehollow.example/result' } };
    assert.deepEqual(await answer(unprotected(reversed)), redefined);
  });

  test('refuses a context further in', async () => {
    const within = edited(credential, (copy) => {
      Object.assign(copy['evidence']?.[0] ?? {}, { '@context': { narrative: 'urn:x:y' }, narrative: 'x' });
    });
    assert.deepEqual(await answer(plain(within)), altered);
  });

  test('leaves open what contexts say that are not at hand', async () => {
    const missing = ['unknown', 'context.unknown /@context/2'];
    assert.deepEqual(await answer(under('https://a.example/')), missing);
    const own = { [OWN]: { '@context': ['https://a.example/'] } };
    assert.deepEqual(await answer(under(OWN), own), missing);
    const within = edited(credential, (copy) => Object.assign(copy['issuer'] ?? {}, { '@context': OWN }));
    assert.deepEqual(await answer(plain(within)), ['unknown', 'context.unknown /issuer/@context']);
  });

  test('leaves credentials inside to themselves', async () => {
    const inside = {
      '@context': ['https://a.example/'],
      type: ['VerifiableCredential', 'EndorsementCredential'],
    };
    for (const member of ['endorsement', 'verifiableCredential']) {
      assert.deepEqual(await answer({ ...credential, [member]: [inside] }), ['ok']);
      assert.deepEqual(await answer({ ...credential, [member]: inside }), ['ok']);
    }
    assert.deepEqual(await answer({ ...credential, note: inside }), [
      'unknown',
      'context.unknown /note/@context/0',
    ]);
  });

  test('refuses contexts that are none, and does bounded work', async () => {
    assert.deepEqual(await answer(under({ term: 7 })), ['bad', 'context.malformed ']);
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`t${index}`, 'urn:x:y']));
    assert.deepEqual(await answer(under(many)), ['unknown', 'context.too-complex ']);
    const tag = Array.from({ length: Math.sqrt(limits.setWork) + 1 }, (_, index) => `t${index}`);
    assert.deepEqual(await answer({ ...under({ a: 'urn:x:y' }), tag }), ['unknown', 'context.too-complex ']);
  });
});

describe('the types of a credential', () => {
  const types = ['VerifiableCredential', 'OpenBadgeCredential'];

  test('are terms of its contexts, or URLs', async () => {
    for (const type of ['https://a.example/Licence', 'ext:Licence', 'EndorsementSubject']) {
      assert.deepEqual(await answer({ ...credential, type: [...types, type] }), ['ok']);
    }
    const medal = { ...credential, type: [...types, 'Medal'] };
    assert.deepEqual(await answer(medal), ['bad', 'context.undefined-term /type/2']);
    const named = under({ Medal: 'https://a.example/Medal' });
    assert.deepEqual(await answer({ ...named, type: [...types, 'Medal'] }), ['ok']);
    const vocabulary = under({ '@vocab': 'https://a.example/' });
    assert.deepEqual(await answer({ ...vocabulary, type: [...types, 'Medal'] }), ['ok']);
  });

  test('and those of what is attached to it, each by its place', async () => {
    const typed = {
      credentialStatus: { type: 'Ledger' },
      evidence: [{ type: ['Evidence'] }, { type: ['Evidence', 'Film'] }],
      termsOfUse: [{ type: 'Terms' }],
    };
    assert.deepEqual(await answer({ ...credential, ...typed }), [
      'bad',
      'context.undefined-term /credentialStatus/type',
      'context.undefined-term /evidence/1/type/1',
      'context.undefined-term /termsOfUse/0/type',
    ]);
    const schema = { credentialSchema: { id: 'urn:a:b', type: '1EdTechJsonSchemaValidator2019' } };
    assert.deepEqual(await answer({ ...credential, ...schema, '@context': [V1, OB_3_0_3] }), [
      'bad',
      'context.undefined-term /credentialSchema/type',
    ]);
    const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
    assert.deepEqual(await answer({ ...under(extensions), ...schema }), ['ok']);
  });
});
