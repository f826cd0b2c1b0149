import path from 'node:path';
import { defineConfig } from 'tsup';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * esbuild puts modules into one file where the same entries reach them, and takes each part that is loaded on demand for
 * an entry: what every verifier needs would come in forty files. Whoever loads such a part has loaded the verifier
 * before; that each part reaches it says so.
 */
const verifierAtHand: Plugin = {
  name: 'verifier-at-hand',
  setup: (build) => {
    if (build.initialOptions.format !== 'esm') return;
    build.onResolve({ filter: /^\./ }, ({ kind, path: name, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      return { path: path.resolve(resolveDir, name), namespace: 'on-demand' };
    });
    build.onLoad({ filter: /./, namespace: 'on-demand' }, ({ path: part }) => ({
      contents: `export * from ${JSON.stringify(part)};\nexport { verify as verifierAtHand } from './src/verify/verify.js';`,
      resolveDir: import.meta.dirname,
    }));
  },
};

/**
 * What a half of `#platform` shares with the rest is a few lines without a state of their own: each has a copy, where a
 * page and a program would have to load two files more.
 */
const platformApart: Plugin = {
  name: 'platform-apart',
  setup: (build) => {
    build.onResolve({ filter: /^\.\.\// }, ({ importer, path: name, resolveDir }) => {
      if (path.basename(path.dirname(importer)) !== 'platform') return undefined;
      return { path: path.resolve(resolveDir, name.replace(/\.js$/, '.ts')), suffix: '?platform' };
    });
  },
};

export default defineConfig({
  entry: [
    'src/index.ts',
    // The verifier alone, for pages that nobody should wait for.
    'src/verify/index.ts',
    'src/node/index.ts',
    // What the threads of `verifyMany` run: found beside the entry for Node.
    'src/node/verify-worker.ts',
    'src/platform/node.ts',
    'src/platform/web.ts',
  ],
  // Left to whoever loads or bundles the package: `imports` in package.json names a file for each platform.
  external: ['#platform'],
  // cborg answers no `require`, so the CommonJS entries hold it themselves. For saxes, which is CommonJS, Node would start
  // a second loader: some 20 ms, of a first badge's 100.
  noExternal: ['cborg', 'saxes'],
  // With Node's types, which the second entry needs; that the first does without is `check:types`' to see.
  tsconfig: 'tsconfig.node.json',
  format: ['esm', 'cjs'],
  dts: { entry: ['src/index.ts', 'src/verify/index.ts', 'src/node/index.ts'] },
  clean: true,
  target: 'es2022',
  treeshake: true,
  esbuildPlugins: [verifierAtHand, platformApart],
  esbuildOptions: (options, { format }) => {
    // CommonJS has another name for it.
    if (format === 'cjs') options.define = { ...options.define, 'import.meta.dirname': '__dirname' };
  },
});
