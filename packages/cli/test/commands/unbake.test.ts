import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, test } from 'vitest';

import { bake } from '@badgewright/openbadges';
import { badgewright, codesNamed, scratch } from '../console.js';
import { png, signedBadge, svg } from '../samples.js';
import { pngWith } from '../png-chunk.js';

const images: readonly (readonly [string, Uint8Array])[] = [
  ['star.png', png],
  ['star.svg', new TextEncoder().encode(svg)],
];

describe.each(images)('unbake from %s', (name, image) => {
  test('writes the badge as it stands there', async () => {
    const { folder, write } = scratch();
    const badge = await signedBadge();
    const out = path.join(folder, 'badge.json');
    const finished = await badgewright(['unbake', write(name, bake(image, badge)), '--out', out]);
    assert.deepEqual([finished.code, finished.err], [0, '']);
    assert.equal(readFileSync(out, 'utf8'), `${JSON.stringify(badge)}\n`);
  });

  test('writes it to standard output where no file is named', async () => {
    const badge = await signedBadge();
    const file = scratch().write(name, bake(image, badge));
    const finished = await badgewright(['unbake', file]);
    assert.equal(finished.out, `${JSON.stringify(badge)}\n`);
    assert.deepEqual(await badgewright(['unbake', file, '--out', '-']), finished);
  });

  test('writes signed text too', async () => {
    const jws = 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln';
    const { out } = await badgewright(['unbake', scratch().write(name, bake(image, jws))]);
    assert.equal(out, `${jws}\n`);
  });

  test('says where there is none, and ends with 1', async () => {
    const { folder, write } = scratch();
    const target = path.join(folder, 'badge.json');
    const { code, out, err } = await badgewright(['unbake', write(name, image), '--out', target]);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^ {2}container\.no-badge$/m);
    assert.ok(!existsSync(target));
  });
});

test('what it writes to a terminal means the same, and acts on nothing', async () => {
  const badge = { name: 'A\u009b31mB\u202eC\u{E0041}', note: 'a\nb' };
  const { write, folder } = scratch();
  const file = write('star.png', bake(png, badge));
  const { out } = await badgewright(['unbake', file]);
  assert.doesNotMatch(out.trimEnd(), /[\p{Cc}\p{Bidi_Control}\u{E0000}-\u{E007F}]/u);
  assert.deepEqual(JSON.parse(out), badge);
  // A file gets what is in the image.
  const target = path.join(folder, 'badge.json');
  await badgewright(['unbake', file, '--out', target]);
  assert.equal(readFileSync(target, 'utf8'), `${JSON.stringify(badge)}\n`);
});

test('text that is no badge at all acts on nothing either', async () => {
  const image = pngWith('iTXt', Buffer.from('openbadgecredential\0\0\0\0\0\u001b[2J\u202e not a badge'));
  const { code, out } = await badgewright(['unbake', scratch().write('star.png', image)]);
  assert.equal(code, 0);
  assert.doesNotMatch(out.trimEnd(), /[\p{Cc}\p{Bidi_Control}]/u);
});

test.each<readonly [string, string | Uint8Array, number, string]>([
  ['no image', 'a picture', 2, 'container.unsupported'],
  ['nothing', '', 2, 'container.unsupported'],
  ['JSON', '{}', 2, 'container.unsupported'],
  ['a PNG that is cut off', png.slice(0, 40), 1, 'container.malformed'],
  ['an SVG with a DTD', `<!DOCTYPE svg>${svg}`, 1, 'container.dtd'],
  ['an SVG with a script', svg.replace('<circle', '<script/><circle'), 1, 'container.active-content'],
  ['an SVG of XML 1.1', `<?xml version="1.1"?>${svg}`, 2, 'container.unsupported'],
  [
    'a PNG with a bomb',
    pngWith(
      'iTXt',
      Buffer.concat([
        Buffer.from('openbadgecredential\0\u0001\0\0\0'),
        deflateSync(Buffer.alloc(32 * 1024 * 1024, 'a')),
      ]),
    ),
    2,
    'container.too-large',
  ],
])('%s', async (...[, image, expected, problem]) => {
  const { code, out, err } = await badgewright(['unbake', scratch().write('image', image)]);
  assert.deepEqual([code, out], [expected, '']);
  assert.ok(err.split('\n').includes(`  ${problem}`), err);
});

describe('files', () => {
  test('that are there already are never overwritten', async () => {
    const { write } = scratch();
    const image = write('star.png', bake(png, await signedBadge()));
    const target = write('badge.json', 'old');
    const { code, err } = await badgewright(['unbake', image, '--out', target]);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['file.exists']);
    assert.equal(readFileSync(target, 'utf8'), 'old');
  });

  test.each([
    ['file.unreadable', 'no/such.png'],
    ['file.too-large', undefined],
  ])('%s', async (expected, source) => {
    const file = source ?? scratch().write('big.png', new Uint8Array(16 * 1024 * 1024 + 1));
    const { code, out, err } = await badgewright(['unbake', file]);
    assert.deepEqual([code, out], [64, '']);
    assert.deepEqual(codesNamed(err), [expected]);
  });

  test('of standard input are read for -', async () => {
    const badge = await signedBadge();
    const bytes = bake(png, badge);
    const { out } = await badgewright(['unbake', '-'], {
      read: async () => ({ kind: 'read', bytes, mode: undefined }),
    });
    assert.deepEqual(JSON.parse(out), badge);
  });
});
