#!/usr/bin/env node
import { nodeIo } from './node-io.js';
import { run } from './run.js';

// A reader that has seen enough closes the pipe (`| head`): no reason to end with a stack.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void run(process.argv.slice(2), nodeIo(process)).then((code) => {
  process.exitCode = code;
});
