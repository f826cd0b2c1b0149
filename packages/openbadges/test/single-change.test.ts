import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { verify } from '../src/index.js';
import { classes } from '../src/model/classes.js';
import { loose, NOW, signed, unsigned } from './fixture.js';

/** A badge that uses most of the data model, so that there is much to change. */
function rich(): ReturnType<typeof unsigned> {
  const plain = loose(unsigned());
  Object.assign(plain['credentialSubject'] ?? {}, {
    activityStartDate: '2026-01-05T00:00:00Z',
    creditsEarned: 1.5,
    identifier: [
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: 'sha256$00',
        identityType: 'emailAddress',
        salt: 's',
      },
      { type: 'IdentityObject', hashed: false, identityHash: 'T-1042', identityType: 'ext:teacherId' },
    ],
    narrative: 'Reviewed by two assessors.',
    source: { id: 'https://assessors.example/', type: ['Profile'], name: 'Assessing body' },
  });
  Object.assign(plain['credentialSubject']?.['achievement'] ?? {}, {
    alignment: [
      { type: ['Alignment'], targetName: 'Literacy 3', targetUrl: 'https://a.example/3', targetCode: 'L3' },
    ],
    creator: { id: 'https://creator.example/', type: ['Profile'], email: 'a@creator.example' },
    tag: ['reading', 'small groups'],
    version: '1.0.0',
    inLanguage: 'en-US',
    image: { id: 'https://a.example/i.png', type: 'Image', caption: 'A reader' },
  });
  return plain as unknown as ReturnType<typeof unsigned>;
}

interface Leaf {
  readonly parent: object;
  readonly key: string;
  readonly value: unknown;
}

/** Every text, number and flag of a credential, its contexts and proof left out. */
function* leavesOf(value: object): Generator<Leaf> {
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    if (key === '@context' || key === 'proof') continue;
    if (typeof member === 'object' && member !== null) yield* leavesOf(member);
    else yield { parent: value, key, value: member };
  }
}

function* objectsOf(value: object): Generator<object> {
  if (!Array.isArray(value)) yield value;
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    if (key !== '@context' && key !== 'proof' && typeof member === 'object' && member !== null)
      yield* objectsOf(member);
  }
}

async function verdictAfter(badge: object, change: (copy: object) => void): Promise<string> {
  const copy = loose(badge);
  change(copy);
  assert.notDeepEqual(copy, loose(badge));
  return (await verify(copy, { now: NOW })).verdict;
}

function pick<T>(items: readonly T[], seed: number): T {
  return items[seed % items.length] ?? assert.fail('nothing to pick from');
}

const seed = fc.nat();
const runs = { numRuns: 150 };

describe('any single change to what a signed badge means makes it invalid', async () => {
  const badge = await signed(rich());

  test('unchanged, it is valid', async () => {
    assert.equal((await verify(badge, { now: NOW })).verdict, 'valid');
  });

  test('each text, number and flag, changed', async () => {
    const count = [...leavesOf(badge)].length;
    assert.ok(count > 60);
    for (let index = 0; index < count; index += 1) {
      const verdict = await verdictAfter(badge, (copy) => {
        const { parent, key, value } = pick([...leavesOf(copy)], index);
        Reflect.set(
          parent,
          key,
          typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 : !value,
        );
      });
      assert.equal(verdict, 'invalid', `leaf ${index}`);
    }
  });

  test('each property and item, left out', async () => {
    const places = [...objectsOf(badge)].flatMap((object, at) =>
      Object.keys(object).map((key) => ({ at, key })),
    );
    for (const { at, key } of places.filter((place) => place.key !== '@context')) {
      const verdict = await verdictAfter(badge, (copy) => {
        Reflect.deleteProperty(pick([...objectsOf(copy)], at), key);
      });
      assert.equal(verdict, 'invalid', key);
    }
  });

  test('any text, edited anywhere', async () => {
    const edit = fc.record({
      leaf: seed,
      at: seed,
      put: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(edit, async ({ leaf, at, put }) => {
        const verdict = await verdictAfter(badge, (copy) => {
          const texts = [...leavesOf(copy)].filter(({ value }) => typeof value === 'string');
          const { parent, key, value } = pick(texts, leaf);
          const text = String(value);
          const cut = at % (text.length + 1);
          Reflect.set(parent, key, text.slice(0, cut) + put + text.slice(cut));
        });
        assert.equal(verdict, 'invalid');
      }),
      runs,
    );
  });

  test('any two values, exchanged', async () => {
    await fc.assert(
      fc.asyncProperty(seed, seed, async (one, two) => {
        const leaves = [...leavesOf(badge)];
        const [a, b] = [pick(leaves, one), pick(leaves, two)];
        // Exchanging two members of an unordered list, or equal values, changes nothing.
        fc.pre(a.value !== b.value && a.parent !== b.parent);
        const verdict = await verdictAfter(badge, (copy) => {
          const copies = [...leavesOf(copy)];
          const [x, y] = [pick(copies, one), pick(copies, two)];
          Reflect.set(x.parent, x.key, y.value);
          Reflect.set(y.parent, y.key, x.value);
        });
        assert.equal(verdict, 'invalid');
      }),
      runs,
    );
  });

  test('any property of the data model, added anywhere', async () => {
    const names = [...new Set(Object.values(classes).flatMap((table) => Object.keys(table)))];
    const value = fc.constantFrom<unknown>(
      'x',
      'urn:a:b',
      1,
      true,
      { id: 'urn:a:b' },
      ['y'],
      '2026-01-01T00:00:00Z',
    );
    await fc.assert(
      fc.asyncProperty(seed, fc.constantFrom(...names), value, async (at, name, added) => {
        fc.pre(name !== '@context' && name !== 'proof');
        const target = pick([...objectsOf(badge)], at);
        fc.pre(!Object.hasOwn(target, name));
        const verdict = await verdictAfter(badge, (copy) => {
          Reflect.set(pick([...objectsOf(copy)], at), name, added);
        });
        assert.equal(verdict, 'invalid');
      }),
      runs,
    );
  });

  test('any part, repeated', async () => {
    await fc.assert(
      fc.asyncProperty(seed, async (at) => {
        const listsOf = (value: object): readonly unknown[][] =>
          [...objectsOf(value)].flatMap((object) =>
            (Object.entries(object) as [string, unknown][]).flatMap(([key, member]) =>
              key !== 'type' &&
              key !== '@context' &&
              key !== 'tag' &&
              key !== 'proof' &&
              Array.isArray(member)
                ? [member as unknown[]]
                : [],
            ),
          );
        const list = pick(listsOf(badge), at);
        // A second mention of a thing with an id adds nothing to what is said of it.
        fc.pre(list.every((item) => !Object.hasOwn(Object(item) as object, 'id')));
        const verdict = await verdictAfter(badge, (copy) => {
          const again = pick(listsOf(copy), at);
          again.push(structuredClone(again[0]));
        });
        assert.equal(verdict, 'invalid');
      }),
      runs,
    );
  });

  test('another context version, and each context left out', async () => {
    for (const version of ['context.json', 'context-3.0.1.json', 'context-3.0.2.json']) {
      const verdict = await verdictAfter(badge, (copy) => {
        Reflect.set(
          Reflect.get(copy, '@context') as object,
          '1',
          `https://purl.imsglobal.org/spec/ob/v3p0/${version}`,
        );
      });
      assert.ok(version === 'context-3.0.2.json' || verdict === 'invalid', version);
    }
    for (const index of [0, 1]) {
      const verdict = await verdictAfter(badge, (copy) => {
        (Reflect.get(copy, '@context') as unknown[]).splice(index, 1);
      });
      assert.equal(verdict, 'invalid');
    }
  });

  test('any byte of the signature, and each option of the proof', async () => {
    const proof = loose(badge)['proof']?.[0] ?? {};
    for (const key of Object.keys(proof)) {
      const verdict = await verdictAfter(badge, (copy) => {
        Reflect.deleteProperty(Reflect.get(Reflect.get(copy, 'proof') as object, '0') as object, key);
      });
      assert.notEqual(verdict, 'valid', key);
    }
    const value = String(Reflect.get(proof, 'proofValue'));
    for (let at = 1; at < value.length; at += 1) {
      const other = value[at] === 'z' ? 'y' : 'z';
      const verdict = await verdictAfter(badge, (copy) => {
        const target = Reflect.get(Reflect.get(copy, 'proof') as object, '0') as object;
        Reflect.set(target, 'proofValue', value.slice(0, at) + other + value.slice(at + 1));
      });
      assert.equal(verdict, 'invalid', `byte ${at}`);
    }
  });
});
