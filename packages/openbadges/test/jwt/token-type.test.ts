import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { kindOfMediaType, readTokenType } from '../../src/jwt/token-type.js';

describe('the type of a token', () => {
  test('is that of Open Badges where there is none, or JWT', () => {
    for (const typ of [undefined, 'JWT', 'jwt', 'application/jwt', 'APPLICATION/JWT']) {
      assert.deepEqual(readTokenType(typ), { profile: 'open-badges', kind: undefined }, typ);
    }
  });

  test('is that of W3C, in its names of today and before', () => {
    const kinds = { vc: 'credential', VC: 'credential', vp: 'presentation', Vp: 'presentation' } as const;
    for (const [name, kind] of Object.entries(kinds)) {
      for (const suffix of ['+jwt', '+JWT', '+ld+jwt', '-ld+jwt']) {
        const expected = { profile: 'vc-jose-cose', kind };
        assert.deepEqual(readTokenType(name + suffix), expected);
        assert.deepEqual(readTokenType(`application/${name}${suffix}`), expected);
        assert.deepEqual(readTokenType(`Application/${name}${suffix}`), expected);
      }
    }
  });

  test('is refused where it is another', () => {
    for (const typ of [
      null,
      1,
      {},
      ['JWT'],
      '',
      'JOSE',
      'kb+jwt',
      'at+jwt',
      'dpop+jwt',
      'vc+sd-jwt',
      'vc+cose',
      'vc',
      'xvc+jwt',
      'vc+jwt ',
      'text/vc+jwt',
      'application/application/vc+jwt',
    ]) {
      assert.equal(readTokenType(typ), undefined, JSON.stringify(typ));
    }
  });

  test('is also a media type', () => {
    assert.equal(kindOfMediaType('application/vp+jwt'), 'presentation');
    assert.equal(kindOfMediaType('application/vc+ld+jwt'), 'credential');
    assert.equal(kindOfMediaType('application/jwt'), undefined);
  });
});
