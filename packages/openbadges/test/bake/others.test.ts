import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'vitest';
import { bake } from '../../src/bake/bake.js';
import { unbake } from '../../src/bake/unbake.js';
import { signed } from '../fixture.js';
import { seenChunks } from './images.js';

const icons = new URL('../../node_modules/open-iconic/', import.meta.url);

function filesIn(folder: string, end: string): readonly (readonly [string, Buffer])[] {
  const names = readdirSync(new URL(folder, icons)).filter((name) => name.endsWith(end));
  assert.ok(names.length > 0, `${folder} holds ${end}`);
  return names.map((name) => [name, readFileSync(new URL(folder + name, icons))]);
}

const svgs = [
  ...filesIn('svg/', '.svg'),
  ...filesIn('sprite/', '.svg'),
  // With an XML declaration, the published DOCTYPE, a comment and thousands of lines.
  ...filesIn('font/fonts/', '.svg'),
];
const pngs = filesIn('png/', '.png');

async function textIn(image: Uint8Array): Promise<string> {
  const outcome = await unbake(image);
  assert.ok(outcome.kind === 'ok');
  return outcome.value.text;
}

describe('images of a published set of icons', () => {
  test('are many', () => {
    assert.ok(svgs.length > 200 && pngs.length > 200);
  });

  test('SVG: the badge is two insertions, and another badge takes its place', async () => {
    const badge = await signed();
    const other = { ...badge, id: 'urn:uuid:0e3f4f5a-5a53-4b38-9c1c-7c8f5f0a3c11' };
    for (const [name, original] of svgs) {
      const baked = bake(original, badge);
      assert.deepEqual(JSON.parse(await textIn(baked)), badge, name);
      assert.equal(withoutBadge(Buffer.from(baked).toString()), original.toString(), name);
      assert.deepEqual(bake(bake(original, other), badge), baked, name);
    }
  });

  test('PNG: the badge is one chunk, and another badge takes its place', async () => {
    const badge = await signed();
    const other = { ...badge, id: 'urn:uuid:0e3f4f5a-5a53-4b38-9c1c-7c8f5f0a3c11' };
    for (const [name, original] of pngs) {
      const baked = bake(original, badge);
      assert.deepEqual(JSON.parse(await textIn(baked)), badge, name);
      const kept = seenChunks(baked).filter(
        ({ data }) => !data.toString('latin1').startsWith('openbadgecredential\0'),
      );
      assert.deepEqual(kept, seenChunks(original), name);
      assert.deepEqual(bake(bake(original, other), badge), baked, name);
    }
  });
});

/** Takes the badge out again by what the specification writes, not by what our code knows. */
function withoutBadge(svg: string): string {
  return svg
    .replace(/<openbadges:credential>.*?<\/openbadges:credential>/s, '')
    .replace(' xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"', '');
}
