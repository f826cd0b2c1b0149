import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { isEnveloped, readEnveloped } from '../../src/jwt/enveloped.js';
import { sample } from '../keys/samples.js';
import { answer, badge, token, V2 } from './token.js';

const jws = token({ alg: 'EdDSA', typ: 'vc+jwt' }, badge(), sample('Ed25519'));

function envelope(id: unknown, type: unknown = 'EnvelopedVerifiableCredential'): object {
  return { '@context': V2, id, type };
}

function opened(id: unknown, type?: unknown): unknown {
  const read = readEnveloped({ ...envelope(id, type) });
  return read.kind === 'ok' ? read.value : answer(read);
}

describe('an envelope', () => {
  test('is told by its type', () => {
    for (const type of [
      'EnvelopedVerifiableCredential',
      ['EnvelopedVerifiablePresentation'],
      ['x', 'EnvelopedVerifiableCredential'],
    ]) {
      assert.equal(isEnveloped({ type }), true);
    }
    assert.equal(isEnveloped({}), false);
    for (const type of [null, 1, 'VerifiableCredential', [], ['toString'], 'constructor', [[]]]) {
      assert.equal(isEnveloped({ type }), false);
    }
  });

  test('holds a token in a data URL', () => {
    const expected = { kind: 'credential', jws };
    for (const type of ['vc+jwt', 'vc+ld+jwt', 'vc-ld+jwt', 'VC+JWT']) {
      assert.deepEqual(opened(`data:application/${type},${jws}`), expected, type);
    }
    assert.deepEqual(opened(`DATA:application/vc+jwt;charset=us-ascii,${jws}`), expected);
    assert.deepEqual(opened(`data:application/vc+jwt,${jws}`, ['EnvelopedVerifiableCredential']), expected);
    const presentation = opened(`data:application/vp+jwt,${jws}`, 'EnvelopedVerifiablePresentation');
    assert.deepEqual(presentation, { kind: 'presentation', jws });
  });

  test('holds it in base64 or with escapes, as data URLs may', () => {
    const expected = { kind: 'credential', jws };
    assert.deepEqual(opened(`data:application/vc+jwt;base64,${btoa(jws)}`), expected);
    assert.deepEqual(opened(`data:application/vc+jwt;base64,${btoa(jws).replace(/=+$/, '')}`), expected);
    assert.deepEqual(opened(`data:application/vc+jwt;BASE64,${encodeURIComponent(btoa(jws))}`), expected);
    assert.deepEqual(opened(`data:application/vc+jwt,${jws.replaceAll('.', '%2E')}`), expected);
  });

  test('is malformed where it has no data URL', () => {
    const expected = ['bad', 'jwt.envelope-malformed /id'];
    for (const id of [
      undefined,
      null,
      1,
      [],
      '',
      jws,
      'https://issuer.example/badge.jwt',
      `data:application/vc+jwt${jws}`,
      ` data:application/vc+jwt,${jws}`,
      `data:application/vc+jwt,%zz`,
      `data:application/vc+jwt;base64,*`,
      `data:${'x'.repeat(300)},${jws}`,
    ]) {
      assert.deepEqual(opened(id), expected, String(id).slice(0, 40));
    }
    assert.deepEqual(answer(readEnveloped({ id: `data:application/vc+jwt,${jws}` })), [
      'bad',
      'jwt.envelope-malformed /type',
    ]);
  });

  test('holds what its type says', () => {
    const expected = ['bad', 'jwt.envelope-malformed /id'];
    assert.deepEqual(opened(`data:application/vp+jwt,${jws}`), expected);
    assert.deepEqual(opened(`data:application/vc+jwt,${jws}`, 'EnvelopedVerifiablePresentation'), expected);
  });

  test('may hold forms that are not read here', () => {
    const expected = ['unknown', 'jwt.envelope-unsupported /id'];
    for (const type of [
      'application/vc+sd-jwt',
      'application/vc+cose',
      'application/vc-ld+sd-jwt',
      'application/vc+ld+json+cose',
      'application/jwt',
      'text/plain',
      'vc+jwt',
      '',
    ]) {
      assert.deepEqual(opened(`data:${type};base64,AAAA`), expected, type);
    }
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (head, data) => {
        assert.doesNotThrow(() => opened(`data:application/vc+jwt${head},${data}`));
      }),
    );
  });
});
