import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits, present, sign, signJwt, verify } from '../../../src/index.js';
import type { JsonObject, Report, Secured } from '../../../src/index.js';
import { SIGNED } from '../../fixture.js';
import { network } from '../../network.js';
import { record } from '../../record.js';
import { checkIn, reportOn } from '../answers.js';
import { endorsement, forged, partsOf, signers } from '../documents.js';
import { HOME, idOf, part, plainStack, stack, suite, told, toldBy } from '../stacks.js';

const { ed25519, holder } = signers;
const a = await part('a');

/** A badge for a stack of this name, which another may name as its component. */
function stackNamed(name: string, ...components: readonly string[]): Promise<Secured> {
  return stack(name, components);
}

describe('stacks that rest on stacks', () => {
  test('are valid with all that they rest on, three deep', async () => {
    const all = [await stackNamed('s2', 's3', 'a'), await stackNamed('s3', 'a'), a];
    const report = await reportOn(await stackNamed('s1', 's2', 'a'), { components: all });
    assert.deepEqual(toldBy(report), ['valid pass', 'valid,valid']);
    const [inner] = report.contents;
    assert.deepEqual(toldBy(inner?.report ?? assert.fail()), ['valid pass', 'valid,valid']);
  });

  test('are followed no deeper', async () => {
    const all = await Promise.all(
      ['s2', 's3', 's4'].map((name, index) => stackNamed(name, ['s3', 's4', 'a'][index] ?? '')),
    );
    const report = await reportOn(await stackNamed('s1', 's2'), { components: [...all, a] });
    assert.equal(report.verdict, 'indeterminate');
    const third = report.contents[0]?.report.contents[0]?.report ?? assert.fail();
    const fourth = third.contents[0]?.report ?? assert.fail();
    assert.deepEqual(toldBy(fourth), ['indeterminate unknown', 'contents.too-deep /evidence', '']);
  });

  test('fall with what the innermost rests on', async () => {
    const inner = await stackNamed('s2', 'a', 'b');
    const old = await part('b', { members: { validUntil: '2026-05-01T00:00:00Z' } });
    assert.deepEqual(await told(await stackNamed('s1', 's2'), [inner, a, old]), [
      'invalid fail',
      'component.invalid /evidence/0',
      'invalid',
    ]);
  });

  test('rest on nothing where they rest on themselves', async () => {
    const own = await stack('s1', ['a', { id: idOf('s1') }]);
    const circular = ['invalid fail', 'component.circular /evidence/1', 'valid,invalid'];
    assert.deepEqual(await told(own, [a, own]), circular);
    const [first, second] = [await stackNamed('s1', 's2'), await stackNamed('s2', 's1')];
    const report = await reportOn(first, { components: [second, first] });
    assert.deepEqual(toldBy(report), ['invalid fail', 'component.invalid /evidence/0', 'invalid']);
    assert.deepEqual(
      toldBy(report.contents[0]?.report ?? assert.fail())[1],
      'component.circular /evidence/0',
    );
  });

  test('end in a presentation, in whatever order they stand', async () => {
    const circle = [await stackNamed('s1', 's2'), await stackNamed('s2', 's3'), await stackNamed('s3', 's1')];
    for (const shown of [circle, circle.toReversed()]) {
      const { verdict, contents } = await reportOn(await present(shown, holder, { now: SIGNED }));
      assert.equal(verdict, 'invalid');
      assert.deepEqual(
        contents.map(({ report }) => report.verdict),
        ['invalid', 'invalid', 'invalid'],
      );
    }
  });

  test('do not wait for themselves where what stands in the place of an endorsement rests on them', async () => {
    const waiting = await stackNamed('s2', 's1');
    const [header, payload] = partsOf(await signJwt(plainStack('s1', ['a']), ed25519, { now: SIGNED }));
    const token = await forged(ed25519, header, { ...payload, endorsement: [waiting] });
    const { contents } = await reportOn(await present([token, a], holder, { now: SIGNED }));
    const [inner] = contents[0]?.report.endorsements ?? [];
    assert.deepEqual(toldBy(inner?.report ?? assert.fail())[1], 'component.circular /evidence/0');
  });
});

describe('very many components', () => {
  const many = (length: number): readonly JsonObject[] =>
    Array.from({ length }, (_, index) => ({ id: `${HOME}many/${index}` }));

  test('are not looked for at all', async () => {
    const site = network({});
    const answer = ['indeterminate unknown', 'contents.too-many /evidence', ''];
    assert.deepEqual(await told(await stack('m', many(9_000)), [a], { fetch: site.fetch }), answer);
    assert.deepEqual(
      await told(await stack('m', many(limits.contents + 1)), [], { fetch: site.fetch }),
      answer,
    );
    assert.deepEqual(site.requests, []);
  });

  test('are asked for within the bounds of the network', async () => {
    const site = network({});
    const report = await reportOn(await stack('m', many(100)), { fetch: site.fetch });
    assert.equal(site.requests.length, limits.requests);
    const { problems } = checkIn(report, 'contents');
    assert.equal(problems.filter(({ code }) => code === 'network.too-many').length, 100 - limits.requests);
    assert.ok(problems.every(({ severity }) => severity === 'unknown'));
    assert.equal(report.contents.length, 100);
  });

  test('of many stacks in one record are each verified once, and told as often as there is room', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const parts = await Promise.all(names.map((name) => part(name)));
    const stacks = await Promise.all(names.map((name) => stackNamed(`of-${name}`, ...names)));
    const whole = await sealedRecord([...stacks, ...parts]);
    const { verdict, contents } = await reportOn(whole);
    assert.equal(verdict, 'valid');
    const [first, last] = [contents[0]?.report, contents.at(-1)?.report];
    assert.equal(first?.contents.at(-1)?.report, last);
  }, 60_000);

  test('do not grow without end where each stack rests on all that come after it', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `s${index}`);
    const ladder = await Promise.all(
      names.map((name, index) => stackNamed(name, ...names.slice(index + 1), 'a')),
    );
    const report = await reportOn(await sealedRecord([...ladder, a]));
    assert.equal(report.verdict, 'indeterminate');
    assert.ok(sizeOf(report) <= 2 * limits.components, String(sizeOf(report)));
  }, 60_000);

  function sizeOf({ contents }: Report): number {
    return contents.reduce((sum, one) => sum + sizeOf(one.report), 1);
  }

  async function sealedRecord(credentials: readonly object[]): Promise<Secured> {
    const issuer = { id: ed25519.controller, type: ['Profile'] };
    return await sign({ ...(record(credentials) as JsonObject), issuer }, ed25519, { now: SIGNED, suite });
  }
});

describe('what is handed over as components', () => {
  const refusal = { name: 'BadgeError', code: 'argument.invalid' };

  test('is a list of so many', async () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    const endless: unknown[] = [];
    endless.length = 2 ** 32 - 1;
    for (const components of [{}, 'a', 7, null, proxy, endless, Array(limits.contents + 1).fill(a)]) {
      await assert.rejects(verify(a, { components } as never), refusal);
    }
    assert.equal((await verify(a, { components: Array(limits.contents).fill(7) })).kind, 'badge');
  });

  test('may be anything, and is told where a badge is missing', async () => {
    const cyclic: Record<string, unknown> = { id: idOf('a') };
    cyclic['self'] = cyclic;
    const throwing = {
      get id(): string {
        throw new Error('mine');
      },
    };
    const list = [cyclic, throwing];
    Object.defineProperty(list, 2, {
      enumerable: true,
      get: () => {
        throw new Error('mine');
      },
    });
    const own = await stackNamed('s', 'a');
    const hostile = [undefined, 7, () => a, 'x'.repeat(5_000_000), new Uint8Array(5), ...list.slice(0, 2)];
    assert.deepEqual(await told(own, [...hostile, a]), ['valid pass', 'valid']);
    assert.deepEqual(await told(own, list), [
      'indeterminate unknown',
      'component.missing /evidence/0',
      'component.unreadable /evidence/0',
      'input.too-deep /evidence/0',
      'component.unreadable /evidence/0',
      'input.not-plain /evidence/0',
      'component.unreadable /evidence/0',
      'input.not-plain /evidence/0',
      'indeterminate',
    ]);
  });

  test('is read when a stack asks for it, and not before', async () => {
    let reads = 0;
    const counting = {
      get id(): string {
        reads += 1;
        return 'x';
      },
    };
    assert.equal((await reportOn(a, { components: [counting] })).verdict, 'valid');
    assert.equal(reads, 0);
  });

  test('shows at most so many reasons', async () => {
    const own = await stackNamed('s', 'a');
    const report = await reportOn(own, { components: Array(150).fill(7) });
    assert.equal(checkIn(report, 'contents').problems.length, 11);
  });
});

test('an endorsement is nothing that a stack rests on', async () => {
  const praise = await sign({ ...endorsement(ed25519.controller), id: idOf('a') }, ed25519, {
    now: SIGNED,
    suite,
  });
  const answer = await told(await stackNamed('s', 'a'), [praise]);
  assert.deepEqual(answer, ['indeterminate unknown', 'component.missing /evidence/0', 'indeterminate']);
});
