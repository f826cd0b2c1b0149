import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../../src/model/json.js';
import { parse } from '../../../src/model/parse.js';
import { disclose } from '../../../src/proof/sd/disclose.js';
import { selectJson } from '../../../src/proof/sd/select.js';
import {
  answer,
  badge,
  changed,
  env,
  held,
  issuer,
  plain,
  proofOf,
  proofValueOf,
  shown,
  stranger,
  withProof,
} from './badge.js';

const SLOW = { timeout: 60_000 };
const own = await held();
const always = ['/name', '/issuer', '/validFrom', '/validUntil', '/awardedDate'].concat(
  ['achievement', 'result'].map((member) => `/credentialSubject/${member}`),
);

async function codesOf(secured: JsonObject, pointers: readonly string[] = []): Promise<readonly string[]> {
  try {
    await disclose(secured, pointers, env);
  } catch (error) {
    const { code, problems } = Object(error) as { code: string; problems: readonly { code: string }[] };
    return [code, ...problems.map((problem) => problem.code)];
  }
  return [];
}

describe('disclose', () => {
  const choices: readonly (readonly string[])[] = [
    [],
    ['/credentialSubject/narrative'],
    ['/evidence/0/narrative', '/evidence/1'],
    ['/evidence/1/name', '/credentialSubject/identifier/1'],
    ['/issuer/name', '/credentialSubject/result/0'],
    ['/credentialSubject'],
    [''],
  ];
  for (const pointers of choices) {
    test(`shows ${JSON.stringify(pointers)} and what is mandatory, as an Open Badge that verifies`, async () => {
      const disclosed = await shown(pointers, own);
      const { proof, ...document } = disclosed;
      assert.ok(Array.isArray(proof));
      assert.deepEqual(document, selectJson(badge, [...always, ...pointers]));
      assert.equal(parse(plain(disclosed)).kind, 'ok');
      assert.deepEqual(await answer(disclosed), ['ok']);
      const { proofValue: _, ...options } = proofOf(disclosed);
      const { proofValue: __, ...held } = proofOf(own);
      assert.deepEqual(options, held);
    });
  }

  test('hides what is not chosen, in the proof too', async () => {
    const disclosed = await shown(['/evidence/1'], own);
    const text = JSON.stringify(disclosed);
    for (const hidden of [
      'Planned alone',
      'teacher',
      'school.example',
      'Week plan',
      'Groups of four',
      'Four days',
    ]) {
      assert.ok(JSON.stringify(own).includes(hidden));
      assert.ok(!text.includes(hidden), hidden);
    }
    assert.ok(!Buffer.from(proofValueOf(disclosed).slice(1), 'base64url').includes('/issuer'));
  });

  test('shows the same twice, but nothing of a base proof of other secrets', SLOW, async () => {
    assert.deepEqual(await shown(['/evidence'], own), await shown(['/evidence'], own));
    assert.notDeepEqual(await shown(['/evidence'], own), await shown(['/evidence'], await held()));
  });

  test('keeps a proof that stands by itself by itself, and leaves other proofs and its contexts out', async () => {
    const proof = { '@context': badge['@context'], ...proofOf(own) };
    const single = await shown(['/description'], { ...own, proof });
    const { proof: disclosed } = single;
    assert.ok(!Array.isArray(disclosed));
    assert.deepEqual(Object.keys(disclosed as JsonObject), Object.keys(proofOf(own)));
    assert.deepEqual(await answer(single), ['ok']);
    const set = await shown(['/description'], { ...own, proof: [{ type: 'Other' }, proofOf(own)] });
    assert.deepEqual(await answer(set), ['ok']);
    assert.equal((set['proof'] as readonly []).length, 1);
  });

  test('shows lists, embedded endorsements and nested contexts as they are', SLOW, async () => {
    const endorsement = {
      '@context': badge['@context'],
      id: 'urn:uuid:e1',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Endorsed',
      issuer: 'did:example:other',
      validFrom: '2026-03-20T15:00:00Z',
      credentialSubject: { id: issuer.controller, type: ['EndorsementSubject'], endorsementComment: 'Good.' },
      proof: [
        {
          type: 'DataIntegrityProof',
          cryptosuite: 'eddsa-rdfc-2022',
          created: '2026-03-20T15:00:00Z',
          verificationMethod: 'did:example:other#1',
          proofPurpose: 'assertionMethod',
          proofValue: 'z1',
        },
      ],
    } as unknown as JsonObject;
    const full = {
      ...badge,
      endorsement: [endorsement, { ...endorsement, id: 'urn:uuid:e2', name: 'Again' }],
    };
    const endorsed = await held(full);
    for (const pointers of [[], ['/endorsement'], ['/endorsement/1']]) {
      assert.deepEqual(await answer(await shown(pointers, endorsed)), ['ok']);
    }
    const half = await codesOf(endorsed, ['/endorsement/0/proof/0', '/endorsement/0/name']);
    assert.deepEqual([...new Set(half)], ['argument.invalid', 'model.missing']);
  });

  test('shows nothing of a badge that has been disclosed, is signed otherwise, or not at all', async () => {
    const disclosed = await shown(['/evidence'], own);
    assert.deepEqual(await codesOf(disclosed), ['argument.invalid']);
    assert.deepEqual(await codesOf(badge), ['argument.invalid']);
    assert.deepEqual(await codesOf(withProof(own, { cryptosuite: 'ecdsa-rdfc-2019' })), ['argument.invalid']);
    assert.deepEqual(await codesOf({ ...own, proof: [proofOf(own), proofOf(own)] }), ['argument.invalid']);
    assert.deepEqual(await codesOf(withProof(own, { previousProof: 'urn:a:b' })), ['argument.invalid']);
    assert.deepEqual(await codesOf(withProof(own, { proofValue: 'u' })), [
      'argument.invalid',
      'proof.malformed',
    ]);
  });

  const strays = [
    'evidence',
    '/evidence/2',
    '/proof',
    '/credentialSubject/licenseNumber',
    '/constructor',
    '/a~',
  ];
  for (const stray of strays) {
    test(`has nothing to show at ${stray}`, async () => {
      assert.deepEqual(await codesOf(own, ['/evidence', stray]), ['argument.invalid']);
    });
  }

  test('takes no pointers of another form, and no input that is no JSON', async () => {
    for (const pointers of ['/evidence', [7], null]) {
      assert.deepEqual(await codesOf(own, pointers as unknown as readonly string[]), ['argument.invalid']);
    }
    for (const input of [7, null, { a: undefined, b: () => 1 }]) {
      assert.equal((await codesOf(input as unknown as JsonObject))[0], 'argument.invalid');
    }
  });

  test('shows no half of what is only whole', async () => {
    assert.deepEqual(await codesOf(own, ['/credentialSubject/identifier/0/identityHash']), [
      'argument.invalid',
      'model.missing',
      'model.missing',
    ]);
  });

  test('verifies the base proof first', async () => {
    const altered = changed(own, (copy) => Object.assign(copy, { description: 'x' }));
    assert.deepEqual(await codesOf(altered), ['argument.invalid']);
    const mandatory = changed(own, (copy) => Object.assign(copy, { name: 'x' }));
    assert.deepEqual(await codesOf(mandatory), ['argument.invalid']);
    const other = withProof(own, { verificationMethod: stranger.verificationMethod });
    assert.deepEqual(await codesOf(other), ['argument.invalid']);
    const unseen = withProof(
      { ...own, issuer: 'did:web:issuer.example' },
      { verificationMethod: 'did:web:issuer.example#1' },
    );
    assert.deepEqual(await codesOf(unseen), ['argument.invalid', 'network.offline']);
    const ended = withProof(own, { expires: '2026-05-01T00:00:00Z' });
    assert.deepEqual(await codesOf(ended), ['argument.invalid', 'proof.expired']);
    const unsigned = { ...own, note: 'x' };
    assert.deepEqual(await codesOf(unsigned), ['credential.unsecurable', 'context.undefined-term']);
  });
});
