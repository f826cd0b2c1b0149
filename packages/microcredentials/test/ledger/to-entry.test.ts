import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { parseLedger } from '../../src/ledger/parse-ledger.js';
import { parseReceipt } from '../../src/ledger/parse-receipt.js';
import { toLedgerEntry, toReceipt } from '../../src/ledger/to-entry.js';
import { usedIn } from '../../src/ledger/used-in.js';
import { edited, lines } from '../fixtures.js';
import { cycleOf, digest, office, otherOffice, receipt } from './records.js';
import type { BadgeDecision, RenewalDecision } from '../../src/renewal/decision.js';
import type { Parsed } from '../../src/problem.js';

function problemsOf(read: Parsed<unknown>): readonly string[] {
  return read.kind === 'ok' ? [] : lines(read.problems);
}

function badge(name: string, facts: Partial<BadgeDecision> = {}): BadgeDecision {
  return {
    source: `${name}.json`,
    badge: `urn:badge:${name}`,
    issuer: 'https://a.example/',
    achievement: `https://a.example/${name}`,
    name,
    verdict: 'valid',
    accepted: 'yes',
    categories: ['literacy', 'general'],
    openCategories: [],
    isCarriedOver: false,
    allocated: '1.2',
    left: '0.0',
    identity: [],
    checks: [],
    reasons: [],
    ...facts,
  };
}

/** A decision: A counts in two categories, B is not needed, C does not count. */
const decision: RenewalDecision = {
  format: 'badgewright-renewal-decision/1',
  outcome: 'meets',
  at: '2026-07-15T12:00:00.000Z',
  policy: {
    id: 'us-nc/teacher-k5/2024',
    version: '1.0.0',
    title: 'Renewal',
    authority: 'State',
    isExperimental: false,
    chain: [],
    sources: [],
    checkedOn: '2026-01-05',
    dateZone: 'America/New_York',
  },
  licence: { jurisdiction: { country: 'US', state: 'NC' }, role: 'teacher-k5', cycle: cycleOf(2026) },
  unit: { id: 'CEU', decimals: 1 },
  amounts: 'meets',
  allocation: [
    { source: 'a.json', badge: 'urn:badge:a', category: 'literacy', units: '0.5' },
    { source: 'a.json', badge: 'urn:badge:a', category: 'general', units: '0.7' },
  ],
  categories: [],
  total: { required: '1.2', allocated: '1.2' },
  distinctAreas: { required: 1, counted: 2 },
  shortfall: '0.0',
  leastShortfall: '0.0',
  isExhaustive: true,
  perBadge: [
    badge('a', { version: '1.0.0' }),
    badge('b', { allocated: '0.0' }),
    badge('c', { accepted: 'no' }),
  ],
  gates: [],
  needsPerson: [],
  documents: { required: [] },
  assumptions: [],
  notice: 'Not legal advice.',
};

const record = { office, licence: digest('a'), recordedAt: '2026-07-15T12:00:00Z' };
const uses = ['literacy 0.5', 'general 0.7'].map((text) => ({
  badge: 'urn:badge:a',
  achievement: 'https://a.example/a',
  version: '1.0.0',
  issuer: 'https://a.example/',
  category: text.split(' ')[0],
  units: text.split(' ')[1],
}));
const common = {
  ...record,
  cycle: cycleOf(2026),
  policy: { id: 'us-nc/teacher-k5/2024', version: '1.0.0' },
  unit: 'CEU',
  uses,
};

describe('toLedgerEntry', () => {
  test('holds what counts in which category, and nothing of what does not', () => {
    const entry = toLedgerEntry(decision, { ...record, sequence: 1 });
    assert.ok(entry.kind === 'ok');
    assert.deepEqual(entry.value, { format: 'badgewright-renewal-ledger-entry/1', sequence: 1, ...common });
    assert.ok(Object.isFrozen(entry.value.uses));
    assert.deepEqual(problemsOf(parseLedger([entry.value])), []);
  });

  test('a stack is recorded with what it rests on, so that a part is known without it', () => {
    const stack = { ...decision, perBadge: [badge('a', { parts: ['urn:badge:p'] })] };
    const entry = toLedgerEntry(stack, { ...record, sequence: 1 });
    assert.ok(entry.kind === 'ok');
    assert.deepEqual(
      entry.value.uses.map(({ parts }) => parts),
      [['urn:badge:p'], ['urn:badge:p']],
    );
    const made = toReceipt(stack, { ...record, id: 'urn:receipt:1' });
    assert.ok(made.kind === 'ok');
    const [used] = usedIn({ ledger: [], receipts: [made.value] }, { cycle: cycleOf(2031) });
    assert.deepEqual(used?.parts, ['urn:badge:p']);
  });

  test.each(['short', 'needs-person'] as const)('a decision that ends in %s is not recorded', (outcome) => {
    const other = { ...decision, outcome };
    assert.deepEqual(problemsOf(toLedgerEntry(other, { ...record, sequence: 1 })), [
      'ledger.not-met /outcome',
    ]);
    assert.deepEqual(problemsOf(toReceipt(other, { ...record, id: 'urn:receipt:1' })), [
      'ledger.not-met /outcome',
    ]);
  });

  test('a badge without an id could be used again, so it is not recorded', () => {
    const { badge: _, ...nameless } = badge('a');
    assert.deepEqual(
      problemsOf(toLedgerEntry({ ...decision, perBadge: [nameless] }, { ...record, sequence: 1 })),
      ['ledger.badge-without-id /allocation/0', 'ledger.badge-without-id /allocation/1'],
    );
  });

  test('an office or a moment that is none is told', () => {
    const odd = { ...record, office: 'the office', recordedAt: 'today', sequence: 0 };
    assert.deepEqual(problemsOf(toLedgerEntry(decision, odd)), [
      'format.malformed /office',
      'format.malformed /recordedAt',
      'format.range /sequence',
    ]);
  });
});

describe('receipts', () => {
  test('say the same, and are read again', () => {
    const made = toReceipt(decision, { ...record, id: 'urn:receipt:1' });
    assert.ok(made.kind === 'ok');
    assert.deepEqual(made.value, { format: 'badgewright-renewal-receipt/1', id: 'urn:receipt:1', ...common });
    assert.deepEqual(parseReceipt(JSON.parse(JSON.stringify(made.value)), office), made);
  });

  test('an office speaks for itself only', () => {
    assert.deepEqual(problemsOf(parseReceipt(receipt(), otherOffice)), ['receipt.foreign-office /office']);
  });

  test.each([
    ['another format', ['/format', 'badgewright-renewal-ledger-entry/1'], 'format.unsupported /format'],
    ['no id', ['/id'], 'format.missing /id'],
    ['a sequence', ['/sequence', 1], 'format.unknown-property /sequence'],
    ['the name of the holder', ['/holder', 'Ada'], 'format.unknown-property /holder'],
  ] as const)('%s is told', (...[, edit, problem]) => {
    assert.deepEqual(problemsOf(parseReceipt(edited(receipt(), [...edit]), office)), [problem]);
  });
});
