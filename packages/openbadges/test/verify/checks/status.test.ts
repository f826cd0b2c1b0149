import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { EnvironmentOptions } from '../../../src/environment.js';
import { limits } from '../../../src/limits.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { ok, unknown } from '../../../src/outcome.js';
import type { StatusMethod, StatusTask } from '../../../src/ports.js';
import { checkStatus } from '../../../src/verify/checks/status.js';
import type { Answer } from '../../network.js';
import {
  BADGE,
  bitsWith,
  encoded,
  entry,
  inShort,
  ISSUER,
  list,
  LIST,
  online,
  sealedList,
  unsignedList,
} from '../../status/lists.js';
import { signers } from '../documents.js';

const SUSPENDED = 'https://issuer.example/status/suspended';
const REVOKED_LIST = 'https://issuer.example/revoked';

/** What a network answers at which one list has revoked entry 7 and another has suspended entry 8. */
const answers: Readonly<Record<string, Answer>> = {
  [LIST]: { body: await list() },
  [SUSPENDED]: {
    body: await list({ statusPurpose: 'suspension', encodedList: encoded(bitsWith([8])) }, { id: SUSPENDED }),
  },
  [REVOKED_LIST]: { body: { issuer: ISSUER, revokedCredential: [{ id: 'urn:a:b' }] } },
};

const revocation = (index: number): JsonObject => entry({ statusListIndex: String(index) });
const suspension = (index: number): JsonObject =>
  entry({ statusPurpose: 'suspension', statusListCredential: SUSPENDED, statusListIndex: String(index) });
const listed: JsonObject = { id: REVOKED_LIST, type: '1EdTechRevocationList' };

async function findings(
  status: JsonValue | undefined,
  options: EnvironmentOptions = {},
): ReturnType<typeof checkStatus> {
  const { env } = online(answers, options);
  const document = { id: BADGE, ...(status !== undefined && { credentialStatus: status }) };
  return await checkStatus(document, { issuer: ISSUER, keepers: [] }, env);
}

/** With the place of each problem. */
async function answer(status: JsonValue, options: EnvironmentOptions = {}): Promise<string> {
  const found = await findings(status, options);
  assert.ok(found !== undefined);
  const { outcome, warnings } = found;
  const problems = [...(outcome.kind === 'ok' ? [] : outcome.problems), ...warnings];
  return [outcome.kind, ...problems.map(({ code, at }) => `${code} ${String(at)}`)].join(' ');
}

describe('the status of a credential', () => {
  test('is not there where it names none', async () => {
    assert.equal(await findings(undefined), undefined);
    assert.equal(await findings([]), undefined);
  });

  test('is found at one entry, in a list or not', async () => {
    assert.equal(await answer(revocation(8)), 'ok');
    assert.equal(await answer(revocation(7)), 'bad status.revoked /credentialStatus');
    assert.equal(await answer([revocation(7)]), 'bad status.revoked /credentialStatus/0');
    assert.equal(await answer(listed), 'ok');
  });

  test('is that of every entry, and any one decides', async () => {
    assert.equal(await answer([revocation(8), suspension(7), listed]), 'ok');
    assert.equal(await answer([revocation(8), suspension(8)]), 'bad status.suspended /credentialStatus/1');
    assert.equal(
      await answer([suspension(8), listed, revocation(7)]),
      'bad status.suspended /credentialStatus/0 status.revoked /credentialStatus/2',
    );
  });

  test('stays open where one entry does, and is bad where another ends it', async () => {
    const lost = entry({ statusListCredential: 'https://issuer.example/nowhere' });
    const open = 'status.list-unread /credentialStatus/0 network.absent /credentialStatus/0';
    assert.equal(await answer([lost, revocation(8)]), `unknown ${open}`);
    assert.equal(await answer([lost, revocation(7)]), `bad ${open} status.revoked /credentialStatus/1`);
  });

  test('stays open where an entry is of an unknown type, or of none', async () => {
    const unsupported = 'unknown status.type-unsupported /credentialStatus';
    assert.equal(await answer({ id: 'urn:a:b', type: 'SomeStatus2031' }), unsupported);
    assert.equal(await answer({ id: 'urn:a:b', type: ['A', 'B'] }), unsupported);
    assert.equal(await answer([{ type: 'SomeStatus2031' }, revocation(8)]), `${unsupported}/0`);
    for (const broken of [{ id: 'urn:a:b' }, { type: 7 }, { type: [] }, 'urn:a:b', 7, null]) {
      assert.equal(await answer(broken), 'unknown status.malformed /credentialStatus');
    }
    assert.equal(
      await answer([revocation(7), null]),
      'bad status.revoked /credentialStatus/0 status.malformed /credentialStatus/1',
    );
  });

  test('takes an entry by any of its types', async () => {
    assert.equal(
      await answer({ ...revocation(7), type: ['Extra', 'BitstringStatusListEntry'] }),
      'bad status.revoked /credentialStatus',
    );
  });

  test('is looked up at a bounded number of entries', async () => {
    const many = (count: number): JsonObject[] => Array.from({ length: count }, () => revocation(8));
    assert.equal(await answer(many(limits.statusEntries)), 'ok');
    assert.equal(await answer(many(limits.statusEntries + 1)), 'unknown status.too-many /credentialStatus');
    const late = [...many(limits.statusEntries), revocation(7)];
    assert.equal(await answer(late), 'unknown status.too-many /credentialStatus');
    const found = await answer([revocation(7), ...many(1_000)]);
    assert.equal(found, 'bad status.revoked /credentialStatus/0 status.too-many /credentialStatus');
  });

  test('has every warning told', async () => {
    const refresh = { statusPurpose: ['revocation', 'refresh'] };
    const { env } = online({ [LIST]: { body: await list(refresh) } });
    const document = { id: BADGE, credentialStatus: [revocation(8), entry({ statusPurpose: 'refresh' })] };
    const found = await checkStatus(document, { issuer: ISSUER, keepers: [] }, env);
    assert.ok(found !== undefined);
    assert.equal(inShort(found), 'ok | status.newer-version');
  });

  test('may be kept by whom the trust list names for the issuer', async () => {
    const keeper = signers.holder;
    const published = await sealedList(unsignedList({}, { issuer: keeper.controller }), keeper);
    const { env } = online({ [LIST]: { body: published } });
    const document = { id: BADGE, credentialStatus: revocation(7) };
    for (const [keepers, expected] of [
      [[keeper.controller], 'bad status.revoked'],
      [[], 'unknown status.list-by-another'],
    ] as const) {
      const found = await checkStatus(document, { issuer: ISSUER, keepers }, env);
      assert.ok(found !== undefined);
      assert.equal(inShort(found), expected);
    }
  });
});

describe('a caller’s own way of learning a status', () => {
  test('is told the entry, its place and whose credential it is in', async () => {
    const tasks: StatusTask[] = [];
    const own: StatusMethod = {
      type: 'OurLedger',
      check: async (task) => {
        tasks.push(task);
        return Promise.resolve({ outcome: ok('good'), warnings: [] });
      },
    };
    const status = { id: 'urn:a:b', type: 'OurLedger' };
    assert.equal(await answer([revocation(8), status], { statusMethods: [own] }), 'ok');
    assert.deepEqual(tasks, [
      { entry: status, at: '/credentialStatus/1', id: BADGE, issuer: ISSUER, keepers: [] },
    ]);
  });

  test('changes nothing of the badge, whatever it does to its entry', async () => {
    const own: StatusMethod = {
      type: 'OurLedger',
      check: async ({ entry: given }) => {
        Object.assign(given, { id: 'urn:c:d' });
        return Promise.resolve({ outcome: ok('good'), warnings: [] });
      },
    };
    const status = { id: 'urn:a:b', type: 'OurLedger' };
    assert.equal(await answer(status, { statusMethods: [own] }), 'ok');
    assert.deepEqual(status, { id: 'urn:a:b', type: 'OurLedger' });
  });

  test('decides as any other, and does not replace one of this release', async () => {
    const open = unknown({
      code: 'status.list-unread',
      message: 'The ledger is away.',
      at: '/credentialStatus',
    });
    const check: StatusMethod['check'] = async () => Promise.resolve({ outcome: open, warnings: [] });
    const statusMethods = ['OurLedger', 'BitstringStatusListEntry'].map((type) => ({ type, check }));
    assert.equal(
      await answer({ type: 'OurLedger' }, { statusMethods }),
      'unknown status.list-unread /credentialStatus',
    );
    assert.equal(await answer(revocation(8), { statusMethods }), 'ok');
    const both = { ...revocation(7), type: ['OurLedger', 'BitstringStatusListEntry'] };
    assert.equal(
      await answer(both, { statusMethods }),
      'bad status.revoked /credentialStatus status.list-unread /credentialStatus',
    );
  });

  test('that fails leaves the status open', async () => {
    const failing: StatusMethod = { type: 'OurLedger', check: async () => Promise.reject(new Error('away')) };
    assert.equal(
      await answer({ type: 'OurLedger' }, { statusMethods: [failing] }),
      'unknown status.list-unread /credentialStatus',
    );
  });

  test('that gives no answer leaves the status open', async () => {
    for (const odd of [undefined, { outcome: { kind: 'odd' }, warnings: [] }, { outcome: ok('good') }]) {
      const check = async (): Promise<never> => Promise.resolve(odd as never);
      const sloppy: StatusMethod = { type: 'OurLedger', check };
      assert.equal(
        await answer({ type: 'OurLedger' }, { statusMethods: [sloppy] }),
        'unknown status.list-unread /credentialStatus',
      );
    }
    const notAsync = { type: 'OurLedger', check: () => ({ outcome: ok('good'), warnings: [] }) };
    const options: object = { statusMethods: [notAsync] };
    assert.equal(await answer({ type: 'OurLedger' }, options), 'ok');
  });
});
