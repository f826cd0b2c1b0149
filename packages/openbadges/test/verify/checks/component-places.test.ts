import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { present, recordingFetch, sign, signJwt } from '../../../src/index.js';
import type { JsonObject, Secured } from '../../../src/index.js';
import { SIGNED } from '../../fixture.js';
import { network } from '../../network.js';
import { record } from '../../record.js';
import { reportOn } from '../answers.js';
import { signers } from '../documents.js';
import { HOME, part, partToken, plainPart, plainStack, stack, suite, told, toldBy } from '../stacks.js';

const { ed25519, holder, strangerEd25519 } = signers;
const others = { signer: strangerEd25519 } as const;
const [a, b] = [await part('a'), await part('b')];
const ab = await stack('ab', ['a', 'b']);
const id = `${HOME}1`;
const there = await part('x', { members: { id } });

describe('a component at its own address', () => {
  test('is asked for where it is not at hand, and recorded for a pack', async () => {
    const own = await stack('w', [{ id }]);
    const site = network({ [id]: { body: there } });
    const recording = recordingFetch(site.fetch);
    assert.deepEqual(await told(own, [], { fetch: recording.fetch }), ['valid pass', 'valid']);
    assert.deepEqual([...recording.responses().keys()], [id]);
    const again = network({ [id]: { body: there } });
    assert.deepEqual(await told(own, [there], { fetch: again.fetch }), ['valid pass', 'valid']);
    assert.deepEqual(again.requests, []);
    const body = await signJwt(plainPart('x', { members: { id } }), ed25519, { now: SIGNED });
    const asToken = network({ [id]: { body, contentType: 'application/jwt' } });
    assert.deepEqual(await told(own, [], { fetch: asToken.fetch }), ['valid pass', 'valid']);
  });

  test('is asked for where what is at hand is a forgery', async () => {
    const own = await stack('w', [{ id }]);
    const forged = { ...there, name: 'Changed' };
    const site = network({ [id]: { body: there } });
    assert.deepEqual(await told(own, [forged], { fetch: site.fetch }), ['valid pass', 'valid']);
    assert.deepEqual((await told(own, [forged]))[1], 'component.invalid /evidence/0');
  });

  test('is not there for reasons that are told', async () => {
    const own = await stack('w', [{ id }]);
    const missing = 'component.missing /evidence/0';
    assert.deepEqual((await told(own)).slice(1, 3), [missing, 'network.offline /evidence/0']);
    for (const [answer, ...codes] of [
      [{ status: 410 }, 'network.absent /evidence/0'],
      [{ status: 500 }, 'network.status /evidence/0'],
      [{ body: 'none' }, 'input.not-json /evidence/0'],
      [{ body: a }],
      [{ body: record([a]) }],
    ] as const) {
      const { fetch } = network({ [id]: answer });
      assert.deepEqual((await told(own, [], { fetch })).slice(1, -1), [missing, ...codes]);
    }
    const elsewhere = network({ [id]: { body: await part('x', { ...others, members: { id } }) } });
    assert.deepEqual((await told(own, [], { fetch: elsewhere.fetch }))[1], 'component.unbound /evidence/0');
  });

  test('is not asked for on behalf of a stack that is not its issuer’s', async () => {
    const own = await stack('w', [{ id }]);
    const site = network({ [id]: { body: there } });
    const changed = { ...own, name: 'Changed' };
    assert.deepEqual(await told(changed, [there], { fetch: site.fetch }), ['invalid skipped', '']);
    assert.deepEqual(site.requests, []);
    // Nobody can tell whose key it is.
    const unconfirmed = await sign(
      { ...plainStack('w', [{ id }]), issuer: { id: 'https://gone.example/issuer', type: ['Profile'] } },
      ed25519,
      { now: SIGNED, suite },
    );
    const answer = await told(unconfirmed, [], { fetch: site.fetch });
    assert.deepEqual(answer, ['indeterminate unknown', 'component.missing /evidence/0', 'indeterminate']);
    assert.ok(!site.requests.some((url) => url === id));
  });
});

describe('components beside the stack', () => {
  test('are those of the same presentation, of a record, and of what is around it', async () => {
    const shown = await present([ab, a, b], holder, { now: SIGNED });
    const { contents } = await reportOn(shown);
    assert.deepEqual(
      contents.map(({ report }) => report.verdict),
      ['valid', 'valid', 'valid'],
    );
    assert.deepEqual(
      contents[0]?.report.contents.map(({ report }) => report),
      [contents[1]?.report, contents[2]?.report],
    );
    const whole = await sealedRecord([b, ab, a]);
    assert.deepEqual(await told(whole), ['valid warn', ...OTHERS, 'valid,valid,valid']);
    const parted = await present([await sealedRecord([ab]), a, b], holder, { now: SIGNED });
    const report = await reportOn(parted);
    assert.equal(report.verdict, 'valid');
  });

  test('may be tokens, and some may be handed over', async () => {
    const shown = await present([ab, await partToken('a')], holder, { now: SIGNED });
    const { verdict } = await reportOn(shown, { components: [b] });
    assert.equal(verdict, 'valid');
    assert.equal((await reportOn(shown)).verdict, 'indeterminate');
  });

  test('are no others than they name: a sibling that pretends to be one is told', async () => {
    const forged = await part('b', others);
    const shown = await present([ab, a, forged], holder, { now: SIGNED });
    const { contents } = await reportOn(shown);
    assert.deepEqual(toldBy(contents[0]?.report ?? assert.fail()), [
      'indeterminate unknown',
      'component.unbound /evidence/1',
      'valid,indeterminate',
    ]);
  });

  async function sealedRecord(credentials: readonly object[]): Promise<Secured> {
    const issuer = { id: ed25519.controller, type: ['Profile'] };
    return await sign({ ...(record(credentials) as JsonObject), issuer }, ed25519, { now: SIGNED, suite });
  }

  const OTHERS = [0, 1, 2].map(
    (place) => `contents.other-subject /credentialSubject/verifiableCredential/${place}`,
  );
});
