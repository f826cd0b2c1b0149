import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { present, sign } from '../../src/index.js';
import type { Report, Secured } from '../../src/index.js';
import { SIGNED } from '../fixture.js';
import type { Loose } from '../fixture.js';
import { hostedAssertion, hostedPages, jws, signedAssertion, signedPages, siteEnv } from '../ob2/site.js';
import { V2 } from '../record.js';
import { checkIn, reportOn } from './answers.js';
import { endorsement, sealed, signers } from './documents.js';

const { ed25519, p256, holder } = signers;
const asked = { challenge: 'c7', domain: 'licensure.example' };
const AT = '/verifiableCredential';

/** Named by an e-mail address and by no id, as a badge may be. */
function byMail(copy: Loose): void {
  const subject = copy['credentialSubject'] ?? {};
  Reflect.deleteProperty(subject, 'id');
  const identifier = {
    type: 'IdentityObject',
    hashed: false,
    identityHash: 'ada@school.example',
    identityType: 'emailAddress',
  };
  Object.assign(subject, { identifier: [identifier] });
}

async function warnings(credentials: readonly Secured[]): Promise<readonly unknown[]> {
  const report = await reportOn(await present(credentials, holder, { now: SIGNED, ...asked }), asked);
  return [report.verdict, ...contentsOf(report)];
}

function contentsOf(report: Report): readonly unknown[] {
  const { outcome, problems } = checkIn(report, 'contents');
  return [outcome, ...problems.map(({ code, at }) => [code, at])];
}

describe('a holder who answers the challenge', () => {
  test('with a badge that names nobody by id is told of: it may be anybody’s', async () => {
    const own = await sealed(ed25519, {}, (copy) =>
      Object.assign(copy['credentialSubject'] ?? {}, { id: holder.controller }),
    );
    assert.deepEqual(
      await warnings([await sealed(ed25519, {}, byMail), own, await sealed(p256, {}, byMail)]),
      ['valid', 'warn', ['contents.subject-unmatched', `${AT}/0`], ['contents.subject-unmatched', `${AT}/2`]],
    );
  });

  test('with an Open Badge 2.0 is told of: it names nobody by id', async () => {
    const frame = { '@context': [V2], type: ['VerifiablePresentation'], holder: holder.controller };
    for (const [item, pages] of [
      [hostedAssertion, hostedPages()],
      [jws(signedAssertion), signedPages()],
    ] as const) {
      const { fetch } = siteEnv(pages).env;
      assert.ok(fetch);
      const report = await reportOn({ ...frame, verifiableCredential: item }, { fetch });
      assert.deepEqual(contentsOf(report), ['warn', ['contents.subject-unmatched', AT]]);
      assert.equal(report.contents[0]?.report.verdict, 'valid');
    }
  });

  test('with the holder’s own badge is told nothing of, nor with an endorsement', async () => {
    const own = await sealed(ed25519, {}, (copy) =>
      Object.assign(copy['credentialSubject'] ?? {}, { id: holder.controller }),
    );
    const endorsed = await sign(endorsement(), ed25519, { now: SIGNED });
    assert.deepEqual(await warnings([own, endorsed]), ['valid', 'pass']);
  });

  test('with a badge by two names is told of the one that differs', async () => {
    const both = await sealed(ed25519, {}, (copy) => {
      const id = copy['credentialSubject']?.['id'];
      byMail(copy);
      Object.assign(copy['credentialSubject'] ?? {}, { id });
    });
    assert.deepEqual(await warnings([both]), ['valid', 'warn', ['contents.other-subject', `${AT}/0`]]);
  });
});
