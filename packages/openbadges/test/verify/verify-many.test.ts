import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { multikeySigner, sign, signMany, verify, verifyMany } from '../../src/index.js';
import type { OpenBadge, Report, Signable, Signed } from '../../src/index.js';
import { cases, edited, keyPair, NOW, SIGNED, signed, signerOf, unsigned } from '../fixture.js';

async function all<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

/** A source of so many values, which remembers what became of it. */
function watched<T>(values: readonly T[]): AsyncIterable<T> & { taken: number; ended: number } {
  const source = {
    taken: 0,
    ended: 0,
    [Symbol.asyncIterator]: () => ({
      next: async (): Promise<IteratorResult<T>> => {
        const value = values[source.taken];
        if (value === undefined) return { done: true, value: undefined };
        source.taken += 1;
        return { done: false, value };
      },
      return: async (): Promise<IteratorResult<T>> => {
        source.ended += 1;
        return { done: true, value: undefined };
      },
    }),
  };
  return source;
}

describe('verifying many', () => {
  test('gives the reports that one call each gives, in order', async () => {
    const inputs = cases().flatMap(({ input }, index) => (index % 5 === 0 ? [input] : []));
    const expected: Report[] = [];
    for (const input of inputs) expected.push(await verify(input, { now: NOW }));
    assert.deepEqual(await all(verifyMany(inputs, { now: NOW })), expected);
  });

  test('takes one at a time, and ends the source where the caller has enough', async () => {
    const source = watched<unknown>([await signed(), '{}', 7, new Uint8Array(3), {}]);
    let given = 0;
    for await (const { verdict } of verifyMany(source, { now: NOW })) {
      given += 1;
      assert.deepEqual([source.taken, verdict], [given, given === 1 ? 'valid' : 'invalid']);
      if (given === 4) break;
    }
    assert.deepEqual([source.taken, source.ended], [4, 1]);
    const whole = watched(['{}', '{}']);
    assert.equal((await all(verifyMany(whole))).length, 2);
    assert.deepEqual([whole.taken, whole.ended], [2, 0]);
    assert.deepEqual(await all(verifyMany([])), []);
  });

  test('takes whatever stands in a list, also what cannot even be touched', async () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const thenable = { then: () => assert.fail('no badge is waited for') };
    const reports = await all(
      verifyMany(new Set([proxy, thenable, undefined, await signed()]), { now: NOW }),
    );
    assert.deepEqual(
      reports.map(({ verdict, checks }) => [verdict, checks[0]?.problems[0]?.code]),
      [
        ['invalid', 'input.not-plain'],
        ['invalid', 'input.not-plain'],
        ['invalid', 'input.not-plain'],
        ['valid', undefined],
      ],
    );
  });

  test('throws what the source throws, after what came before', async () => {
    const broken = new Error('broken');
    async function* breaking(): AsyncGenerator<string> {
      yield '{}';
      throw broken;
    }
    const going = verifyMany(breaking());
    assert.equal((await going.next()).value?.verdict, 'invalid');
    await assert.rejects(going.next(), broken);
    assert.equal((await going.next()).done, true);
  });

  test('tells of arguments that are none before anything is taken', async () => {
    const source = watched(['{}']);
    for (const [inputs, options] of [
      [source, { now: 'today' }],
      [source, { trusts: 1 }],
      [source, { workers: 2 }],
      ['{}', {}],
      [new Uint8Array(8), {}],
      [{}, {}],
      [null, {}],
    ]) {
      const first = verifyMany(inputs as Iterable<unknown>, options as object).next();
      await assert.rejects(first, { name: 'BadgeError', code: 'argument.invalid' });
    }
    assert.equal(source.taken, 0);
  });
});

describe('signing many', () => {
  const numbered = (index: number): OpenBadge => ({ ...unsigned(), id: `urn:x:badge-${index}` });
  const kinds = (outcomes: readonly Signed[]): readonly string[] =>
    outcomes.map((one) => (one.kind === 'signed' ? one.kind : one.error.code));

  test('gives what one call each gives, in order', async () => {
    const signer = await signerOf('issuer');
    const badges = [0, 1, 2].map(numbered);
    const outcomes = await all(signMany(badges, signer, { now: SIGNED }));
    for (const [index, outcome] of outcomes.entries()) {
      assert.ok(outcome.kind === 'signed');
      assert.deepEqual(outcome.badge, await sign(numbered(index), signer, { now: SIGNED }));
      assert.equal((await verify(outcome.badge, { now: NOW })).verdict, 'valid');
    }
    assert.equal(outcomes.length, 3);
    const jcs = await all(signMany(badges, signer, { now: SIGNED, suite: 'eddsa-jcs-2022' }));
    assert.ok(
      jcs.every((one) => one.kind === 'signed' && JSON.stringify(one.badge).includes('eddsa-jcs-2022')),
    );
  });

  test('one that cannot be signed costs no other its signature', async () => {
    const own = await signerOf('issuer');
    let calls = 0;
    const signer = {
      ...own,
      sign: async (data: Uint8Array) => {
        calls += 1;
        if (calls === 3) throw new Error('busy');
        return await own.sign(data);
      },
    };
    const badges: readonly unknown[] = [
      numbered(0),
      edited(unsigned(), (copy) => Object.assign(copy, { validFrom: 'soon' })),
      edited(unsigned(), (copy) => Object.assign(copy, { unheardOf: 'x' })),
      undefined,
      numbered(4),
      numbered(5),
      numbered(6),
    ];
    const outcomes = await all(signMany(badges as readonly Signable[], signer, { now: SIGNED }));
    assert.deepEqual(kinds(outcomes), [
      'signed',
      'credential.invalid',
      'credential.unsecurable',
      'credential.invalid',
      'signed',
      'signer.failed',
      'signed',
    ]);
    const [, invalid] = outcomes;
    assert.ok(invalid?.kind === 'refused' && invalid.error.problems[0]?.at === '/validFrom');
  });

  test('signs nothing ahead, and passes on what is no fault of a credential', async () => {
    const own = await signerOf('issuer');
    const source = watched<Signable>([0, 1, 2, 3].map(numbered));
    let calls = 0;
    const signer = { ...own, sign: async (data: Uint8Array) => ((calls += 1), await own.sign(data)) };
    for await (const { kind } of signMany(source, signer, { now: SIGNED })) {
      assert.deepEqual([kind, source.taken], ['signed', calls]);
      if (calls === 2) break;
    }
    assert.deepEqual([calls, source.taken, source.ended], [2, 2, 1]);
    const broken = new Error('broken');
    function* breaking(): Generator<Signable> {
      yield numbered(0);
      throw broken;
    }
    const going = signMany(breaking(), own, { now: SIGNED });
    assert.equal((await going.next()).value?.kind, 'signed');
    await assert.rejects(going.next(), broken);
  });

  test('tells of arguments that fit no credential before anything is taken', async () => {
    const signer = await multikeySigner(keyPair('issuer'));
    const source = watched<Signable>([numbered(0)]);
    const wrong: readonly (readonly [unknown, unknown, object, string])[] = [
      [source, signer, { now: 'today' }, 'argument.invalid'],
      [source, signer, { suite: 'none' }, 'argument.invalid'],
      [source, undefined, {}, 'signer.unsuitable'],
      [source, { ...signer, algorithm: 'RS256' }, {}, 'signer.unsuitable'],
      ['{}', signer, {}, 'argument.invalid'],
    ];
    for (const [credentials, by, options, code] of wrong) {
      const first = signMany(credentials as Signable[], by as typeof signer, options).next();
      await assert.rejects(first, { name: 'BadgeError', code });
    }
    assert.equal(source.taken, 0);
  });
});
