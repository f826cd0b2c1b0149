import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { present, sign } from '../../src/index.js';
import type { JsonObject, PresentOptions, Secured } from '../../src/index.js';
import { edited, SIGNED } from '../fixture.js';
import type { Loose } from '../fixture.js';
import { network } from '../network.js';
import { plain } from '../proof/suites.js';
import { V2 } from '../record.js';
import { answer, answers, checkIn, reportOn } from './answers.js';
import { badgeOf, sealed, signers, token } from './documents.js';

const { ed25519, p256, holder, strangerEd25519 } = signers;
const asked = { challenge: 'b9c1', domain: 'licensure.example' };
const AT = '/verifiableCredential';

/** A badge of whoever presents it. */
const own = await sealed(ed25519, {}, (copy) =>
  Object.assign(copy['credentialSubject'] ?? {}, { id: holder.controller }),
);
const anothers = await sealed(ed25519);

async function shown(
  credentials: readonly (Secured | string)[] = [own],
  options: PresentOptions = asked,
): Promise<Secured> {
  return await present(credentials, holder, { now: SIGNED, ...options });
}

function changed(document: object, edit: (copy: Loose) => void): JsonObject {
  return plain(edited(document, edit));
}

describe('a presentation', () => {
  test('is valid where its holder signed it for the occasion and what it shows is valid', async () => {
    const ownToken = await token(p256, {}, (copy) =>
      Object.assign(copy['credentialSubject'] ?? {}, { id: holder.controller }),
    );
    assert.deepEqual(await answers(await shown([own, ownToken]), asked), [
      'valid presentation json',
      `${AT}/0: valid badge json`,
      `${AT}/1: valid badge json`,
    ]);
    const report = await reportOn(await shown(), asked);
    assert.deepEqual(report.claims, { holder: { id: holder.controller } });
    for (const member of ['badge', 'record', 'assertion']) assert.equal(member in report, false);
  });

  test('is valid without an occasion, and warned of where it was made for one', async () => {
    assert.equal(await answer(await shown([own], {})), 'valid presentation json');
    const warned = 'valid presentation json, presentation.challenge-unchecked /proof';
    const made = await shown();
    assert.equal(await answer(made), warned);
    assert.equal(await answer(made, { challenge: asked.challenge }), warned);
    assert.equal(await answer(made, { domain: asked.domain }), warned);
    assert.equal(await answer(await shown([own], { domain: 'a.example' })), warned);
    assert.equal(await answer(await shown([own], { challenge: 'x' })), warned);
  });

  test('is invalid for another occasion, or for none where one was asked for', async () => {
    const made = await shown();
    const refused = 'invalid presentation json';
    const domain = `${refused}, proof.domain /proof/0/domain`;
    const challenge = `${refused}, proof.challenge /proof/0/challenge`;
    assert.equal(await answer(made, { ...asked, domain: 'evil.example' }), domain);
    assert.equal(await answer(made, { ...asked, challenge: 'b9c2' }), challenge);
    assert.equal(await answer(await shown([own], { domain: asked.domain }), asked), challenge);
    assert.equal(await answer(await shown([own], { challenge: asked.challenge }), asked), domain);
    const removed = changed(made, (copy) => Reflect.deleteProperty(copy['proof']?.[0] ?? {}, 'challenge'));
    assert.equal(await answer(removed, asked), challenge);
    const rewritten = changed(made, (copy) => Object.assign(copy['proof']?.[0] ?? {}, { challenge: 'b9c2' }));
    assert.equal(
      await answer(rewritten, { ...asked, challenge: 'b9c2' }),
      `${refused}, proof.signature /proof/0/proofValue`,
    );
  });

  test('is left open unsigned, whatever it shows', async () => {
    const { proof: _, ...unsigned } = await shown();
    assert.deepEqual(await answers(unsigned, asked), [
      'indeterminate presentation json, presentation.unsigned /proof',
      `${AT}/0: valid badge json`,
    ]);
    assert.equal(
      await answer({ '@context': [V2], type: ['VerifiablePresentation'] }),
      'indeterminate presentation json, presentation.unsigned /proof',
    );
    assert.match(await answer({ ...unsigned, proof: [] }), /^invalid presentation json, proof\.missing/);
  });

  test('is invalid where somebody else signed it', async () => {
    const stolen = await present([own], strangerEd25519, { now: SIGNED, holder: holder.controller });
    assert.equal(await answer(stolen), 'invalid presentation json, issuer.key-not-issuers /holder');
    const renamed = { ...(await shown([own], {})), holder: strangerEd25519.controller };
    assert.equal(
      await answer(renamed),
      `invalid presentation json, proof.signature /proof/0/proofValue, contents.other-subject ${AT}/0`,
    );
  });

  test('is left open without a holder', async () => {
    const document = { '@context': [V2], type: ['VerifiablePresentation'], verifiableCredential: [own] };
    const options = { purpose: 'authentication' } as const;
    const { eddsaRdfc2022 } = await import('../../src/proof/suites/eddsa-rdfc-2022.js');
    const { environment } = await import('../../src/environment.js');
    const task = { document, signer: holder, options };
    const proof = await eddsaRdfc2022.sign(task, environment({ now: SIGNED }));
    assert.equal(
      await answer({ ...document, proof }),
      'indeterminate presentation json, presentation.holder-missing /holder',
    );
  });

  test('is made to show who its holder is: the proof of a badge is none of a presentation', async () => {
    const { proof } = await sealed(holder);
    const borrowed = { ...(await shown()), proof: proof ?? null };
    assert.equal(await answer(borrowed), 'invalid presentation json, proof.purpose /proof/0/proofPurpose');
    const { proof: shownProof } = await shown([own], {});
    assert.equal(
      await answer({ ...own, proof: shownProof ?? null }),
      'invalid badge json, proof.purpose /proof/0/proofPurpose',
    );
  });

  test('may have a holder who is described, and dates that count', async () => {
    const described = changed(await shown([own], {}), (copy) => {
      Object.assign(copy, { holder: { id: holder.controller } });
      Reflect.deleteProperty(copy, 'proof');
    });
    const { eddsaJcs2022 } = await import('../../src/proof/suites/eddsa-jcs-2022.js');
    const { environment } = await import('../../src/environment.js');
    const signedAs = async (members: JsonObject): Promise<JsonObject> => {
      const document = { ...described, ...members };
      const options = { purpose: 'authentication' } as const;
      const env = environment({ now: SIGNED });
      return { ...document, proof: await eddsaJcs2022.sign({ document, signer: holder, options }, env) };
    };
    assert.equal(await answer(await signedAs({})), 'valid presentation json');
    assert.equal(
      await answer(await signedAs({ validUntil: '2026-05-01T00:00:00Z' })),
      'invalid presentation json, validity.expired /validUntil',
    );
    assert.equal(
      await answer(await signedAs({ validUntil: '2027-05-01T00:00:00Z' })),
      'valid presentation json',
    );
    assert.equal(
      await answer(await signedAs({ credentialStatus: { type: 'https://a.example/Ledger' } })),
      'indeterminate presentation json, status.type-unsupported /credentialStatus',
    );
  });

  test('keeps the rules of the data model', async () => {
    const sound = await shown([own], {});
    const faults: readonly (readonly [JsonObject, string])[] = [
      [{ '@context': ['https://a.example/'] }, 'model.context /@context'],
      [{ type: 'VerifiableThing' }, 'model.missing'],
      [{ type: ['VerifiablePresentation', 7] }, 'model.type /type'],
      [{ id: 'no uri' }, 'model.format /id'],
      [{ holder: 7 }, 'model.type /holder'],
      [{ holder: {} }, 'model.type /holder'],
      [{ verifiableCredential: [7] }, 'model.type /verifiableCredential'],
    ];
    for (const [members, expected] of faults) {
      const report = await reportOn({ ...sound, ...members });
      assert.equal(report.verdict, 'invalid', expected);
      const { problems } = checkIn(report, 'conformance');
      const places = problems.map(({ code, at }) => `${code} ${String(at)}`);
      assert.ok(
        places.some((place) => place.startsWith(expected)),
        places.join(' '),
      );
    }
  });

  test('shows anybody’s badge, with a warning', async () => {
    const report = await reportOn(await shown([own, anothers, await token(p256)]), asked);
    assert.equal(report.verdict, 'valid');
    assert.deepEqual(
      checkIn(report, 'contents').problems.map(({ code, at }) => [code, at]),
      [
        ['contents.other-subject', `${AT}/1`],
        ['contents.other-subject', `${AT}/2`],
      ],
    );
  });

  test('is no better than what it shows', async () => {
    const altered = { ...own, name: 'Leading a school' };
    assert.deepEqual(await answers(await shown([altered, own]), asked), [
      `invalid presentation json, contents.invalid ${AT}/0`,
      `${AT}/0: invalid badge json, proof.signature /proof/0/proofValue`,
      `${AT}/1: valid badge json`,
    ]);
    const claimed = await sign(badgeOf('https://pinehollow.example/issuer'), strangerEd25519, {
      now: SIGNED,
    });
    assert.match(
      await answer(await shown([claimed]), asked),
      /^indeterminate presentation .*contents\.indeterminate/,
    );
  });
});

describe('a challenge', () => {
  test('is not met by what is no presentation, or a copy of a badge would do', async () => {
    const missing = 'presentation.missing ';
    assert.equal(await answer(own, asked), `indeterminate badge json, ${missing}`);
    assert.equal(await answer(own, { domain: 'a.example' }), `indeterminate badge json, ${missing}`);
    assert.equal(await answer(await token(p256), asked), `indeterminate badge jws, ${missing}`);
    assert.equal(await answer(own), 'valid badge json');
    const { fetch } = network({});
    const assertion = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'https://a.example/1',
      verification: { type: 'HostedBadge' },
    };
    const report = await reportOn(assertion, { ...asked, fetch });
    assert.deepEqual(
      checkIn(report, 'recipient').problems.map(({ code }) => code),
      ['presentation.missing'],
    );
  });
});
