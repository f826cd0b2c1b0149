import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { loadedAtOnce } from '../loaded-at-once.mjs';
import { summary } from '../statistics.mjs';

const entries = [
  ['ours', 'verify'],
  ['ours, main entry', 'main'],
  ['@digitalbazaar/vc', 'digitalbazaar'],
  ['verifier-core', 'verifier-core'],
];

/** What a page loads to verify: what comes at once, and what comes only when it is needed. Kilobytes of 1,000, gzip. */
export async function bundle() {
  const figures = {};
  for (const [name, entry] of entries) {
    const { first, lazy } = await sizes(`../entries/${entry}.mjs`);
    figures[`bundle.${name}`] = summary([first], 'KB');
    figures[`bundle.${name}, loaded when needed`] = summary([lazy], 'KB');
  }
  return figures;
}

async function sizes(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    write: false,
    outdir: 'out',
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'error',
  });
  const size = Object.fromEntries(
    outputFiles.map(({ path, contents }) => [lastOf(path), gzipSync(contents).length / 1000]),
  );
  const atOnce = loadedAtOnce(metafile.outputs, (file) => file?.startsWith('entries/'));
  const sumOf = (names) => names.reduce((sum, name) => sum + size[name], 0);
  return {
    first: sumOf([...atOnce]),
    lazy: sumOf(Object.keys(size).filter((name) => !atOnce.has(name))),
  };
}

function lastOf(path) {
  return path.split('/').at(-1);
}
