import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { compareCopy, remarksOnCopy } from '../../src/ob2/differs.js';
import { badgeClass, hostedAssertion, ids, told } from './site.js';

function compared(copy: JsonObject, published: JsonObject = hostedAssertion): string {
  return told(compareCopy(copy, published));
}

function copyWith(changes: JsonObject): string {
  return compared({ ...hostedAssertion, ...changes });
}

describe('a copy of a hosted assertion', () => {
  test('may leave things out and say further things', () => {
    assert.equal(compared({}), 'ok');
    assert.equal(
      copyWith({ narrative: 'Well done.', image: 'https://other.example/', type: ['Assertion'] }),
      'ok',
    );
  });

  test('says the same in other words', () => {
    assert.equal(copyWith({ issuedOn: '2026-01-15T11:00:00+01:00', expires: '2028-01-15T10:00Z' }), 'ok');
    assert.equal(copyWith({ badge: 'HTTPS://ISSUER.example/badges/1' }), 'ok');
    assert.equal(copyWith({ badge: badgeClass }), 'ok');
    const recipient = { identity: 'ada@school.example', hashed: false, type: 'email', note: 'x' };
    assert.equal(copyWith({ recipient }), 'ok');
    for (const same of [{ type: ['email'] }, { type: ['email', 'email'] }, { salt: '' }]) {
      assert.equal(copyWith({ recipient: { ...recipient, ...same } }), 'ok', JSON.stringify(same));
    }
    const { hashed, ...plain } = recipient;
    assert.equal(hashed, false);
    assert.equal(copyWith({ recipient: plain }), 'ok');
  });

  test('may write a hash, and types, in another way', () => {
    const recipient = {
      type: ['email', 'id'],
      hashed: true,
      salt: 's',
      identity: `sha256$${'ab'.repeat(32)}`,
    };
    const published = { ...hostedAssertion, recipient };
    const capital = { ...recipient, type: ['id', 'email'], identity: `sha256$${'AB'.repeat(32)}` };
    assert.equal(compared({ ...published, recipient: capital }, published), 'ok');
    for (const other of [
      { salt: 'S' },
      { salt: '' },
      { identity: `sha256$${'ac'.repeat(32)}` },
      { hashed: false },
    ]) {
      const copy = { ...published, recipient: { ...recipient, ...other } };
      assert.equal(compared(copy, published), 'bad assertion.differs /recipient', JSON.stringify(other));
    }
  });

  test('says something else', () => {
    const recipient = { type: 'email', hashed: false, identity: 'ada@school.example' };
    const cases: readonly (readonly [string, JsonObject])[] = [
      ['recipient', { recipient: { ...recipient, identity: 'Ada@school.example' } }],
      ['recipient', { recipient: { ...recipient, type: 'url' } }],
      ['recipient', { recipient: { ...recipient, hashed: true } }],
      ['recipient', { recipient: { ...recipient, salt: 's' } }],
      ['recipient', { recipient: [recipient] }],
      ['badge', { badge: `${ids.badge}2` }],
      ['badge', { badge: 7 }],
      ['badge', { badge: { name: 'No id' } }],
      ['recipient', { recipient: { ...recipient, type: ['email', 'url'] } }],
      ['recipient', { recipient: { ...recipient, type: [] } }],
    ];
    for (const [member, changes] of cases) {
      assert.equal(copyWith(changes), `bad assertion.differs /${member}`, JSON.stringify(changes));
    }
  });

  test('names its badge class as the issuer does, where both hold it', () => {
    const published = { ...hostedAssertion, badge: badgeClass };
    assert.equal(compared(published, published), 'ok');
    const forged = { ...published, badge: { ...badgeClass, name: 'Doctor of Education' } };
    assert.equal(compared(forged, published), 'bad assertion.differs /badge');
  });
});

describe('an older copy of a hosted assertion', () => {
  function remarks(changes: JsonObject, published: JsonObject = hostedAssertion): readonly string[] {
    const documents = { assertion: published, badge: badgeClass };
    const found = remarksOnCopy({ ...hostedAssertion, ...changes }, documents);
    return found.map(({ code, at }) => `${code} ${String(at)}`);
  }

  const outdated = (...places: readonly string[]): readonly string[] =>
    places.map((at) => `assertion.copy-outdated ${at}`);

  test('may give other dates than the issuer by now, which is said', () => {
    const cases: readonly (readonly [JsonObject, readonly string[]])[] = [
      [{}, []],
      [{ issuedOn: '2026-01-15T11:00:00+01:00', expires: '2028-01-15T10:00Z' }, []],
      [{ issuedOn: '2026-01-15T10:00:01Z' }, ['/issuedOn']],
      [{ issuedOn: '2026-01-15' }, ['/issuedOn']],
      [{ expires: null }, ['/expires']],
      [{ issuedOn: 7, expires: '2028-01-15T10:00:00-01:00' }, ['/issuedOn', '/expires']],
    ];
    for (const [changes, places] of cases) {
      assert.deepEqual(remarks(changes), outdated(...places), JSON.stringify(changes));
      assert.equal(copyWith(changes), 'ok');
    }
  });

  test('may have an end that the issuer took away, or none where there is one by now', () => {
    const { expires, ...endless } = hostedAssertion;
    assert.equal(typeof expires, 'string');
    assert.deepEqual(remarks({}, endless), outdated('/expires'));
    assert.deepEqual(remarksOnCopy(endless, { assertion: hostedAssertion }), []);
    assert.deepEqual(remarksOnCopy({ issuedOn: 'long ago' }, { assertion: { issuedOn: 'long ago' } }), []);
  });

  test('may name the badge as it was, which is said where the published one is known', () => {
    assert.deepEqual(remarks({ badge: badgeClass }), []);
    const renamed = { ...badgeClass, name: 'Doctor of Education' };
    assert.deepEqual(remarks({ badge: renamed }), outdated('/badge/name'));
    assert.deepEqual(remarksOnCopy({ badge: renamed }, { assertion: hostedAssertion }), []);
  });
});
