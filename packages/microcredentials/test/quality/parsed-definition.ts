import assert from 'node:assert/strict';
import { parseDefinition } from '../../src/index.js';
import type { Definition } from '../../src/index.js';
import { edited, readFixture } from '../fixtures.js';

/** MC-1 under another name. */
export function parsedDefinition(name: string): Definition {
  const id = `https://pinehollow.example/mc/${name}`;
  const parsed = parseDefinition(edited(readFixture('definitions/mc-1-small-group-reading'), ['/id', id]));
  assert.ok(parsed.kind === 'ok');
  return parsed.value;
}
