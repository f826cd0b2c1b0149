import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { BadgeError } from '../../src/error.js';
import type { JsonObject } from '../../src/model/json.js';
import { makePack } from '../../src/pack/make-pack.js';
import { bounds } from '../../src/pack/pack-format.js';
import { readPack } from '../../src/pack/read-pack.js';
import { signPack } from '../../src/sign-pack.js';
import { objecting, revoked } from '../bake/touchy.js';
import { NOW, SIGNED } from '../fixture.js';
import { listOf } from '../trust/lists.js';
import { signers } from '../verify/documents.js';
import { answerOf, answers, ask, CREATED, opened, packed, packOf, told, URL_A, URL_B } from './packs.js';
import { signPlainJson } from './sign-json.js';

const { ed25519, p256, p384, strangerEd25519 } = signers;
const pack = makePack(answers, { created: CREATED });
const signed = await signPack(pack, ed25519, { now: SIGNED });
const text = JSON.stringify(signed);

describe('an offline pack', () => {
  test('is read as an object, text and bytes, with its day and its URLs', async () => {
    const written = JSON.stringify(pack);
    for (const input of [pack, written, `\uFEFF${written}`, new TextEncoder().encode(written)]) {
      const { created, signer, urls } = await opened(input);
      assert.equal(created, '2026-05-01T12:00:00.000Z');
      assert.equal(signer, undefined);
      assert.deepEqual(urls, [...answers.keys()].sort());
    }
  });

  test('answers for its URLs as they were recorded, and for no others', async () => {
    const { fetch } = await opened(pack);
    const day = 'Fri, 01 May 2026 12:00:00 GMT';
    assert.deepEqual(await told(await ask(fetch, URL_B)), {
      status: 200,
      url: '',
      contentType: 'application/json',
      date: 'Thu, 30 Apr 2026 10:00:00 GMT',
      bytes: new TextEncoder().encode('{"é":"\u2028"}'),
    });
    assert.deepEqual(await told(await ask(fetch, `${URL_A}#fragment`)), {
      status: 200,
      url: '',
      contentType: 'application/octet-stream',
      date: day,
      bytes: Uint8Array.of(0, 255, 254, 128),
    });
    const moved = await ask(fetch, 'https://issuer.example/moved');
    assert.equal(moved.url, 'https://www.issuer.example/new');
    const gone = await ask(fetch, 'https://issuer.example/gone');
    assert.deepEqual(
      [gone.status, gone.headers.get('content-type'), await gone.text()],
      [404, null, 'nothing'],
    );
    for (const url of [
      'https://issuer.example/',
      `${URL_A}/`,
      `${URL_A}?x`,
      'http://issuer.example/keys',
      'keys',
      '',
    ]) {
      await assert.rejects(ask(fetch, url));
    }
  });

  test('answers as often as it is asked, and not where the time is up', async () => {
    const { fetch } = await opened(pack);
    assert.equal(await (await ask(fetch, URL_B)).text(), await (await ask(fetch, URL_B)).text());
    await assert.rejects(fetch(URL_B, { headers: {}, signal: AbortSignal.abort() }));
  });

  test('never makes an answer younger than itself', async () => {
    const later = makePack(new Map([[URL_A, answerOf('{}', { date: '2026-05-20T00:00:00Z' })]]), {
      created: CREATED,
    });
    const response = await ask((await opened(later)).fetch, URL_A);
    assert.equal(response.headers.get('date'), 'Fri, 01 May 2026 12:00:00 GMT');
  });

  test('is refused where it is of the future, but for the clocks', async () => {
    const at = (created: Date): JsonObject => makePack(new Map(), { created });
    assert.deepEqual(await packed(at(new Date(NOW.getTime() + 5 * 60_000))), ['ok']);
    const future = at(new Date(NOW.getTime() + 5 * 60_000 + 1));
    assert.deepEqual(await packed(future), ['bad', 'pack.not-yet /created']);
  });

  const broken: readonly (readonly [string, string | object, readonly string[]])[] = [
    ['no text of JSON', 'pack', ['bad', 'input.not-json ']],
    ['bytes that are no text', Uint8Array.of(0xff), ['bad', 'input.not-json ']],
    ['an array', [], ['bad', 'input.not-object ']],
    ['__proto__', '{"format":"badgewright-pack/1","__proto__":{}}', ['bad', 'input.forbidden-key ']],
    [
      'a URL twice',
      `{"responses":{"${URL_A}":{},"${URL_A}":{}}}`,
      ['bad', 'input.duplicate-key /responses/https:~1~1issuer.example~1keys'],
    ],
    ['another version', { ...pack, format: 'badgewright-pack/0' }, ['bad', 'pack.version /format']],
    [
      'a false digest',
      JSON.stringify(pack).replace('nothing', 'something'),
      ['bad', 'pack.digest /responses/https:~1~1issuer.example~1gone/digestSRI'],
    ],
    ['too much text', ' '.repeat(bounds.characters + 1), ['unknown', 'input.too-large ']],
    ['too many bytes', new Uint8Array(bounds.characters + 1), ['unknown', 'input.too-large ']],
  ];
  for (const [what, input, expected] of broken) {
    test(`is refused with ${what}`, async () => {
      assert.deepEqual(await packed(input), expected);
    });
  }

  test('is refused, with a code, where it throws when it is touched', async () => {
    for (const input of Object.values({ ...objecting(), ...revoked() })) {
      assert.equal((await packed(input as object))[0], 'bad');
    }
  });

  test('tells a caller of options that are none', async () => {
    for (const options of [
      { now: 'today' },
      { signedBy: '' },
      { signedBy: 7 },
      { trust: listOf() },
      { trust: 'x' },
      { trust: { find: () => [] } },
      { trust: { find: () => assert.fail() } },
      { trust: revoked()['after it was revoked'] },
    ]) {
      await assert.rejects(
        readPack(pack, options as object),
        (error) => error instanceof BadgeError && error.code === 'argument.invalid',
      );
    }
  });
});

describe('a signed pack', () => {
  test('names who signed it, by each suite and type of key', async () => {
    for (const signer of [ed25519, p256, p384]) {
      const one = await signPack(pack, signer, { now: SIGNED });
      const { signer: named } = await opened(JSON.stringify(one), { signedBy: signer.controller });
      assert.equal(named, signer.controller);
    }
  });

  test('is refused where it is by another than was asked for, or by nobody', async () => {
    const strangers = await signPack(pack, strangerEd25519, { now: SIGNED });
    assert.deepEqual(await packed(strangers, { signedBy: ed25519.controller }), [
      'bad',
      'pack.signer /issuer',
    ]);
    assert.deepEqual(await packed(pack, { signedBy: ed25519.controller }), ['bad', 'pack.signer ']);
    assert.deepEqual(await packed(strangers), ['ok']);
  });

  test('is refused with any byte of it flipped', async () => {
    const bytes = new TextEncoder().encode(text);
    const kept: number[] = [];
    for (const index of bytes.keys()) {
      const changed = Uint8Array.from(bytes);
      // Another bit at each place, over the whole file.
      changed[index] = (changed[index] ?? 0) ^ (1 << (index % 7));
      if ((await readPack(changed, { now: NOW })).kind === 'ok') kept.push(index);
    }
    assert.deepEqual(kept, []);
  }, 60_000);

  test('is refused where a member is changed, left out or added, digests and all', async () => {
    const change = (edit: (copy: Record<string, JsonObject>) => void): object => {
      const copy = JSON.parse(text) as Record<string, JsonObject>;
      edit(copy);
      return copy;
    };
    const others = makePack(new Map([...answers, [URL_B, answerOf('{}')]]), { created: CREATED });
    const changes = [
      change((copy) => Object.assign(copy, { responses: others['responses'] })),
      change((copy) => Object.assign(copy, { created: '2026-05-02T12:00:00.000Z' })),
      change((copy) => Reflect.deleteProperty(copy['responses'] ?? {}, URL_B)),
    ];
    for (const changed of changes) {
      assert.deepEqual(await packed(changed), [
        'bad',
        'pack.signature /proof',
        'proof.signature /proof/0/proofValue',
      ]);
    }
    const another = change((copy) => Object.assign(copy, { issuer: p256.controller }));
    assert.equal((await packed(another))[0], 'bad');
    assert.deepEqual(await packed(change((copy) => Object.assign(copy, { proof: [] }))), [
      'bad',
      'pack.signature /proof',
      'proof.missing /proof',
    ]);
  });

  test('does not vouch for itself: a key that it brings along is no key', async () => {
    const did = 'did:web:issuer.example';
    const document = {
      id: did,
      verificationMethod: [
        {
          id: `${did}#key`,
          type: 'Multikey',
          controller: did,
          publicKeyMultibase: ed25519.publicKeyMultibase,
        },
      ],
      assertionMethod: [`${did}#key`],
    };
    const own = makePack(
      new Map([['https://issuer.example/.well-known/did.json', answerOf(JSON.stringify(document))]]),
      {
        created: CREATED,
      },
    );
    const byWeb = await signPlainJson(
      { ...own, issuer: did },
      { ...ed25519, verificationMethod: `${did}#key` },
    );
    assert.deepEqual((await packed(byWeb)).slice(0, 2), ['unknown', 'pack.signature /proof']);
    // A key that is its own id, in the name of somebody else.
    const borrowed = await signPlainJson({ ...own, issuer: did }, ed25519);
    assert.deepEqual((await packed(borrowed)).slice(0, 2), ['unknown', 'pack.signature /proof']);
    const stolen = await signPlainJson({ ...own, issuer: p256.controller }, ed25519);
    assert.deepEqual(await packed(stolen), [
      'bad',
      'pack.signature /proof',
      'issuer.key-not-issuers /issuer',
    ]);
  });

  test('is not taken by a suite that signs a graph, of which a pack has none', async () => {
    const graph = { ...signed, proof: [{ ...proofOf(signed), cryptosuite: 'eddsa-rdfc-2022' }] };
    const both = { ...signed, proof: [proofOf(signed), { ...proofOf(signed), cryptosuite: 'bbs-2023' }] };
    for (const input of [graph, both]) {
      const [kind, ...codes] = await packed(input);
      assert.equal(kind, 'unknown');
      assert.equal(codes[0], 'pack.signature /proof');
      assert.ok(codes.some((code) => code.startsWith('proof.suite-unsupported')));
    }
  });

  test('is refused after the end of its proof', async () => {
    const { proof: _, ...unsigned } = signed;
    const ended = await signPlainJson(unsigned, {
      ...ed25519,
      sign: (data) => ed25519.sign(data),
    });
    assert.deepEqual(await packed(ended), ['ok']);
    const past = { ...proofOf(ended), expires: '2026-05-15T00:00:00Z' };
    assert.equal((await packed({ ...ended, proof: past }))[0], 'bad');
  });

  test('is told all that stands against it', async () => {
    const future = await signPack(
      makePack(answers, { created: new Date('2027-01-01T00:00:00Z') }),
      strangerEd25519,
    );
    assert.deepEqual(await packed(future, { signedBy: ed25519.controller }), [
      'bad',
      'pack.not-yet /created',
      'pack.signer /issuer',
    ]);
    assert.deepEqual(await packed(packOf({ x: { body: '' } })), ['bad', 'pack.malformed /responses/x']);
  });
});

function proofOf({ proof }: JsonObject): JsonObject {
  const [first] = proof as readonly JsonObject[];
  return first ?? {};
}
