import { defineConfig } from 'tsup';

const shared = { target: 'es2022', treeshake: true } as const;

export default defineConfig([
  // For programs and tests that run the command in process.
  { ...shared, entry: ['src/index.ts'], format: ['esm', 'cjs'], dts: true },
  // The executable.
  { ...shared, entry: ['src/main.ts'], format: ['esm'] },
]);
