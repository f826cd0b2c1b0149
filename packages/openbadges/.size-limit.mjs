import { loadedAtOnce } from './bench/loaded-at-once.mjs';

/** size-limit counts every file of a bundle: what a page loads only when a badge needs it is left out. */
const firstLoad = {
  name: 'first-load',
  setup: (build) => {
    const entries = build.initialOptions.entryPoints;
    build.onEnd(({ metafile }) => {
      const names = loadedAtOnce(metafile.outputs, (file) => entries.includes(file));
      for (const file of Object.keys(metafile.outputs)) {
        if (!names.has(file.split('/').at(-1))) delete metafile.outputs[file];
      }
    });
  },
};

const check = (name, entry, limit) => ({
  name,
  path: entry,
  limit,
  gzip: true,
  modifyEsbuildConfig: (config) => ({
    ...config,
    entryPoints: [entry],
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    plugins: [firstLoad],
  }),
});

// What was measured, and a little more: whoever needs more room says here that it is worth it.
export default [
  check('verify: first load, gzip', 'dist/verify/index.js', '62 kB'),
  check('main entry, all of it: first load, gzip', 'dist/index.js', '154 kB'),
];
