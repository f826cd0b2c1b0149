import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { bake } from '../../src/bake/bake.js';
import { isAnotherBadge } from '../../src/bake/beside.js';
import { unbake } from '../../src/bake/unbake.js';
import { BadgeError } from '../../src/error.js';
import { answer, CLR, OB2, OB3, SVG } from './images.js';

function token(payload: unknown): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'ES256' })}.${part(payload)}.AA`;
}

const BADGE = { '@context': ['a', 'b'], id: 'urn:a', issuer: { id: 'urn:i', name: 'I' }, name: 'Reading' };
const JWS = token({ ...BADGE, iss: 'urn:i', nbf: 1 });
const URL_ = 'https://issuer.example/assertions/1';

describe('the body beside an attribute', () => {
  test('may be the same badge, unsigned or once more', () => {
    for (const body of [JWS, JSON.stringify(BADGE), JSON.stringify({ name: 'Reading', id: 'urn:a' }), '{}']) {
      assert.equal(isAnotherBadge(JWS, body), false, body);
    }
    const shuffled = { ...BADGE, issuer: { name: 'I', id: 'urn:i' } };
    assert.equal(isAnotherBadge(JWS, JSON.stringify(shuffled)), false);
    assert.equal(isAnotherBadge(token({ vc: BADGE, iss: 'urn:i' }), JSON.stringify(BADGE)), false);
  });

  test('may be words', () => {
    for (const body of ['', 'A badge for reading.', 'e.g. this', '<g/>', 'a.b.c.d', '[]']) {
      assert.equal(isAnotherBadge(JWS, body), false, body);
    }
  });

  test('is another badge where it says something else, or something more', () => {
    for (const other of [
      { ...BADGE, name: 'Doctor of Medicine' },
      { ...BADGE, proof: {} },
      { ...BADGE, issuer: { ...BADGE.issuer, name: 'J' } },
      { ...BADGE, '@context': ['b', 'a'] },
    ]) {
      assert.equal(isAnotherBadge(JWS, JSON.stringify(other)), true, JSON.stringify(other));
    }
    assert.equal(isAnotherBadge(JWS, token({ ...BADGE, name: 'Doctor' })), true);
    assert.equal(isAnotherBadge(JWS, URL_), true);
    assert.equal(isAnotherBadge(token('no object'), JSON.stringify(BADGE)), true);
    assert.equal(isAnotherBadge('words', JSON.stringify(BADGE)), true);
  });

  test('is taken for one where it begins as one and cannot be read', () => {
    for (const body of ['{', '{"a":1,"a":2}', `{"a":${'['.repeat(200)}${']'.repeat(200)}}`]) {
      assert.equal(isAnotherBadge(JWS, body), true, body.slice(0, 20));
    }
  });

  test('is the assertion of the URL in Open Badges 2.0', () => {
    for (const same of [
      { id: URL_, name: 'anything' },
      { id: 'http://issuer.example/assertions/1' },
      { id: 'https://ISSUER.example:443/assertions/1' },
      { uid: '1', verify: { type: 'hosted', url: URL_ } },
    ]) {
      assert.equal(isAnotherBadge(URL_, JSON.stringify(same)), false, JSON.stringify(same));
      assert.equal(isAnotherBadge(URL_.replace('https', 'http'), JSON.stringify(same)), false);
    }
    for (const other of [
      { id: `${URL_}0` },
      { id: 7 },
      {},
      { verify: { url: `${URL_}0` } },
      { id: `${URL_}0`, verify: { url: URL_ } },
    ]) {
      assert.equal(isAnotherBadge(URL_, JSON.stringify(other)), true, JSON.stringify(other));
    }
  });
});

function svg(inside: string): Uint8Array {
  return new TextEncoder().encode(
    `<svg ${SVG} xmlns:a="${OB3}" xmlns:b="${OB2}" xmlns:c="${CLR}" xmlns:x="https://x.example/">${inside}</svg>`,
  );
}

describe('an SVG with another badge in the body than in the attribute', () => {
  const other = `<![CDATA[${JSON.stringify({ ...BADGE, name: 'Doctor' })}]]>`;

  for (const name of ['a:credential', 'b:assertion', 'c:credential']) {
    test(`is ambiguous: ${name}`, async () => {
      const made = (verify: string, body: string): Uint8Array =>
        svg(`<${name} verify="${verify}">${body}</${name}>`);
      assert.equal(answer(await unbake(made(JWS, other))), 'bad container.ambiguous');
      assert.equal(answer(await unbake(made(URL_, other))), 'bad container.ambiguous');
      const same = `\n<![CDATA[${JSON.stringify(BADGE)}]]>\n`;
      assert.equal(answer(await unbake(made(JWS, same))), JWS);
      assert.equal(answer(await unbake(made(URL_, `<![CDATA[{"id":"${URL_}"}]]>`))), URL_);
    });
  }

  test('can be baked anew', async () => {
    const image = svg(`<a:credential verify="${JWS}">${other}</a:credential>`);
    assert.equal(answer(await unbake(bake(image, JWS))), JWS);
  });
});

describe('an SVG with an element that only has the name of a badge', () => {
  const badge = `<a:credential verify="${JWS}"/>`;
  const named: readonly string[] = [
    `<openbadges:credential xmlns:openbadges="https://x.example/" verify="${JWS}"/>`,
    `<openbadges:credential xmlns:openbadges="${OB2}">{}</openbadges:credential>`,
    `<openbadges:assertion xmlns:openbadges="${OB3}"/>`,
    `<openbadges:assertion xmlns:openbadges="https://x.example/">{}</openbadges:assertion>`,
    `<clr:credential xmlns:clr="${OB3.replace('v3p0', 'v4p0')}">{}</clr:credential>`,
    `<OpenBadges:Credential xmlns:OpenBadges="${OB3}">{}</OpenBadges:Credential>`,
    `<g><openbadges:credential xmlns:openbadges="http://www.w3.org/2000/svg"><g/></openbadges:credential></g>`,
  ];
  test.each(named)('is ambiguous beside a badge: %s', async (element) => {
    for (const image of [svg(element + badge), svg(badge + element)]) {
      assert.equal(answer(await unbake(image)), 'bad container.ambiguous');
    }
  });

  test.each(named)('carries none by itself, and takes none: %s', async (element) => {
    const image = svg(element);
    assert.equal(answer(await unbake(image)), 'bad container.no-badge');
    assert.throws(
      () => bake(image, JWS),
      (thrown) =>
        thrown instanceof BadgeError &&
        thrown.code === 'argument.invalid' &&
        thrown.problems[0]?.code === 'container.ambiguous',
    );
  });

  test.each([
    '<x:credential>{}</x:credential>',
    '<credential>{}</credential>',
    '<x:assertion/>',
    '<openbadges:issuer xmlns:openbadges="https://x.example/"/>',
    '<g openbadges:credential="" xmlns:openbadges="https://x.example/"/>',
  ])('is no matter under another name: %s', async (element) => {
    assert.equal(answer(await unbake(svg(element + badge))), JWS);
    assert.equal(answer(await unbake(bake(svg(element), JWS))), JWS);
  });

  test('is one badge where the prefix stands for what it usually does', async () => {
    const image = svg(`<openbadges:credential xmlns:openbadges="${OB3}" verify="${JWS}"/>${badge}`);
    assert.equal(answer(await unbake(image)), JWS);
  });
});
