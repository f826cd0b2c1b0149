import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { readOb2 } from './read-ob2.js';
import { checkScope } from '../../src/ob2/scope.js';
import { badgeClass, profile, told } from './site.js';

interface Given {
  readonly verification?: JsonObject;
  readonly issuer?: string;
  readonly badge?: string;
}

function scope(id: string, { verification, issuer, badge }: Given = {}): string {
  const own = { ...profile, ...(issuer && { id: issuer }), ...(verification && { verification }) };
  const owner = readOb2('IssuerProfile', own);
  const what = readOb2('BadgeClass', { ...badgeClass, ...(badge && { id: badge }) });
  assert.ok(owner.kind === 'ok' && what.kind === 'ok');
  return told(checkScope(id, owner.value, what.value));
}

const OUT = 'bad assertion.out-of-scope /id';

describe('the scope of an issuer without instructions', () => {
  test('is the host of its id', () => {
    for (const id of ['https://issuer.example/1', 'https://ISSUER.example:443/', 'http://issuer.example/x']) {
      assert.equal(scope(id), 'ok', id);
    }
    for (const id of [
      'https://other.example/1',
      'https://a.issuer.example/1',
      'https://issuer.example.other.example/1',
      'https://issuer.example:8443/1',
      'https://other.example/issuer.example',
      'https://other.example#issuer.example',
      'https://issuer.example@other.example/',
      'urn:uuid:1',
      '',
    ]) {
      assert.equal(scope(id), OUT, id);
    }
  });

  test('holds for the badge class as well', () => {
    const id = 'https://issuer.example/1';
    assert.equal(scope(id, { badge: 'https://other.example/b' }), 'bad assertion.out-of-scope /badge');
    assert.equal(scope(id, { badge: 'urn:uuid:b' }), 'ok');
    assert.equal(
      scope('https://other.example/1', { badge: 'https://other.example/b' }),
      `${OUT} assertion.out-of-scope /badge`,
    );
    const verification = { allowedOrigins: 'issuer.example' };
    assert.equal(scope(id, { badge: 'https://other.example/b', verification }), 'ok');
  });

  test('is empty where the id has no host', () => {
    assert.equal(scope('https://issuer.example/1', { issuer: 'urn:uuid:1', badge: 'urn:uuid:b' }), OUT);
  });
});

describe('allowed origins', () => {
  const at = (id: string, allowedOrigins: JsonValue): string =>
    scope(id, { verification: { allowedOrigins } });

  test('replace the issuer’s own host', () => {
    assert.equal(at('https://files.example/1', 'files.example'), 'ok');
    assert.equal(at('https://files.example/1', ['a.example', 'files.example']), 'ok');
    assert.equal(at('https://issuer.example/1', ['a.example', 'files.example']), OUT);
  });

  test('may be written as hosts or as URLs', () => {
    for (const origin of [
      'FILES.example',
      'https://files.example',
      'http://files.example/',
      'files.example:443',
    ]) {
      assert.equal(at('https://files.example/1', origin), 'ok', origin);
    }
    assert.equal(at('https://files.example:8443/1', 'files.example:8443'), 'ok');
    assert.equal(at('https://files.example:8443/1', 'files.example'), OUT);
  });

  test('allow nothing by a pattern or by what is no host', () => {
    for (const origin of [
      '*.example',
      '*',
      'example',
      '.example',
      'files',
      '',
      'files.example\\',
      'a@files.example',
    ]) {
      assert.equal(at('https://files.example/1', origin), OUT, origin);
    }
    assert.equal(at('https://issuer.example/1', []), 'ok');
  });
});

describe('beginnings', () => {
  const at = (id: string, startsWith: JsonValue): string => scope(id, { verification: { startsWith } });

  test('narrow the scope down', () => {
    assert.equal(at('https://issuer.example/a/1', 'https://issuer.example/a/'), 'ok');
    assert.equal(
      at('https://issuer.example/a/1', ['https://issuer.example/b/', 'https://issuer.example/a']),
      'ok',
    );
    assert.equal(
      at('https://issuer.example/a/1', ['https://issuer.example/b/', 'https://issuer.example/A/']),
      OUT,
    );
    assert.equal(at('https://issuer.example/a/1', []), 'ok');
  });

  test('are compared with what would be asked for', () => {
    for (const id of ['https://issuer.example/a/../b/1', 'https://issuer.example/a/%2e%2e/b/1']) {
      assert.equal(at(id, 'https://issuer.example/a/'), OUT, id);
    }
    assert.equal(at('https://ISSUER.example/a/1', 'http://issuer.example/a/'), 'ok');
  });

  test('do not widen it to other hosts', () => {
    assert.equal(at('https://issuer.example.other.example/', 'https://issuer.example'), OUT);
    assert.equal(at('https://files.example/1', 'https://files.example/'), OUT);
    const verification = { startsWith: 'https://files.example/', allowedOrigins: 'files.example' };
    assert.equal(scope('https://files.example/1', { verification }), 'ok');
  });

  test('that are no URLs allow nothing', () => {
    for (const text of ['', '/', 'issuer.example', 'https:', 'urn:']) {
      assert.equal(at('https://issuer.example/1', text), OUT, text);
    }
  });
});
