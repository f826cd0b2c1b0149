import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/node/index.ts'],
  // With Node's types, which the second entry needs; that the first does without is `check:types`' to see.
  tsconfig: 'tsconfig.node.json',
  format: ['esm', 'cjs'],
  dts: true,
  clean: true,
  target: 'es2022',
  treeshake: true,
});
