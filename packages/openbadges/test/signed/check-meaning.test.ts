import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { BadgeError, sign, signJwt } from '../../src/index.js';
import type { JsonObject, Secured } from '../../src/index.js';
import type { Contexts } from '../../src/contexts/load.js';
import { environment } from '../../src/environment.js';
import { eddsaJcs2022 } from '../../src/proof/suites/eddsa-jcs-2022.js';
import { checkMeaning, signsJson } from '../../src/signed/check-meaning.js';
import { NOW, SIGNED } from '../fixture.js';
import { inShort, plain } from '../proof/suites.js';
import { checkIn, reportOn } from '../verify/answers.js';
import { badgeOf, forged, partsOf, signers, token } from '../verify/documents.js';

const OWN = 'https://pinehollow.example/context.json';
const signer = signers.ed25519;
const terms = ['achievement', 'credentialSubject', 'validUntil', 'credentialStatus', 'issuer'];
const dated = plain({ ...badgeOf(signer.controller), validUntil: '2031-03-20T15:00:00Z' });

function under(context: unknown): JsonObject {
  const contexts = Object.values(dated['@context'] as object) as unknown[];
  return { ...dated, '@context': plain([...contexts, context]) };
}

/** A token of the issuer over whatever stands in it. */
async function asToken(document: JsonObject): Promise<string> {
  const [header, { jti, sub, iss, nbf, exp }] = partsOf(await token(signer, {}, undefined));
  const end = exp ?? Date.parse('2031-03-20T15:00:00Z') / 1000;
  return await forged(signer, header, { ...document, jti, sub, iss, nbf, exp: end });
}

/** With a proof over the JSON, as somebody signs who looks at nothing. */
async function overJson(document: JsonObject): Promise<Secured> {
  const env = environment({ now: SIGNED });
  return { ...document, proof: [await eddsaJcs2022.sign({ document, signer, options: {} }, env)] };
}

/** What is said of the form and of the proof. */
async function said(input: unknown, contexts: Contexts = {}): Promise<readonly string[]> {
  const report = await reportOn(input, { contexts });
  const [form, proof] = [checkIn(report, 'conformance'), checkIn(report, 'proof')];
  const codes = form.problems.map(({ code }) => code);
  return [report.verdict, form.outcome, ...codes, proof.outcome];
}

describe('a context that gives a term another meaning', () => {
  test('is none where it adds a term', async () => {
    const document = under({ shelf: 'https://pinehollow.example/shelf' });
    assert.deepEqual(await said(await overJson(document)), ['valid', 'pass', 'pass']);
    assert.deepEqual(await said(await asToken(document)), ['valid', 'pass', 'pass']);
    assert.deepEqual(await said(await sign(document, signer, { now: SIGNED })), ['valid', 'pass', 'pass']);
  });

  for (const term of terms) {
    const other = { [term]: 'https://pinehollow.example/other' };
    test(`${term} is refused, whatever the proof says`, async () => {
      const refused = ['invalid', 'fail', 'context.altered-meaning', 'pass'];
      for (const [document, contexts] of [
        [under(other), {}],
        [under(OWN), { [OWN]: { '@context': other } }],
      ] as const) {
        assert.deepEqual(await said(await overJson(document), contexts), refused);
        assert.deepEqual(await said(await asToken(document), contexts), refused);
        const { proof = '' } = plain(await sign(dated, signer, { now: SIGNED }));
        const [verdict, form, code] = await said({ ...document, proof }, contexts);
        assert.deepEqual([verdict, form, code], refused.slice(0, 3));
      }
    });
  }

  test('is refused where it was added behind those that a proof over the JSON names', async () => {
    const secured = plain(await sign(dated, signer, { now: SIGNED, suite: 'eddsa-jcs-2022' }));
    const added = { ...secured, '@context': under({ validUntil: 'urn:x:y' })['@context'] } as JsonObject;
    assert.deepEqual(await said(added), ['invalid', 'fail', 'context.altered-meaning', 'warn']);
  });

  test('stays open where it is not at hand', async () => {
    const open = ['indeterminate', 'unknown', 'context.unknown', 'pass'];
    assert.deepEqual(await said(await asToken(under('https://a.example/'))), open);
    assert.deepEqual(await said(await overJson(under('https://a.example/'))), open);
  });

  test('is refused in a presentation too', async () => {
    const holder = signers.holder.controller;
    const presentation = (context: unknown): JsonObject => ({
      '@context': plain(['https://www.w3.org/ns/credentials/v2', context]),
      type: ['VerifiablePresentation'],
      holder,
    });
    const asShown = async (context: unknown): Promise<readonly string[]> => {
      const env = environment({ now: SIGNED });
      const document = presentation(context);
      const options = { purpose: 'authentication' } as const;
      const proof = await eddsaJcs2022.sign({ document, signer: signers.holder, options }, env);
      return await said({ ...document, proof });
    };
    assert.deepEqual(await asShown({ shelf: 'urn:x:y' }), ['valid', 'pass', 'pass']);
    const refused = ['invalid', 'fail', 'context.altered-meaning', 'pass'];
    assert.deepEqual(await asShown({ holder: 'urn:x:y' }), refused);
  });
});

describe('checkMeaning', () => {
  test('leaves documents with proofs over the graph to those, but for redefined terms', async () => {
    const look = async (context: unknown, ...suites: readonly string[]): Promise<readonly string[]> => {
      const proof = suites.map((cryptosuite) => ({ type: 'DataIntegrityProof', cryptosuite }));
      const document = {
        ...under(context),
        type: ['VerifiableCredential', 'OpenBadgeCredential', 'Medal'],
        proof,
      };
      return inShort(await checkMeaning({ document, jwt: undefined }, environment({ now: NOW })));
    };
    const undefinedTerm = ['bad', 'context.undefined-term /type/2'];
    assert.deepEqual(await look({}, 'eddsa-rdfc-2022'), ['ok']);
    assert.deepEqual(await look({}, 'eddsa-jcs-2022'), undefinedTerm);
    assert.deepEqual(await look({}, 'eddsa-rdfc-2022', 'ecdsa-jcs-2019'), undefinedTerm);
    assert.deepEqual(await look({ validUntil: 'urn:x:y' }, 'eddsa-rdfc-2022'), [
      'bad',
      'context.altered-meaning /@context/2',
    ]);
  });

  test('knows the suites that sign the JSON', () => {
    assert.deepEqual(
      ['eddsa-jcs-2022', 'ecdsa-jcs-2019', 'eddsa-rdfc-2022', 'ecdsa-sd-2023', undefined, 7].map(signsJson),
      [true, true, false, false, false, false],
    );
  });
});

describe('signing', () => {
  test('refuses what would be taken by nobody', async () => {
    const document = under({ validUntil: 'urn:x:y' });
    const refusal = (error: unknown): boolean =>
      error instanceof BadgeError &&
      error.code === 'credential.invalid' &&
      error.problems.some(({ code }) => code === 'context.altered-meaning');
    await assert.rejects(signJwt(document, signer, { now: SIGNED }), refusal);
    await assert.rejects(sign(document, signer, { now: SIGNED, suite: 'eddsa-jcs-2022' }), refusal);
    await assert.rejects(sign(document, signer, { now: SIGNED }), refusal);
  });

  test('takes contexts of which it knows nothing in what it signs as JSON', async () => {
    const document = under('https://a.example/');
    assert.equal(typeof (await signJwt(document, signer, { now: SIGNED })), 'string');
    const secured = await sign(document, signer, { now: SIGNED, suite: 'eddsa-jcs-2022' });
    assert.ok(secured['proof'] !== undefined);
  });
});
