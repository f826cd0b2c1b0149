import { parentPort } from 'node:worker_threads';
import { digitalbazaarVerifies } from '../contestants/digitalbazaar.mjs';

parentPort.on('message', async ({ index, text }) => {
  parentPort.postMessage({ index, valid: await digitalbazaarVerifies(text) });
});
