import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { EnvironmentOptions } from '../../src/environment.js';
import type { JsonObject } from '../../src/model/json.js';
import type { StatusTask } from '../../src/ports.js';
import { bitstringStatusList, statusList2021 } from '../../src/status/list-method.js';
import { signers } from '../verify/documents.js';
import {
  bitsWith,
  encoded,
  entry,
  inShort,
  ISSUER,
  list,
  LIST,
  online,
  sealedList,
  SHORTEST,
  task,
  unsignedList,
} from './lists.js';

interface Given {
  readonly published?: unknown;
  readonly of?: JsonObject;
  readonly task?: Partial<StatusTask>;
  readonly options?: EnvironmentOptions;
}

/** What is found of an entry where a list is published at its URL. */
async function found({ published, of = entry(), task: members = {}, options = {} }: Given): Promise<string> {
  const body = published ?? (await list());
  const { env } = online({ [LIST]: { body } }, options);
  return inShort(await bitstringStatusList.check(task(of, members), env));
}

const at = (index: string, more: JsonObject = {}): JsonObject => entry({ statusListIndex: index, ...more });

describe('a place in a bitstring status list', () => {
  test('is marked or not, whatever stands beside it', async () => {
    const { env } = online({
      [LIST]: { body: await list({ encodedList: encoded(bitsWith([0, 8, 15, 131_071])) }) },
    });
    const marked: string[] = [];
    for (const index of ['0', '1', '7', '8', '9', '14', '15', '16', '131070', '131071']) {
      const { outcome } = await bitstringStatusList.check(task(at(index)), env);
      if (outcome.kind === 'bad') marked.push(index);
      else assert.equal(outcome.kind, 'ok');
    }
    assert.deepEqual(marked, ['0', '8', '15', '131071']);
  });

  test('beyond the end is nobody’s', async () => {
    assert.equal(await found({ of: at('131071') }), 'ok');
    for (const index of ['131072', '9007199254740991']) {
      assert.equal(await found({ of: at(index) }), 'unknown status.index');
    }
  });

  test.each(['suspension', 'refresh', 'message'])(
    'may be kept for %s in a list of its own',
    async (purpose) => {
      const published = await list({ statusPurpose: purpose });
      const found_ = await found({ published, of: entry({ statusPurpose: purpose }) });
      const expected = {
        suspension: 'bad status.suspended',
        refresh: 'ok | status.newer-version',
        message: 'ok | status.message',
      };
      assert.equal(found_, Reflect.get(expected, purpose));
    },
  );

  test('of several bits has one of several messages', async () => {
    const words = ['pending', 'accepted', 'rejected', 'undefined'];
    const statusMessage = words.map((message, value) => ({ status: `0x${value}`, message }));
    const messages = { statusPurpose: 'message', statusSize: 2, statusMessage };
    const bits = new Uint8Array(SHORTEST * 2);
    bits[0] = 0b00_01_10_11;
    const { env } = online({
      [LIST]: { body: await list({ statusPurpose: 'message', encodedList: encoded(bits) }) },
    });
    for (const [index, word] of ['pending', 'accepted', 'rejected', '3'].entries()) {
      const { outcome, warnings } = await bitstringStatusList.check(task(at(String(index), messages)), env);
      assert.equal(outcome.kind, 'ok');
      assert.deepEqual(
        warnings.map(({ code }) => code),
        ['status.message'],
      );
      assert.match(String(warnings[0]?.message), new RegExp(word));
    }
  });
});

describe('a list whose purpose is another', () => {
  const mismatch = 'unknown status.purpose-mismatch';

  test('says nothing of the credential', async () => {
    assert.equal(await found({ of: entry({ statusPurpose: 'suspension' }) }), mismatch);
    assert.equal(
      await found({ published: await list({ statusPurpose: ['suspension', 'refresh'] }) }),
      mismatch,
    );
    assert.equal(await found({ published: await list({ statusPurpose: 'Revocation' }) }), mismatch);
  });

  test('counts where it has several, and one is the right one', async () => {
    const published = await list({ statusPurpose: ['suspension', 'revocation'] });
    assert.equal(await found({ published }), 'bad status.revoked');
  });

  test('or whose entries are of another size', async () => {
    assert.equal(await found({ published: await list({ statusSize: 2 }) }), mismatch);
    assert.equal(await found({ published: await list({ statusSize: 1 }) }), 'bad status.revoked');
  });
});

describe('a list of fewer entries than the standard demands', () => {
  const short = async (): Promise<JsonObject> =>
    await list({ encodedList: encoded(bitsWith([7], SHORTEST - 1)) });

  test('says nothing, unless the caller takes short lists', async () => {
    const published = await short();
    assert.equal(await found({ published }), 'unknown status.list-short');
    const options = { statusLists: 'short' } as const;
    assert.equal(await found({ published, options }), 'bad status.revoked | status.list-short');
    assert.equal(await found({ published, of: at('8'), options }), 'ok | status.list-short');
    assert.equal(
      await found({ published, of: at('131070'), options }),
      'unknown status.index | status.list-short',
    );
  });

  test('is one whose entries take several bits each', async () => {
    const statusMessage = [0, 1, 2, 3].map((value) => ({ status: `0x${value}`, message: String(value) }));
    const of = entry({ statusSize: 2, statusMessage });
    assert.equal(await found({ of }), 'unknown status.list-short');
    const published = await list({ encodedList: encoded(bitsWith([14], SHORTEST * 2)) });
    assert.equal(await found({ published, of }), 'bad status.revoked');
  });
});

describe('the keeper of a list', () => {
  test('is the issuer of the credential, or whom the trust list names', async () => {
    const { controller } = signers.holder;
    const published = await sealedList(unsignedList({}, { issuer: controller }), signers.holder);
    assert.equal(await found({ published }), 'unknown status.list-by-another');
    assert.equal(
      await found({ published, task: { keepers: ['urn:a:b', controller] } }),
      'bad status.revoked',
    );
    assert.equal(await found({ published, of: at('8'), task: { keepers: [controller] } }), 'ok');
    assert.equal(await found({ published, task: { issuer: controller } }), 'bad status.revoked');
  });

  test('has signed it: a list that names the issuer and was signed by another says nothing', async () => {
    const published = await sealedList(unsignedList({}, { issuer: ISSUER }), signers.holder);
    assert.match(await found({ published }), /^unknown status\.list-unread issuer\.key-not-issuers/);
  });
});

describe('the id of a list', () => {
  test('may be left out', async () => {
    const { id, ...published } = unsignedList();
    assert.equal(id, LIST);
    assert.equal(await found({ published: await sealedList(published) }), 'bad status.revoked');
    assert.equal(await found({ published: await sealedList(published), of: at('8') }), 'ok');
  });

  test('of another URL leaves open what is not marked, and a mark stands', async () => {
    const published = await list({}, { id: 'https://issuer.example/status/2' });
    assert.equal(await found({ published }), 'bad status.revoked | status.list-id');
    assert.equal(await found({ published, of: at('8') }), 'unknown status.list-id');
  });

  test('is the URL, however a URL may be written', async () => {
    const published = await list({}, { id: 'https://ISSUER.example:443/status/./1' });
    assert.equal(await found({ published, of: at('8') }), 'ok');
  });

  test('is the URL, whatever fragment stands behind it', async () => {
    const of = at('8', { statusListCredential: `${LIST}#list` });
    assert.equal(await found({ of }), 'ok');
    const published = await list({}, { id: `${LIST}#revocation` });
    assert.equal(await found({ published, of: at('8') }), 'ok');
    assert.equal(await found({ published, of }), 'ok');
    const elsewhere = await list({}, { id: 'https://www.issuer.example/status/1#list' });
    assert.equal(await found({ published: elsewhere, of }), 'unknown status.list-id');
  });
});

test('every fault of a list is told, at the entry', async () => {
  const { controller } = signers.holder;
  const subject = { statusPurpose: 'suspension', encodedList: encoded(new Uint8Array(10)) };
  const published = await sealedList(unsignedList(subject, { issuer: controller }), signers.holder);
  const { env } = online({ [LIST]: { body: published } });
  const { outcome } = await bitstringStatusList.check(task(at('80')), env);
  assert.ok(outcome.kind === 'unknown');
  const faults = ['status.list-by-another', 'status.purpose-mismatch', 'status.list-short', 'status.index'];
  assert.deepEqual(
    outcome.problems.map(({ code, at: place }) => [code, place]),
    faults.map((code) => [code, '/credentialStatus']),
  );
});

describe('StatusList2021', () => {
  const OLD = 'https://w3id.org/vc/status-list/2021/v1';
  const V1 = 'https://www.w3.org/2018/credentials/v1';
  const bare = encoded(bitsWith([7])).slice(1);

  function oldList(subject: JsonObject = {}): JsonObject {
    const { validFrom, validUntil, ...members } = unsignedList();
    return {
      ...members,
      '@context': [V1, OLD],
      type: ['VerifiableCredential', 'StatusList2021Credential'],
      issuanceDate: validFrom,
      expirationDate: validUntil,
      credentialSubject: {
        id: `${LIST}#list`,
        type: 'StatusList2021',
        statusPurpose: 'revocation',
        encodedList: bare,
        ...subject,
      },
    };
  }

  async function answer(published: JsonObject, of: JsonObject): Promise<string> {
    const { env } = online({ [LIST]: { body: await sealedList(published) } });
    return inShort(await statusList2021.check(task(of), env));
  }

  const of = entry({ type: 'StatusList2021Entry' });

  test('is read as its successor is, with and without a prefix', async () => {
    assert.equal(await answer(oldList(), of), 'bad status.revoked');
    assert.equal(await answer(oldList({ encodedList: `u${bare}` }), of), 'bad status.revoked');
    assert.equal(await answer(oldList(), { ...of, statusListIndex: '8' }), 'ok');
    assert.equal(
      await answer(oldList({ statusPurpose: 'suspension' }), { ...of, statusPurpose: 'suspension' }),
      'bad status.suspended',
    );
  });

  test('has lists of its own', async () => {
    assert.equal(await answer(unsignedList(), of), 'unknown status.list-malformed');
    const { env } = online({ [LIST]: { body: await sealedList(oldList()) } });
    assert.equal(
      inShort(await bitstringStatusList.check(task(entry()), env)),
      'unknown status.list-malformed',
    );
  });
});
