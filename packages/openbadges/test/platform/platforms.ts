import * as node from '../../src/platform/node.js';
import type { Platform } from '../../src/platform/platform.js';
import * as web from '../../src/platform/web.js';

/** Both halves of `#platform`, by name: whatever the tests run on, each has to give the same answers. */
export const platforms: readonly (readonly [name: string, platform: Platform])[] = [
  ['node', node],
  ['web', web],
];
