import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { edited, loose, NOW } from '../../fixture.js';
import { verifiesElsewhere } from '../../interop/digitalbazaar.js';
import { achievement, badge, credentialsIn, issued, RECORD, record, recordOfTwo } from '../../record.js';
import { catches, codesOf } from './catches.js';
import { attacks, swap } from './record-attacks.js';
import { graphOf } from './rewrite.js';

describe('what a stranger does to a signed record', async () => {
  const honest = await recordOfTwo();

  test('is caught, while the record itself is not', async () => {
    assert.deepEqual(await catches(honest), []);
    assert.equal(credentialsIn(honest).length, 2);
  });

  test.each(attacks)('is caught: $what', async ({ attack, by }) => {
    const changed = edited(honest, attack);
    assert.notDeepEqual(changed, honest);
    assert.deepEqual(await catches(changed), by);
  });

  test('with achievements that the record lists: one loses what a badge still says', async () => {
    const listing = await recordOfTwo({ achievement: [achievement(1), achievement(3)] });
    assert.deepEqual(await catches(listing), []);
    const first = ['credentialSubject', 'achievement', '0'];
    for (const key of ['creditsAvailable', 'description', 'resultDescription']) {
      const changed = edited(listing, (copy) => {
        const target = first.reduce<object>((at, step) => Reflect.get(at, step) as object, copy);
        Reflect.deleteProperty(target, key);
      });
      assert.deepEqual(await catches(changed), ['rules of writing'], key);
    }
  });

  test('with badges without proofs, which nothing keeps apart: refused as it was and as it is', async () => {
    const loosely = loose(record([badge(1), badge(2)]));
    const exchanged = edited(loosely, swap('credentialSubject', 'result'));
    assert.equal(await graphOf(exchanged), await graphOf(loosely));
    for (const each of [loosely, exchanged])
      assert.deepEqual(await codesOf(each), ['context.altered-meaning']);
    const pretended = edited(exchanged, (copy) => {
      for (const credential of credentialsIn(copy)) Object.assign(credential, { proof: [] });
    });
    assert.equal(await graphOf(pretended), await graphOf(loosely));
    assert.deepEqual(await codesOf(pretended), ['context.altered-meaning']);
    assert.deepEqual(await codesOf(loose(record([badge(1)]))), []);
  });

  test('with a record in the record', async () => {
    const inner = await issued(record([await issued(badge(1)), await issued(badge(2))]));
    const third = await issued(badge(3));
    const outer = await issued({ ...record([inner, third]), id: `${RECORD}/all` });
    assert.deepEqual(await catches(outer), []);
    const changed = edited(outer, (copy) => {
      const within = credentialsIn(credentialsIn(copy)[0] ?? loose({}));
      within[0]?.['credentialSubject']?.['result']?.push(
        ...(within[1]?.['credentialSubject']?.['result'] ?? []),
      );
      Reflect.deleteProperty(within[1]?.['credentialSubject'] ?? {}, 'result');
    });
    // Neither record notices; the badges do, when they are verified in their turn.
    assert.deepEqual(await catches(changed), []);
    const badges = credentialsIn(credentialsIn(changed)[0] ?? loose({}));
    for (const each of badges) assert.equal(await verifiesElsewhere(each, NOW), false);
  });
});
