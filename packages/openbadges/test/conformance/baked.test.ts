import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { bake } from '../../src/bake/bake.js';
import { unbake } from '../../src/bake/unbake.js';
import type { Baked } from '../../src/bake/baked.js';
import { isReferenceThere, referenceBytes, referenceText } from './reference.js';

const JWS = 'eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl';

async function badgeIn(path: string): Promise<Baked> {
  const outcome = await unbake(referenceBytes(`vectors/1edtech/${path}`));
  assert.ok(outcome.kind === 'ok', path);
  return outcome.value;
}

/** What stands in a PNG behind a keyword and five zeros, up to the four bytes of the CRC; no chunk is looked at. */
function rawText(path: string, keyword: string, next: string): string {
  const bytes = referenceBytes(`vectors/1edtech/${path}`);
  const start = bytes.indexOf(`${keyword}\0\0\0\0\0`, 'latin1') + keyword.length + 5;
  return bytes.subarray(start, bytes.indexOf(next, start, 'latin1') - 8).toString();
}

describe.skipIf(!isReferenceThere)('images of the official validator', () => {
  test('simple-json.png', async () => {
    const { text, ...place } = await badgeIn('ob30/simple-json.png');
    assert.deepEqual(place, { format: 'png', as: 'ob3' });
    assert.equal(text, rawText('ob30/simple-json.png', 'openbadgecredential', 'IEND'));
    // The samples carry one and the same badge.
    assert.deepEqual(JSON.parse(text), JSON.parse((await badgeIn('ob30/simple-json.svg')).text));
  });

  test('simple-jwt.png', async () => {
    const { text, ...place } = await badgeIn('ob30/simple-jwt.png');
    assert.deepEqual(place, { format: 'png', as: 'ob3' });
    assert.equal(text, rawText('ob30/simple-jwt.png', 'openbadgecredential', 'IEND'));
    assert.match(text, /^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  test('simple-json.svg, which has the published DOCTYPE', async () => {
    const { text, ...place } = await badgeIn('ob30/simple-json.svg');
    assert.deepEqual(place, { format: 'svg', as: 'ob3' });
    const image = referenceText('vectors/1edtech/ob30/simple-json.svg');
    assert.ok(image.includes('<!DOCTYPE svg PUBLIC'));
    const [, written = ''] = /<!\[CDATA\[([^]*?)\]\]>/.exec(image) ?? [];
    // XML has every line break as a line feed.
    assert.equal(text, written.replaceAll('\r\n', '\n').trim());
  });

  test('simple-badge.png, of Open Badges 2.0', async () => {
    const { text, ...place } = await badgeIn('ob20/simple-badge.png');
    assert.deepEqual(place, { format: 'png', as: 'ob2' });
    assert.equal(text, rawText('ob20/simple-badge.png', 'openbadges', 'bKGD'));
    assert.match(text, /"id":"https:\/\/example\.org\/beths-robotics-badge\.json"/);
  });

  test('designs without a badge', async () => {
    for (const name of ['robotics-badge.png', 'beths-robot-badge.png']) {
      const outcome = await unbake(referenceBytes(`vectors/1edtech/ob20/assets/${name}`));
      assert.equal(outcome.kind === 'bad' && outcome.problems[0].code, 'container.no-badge');
    }
  });
});

describe.skipIf(!isReferenceThere)('a badge baked anew into', () => {
  test('simple-json.svg replaces the first, and every byte beside it stays', async () => {
    const image = referenceText('vectors/1edtech/ob30/simple-json.svg');
    const without = image.replace(/<openbadges:credential>[^]*<\/openbadges:credential>/, '');
    const baked = Buffer.from(bake(Buffer.from(image), JWS)).toString();
    assert.equal(
      baked.replace(`<openbadges:credential verify="${JWS}"></openbadges:credential>`, ''),
      without,
    );
  });

  test('a PNG of the samples replaces the first, and every byte beside it stays', async () => {
    const bytes = referenceBytes('vectors/1edtech/ob20/simple-badge.png');
    const start = bytes.indexOf('iTXt', 'latin1') - 4;
    const end = bytes.indexOf('bKGD', 'latin1') - 4;
    const without = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
    const baked = Buffer.from(bake(bytes, JWS));
    const at = baked.indexOf('iTXt', 'latin1') - 4;
    const length = baked.readUInt32BE(at) + 12;
    assert.deepEqual(Buffer.concat([baked.subarray(0, at), baked.subarray(at + length)]), without);
    assert.deepEqual(await unbake(baked), { kind: 'ok', value: { text: JWS, format: 'png', as: 'ob3' } });
  });
});
