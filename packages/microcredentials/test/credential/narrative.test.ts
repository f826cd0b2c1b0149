import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { parseDefinition } from '../../src/index.js';
import { narrativeOf } from '../../src/credential/narrative.js';
import { edited, readFixture } from '../fixtures.js';
import type { Edit } from '../fixtures.js';

function narrative(file: string, ...edits: readonly Edit[]): readonly string[] {
  const parsed = parseDefinition(edited(readFixture(`definitions/${file}`), ...edits));
  assert.ok(parsed.kind === 'ok');
  return narrativeOf(parsed.value).split('\n');
}

describe('narrativeOf', () => {
  test('tells competency, method, parts and rubric, in that order', () => {
    const headings = narrative('mc-1-small-group-reading').filter((line) => line.startsWith('#'));
    assert.deepEqual(headings, [
      '## What is submitted',
      '### Part 1: Overview',
      '### Part 2: Evidence',
      '### Part 3: Reflection',
      '## How it is assessed',
      '### The check fits the skill',
      '### The groups follow the data',
      '### The instruction matches the need',
      '### The re-check is used',
      '## Terms',
    ]);
  });

  test('numbers the components of the method', () => {
    const text = narrative('mc-1-small-group-reading');
    assert.ok(text.includes('1. Choose a check that fits the decoding skill being taught.'));
    assert.ok(text.includes('5. Re-check after the week and decide what comes next.'));
  });

  test('marks the required level of each criterion, and no other', () => {
    const marked = narrative('mc-1-small-group-reading').filter((line) => line.includes('(required)'));
    assert.equal(marked.length, 4);
    assert.ok(marked.every((line) => line.startsWith('- **Proficient** (required): ')));
  });

  test('lists the indicators of a criterion', () => {
    const text = narrative('mc-2-text-access-review');
    assert.ok(text.includes('- A student, a family member or a colleague was asked.'));
    assert.ok(text.includes('All of these are required:'));
  });

  test('lists what is to be handed in, with its genre', () => {
    assert.ok(narrative('mc-1-small-group-reading').includes('- Week plan with groups (lesson plan)'));
  });

  test('a rule that counts is told with its reason, and what is required in any case', () => {
    const [text, conjunctive] = [
      narrative('mc-1-small-group-reading', [
        '/passingRule',
        { kind: 'at-least', criteria: 3, always: ['c2'], reason: 'One cycle\nmay go wrong.' },
      ]),
      narrative('mc-1-small-group-reading'),
    ];
    assert.ok(
      text.includes(
        'At least 3 of the 4 criteria must be met, and every pass/fail part must pass. One cycle may go wrong.',
      ),
    );
    assert.ok(text.includes('Required in any case:'));
    assert.ok(text.includes('- The groups follow the data'));
    assert.equal(text.filter((line) => line.includes('(required)')).length, 1);
    assert.equal(text.filter((line) => line.includes('(met from here on)')).length, 3);
    assert.ok(
      !conjunctive.some((line) => line.includes('(met from here on)') || line.includes('in any case')),
    );
  });

  test('points are told as they are counted, and indicators that may be missed', () => {
    const text = narrative('mc-2-text-access-review', [
      '/passingRule',
      { kind: 'points', min: 4, reason: 'A trial.' },
    ]).join('\n');
    assert.ok(text.includes('must add up to at least 4 points'));
    assert.ok(text.includes('Met where all of these are true:'));
    assert.ok(!text.includes('Required in any case'));
  });

  test('says what Open Badges has no property for, where the definition does', () => {
    const text = narrative('mc-1-small-group-reading');
    assert.ok(text.includes('- **Form of participation.** Partly online, partly on site'));
    assert.ok(text.includes('- **Level.** Practising: for educators who teach early readers'));
    assert.ok(text.includes('- **Estimated work.** 15 hours (the body’s estimate)'));
    const short = narrative('mc-1-small-group-reading', ['/estimatedHours', 1]);
    assert.ok(short.includes('- **Estimated work.** 1 hour (the body’s estimate)'));
    const bare = narrative(
      'mc-1-small-group-reading',
      ...['/level', '/estimatedHours', '/participation', '/assessmentType', '/qualityAssurance'].map(
        (at): Edit => [at],
      ),
    );
    assert.ok(!bare.includes('## Terms'));
  });

  test('a line break in a text begins no heading of its own', () => {
    const text = narrative('mc-1-small-group-reading', [
      '/competency',
      'One thing.\n\n# Approved by everybody',
    ]);
    assert.equal(text.filter((line) => line.startsWith('# ')).length, 0);
    assert.equal(text[0], '**Competency.** One thing. # Approved by everybody');
  });
});
