import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

import { SummaryReporter } from './.ci/summary-reporter.js';

/** Tests run against the sources of every package, so a test never passes on a stale build. */
function source(name: string, part = ''): { readonly find: RegExp; readonly replacement: string } {
  return {
    // Anchored, so that a deep import of another package fails here just as it does for a user.
    find: new RegExp(`^@badgewright/${name}${part}$`),
    replacement: fileURLToPath(new URL(`packages/${name}/src${part}/index.ts`, import.meta.url)),
  };
}

export default defineConfig({
  resolve: {
    alias: [
      source('openbadges'),
      source('openbadges', '/verify'),
      source('openbadges', '/node'),
      source('microcredentials'),
      source('issuer'),
      source('cli'),
      // As Node chooses by the conditions in `imports` of package.json, but from the sources.
      {
        find: '#platform',
        replacement: fileURLToPath(new URL('packages/openbadges/src/platform/node.ts', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['packages/*/test/**/*.test.ts', '.ci/test/**/*.test.ts'],
    // By default one core is kept for whoever watches: half of a small machine.
    maxWorkers: '100%',
    typecheck: {
      enabled: true,
      tsconfig: 'tsconfig.test.json',
      include: ['packages/*/test/**/*.test-d.ts'],
      // `check:types` reports errors outside the type tests, with the right file beside each.
      ignoreSourceErrors: true,
    },
    reporters: ['default', new SummaryReporter()],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/generated/**', '**/*.d.ts'],
    },
  },
});
