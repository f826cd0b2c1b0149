import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { chunk, iTxt, png } from './bake/images.js';
import { cases, unsigned } from './fixture.js';

const run = promisify(execFile);
const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url));

/** What a browser has, and no more: the globals that only Node has are taken away before the bundle loads. */
function script(bundle: string, work: string): string {
  return `
const { stdout } = process;
const exit = process.exit.bind(process);
delete globalThis.Buffer;
delete globalThis.global;
delete globalThis.setImmediate;
Object.defineProperty(globalThis, 'process', { value: undefined });
// Not Node's own, which needs Node's Buffer.
Object.defineProperty(globalThis, 'Request', { value: class { get credentials() { return 'omit'; } } });
globalThis.self = globalThis;
const openbadges = await import(${JSON.stringify(bundle)});
// The polyfill of a browser's bundle keeps a message channel open.
stdout.write(JSON.stringify(await (${work})(openbadges)), () => exit(0));
`;
}

describe('bundled for a browser', () => {
  let folder = '';
  let bundle = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'badgewright-'));
    const outfile = join(folder, 'openbadges.mjs');
    // What a bundler takes by the conditions in `imports` of package.json, but from the sources.
    const alias = { '#platform': fileURLToPath(new URL('../src/platform/web.ts', import.meta.url)) };
    await build({ entryPoints: [entry], outfile, bundle: true, platform: 'browser', format: 'esm', alias });
    bundle = pathToFileURL(outfile).href;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function answer(work: string): Promise<unknown> {
    const file = join(folder, 'run.mjs');
    await writeFile(file, script(bundle, work));
    return JSON.parse((await run(process.execPath, [file])).stdout);
  }

  test('verifies the corpus as Node does, images and networks included', { timeout: 60_000 }, async () => {
    const material = cases().map(({ slug, input, now, options, trust, components }) => ({
      slug,
      now,
      options: { ...options, ...(components !== undefined && { components }) },
      trust,
      responses: responsesOf(slug),
      ...(typeof input === 'string' ? { input } : { bytes: [...input] }),
    }));
    const verdicts = await answer(`async ({ readTrustList, verify }) => {
      const found = {};
      for (const { slug, input, bytes, now, options, trust, responses } of ${JSON.stringify(material)}) {
        // Not Node's own Response, which needs Node's Buffer.
        const fetch = responses && (async (url) => {
          if (responses[url] === undefined) throw new Error('not in the pack');
          const { status, body } = responses[url];
          const bytes = new TextEncoder().encode(body);
          const stream = new ReadableStream({ start: (to) => { to.enqueue(bytes); to.close(); } });
          return { status, url, headers: new Map(), body: stream };
        });
        const list = trust && { trust: (await readTrustList(trust, { now: new Date(now) })).value };
        const settings = { ...options, now: new Date(now), ...(fetch && { fetch }), ...list };
        found[slug] = (await verify(input ?? Uint8Array.from(bytes), settings)).verdict;
      }
      return found;
    }`);
    assert.deepEqual(verdicts, Object.fromEntries(cases().map(({ slug, verdict }) => [slug, verdict])));
  });

  test('makes a key, signs and verifies', async () => {
    const verdict = await answer(`async ({ multikeyPair, multikeySigner, sign, verify }) => {
      const signer = await multikeySigner(await multikeyPair(crypto.getRandomValues(new Uint8Array(32))));
      const issuer = { id: signer.controller, type: ['Profile'] };
      return (await verify(await sign({ ...${JSON.stringify(unsigned())}, issuer }, signer))).verdict;
    }`);
    assert.equal(verdict, 'valid');
  });

  test(
    'makes keys of every type and signs with each, as a proof and as a token',
    { timeout: 60_000 },
    async () => {
      const said =
        await answer(`async ({ generateKeyPair, jwkSigner, sign, signJwt, suiteNames, verify }) => {
      const found = {};
      for (const type of ['Ed25519', 'P-256', 'P-384', 'RSA']) {
        const signer = await jwkSigner(await generateKeyPair(type));
        const badge = { ...${JSON.stringify(unsigned())}, issuer: { id: signer.controller, type: ['Profile'] } };
        found[type + ' token'] = (await verify(await signJwt(badge, signer))).verdict;
        found[type + ' W3C token'] = (await verify(await signJwt(badge, signer, { profile: 'vc-jose-cose' }))).verdict;
        for (const suite of suiteNames) {
          const secured = await sign(badge, signer, { suite }).catch(({ code }) => code);
          found[type + ' ' + suite] = typeof secured === 'string' ? secured : (await verify(secured)).verdict;
        }
      }
      return found;
    }`);
      const eddsa = ['eddsa-rdfc-2022', 'eddsa-jcs-2022'];
      const ecdsa = ['ecdsa-rdfc-2019', 'ecdsa-jcs-2019'];
      const sound: Readonly<Record<string, readonly string[]>> = {
        Ed25519: ['token', 'W3C token', ...eddsa],
        'P-256': ['token', 'W3C token', ...ecdsa],
        'P-384': ['token', 'W3C token', ...ecdsa],
        RSA: ['token', 'W3C token'],
      };
      const expected = Object.entries(sound).flatMap(([type, names]) =>
        ['token', 'W3C token', ...eddsa, ...ecdsa, 'ecdsa-sd-2023'].map((name) => [
          `${type} ${name}`,
          names.includes(name) ? 'valid' : 'signer.unsuitable',
        ]),
      );
      // The holder's own copy, from which nothing is disclosed yet.
      const held = { 'P-256 ecdsa-sd-2023': 'indeterminate' };
      assert.deepEqual(said, { ...Object.fromEntries(expected), ...held });
    },
  );

  test('discloses, presents, bakes and unbakes', async () => {
    const said =
      await answer(`async ({ bake, disclose, generateKeyPair, jwkSigner, present, sign, unbake, verify }) => {
      const signer = await jwkSigner(await generateKeyPair('P-256'));
      const badge = { ...${JSON.stringify(unsigned())}, issuer: { id: signer.controller, type: ['Profile'] } };
      const held = await sign(badge, signer, { suite: 'ecdsa-sd-2023' });
      const shown = await disclose(held, ['/credentialSubject/result']);
      const presented = await present([shown], signer, { challenge: 'x', domain: 'a.example' });
      const baked = bake(Uint8Array.from(${JSON.stringify([...png()])}), shown);
      const found = await unbake(baked);
      const packed = await unbake(Uint8Array.from(${JSON.stringify([...compressed])}));
      return {
        shown: (await verify(shown)).verdict,
        presented: (await verify(presented, { challenge: 'x', domain: 'a.example' })).verdict,
        baked: (await verify(baked)).container,
        text: JSON.stringify(shown) === found.value.text,
        packed: packed.value.text,
      };
    }`);
    assert.deepEqual(said, {
      shown: 'valid',
      presented: 'valid',
      baked: 'png',
      text: true,
      packed: '{"a":1}',
    });
  });

  test('needs no module of Node’s and no Buffer', async () => {
    const text = await readFile(fileURLToPath(bundle), 'utf8');
    assert.doesNotMatch(text, /(?:from|require\()\s*["'](?:node:|buffer["']|crypto["']|util["'])/);
    assert.doesNotMatch(text, /undici|guardedFetch/, 'what only Node has is an entry of its own');
  });
});

/** An image whose badge has to be decompressed. */
const compressed = png(chunk('iTXt', iTxt('openbadgecredential', deflateSync('{"a":1}'), { flag: 1 })));

/** What the network of a case answers; `undefined` where it has none. */
function responsesOf(slug: string): unknown {
  const file = new URL(`../../../fixtures/credentials/${slug}/pack.json`, import.meta.url);
  if (!existsSync(file)) return undefined;
  return Reflect.get(Object(JSON.parse(readFileSync(file, 'utf8'))), 'responses');
}
