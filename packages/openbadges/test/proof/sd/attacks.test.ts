import assert from 'node:assert/strict';
import { base64urlnopad } from '@scure/base';
import { describe, test } from 'vitest';
import { publicPointOf, signEcdsa } from '../../../src/keys/ecdsa.js';
import type { JsonObject } from '../../../src/model/json.js';
import { canonicalize } from '../../../src/proof/graph/canonicalize.js';
import { ecdsaSd2023 } from '../../../src/proof/sd/ecdsa-sd-2023.js';
import { linesOf, relabel } from '../../../src/proof/sd/labels.js';
import { readProofValue, writeDerivedValue } from '../../../src/proof/sd/proof-value.js';
import type { DerivedValue } from '../../../src/proof/sd/proof-value.js';
import { statementData } from '../../../src/proof/sd/signatures.js';
import type { Loose } from '../../fixture.js';
import {
  answer,
  badge,
  changed,
  env,
  held,
  misfit,
  plain,
  proofOf,
  proofValueOf,
  shown,
  withProof,
} from './badge.js';

/** Many signatures are verified one after the other. */
const SLOW = { timeout: 60_000 };
const NARRATIVE = '/credentialSubject/narrative';
const own = await held();
const disclosed = await shown([NARRATIVE, '/evidence', '/credentialSubject/identifier/0'], own);
const value = valueOf(disclosed);

function valueOf(secured: JsonObject): DerivedValue {
  const outcome = readProofValue(proofOf(secured)['proofValue']);
  assert.ok(outcome.kind === 'ok' && outcome.value.kind === 'derived');
  return outcome.value;
}

function withValue(secured: JsonObject, members: Partial<DerivedValue>): JsonObject {
  return withProof(secured, { proofValue: writeDerivedValue({ ...valueOf(secured), ...members }) });
}

/** Every text, number and flag of a document, by its way from the top. */
function leaves(node: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return [way];
  return Object.entries(node).flatMap(([key, member]: [string, unknown]) => leaves(member, [...way, key]));
}

function edited(
  document: JsonObject,
  way: readonly string[],
  edit: (place: Loose, key: string) => void,
): JsonObject {
  return changed(document, (copy) => {
    const place = way.slice(0, -1).reduce<Loose | undefined>((node, key) => node?.[key], copy);
    if (place !== undefined) edit(place, way.at(-1) ?? '');
  });
}

describe('a stranger with a disclosure', () => {
  const { proof: _, '@context': contexts, ...content } = disclosed;
  assert.ok(contexts);

  test('changes no value of it', SLOW, async () => {
    for (const way of leaves(content)) {
      const altered = edited(disclosed, way, (place, key) => {
        const old: unknown = place[key];
        const other = typeof old === 'string' ? `${old}0` : old === true ? false : Number(old) + 1;
        Object.assign(place, { [key]: other });
      });
      const [kind] = await answer(altered);
      assert.equal(kind, 'bad', way.join('/'));
    }
  });

  test('leaves no statement out', SLOW, async () => {
    for (const way of leaves(content)) {
      const altered = edited(disclosed, way, (place, key) => {
        if (Array.isArray(place)) place.splice(Number(key), 1);
        else Reflect.deleteProperty(place, key);
      });
      const [kind] = await answer(altered);
      assert.equal(kind, 'bad', way.join('/'));
    }
  });

  test('leaves no part out', async () => {
    for (const member of Object.keys(content)) {
      const { [member]: left, ...rest } = disclosed;
      assert.ok(left !== undefined);
      const [kind] = await answer(rest);
      assert.equal(kind, 'bad', member);
    }
  });

  const additions: readonly (readonly [string, JsonObject])[] = [
    ['a known property', { description: 'Five days of planning.' }],
    [
      'a second value',
      { evidence: [...(plain(disclosed)['evidence'] as readonly []), { id: 'urn:e:3', type: ['Evidence'] }] },
    ],
    ['a second type', { type: [...(disclosed['type'] as readonly []), 'EndorsementCredential'] }],
    ['a status', { credentialStatus: { id: 'urn:a:b', type: 'BitstringStatusListEntry' } }],
  ];
  for (const [what, members] of additions) {
    test(`adds not ${what}`, async () => {
      assert.deepEqual(await answer({ ...disclosed, ...members }), misfit);
    });
  }

  test('adds no statement by a key of its own', async () => {
    const secret = new Uint8Array(32).fill(9);
    const bytes = publicPointOf(secret, 'P-256') ?? assert.fail('no point');
    const { proof: proofs, ...rest } = disclosed;
    assert.ok(proofs);
    const document: JsonObject = { ...rest, description: 'Five days of planning.' };
    const canonical = await canonicalize(document, env.loadContext);
    assert.ok(canonical.kind === 'ok');
    const statements = relabel(linesOf(canonical.value), value.labels);
    const place = statements.findIndex((statement) => statement.includes('Five days'));
    const shift = (index: number): number => (index < place ? index : index + 1);
    const mandatoryIndexes = value.mandatoryIndexes.map(shift);
    const others = statements.map((_, index) => index).filter((index) => !mandatoryIndexes.includes(index));
    const forged = signEcdsa(statementData(statements[place] ?? ''), secret, 'P-256');
    const signatures = value.signatures.toSpliced(others.indexOf(place), 0, forged);
    const parts = { signatures, mandatoryIndexes };
    assert.deepEqual(await answer(withValue({ ...document, proof: proofs }, parts)), misfit);
    // With the stranger's key for all statements, the issuer's signature no longer fits.
    const all = others.map((index) => signEcdsa(statementData(statements[index] ?? ''), secret, 'P-256'));
    const replaced = { ...parts, signatures: all, publicKey: { type: 'P-256', bytes } as const };
    assert.deepEqual(await answer(withValue({ ...document, proof: proofs }, replaced)), misfit);
  });

  const { mandatoryIndexes, signatures, labels } = value;
  const count = mandatoryIndexes.length + signatures.length;
  const free = Array.from({ length: count }, (_, index) => index).filter(
    (index) => !mandatoryIndexes.includes(index),
  );
  const [firstFree = 0] = free;
  const parts: readonly (readonly [string, Partial<DerivedValue>])[] = [
    ['makes a mandatory statement none', { mandatoryIndexes: mandatoryIndexes.slice(1) }],
    [
      'makes a mandatory statement none, with another’s signature',
      { mandatoryIndexes: mandatoryIndexes.slice(1), signatures: [...signatures.slice(0, 1), ...signatures] },
    ],
    [
      'makes a statement mandatory that is none',
      {
        mandatoryIndexes: [...mandatoryIndexes, firstFree].sort((a, b) => a - b),
        signatures: signatures.slice(1),
      },
    ],
    ['names a mandatory statement that is not there', { mandatoryIndexes: [...mandatoryIndexes, count] }],
    ['exchanges signatures', { signatures: [...signatures.slice(1), ...signatures.slice(0, 1)] }],
    ['repeats a signature', { signatures: [...signatures, ...signatures.slice(-1)] }],
    ['drops a signature', { signatures: signatures.slice(1) }],
    ['drops every signature', { signatures: [] }],
    ['puts the signature of a statement for the issuer’s', { baseSignature: signatures[0] ?? assert.fail() }],
    [
      'labels what is not there',
      {
        labels: new Map([...labels, [`c14n${labels.size}`, `u${base64urlnopad.encode(new Uint8Array(32))}`]]),
      },
    ],
    ['leaves a part without a label', { labels: new Map([...labels].slice(1)) }],
    [
      'exchanges labels',
      { labels: new Map([...labels].map(([part], index, all) => [part, all.at(index - 1)?.[1] ?? ''])) },
    ],
  ];
  for (const [what, members] of parts) {
    test(`${what} in vain`, async () => {
      assert.deepEqual(await answer(withValue(disclosed, members)), misfit);
    });
  }

  test('joins no disclosures of two badges', SLOW, async () => {
    const another = await shown([NARRATIVE], await held());
    const { baseSignature, publicKey } = valueOf(another);
    for (const members of [
      { baseSignature },
      { publicKey },
      { baseSignature, publicKey },
      { labels: valueOf(another).labels },
      { signatures: [...valueOf(another).signatures, ...signatures].slice(0, signatures.length) },
    ]) {
      assert.deepEqual(await answer(withValue(disclosed, members)), misfit);
    }
    assert.deepEqual(await answer(withProof(disclosed, proofOf(another))), misfit);
    assert.deepEqual(await answer(withProof(another, proofOf(disclosed))), misfit);
  });

  test('makes of a byte that is changed no proof, and of no byte a fault', SLOW, async () => {
    const { proof: proofs, ...document } = disclosed;
    assert.ok(proofs);
    const proof = proofOf(disclosed);
    const bytes = base64urlnopad.decode(proofValueOf(disclosed).slice(1));
    const expected = { purpose: 'assertionMethod', signer: undefined } as const;
    const kindOf = async (altered: Uint8Array): Promise<string> => {
      const proofValue = `u${base64urlnopad.encode(altered)}`;
      // What cannot be read is never verified; the rest is, over one document that is canonicalised once.
      if (readProofValue(proofValue).kind === 'bad') return 'unreadable';
      return (await ecdsaSd2023.verify({ document, proof: { ...proof, proofValue }, expected }, env)).kind;
    };
    const kinds = { unreadable: 0, bad: 0, unknown: 0, ok: 0 };
    for (let at = 0; at < bytes.length; at += 19) {
      const kind = await kindOf(bytes.with(at, (bytes[at] ?? 0) ^ (1 << (at % 8))));
      kinds[kind as keyof typeof kinds] += 1;
    }
    // The header and what introduces the issuer's signature can be of one form only.
    for (let bit = 0; bit < 48; bit += 1) {
      const at = bit >> 3;
      assert.equal(
        await kindOf(bytes.with(at, (bytes[at] ?? 0) ^ (1 << (bit & 7)))),
        'unreadable',
        `bit ${bit}`,
      );
    }
    assert.deepEqual([kinds.ok, kinds.unknown], [0, 0]);
    assert.ok(kinds.bad > 40);
    for (const length of [0, 1, 3, 4, 70, 150, bytes.length - 1]) {
      assert.equal(await kindOf(bytes.slice(0, length)), 'unreadable');
    }
  });
});

describe('texts that look like what the proof is made of', () => {
  const words = [
    '_:c14n0',
    'x _:c14n0 .',
    '" _:c14n1 .',
    'urn:part:0:n1',
    'urn:bnid:_b0',
    '<urn:part:0:n1>',
    '\\',
    'a\nb',
  ];
  for (const word of words) {
    test(`${JSON.stringify(word)} stays what it is`, async () => {
      const narrated = changed(badge, (copy) => {
        Object.assign(copy['credentialSubject'] ?? {}, { narrative: word });
      });
      const excerpt = await shown([NARRATIVE], await held(narrated));
      assert.deepEqual(await answer(excerpt), ['ok']);
      const altered = changed(excerpt, (copy) => {
        Object.assign(copy['credentialSubject'] ?? {}, { narrative: `${word}0` });
      });
      assert.deepEqual(await answer(altered), misfit);
    });
  }

  test('ids of the forms that are given to parts stay ids', SLOW, async () => {
    for (const id of ['urn:part:0:n1', 'urn:part:1:n1', 'urn:bnid:_b0']) {
      const document = changed(badge, (copy) => Object.assign(copy['evidence']?.[0] ?? {}, { id }));
      const excerpt = await shown(['/evidence/0'], await held(document));
      assert.deepEqual(await answer(excerpt), ['ok']);
      const altered = changed(excerpt, (copy) =>
        Object.assign(copy['evidence']?.[0] ?? {}, { id: `${id}0` }),
      );
      assert.deepEqual(await answer(altered), misfit);
      const bare = changed(
        excerpt,
        (copy) => Reflect.deleteProperty(copy['evidence']?.[0] ?? {}, 'id') && undefined,
      );
      assert.deepEqual(await answer(bare), misfit);
    }
  });
});
