import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { signJwt, unbake, verify } from '@badgewright/openbadges';
import { badgewright, codesNamed, scratch } from '../console.js';
import { keyOf, later, png, recordOf, signedAt, signedBadge, svg, unsigned } from '../samples.js';

const images: readonly (readonly [string, string | Uint8Array])[] = [
  ['star.png', png],
  ['star.svg', svg],
];

async function token(): Promise<string> {
  const issuer = await keyOf('issuer');
  return await signJwt(await unsigned(issuer), issuer, { now: signedAt });
}

/** Bakes a badge, which is in a file, into an image, and gives the new image. */
async function baked(image: readonly [string, string | Uint8Array], badge: string): Promise<string> {
  const { folder, write } = scratch();
  const out = path.join(folder, `baked-${image[0]}`);
  const finished = await badgewright(['bake', write(...image), write('badge', badge), '--out', out]);
  assert.deepEqual([finished.code, finished.err], [0, '']);
  assert.ok(finished.out.includes(out));
  return out;
}

describe.each(images)('bake into %s', (...image) => {
  const format = image[0].slice(-3);

  test('a badge as JSON', async () => {
    const file = await baked(image, JSON.stringify(await signedBadge(), null, 2));
    const report = await verify(readFileSync(file));
    assert.deepEqual([report.verdict, report.kind, report.container], ['valid', 'badge', format]);
    assert.equal((await badgewright(['verify', ...later, file])).code, 0);
  });

  test('a badge as signed text, with white space around it', async () => {
    const jws = await token();
    const read = await unbake(readFileSync(await baked(image, `\n  ${jws}\r\n`)));
    assert.ok(read.kind === 'ok');
    assert.equal(read.value.text, jws);
  });

  test('a learner record, where readers look for one', async () => {
    const record = await recordOf([await signedBadge()]);
    const read = await unbake(readFileSync(await baked(image, JSON.stringify(record))));
    assert.ok(read.kind === 'ok');
    assert.equal(read.value.as, 'clr');
  });

  test('again: the earlier badge is gone, and all else is the same', async () => {
    const first = await baked(image, JSON.stringify(await signedBadge('First')));
    const second = await baked([image[0], readFileSync(first)], JSON.stringify(await signedBadge('Second')));
    const straight = await baked(image, JSON.stringify(await signedBadge('Second')));
    assert.deepEqual(readFileSync(second), readFileSync(straight));
  });

  test('takes either from standard input', async () => {
    const { folder, write } = scratch();
    const badge = JSON.stringify(await signedBadge());
    const files = [write(...image), write('badge.json', badge)];
    for (const [at, bytes] of [Buffer.from(image[1]), Buffer.from(badge)].entries()) {
      const out = path.join(folder, `${at}.${format}`);
      const argv = files.map((file, index) => (index === at ? '-' : file));
      const stdin = { kind: 'read', bytes, mode: undefined } as const;
      const other = readFileSync(files[1 - at] ?? '');
      const { code } = await badgewright(['bake', ...argv, '--out', out], {
        read: async (source) => (source === '-' ? stdin : { ...stdin, bytes: other }),
      });
      assert.equal(code, 0);
      assert.equal((await verify(readFileSync(out))).verdict, 'valid');
    }
  });
});

describe('what cannot be baked is a usage error, and leaves no file', () => {
  async function refused(
    image: string | Uint8Array,
    badge: string | Uint8Array,
    codes: readonly string[],
  ): Promise<void> {
    const { folder, write } = scratch();
    const out = path.join(folder, 'out.png');
    const finished = await badgewright(['bake', write('image', image), write('badge', badge), '--out', out]);
    assert.equal(finished.code, 64);
    assert.equal(finished.out, '');
    for (const code of codes)
      assert.ok(codesNamed(finished.err).includes(code) || finished.err.includes(code));
    assert.ok(!existsSync(out));
  }

  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    ['no image', 'a picture', ['argument.invalid', 'container.unsupported']],
    ['nothing', '', ['argument.invalid', 'container.unsupported']],
    ['a PNG that is cut off', png.slice(0, 40), ['argument.invalid', 'container.malformed']],
    ['an SVG with a DTD', `<!DOCTYPE svg>${svg}`, ['argument.invalid', 'container.dtd']],
    ['more than is read', new Uint8Array(16 * 1024 * 1024 + 1), ['file.too-large']],
  ])('into %s', async (_, image, codes) => {
    await refused(image, JSON.stringify(await signedBadge()), codes);
  });

  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    ['an image', png, ['badge.invalid']],
    ['an SVG', svg, ['badge.invalid', 'input.not-json']],
    ['nothing', '', ['badge.invalid', 'input.not-json']],
    ['a list', '[]', ['badge.invalid', 'input.not-object']],
    ['a key twice', '{"a":1,"a":2}', ['badge.invalid', 'input.duplicate-key']],
    ['two tokens', 'eyJ9.e30.AA eyJ9.e30.AA', ['badge.invalid']],
    ['more than is read', Buffer.alloc(12 * 1024 * 1024 + 1, ' '), ['file.too-large']],
  ])('%s for a badge', async (_, badge, codes) => {
    await refused(svg, badge, codes);
  });

  test('a badge that is larger than readers take', async () => {
    await refused(svg, JSON.stringify({ a: 'é'.repeat(3_000_000) }), ['argument.invalid']);
  });
});

describe('files', () => {
  test('that are there already are never overwritten, the image itself included', async () => {
    const { write } = scratch();
    const badge = write('badge.json', JSON.stringify(await signedBadge()));
    const image = write('star.png', png);
    const { code, err } = await badgewright(['bake', image, badge, '--out', image]);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['file.exists']);
    assert.deepEqual(new Uint8Array(readFileSync(image)), png);
  });

  test('that are not there are named', async () => {
    const { folder, write } = scratch();
    const out = path.join(folder, 'out.png');
    for (const argv of [
      ['no/such.png', write('badge.json', '{}')],
      [write('star.png', png), 'no/such.json'],
    ]) {
      const { code, err } = await badgewright(['bake', ...argv, '--out', out]);
      assert.equal(code, 64);
      assert.deepEqual(codesNamed(err), ['file.unreadable']);
      assert.ok(err.includes('no/such'));
    }
  });

  test('need a folder', async () => {
    const { folder, write } = scratch();
    const argv = [write('star.png', png), write('badge.json', JSON.stringify(await signedBadge()))];
    const { code, err } = await badgewright(['bake', ...argv, '--out', path.join(folder, 'no', 'b.png')]);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['file.unwritable']);
  });
});
