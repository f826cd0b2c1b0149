import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { base58, base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { publishedDigests } from '../../../src/contexts/published-digests.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { digestOf, digestsOf } from '../../../src/verify/checks/digests.js';
import { checkRelatedResources } from '../../../src/verify/checks/related-resources.js';
import { network, online } from '../../network.js';
import type { Network } from '../../network.js';
import { inShort } from '../../proof/suites.js';

const URL_A = 'https://pinehollow.example/rubric.pdf';
const URL_B = 'https://pinehollow.example/rubric-2.pdf';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const BODY = 'What each level asks for.';
const functions = ['sha256', 'sha384', 'sha512'] as const;
const codes = { sha256: [0x12, 0x20], sha384: [0x20, 0x30], sha512: [0x13, 0x40] } as const;

function sri(name: (typeof functions)[number], body: string = BODY): string {
  return `${name}-${createHash(name).update(body).digest('base64')}`;
}

function multihash(name: (typeof functions)[number], body: string = BODY): Uint8Array {
  return Uint8Array.of(...codes[name], ...createHash(name).update(body).digest());
}

const served = (): Network => network({ [URL_A]: { body: BODY }, [URL_B]: { body: 'Another.' } });

async function answer(relatedResource: JsonValue, net: Network = served()): Promise<readonly string[]> {
  const document: JsonObject = { '@context': [V2], relatedResource };
  const { outcome, warnings } = await checkRelatedResources(document, online(net.fetch));
  assert.deepEqual(warnings, []);
  return inShort(outcome);
}

const mismatch = ['bad', 'related.digest /relatedResource/0'];

describe('the resources that a credential pins', () => {
  test.each(functions)('have the digest by %s, in each of its forms', async (name) => {
    const [right, wrong] = [multihash(name), multihash(name, 'x')];
    const forms: readonly (readonly [JsonObject, JsonObject])[] = [
      [{ digestSRI: sri(name) }, { digestSRI: sri(name, 'x') }],
      [{ digestMultibase: `z${base58.encode(right)}` }, { digestMultibase: `z${base58.encode(wrong)}` }],
      [
        { digestMultibase: `u${base64urlnopad.encode(right)}` },
        { digestMultibase: `u${base64urlnopad.encode(wrong)}` },
      ],
    ];
    for (const [fits, differs] of forms) {
      assert.deepEqual(await answer([{ id: URL_A, ...fits }]), ['ok']);
      assert.deepEqual(await answer([{ id: URL_A, ...differs }]), mismatch);
    }
  });

  test('may have several digests: the strongest function decides, and each member', async () => {
    const two = (...digests: readonly string[]): JsonValue => [{ id: URL_A, digestSRI: digests.join(' ') }];
    assert.deepEqual(await answer(two(sri('sha256', 'x'), sri('sha512'))), ['ok']);
    assert.deepEqual(await answer(two(sri('sha256'), sri('sha512', 'x'))), mismatch);
    assert.deepEqual(await answer(two(sri('sha384', 'x'), sri('sha384'))), ['ok']);
    assert.deepEqual(await answer(two('sha3-AAAA', `${sri('sha256')}?ct=x`)), ['ok']);
    const listed = [{ id: URL_A, digestSRI: [sri('sha256', 'x'), sri('sha384')] }];
    assert.deepEqual(await answer(listed), ['ok']);
    const digestMultibase = `u${base64urlnopad.encode(multihash('sha256', 'x'))}`;
    assert.deepEqual(await answer([{ id: URL_A, digestSRI: sri('sha256'), digestMultibase }]), mismatch);
  });

  test('are all looked at, each by its place', async () => {
    const net = served();
    const resources = [
      { id: URL_A, digestSRI: sri('sha256') },
      { id: URL_B, digestSRI: sri('sha256') },
      { id: 'https://gone.example/', digestSRI: sri('sha256') },
      { id: URL_A, digestSRI: sri('sha384', 'x') },
    ];
    assert.deepEqual(await answer(resources, net), [
      'bad',
      'related.digest /relatedResource/1',
      'related.unread /relatedResource/2',
      'related.digest /relatedResource/3',
    ]);
    assert.deepEqual(net.requests, [URL_A, URL_B, 'https://gone.example/']);
    assert.deepEqual(await answer({ id: URL_B, digestSRI: sri('sha256') }), [
      'bad',
      'related.digest /relatedResource',
    ]);
  });

  test('stay open where they cannot be read', async () => {
    const one = [{ id: URL_A, digestSRI: sri('sha256') }];
    const open = (code: string): readonly string[] => [
      'unknown',
      'related.unread /relatedResource/0',
      `${code} /relatedResource/0`,
    ];
    const offline = await checkRelatedResources(
      { '@context': [V2], relatedResource: one },
      online(undefined),
    );
    assert.deepEqual(inShort(offline.outcome), open('network.offline'));
    const fails = { ...served(), fetch: () => Promise.reject(new Error('down')) };
    assert.deepEqual(await answer(one, fails), open('network.unreachable'));
    assert.deepEqual(await answer([{ ...one[0], id: 'http://a.example/' }]), open('network.not-https'));
    assert.deepEqual(await answer([{ ...one[0], id: 'urn:a:b' }]), open('network.not-https'));
    const error = network({ [URL_A]: { status: 500, body: BODY } });
    assert.deepEqual(await answer(one, error), ['unknown', 'related.unread /relatedResource/0']);
  });

  test('stay open where the digest is of a kind that is not computed', async () => {
    const net = served();
    for (const members of [
      { digestSRI: 'sha3-AAAA' },
      { digestSRI: 'sha256-AAAA' },
      { digestMultibase: 'uAAAA' },
      { digestMultibase: `f${'1220'.padEnd(68, '0')}` },
      { digestMultibase: `u${'A'.repeat(100_000)}` },
    ]) {
      assert.deepEqual(await answer([{ id: URL_A, ...members }], net), [
        'unknown',
        'related.digest-unsupported /relatedResource/0',
      ]);
    }
    assert.deepEqual(net.requests, []);
  });

  test('are none in what the form refuses, nor in evidence and on the data model 1.1', async () => {
    const net = served();
    for (const resources of [
      7,
      'x',
      null,
      [],
      [7, null],
      [{}],
      [{ id: URL_A }],
      [{ digestSRI: sri('sha256') }],
    ]) {
      assert.deepEqual(await answer(resources as JsonValue, net), ['ok']);
    }
    const one = { id: URL_A, digestSRI: sri('sha256', 'x') };
    const v1 = { '@context': ['https://www.w3.org/2018/credentials/v1'], relatedResource: one };
    const evidence = { '@context': [V2], evidence: [{ type: 'Evidence', ...one }] };
    for (const document of [v1, evidence]) {
      assert.deepEqual(inShort((await checkRelatedResources(document, online(net.fetch))).outcome), ['ok']);
    }
    assert.deepEqual(net.requests, []);
  });

  test('that are bundled contexts are known by their published bytes, without a request', async () => {
    const net = network({ [V2]: { body: BODY } });
    // The digest of this context that the W3C data model 2.0 prints.
    const printed = '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734';
    const digest = Buffer.from(printed, 'hex').toString('base64');
    assert.equal(publishedDigests.get(V2)?.['SHA-256'], digest);
    assert.deepEqual(await answer([{ id: V2, digestSRI: `sha256-${digest}` }], net), ['ok']);
    assert.deepEqual(net.requests, []);
    // Another edition: what stands there now decides.
    assert.deepEqual(await answer([{ id: V2, digestSRI: sri('sha256') }], net), ['ok']);
    assert.deepEqual(await answer([{ id: V2, digestSRI: sri('sha256', 'x') }], net), mismatch);
  });
});

describe('digestsOf', () => {
  test('reads the digests that the platform computes, in any alphabet', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom(...functions), (bytes, name) => {
        const own = createHash(name).update(bytes).digest();
        const hash = `SHA-${name.slice(3)}`;
        const value = own.toString('base64');
        for (const text of [value, own.toString('base64url')]) {
          assert.deepEqual(digestsOf({ digestSRI: `${name}-${text}` }), [[{ hash, value }]]);
        }
        const [[digest] = []] = digestsOf({ digestSRI: `${name}-${value}` });
        assert.equal(digest === undefined ? '' : digestOf(bytes, digest.hash), value);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.ok(Array.isArray(digestsOf({ digestSRI: text, digestMultibase: text })));
        assert.ok(Array.isArray(digestsOf({ digestSRI: `sha256-${text}`, digestMultibase: `z${text}` })));
      }),
    );
  });
});
