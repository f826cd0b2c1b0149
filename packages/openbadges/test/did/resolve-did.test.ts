import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { resolveDid } from '../../src/did/resolve-did.js';
import { bad, ok } from '../../src/outcome.js';
import type { DidMethod, Env } from '../../src/ports.js';
import { online } from '../network.js';

const DID = 'did:fake:one';

function env(resolve: DidMethod['resolve']): Env {
  return { ...online(undefined), didMethods: [{ method: 'fake', resolve }] };
}

function holding(id: string): Env {
  return env(() =>
    Promise.resolve(ok({ id, verificationMethod: [], assertionMethod: [], authentication: [] })),
  );
}

async function answer(did: string, where: Env): Promise<string> {
  const outcome = await resolveDid(did, where);
  return outcome.kind === 'ok' ? `ok ${outcome.value.id}` : `${outcome.kind} ${outcome.problems[0].code}`;
}

describe('a DID', () => {
  test('is resolved by its method, with the environment', async () => {
    const asked: unknown[] = [];
    const where = env((did, given) => {
      asked.push(did, given === where);
      return Promise.resolve(bad({ code: 'key.malformed', message: 'x' }));
    });
    assert.equal(await answer(DID, where), 'bad key.malformed');
    assert.deepEqual(asked, [DID, true]);
    assert.equal(await answer(DID, holding(DID)), `ok ${DID}`);
  });

  test('has its own document', async () => {
    for (const id of ['did:fake:two', `${DID}#a`, 'did:fake:ONE', '']) {
      assert.equal(await answer(DID, holding(id)), 'bad key.document-id', id);
    }
  });

  test('is not looked up by a method that is not at hand', async () => {
    for (const did of [
      'did:web:a.example',
      'did:',
      'did',
      '',
      'did:FAKE:one',
      'did:constructor:x',
      'did:__proto__:x',
    ]) {
      assert.equal(await answer(did, holding(did)), 'unknown key.method-unsupported', did);
    }
  });

  test('is not looked up with a path, a query or a fragment', async () => {
    for (const more of ['/a', '?versionId=1', '#a']) {
      assert.equal(await answer(DID + more, holding(DID + more)), 'unknown key.method-unsupported', more);
    }
  });

  test('is out of reach where its method fails', async () => {
    const rejecting = env(() => Promise.reject(new Error('secret')));
    const throwing = env(() => {
      throw new Error('secret');
    });
    for (const where of [rejecting, throwing]) {
      assert.equal(await answer(DID, where), 'unknown network.unreachable');
      assert.ok(!JSON.stringify(await resolveDid(DID, where)).includes('secret'));
    }
  });
});
