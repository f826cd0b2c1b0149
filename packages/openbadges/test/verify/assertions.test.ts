import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { bake } from '../../src/index.js';
import type { VerifyOptions } from '../../src/index.js';
import { chunk, iTxt, png } from '../bake/images.js';
import {
  hostedAssertion,
  hostedPages,
  ids,
  jws,
  profile,
  signedAssertion,
  signedPages,
  siteEnv,
} from '../ob2/site.js';
import type { Pages } from '../ob2/site.js';
import { V2 } from '../record.js';
import { answer, answers, checkIn, reportOn } from './answers.js';

const token = jws(signedAssertion);

/** A network of these pages, and what was asked of it. */
function site(pages: Pages): { readonly options: VerifyOptions; readonly asked: readonly string[] } {
  const { env, asked } = siteEnv(pages);
  return { options: env.fetch === undefined ? {} : { fetch: env.fetch }, asked };
}

function hosted(): VerifyOptions {
  return site(hostedPages()).options;
}

function published(): VerifyOptions {
  return site(signedPages()).options;
}

describe('an Open Badges 2.0 assertion', () => {
  test('is valid as its issuer publishes it, in every container', async () => {
    const text = JSON.stringify(hostedAssertion);
    for (const [container, input] of [
      ['json', hostedAssertion],
      ['json', text],
      ['png', png(chunk('iTXt', iTxt('openbadges', text)))],
      ['png', png(chunk('tEXt', `openbadges\0${ids.assertion}`))],
    ] as const) {
      assert.equal(await answer(input, hosted()), `valid assertion ${container}`);
    }
  });

  test('is valid as its issuer signed it, in every container', async () => {
    for (const [container, input] of [
      ['jws', token],
      ['jws', new TextEncoder().encode(token)],
      ['png', bake(png(), token)],
      ['png', png(chunk('tEXt', `openbadges\0${token}`))],
    ] as const) {
      assert.equal(await answer(input, published()), `valid assertion ${container}`);
    }
  });

  test('comes out as it is published, frozen, under its own name', async () => {
    const report = await reportOn(hostedAssertion, hosted());
    assert.ok(report.verdict === 'valid' && report.kind === 'assertion');
    assert.equal(report.assertion.id, ids.assertion);
    assert.ok(Object.isFrozen(report.assertion));
    assert.equal('badge' in report, false);
    assert.deepEqual(report.claims.issuer, { id: ids.issuer, name: profile['name'] });
  });

  test('is looked up at its own id, and leads to its class and issuer', async () => {
    const { options, asked } = site(hostedPages());
    await reportOn(hostedAssertion, options);
    assert.deepEqual(new Set(asked), new Set([ids.assertion, ids.badge, ids.issuer]));
    assert.equal(asked.length, 3);
  });

  test('is left open without a network, and invalid once its issuer takes it away', async () => {
    assert.match(await answer(hostedAssertion), /^indeterminate assertion json, .*network\.offline/);
    const gone = hostedPages({ [ids.assertion]: () => new Response('', { status: 410 }) });
    assert.match(
      await answer(hostedAssertion, site(gone).options),
      /^invalid assertion json, .*assertion\.revoked/,
    );
  });

  test('is invalid with another signature, and with another word', async () => {
    const [header, payload, signature = ''] = token.split('.');
    const broken = [header, payload, signature.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))];
    assert.match(await answer(broken.join('.'), published()), /^invalid assertion jws, proof\.signature/);
    const recipient = { type: 'email', hashed: false, identity: 'eve@school.example' };
    const altered = { ...hostedAssertion, recipient };
    assert.match(await answer(altered, hosted()), /^invalid assertion json, .*assertion\.differs/);
  });

  test('is valid with a note where it carries endorsements, which nobody has looked at', async () => {
    const endorsed = { ...hostedAssertion, endorsement: 'https://endorser.example/1' };
    const pages = site(hostedPages({ [ids.assertion]: endorsed }));
    const report = await reportOn(endorsed, pages.options);
    assert.deepEqual(
      checkIn(report, 'endorsements').problems.map(({ code }) => code),
      ['endorsements.unchecked'],
    );
    assert.equal(checkIn(report, 'endorsements').outcome, 'warn');
    assert.equal(report.verdict, 'valid');
    assert.ok(!pages.asked.some((url) => url.includes('endorser')));
  });

  test('is told by its type, or in old ones by its members', async () => {
    const { type: _, ...untyped } = hostedAssertion;
    assert.match(
      await answer({ ...untyped, verify: { type: 'hosted', url: ids.assertion } }),
      / assertion json/,
    );
    assert.match(await answer({ ...untyped, '@type': 'Assertion' }), / assertion json/);
    assert.match(
      await answer({ ...hostedAssertion, type: ['Assertion', 'VerifiableCredential'] }),
      / other json/,
    );
    assert.match(await answer(untyped), / assertion json/);
    assert.match(await answer({ recipient: {}, badge: 'x' }), / other json/);
  });

  test('may stand in a presentation', async () => {
    const shown = { '@context': [V2], type: ['VerifiablePresentation'], verifiableCredential: [token] };
    assert.deepEqual(await answers(shown, published()), [
      'indeterminate presentation json, presentation.unsigned /proof',
      '/verifiableCredential/0: valid assertion jws',
    ]);
  });
});
