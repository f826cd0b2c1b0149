import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { classes } from '../../src/model/classes.js';
import type { ClassName } from '../../src/model/class-types.js';
import { faultList } from '../../src/model/faults.js';
import { strictForm } from '../../src/model/parse.js';
import { readClass } from '../../src/model/read-class.js';
import type { JsonObject } from '../../src/model/json.js';
import { readJson } from '../../src/model/read-json.js';
import { checkCredentialRules } from '../../src/model/w3c/check-credential.js';
import type { Problem } from '../../src/problem.js';
import { changed, changes, isOwner } from './changes.js';
import { readingOf } from './class-rules.js';
import { credentialNotes } from './credential-rules.js';
import { at, full, minimal, stepsOf } from './data-model/badges.js';
import type { Json } from './data-model/badges.js';

const roots: readonly (readonly [name: ClassName, root: Json])[] = (
  [
    ['AchievementCredential', '2.0'],
    ['AchievementCredentialV1p1', '1.1'],
    ['ClrCredential', 'CLR'],
  ] as const
).flatMap(([name, model]) => [[name, minimal(name, model)] as const, [name, full(name, model)] as const]);

function plain(value: unknown): JsonObject {
  const read = readJson(value);
  return read.kind === 'ok' ? read.value : assert.fail(read.problems[0].code);
}

function notesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, at: place }) => `${code} ${String(place)}`);
}

describe('an object is read as its class', () => {
  const names = Object.keys(classes) as ClassName[];

  test('with each fault at its place, in their order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roots), changes, ([name, root], edits) => {
        const object = plain(changed(root, edits));
        const faults = faultList();
        const copy = readClass(name, object, { at: '', faults });
        const expected = readingOf(name, object);
        assert.deepEqual(notesOf(faults.list()), expected.notes.slice(0, limits.problems));
        assert.equal(JSON.stringify(copy), JSON.stringify(expected.copy));
      }),
      { numRuns: 300 },
    );
  });

  test('of whichever class, at whichever place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom('2.0', '1.1'), changes, (name, model, edits) => {
        const object = plain(changed(full(name, model), edits));
        const faults = faultList();
        const copy = readClass(name, object, { at: '/a~1b/0', faults });
        const expected = readingOf(name, object, '/a~1b/0');
        assert.deepEqual(notesOf(faults.list()), expected.notes.slice(0, limits.problems));
        assert.equal(JSON.stringify(copy), JSON.stringify(expected.copy));
      }),
      { numRuns: 500 },
    );
  });

  test('twice with the same answer: nothing of one reading is left for the next', () => {
    for (const name of names) {
      const object = plain(full(name, '2.0'));
      const answers = [object, {}, object].map((one) => {
        const faults = faultList();
        return JSON.stringify([readClass(name, one, { at: '', faults }), faults.list()]);
      });
      assert.equal(answers[0], answers[2]);
      assert.notEqual(answers[0], answers[1]);
    }
  });
});

describe('the faults of a credential', () => {
  test('begin with those of its class, and all stand where their pointers lead', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roots), changes, ([, root], edits) => {
        const object = plain(changed(root, edits));
        const outcome = strictForm(object);
        const problems = outcome.kind === 'ok' ? [] : outcome.problems;
        for (const { code, at: place = assert.fail() } of problems) {
          const owner = at(object, place.slice(0, place.lastIndexOf('/')));
          assert.ok(place === '' || isOwner(owner) || code === 'model.context', `${code} ${place}`);
          const isThere = Reflect.has(Object(owner) as object, stepsOf(place).at(-1) ?? '');
          if (code === 'model.missing') assert.ok(!isThere, place);
          if (['model.empty', 'model.format', 'model.value', 'model.unresolved'].includes(code)) {
            assert.ok(at(object, place) !== undefined, `${code} ${place}`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the rules of W3C for a credential', () => {
  const thing = { id: 'urn:a:b', type: 'Thing' };
  const resource = {
    id: 'https://board.example/r',
    digestSRI: 'sha256-47DEQpj8HBSa',
    digestMultibase: 'uEiZ',
  };
  const members = {
    id: 'urn:uuid:8f6a2c1e-93f1-4a0e-9d0c-4b6f6f3f7a10',
    type: ['VerifiableCredential', 'ext:Licence'],
    issuer: {
      id: 'did:web:board.example',
      name: { '@value': 'Board', '@language': 'en' },
      description: 'A board',
    },
    holder: 'did:example:ada',
    name: ['Licence', { '@value': 'Licencia', '@direction': 'ltr' }],
    description: 'A licence',
    validFrom: '2026-03-20T15:00:00Z',
    validUntil: '2031-03-20T15:00:00Z',
    credentialSubject: [{ id: 'did:example:ada', licence: 'OR-123' }, { licence: 'OR-124' }],
    ...{
      credentialStatus: [thing, { type: ['Thing'] }],
      credentialSchema: thing,
      evidence: [thing],
      termsOfUse: thing,
    },
    refreshService: thing,
    relatedResource: [resource, { ...resource, id: 'https://board.example/s' }, resource],
  };
  const bases: readonly Json[] = [
    { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://board.example/c', {}], ...members },
    {
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      ...members,
      issuanceDate: '2026-03-20T15:00:00Z',
    },
    { '@context': 'https://board.example/c', ...members, expirationDate: '2030-03-20T15:00:00Z' },
  ];

  test('are held to with each fault at its place, in their order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bases), changes, (base, edits) => {
        const document = plain(changed(base, edits));
        const faults = faultList();
        checkCredentialRules(document, faults);
        assert.deepEqual(notesOf(faults.list()), credentialNotes(document));
      }),
      { numRuns: 3_000 },
    );
  });
});
