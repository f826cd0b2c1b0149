import assert from 'node:assert/strict';
import { beforeAll, describe, test } from 'vitest';
import { eventRules } from '../../src/candidacy/rules.js';
import { apply } from '../../src/index.js';
import { eventsOf, explore } from './explore.js';
import { attemptsIn, mayBeIssued } from './raw-log.js';
import { attempt, eventOf, handedIn, reviewed, tell, tiny, who } from './log.js';
import type { CandidacyState } from '../../src/index.js';
import type { Log, Node, Tried } from './explore.js';
import type { Tell } from './log.js';

const documented = new Set<CandidacyState>(
  (
    'draft screening in-review adjudication to-decide earned not-yet support-required denied integrity-hold ' +
    'under-appeal issued withdrawn lapsed'
  ).split(' ') as CandidacyState[],
);

/** Where explorations start, and how far they go. From the empty log alone, eight steps just reach a decision. */
const starts: readonly (readonly [string, readonly Tell[], number])[] = [
  ['the empty log', [], 8],
  [
    'a screening by somebody who may be assigned',
    [
      ...[tell.open(), tell.submit(), tell.say('screening.passed', 'screener', { id: who('a') })],
      ...[tell.assign('b'), tell.lock('b', 'yes')],
    ],
    4,
  ],
  ['two locked reviews', [tell.open(), ...handedIn(), ...reviewed('yes', 'yes')], 4],
  ['a split', [tell.open(), ...handedIn(), ...reviewed('yes', 'no')], 4],
  [
    'the last attempt before support',
    [tell.open(tiny({ attempts: { beforeSupport: 1 } })), ...attempt('no', 'not-yet')],
    4,
  ],
  [
    'the last attempt',
    [
      tell.open(tiny({ attempts: { beforeSupport: 3, max: 2 } })),
      ...attempt('no', 'not-yet'),
      ...handedIn(),
      ...reviewed('no', 'no'),
    ],
    4,
  ],
  ['an appeal', [tell.open(), ...attempt('no', 'not-yet'), tell.appeal()], 4],
  ['a badge', [tell.open(), ...attempt('yes', 'earned'), tell.issue()], 3],
];

const reached = new Set<CandidacyState>();
const happened = new Set<string>();
const faults: string[] = [];
let [events, refused] = [0, 0];

/** Everything asserted of one event that was tried; faults are gathered, since there are many thousands. */
function see({ from, event, to }: Tried): void {
  events += 1;
  const type = String(event['type']);
  const state = from.candidacy?.state;
  if (to?.candidacy === undefined) {
    refused += 1;
    return;
  }
  const { candidacy, log } = to;
  reached.add(candidacy.state);
  happened.add(type);
  const rule = Object.entries(eventRules).find(([name]) => name === type)?.[1];
  if (state !== undefined && rule?.states.includes(state) !== true)
    faults.push(`${type} happened in ${state}`);
  const raw = eventsOf(log);
  if (candidacy.attempt !== attemptsIn(raw))
    faults.push(`${candidacy.attempt} attempts of ${attemptsIn(raw)}`);
  if (type === 'credential.issued' && !mayBeIssued(raw)) faults.push(raw.map((one) => one['type']).join(' '));
}

function seed(tells: readonly Tell[]): Node {
  let node: Node = { candidacy: undefined, log: undefined };
  for (const told of tells) {
    const event = eventOf(node.candidacy, told);
    const next = apply(node.candidacy, event);
    assert.ok(next.kind === 'ok', JSON.stringify(next));
    const log: Log = { event, before: node.log };
    node = { candidacy: next.value, log };
    reached.add(next.value.state);
  }
  return node;
}

describe('every state that a few steps reach', () => {
  const sizes: number[] = [];
  let changed = 0;
  // A machine that is busy with other tests takes its time.
  beforeAll(() => {
    for (const [, tells, depth] of starts) {
      const found = explore(seed(tells), depth, see);
      sizes.push(found.states);
      changed += found.changed;
    }
  }, 60_000);

  test('is reached', () => {
    assert.deepEqual(
      [...documented].filter((state) => !reached.has(state)),
      [],
    );
    assert.deepEqual(
      [...reached].filter((state) => !documented.has(state)),
      [],
    );
    assert.ok(sizes.every((size) => size > 5));
  });

  test('is as it was after all that was tried in it, most of it refused', () => {
    assert.equal(changed, 0);
    assert.ok(events > 10_000);
    assert.ok(refused > events / 2);
  });

  test('every event happens somewhere', () => {
    assert.deepEqual(
      Object.keys(eventRules).filter((type) => !happened.has(type)),
      [],
    );
  });

  test('nothing happens out of turn, no attempt is lost or doubled, and nothing is issued but what is earned', () => {
    assert.deepEqual(faults, []);
  });
});
