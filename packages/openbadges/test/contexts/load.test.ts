import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { bundledContexts } from '../../src/index.js';
import { contextLoader } from '../../src/contexts/load.js';

describe('contextLoader', () => {
  test('has the contexts that Open Badges 3.0 credentials and learner records use', () => {
    assert.deepEqual([...bundledContexts].sort(), [
      'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
      'https://purl.imsglobal.org/spec/clr/v2p0/context.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
      'https://w3id.org/security/data-integrity/v1',
      'https://w3id.org/security/data-integrity/v2',
      'https://w3id.org/security/multikey/v1',
      'https://w3id.org/security/suites/ed25519-2020/v1',
      'https://w3id.org/vc/status-list/2021/v1',
      'https://www.w3.org/2018/credentials/v1',
      'https://www.w3.org/ns/credentials/status/v1',
      'https://www.w3.org/ns/credentials/v2',
    ]);
    for (const url of bundledContexts) assert.ok(contextLoader()(url)?.['@context']);
  });

  test('carries the two terms of the June 2026 edition that the npm package lacks', () => {
    const context = contextLoader()('https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json')?.[
      '@context'
    ];
    assert.deepEqual(Reflect.get(Object(context), 'endorsementJwt'), {
      '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt',
      '@container': '@set',
    });
    assert.deepEqual(Reflect.get(Object(context), 'jti'), {
      '@id': 'https://www.iana.org/assignments/jwt#jti',
      '@type': '@id',
    });
  });

  test('finds an added context by its URL, in this loader only', () => {
    const url = 'https://pinehollow.example/context.json';
    const context = { '@context': { hours: 'https://pinehollow.example/hours' } };
    assert.deepEqual(contextLoader({ [url]: context })(url), context);
    assert.equal(contextLoader()(url), undefined);
  });

  test('is made of the same list for the same additions, and of another for others', () => {
    const [one, other] = ['a', 'b'].map((term) => ({
      'https://x.example/c': { '@context': { [term]: 'urn:x:y' } },
    }));
    assert.equal(contextLoader(one).all, contextLoader(structuredClone(one)).all);
    assert.notEqual(contextLoader(one).all, contextLoader(other).all);
    assert.deepEqual(contextLoader(other).all.at(-1), { '@context': { b: 'urn:x:y' } });
    assert.equal(contextLoader().all, contextLoader({}).all);
  });

  test('finds nothing under names that every object has', () => {
    assert.equal(contextLoader()('constructor'), undefined);
    assert.equal(contextLoader()('__proto__'), undefined);
  });

  test('does not let a bundled context be replaced', () => {
    for (const url of bundledContexts) {
      assert.throws(() => contextLoader({ [url]: { '@context': {} } }), {
        name: 'BadgeError',
        code: 'argument.invalid',
      });
    }
  });
});
