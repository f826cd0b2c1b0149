import assert from 'node:assert/strict';
import { base58 } from '@scure/base';
import { describe, test } from 'vitest';
import { environment } from '../../src/environment.js';
import { bad, ok, unknown } from '../../src/outcome.js';
import type { Outcome } from '../../src/outcome.js';
import type { DidDocument, DidMethod, Env } from '../../src/ports.js';
import { resolveKey } from '../../src/proof/resolve-key.js';
import { keyPair } from '../fixture.js';

const { publicKeyMultibase: KEY, controller: DID_KEY } = keyPair('issuer');
const { publicKeyMultibase: OTHER } = keyPair('stranger');
const P256 = 'zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP';
const DID = 'did:fake:one';
const AT = '/proof/verificationMethod';

function env(resolve: DidMethod['resolve']): Env {
  return { ...environment(), didMethods: [{ method: 'fake', resolve }] };
}

function publishing(document: Partial<DidDocument>): Env {
  const key = { id: `${DID}#key-1`, controller: DID, publicKeyMultibase: KEY };
  const whole = { id: DID, verificationMethod: [key], assertionMethod: [key.id], ...document };
  return env(() => Promise.resolve(ok(whole)));
}

function key(fragment: string, members: object = {}): DidDocument['verificationMethod'][number] {
  return { id: `${DID}#${fragment}`, controller: DID, publicKeyMultibase: KEY, ...members };
}

async function answer(verificationMethod: string, where = environment()): Promise<readonly unknown[]> {
  const outcome = await resolveKey(verificationMethod, where);
  if (outcome.kind !== 'ok') return [outcome.kind, ...outcome.problems.map(({ code, at }) => [code, at])];
  const { publicKeyMultibase, controller, confirmed } = outcome.value;
  return ['ok', publicKeyMultibase, controller, confirmed];
}

const notFound = ['bad', ['key.not-found', AT]];
const notLookedUp = ['unknown', ['key.method-unsupported', AT]];

describe('a key in the document of a DID', () => {
  const found = ['ok', KEY, DID, true];

  test('is found by its id, and is confirmed', async () => {
    assert.deepEqual(await answer(`${DID}#key-1`, publishing({})), found);
  });

  test('comes with its bytes', async () => {
    const outcome = await resolveKey(`${DID}#key-1`, publishing({}));
    assert.ok(outcome.kind === 'ok');
    assert.equal(outcome.value.key.type, 'Ed25519');
    assert.deepEqual(outcome.value.key.bytes, base58.decode(KEY.slice(1)).slice(2));
  });

  test('is found among several', async () => {
    const verificationMethod = [key('a', { publicKeyMultibase: OTHER }), key('b')];
    const both = publishing({ verificationMethod, assertionMethod: [`${DID}#a`, `${DID}#b`] });
    assert.deepEqual(await answer(`${DID}#b`, both), found);
    assert.deepEqual(await answer(`${DID}#a`, both), ['ok', OTHER, DID, true]);
  });

  test('needs no fragment where there is but one', async () => {
    assert.deepEqual(await answer(DID, publishing({})), found);
    const verificationMethod = [key('a'), key('b')];
    const two = publishing({ verificationMethod, assertionMethod: [`${DID}#a`, `${DID}#b`] });
    assert.deepEqual(await answer(DID, two), notFound);
    assert.deepEqual(
      await answer(DID, publishing({ verificationMethod: [], assertionMethod: [] })),
      notFound,
    );
  });

  test('must be there for assertions', async () => {
    assert.deepEqual(await answer(`${DID}#key-1`, publishing({ assertionMethod: [] })), notFound);
    assert.deepEqual(await answer(DID, publishing({ assertionMethod: [] })), notFound);
    const another = publishing({ assertionMethod: [`${DID}#key-2`, 'key-1', '#key-1'] });
    assert.deepEqual(await answer(`${DID}#key-1`, another), notFound);
  });

  test('must be in the document of this DID', async () => {
    assert.deepEqual(await answer(`${DID}#key-1`, publishing({ id: 'did:fake:two' })), notFound);
    assert.deepEqual(await answer(`${DID}#key-1`, publishing({ id: `${DID}#key-1` })), notFound);
  });

  test('is found by its whole id only', async () => {
    for (const id of ['#key-1', 'key-1', `${DID}#KEY-1`, 'did:fake:two#key-1']) {
      const relative = { id, controller: DID, publicKeyMultibase: KEY };
      const document = publishing({ verificationMethod: [relative], assertionMethod: [`${DID}#key-1`, id] });
      assert.deepEqual(await answer(`${DID}#key-1`, document), notFound, id);
    }
    for (const name of [`${DID}#`, `${DID}#key-2`, `${DID}#key-1#key-1`, `${DID}#key-1 `]) {
      assert.deepEqual(await answer(name, publishing({})), notFound, name);
    }
  });

  test('belongs to the controller that the document names', async () => {
    const verificationMethod = [key('key-1', { controller: 'did:fake:parent' })];
    assert.deepEqual(await answer(`${DID}#key-1`, publishing({ verificationMethod })), [
      'ok',
      KEY,
      'did:fake:parent',
      true,
    ]);
  });

  test('must be readable, and of a type that is known here', async () => {
    const with_ = (publicKeyMultibase: string): Env =>
      publishing({ verificationMethod: [key('key-1', { publicKeyMultibase })] });
    assert.deepEqual(await answer(`${DID}#key-1`, with_('z6Mk')), ['bad', ['key.malformed', AT]]);
    assert.deepEqual(await answer(`${DID}#key-1`, with_('')), ['bad', ['key.malformed', AT]]);
    assert.deepEqual(await answer(`${DID}#key-1`, with_(P256)), ['unknown', ['key.unsupported', AT]]);
  });

  test('is what its method answers, or is not, with a place in the credential', async () => {
    const message = 'x';
    const outcomes: readonly (readonly [Outcome<DidDocument>, readonly unknown[]])[] = [
      [bad({ code: 'key.malformed', message }), ['bad', ['key.malformed', AT]]],
      [unknown({ code: 'key.unsupported', message }), ['unknown', ['key.unsupported', AT]]],
      [
        bad({ code: 'key.not-found', message, at: '/elsewhere' }, { code: 'key.malformed', message }),
        ['bad', ['key.not-found', '/elsewhere'], ['key.malformed', AT]],
      ],
    ];
    for (const [outcome, expected] of outcomes) {
      const answered = await answer(
        DID,
        env(() => Promise.resolve(outcome)),
      );
      assert.deepEqual(answered, expected);
    }
  });

  test('is looked up under the DID, without the fragment, with the environment', async () => {
    const asked: unknown[] = [];
    const where = env((did, given) => {
      asked.push(did, given === where);
      return Promise.resolve(bad({ code: 'key.not-found', message: 'x' }));
    });
    for (const name of [DID, `${DID}#a`, `${DID}#a#b`, `${DID}?versionId=1#a`, `${DID}/path#a`]) {
      await resolveKey(name, where);
    }
    assert.deepEqual(asked, [
      DID,
      true,
      DID,
      true,
      DID,
      true,
      `${DID}?versionId=1`,
      true,
      `${DID}/path`,
      true,
    ]);
  });
});

describe('a key that this release does not look up', () => {
  test('is of another DID method', async () => {
    for (const name of [
      'did:web:a.example#k',
      'did:',
      'did:#k',
      'did:KEY:z6Mk#k',
      'did:constructor:x',
      'did:key',
    ]) {
      const outcome = await answer(name, publishing({}));
      assert.deepEqual(outcome, notLookedUp, name);
    }
  });

  test('is of another scheme, or of none', async () => {
    for (const name of [
      '',
      '#',
      `#${KEY}`,
      KEY,
      `urn:uuid:1#${KEY}`,
      `ftp://a.example/#${KEY}`,
      `mailto:a@a.example#${KEY}`,
      `javascript:x#${KEY}`,
      `DID:key:${KEY}#${KEY}`,
      `HTTPS://a.example#${KEY}`,
      ` https://a.example#${KEY}`,
      'https://a.example/keys#1',
      'https://a.example/keys',
      'https://a.example/keys#',
      `https://a.example/keys?${KEY}`,
    ]) {
      assert.deepEqual(await answer(name), notLookedUp, name);
    }
  });
});

describe('a key in the fragment of an https URL', () => {
  test('is read, and is not confirmed', async () => {
    for (const url of ['https://a.example', 'https://a.example/x?y=z', 'http://a.example/']) {
      assert.deepEqual(await answer(`${url}#${KEY}`), ['ok', KEY, url, false]);
    }
  });

  test('may be of a type that is not known here', async () => {
    assert.deepEqual(await answer(`https://a.example#${P256}`), ['unknown', ['key.unsupported', AT]]);
  });
});

describe('a did:key', () => {
  test('is its own document, with its fragment or without', async () => {
    const found = ['ok', KEY, DID_KEY, true];
    assert.deepEqual(await answer(`${DID_KEY}#${KEY}`), found);
    assert.deepEqual(await answer(DID_KEY), found);
  });

  test('holds no other key', async () => {
    for (const fragment of ['', OTHER, 'key-1', `${KEY}#`]) {
      assert.deepEqual(await answer(`${DID_KEY}#${fragment}`), notFound, fragment);
    }
  });

  test('may be of a type that is not known here', async () => {
    assert.deepEqual(await answer(`did:key:${P256}#${P256}`), ['unknown', ['key.unsupported', AT]]);
  });

  test('is not readable with a path, a query or white space', async () => {
    for (const more of ['/x', '?x=y', ' ', '\n', ';a']) {
      assert.deepEqual(await answer(`${DID_KEY}${more}#${KEY}`), ['bad', ['key.malformed', AT]], more);
    }
  });
});
