import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { contextLoader } from '../../../src/contexts/load.js';
import { verify } from '../../../src/index.js';
import { canonicalize } from '../../../src/proof/graph/canonicalize.js';
import { edited, loose, NOW, unsigned } from '../../fixture.js';
import type { Loose } from '../../fixture.js';
import { verifiesElsewhere } from '../../interop/digitalbazaar.js';
import { issued } from '../../record.js';
import { all, graphOf, inline, put } from './rewrite.js';
import type { Edit } from './rewrite.js';

const CRITERIA = 'https://pinehollow.example/criteria/1';
const SCHEMA = 'https://pinehollow.example/schemas/x.json';
const VALIDATOR = '1EdTechJsonSchemaValidator2019';
const LIE = 'Holder may practise as a principal without examination.';
const FAME = 'Harvard University';
const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const ANY_URI = 'https://www.w3.org/2001/XMLSchema#anyURI';
const OWN = 'https://pinehollow.example/terms#';

const ISSUER = loose(unsigned())['issuer']?.['id'] as unknown as string;
const ACHIEVEMENT = ['credentialSubject', 'achievement'];
const achievementId = unsigned().credentialSubject.achievement.id;

/** Adds a piece of evidence, by an id that the earner chose. */
function evidence(members: object): Edit {
  return (copy) => copy['evidence']?.push(loose({ type: ['Evidence'], ...members }));
}

/** Takes a member of one part to another, which may hold one already. */
function move(from: readonly string[], to: readonly string[]): Edit {
  return (copy) => {
    const value = valueAt(copy, from);
    drop(from)(copy);
    put(to, value)(copy);
  };
}

function swap(one: readonly string[], other: readonly string[]): Edit {
  return (copy) => {
    const [a, b] = [valueAt(copy, one), valueAt(copy, other)];
    put(one, b)(copy);
    put(other, a)(copy);
  };
}

function drop(path: readonly string[]): Edit {
  return (copy) => {
    Reflect.deleteProperty(Object(valueAt(copy, path.slice(0, -1))) as object, path.at(-1) ?? '');
  };
}

function valueAt(copy: Loose, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, step) => Reflect.get(Object(at) as object, step), copy);
}

interface Attack {
  readonly what: string;
  /** What the issuer signed, over the corpus badge, with software that lets it. */
  readonly signed: Edit;
  /** What a stranger does to it, without a key. */
  readonly attack: Edit;
}

const withSchema = all(
  inline('https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'),
  put(['credentialSchema'], [{ id: SCHEMA, type: VALIDATOR }]),
);
const withNotes = all(
  inline({ note: { '@id': `${OWN}note` } }),
  put(['note'], { id: CRITERIA, narrative: LIE }),
  put([...ACHIEVEMENT, 'criteria'], { id: CRITERIA }),
  // Outside its class the term means nothing.
  inline({ narrative: `${OB}narrative` }),
);

const attacks: readonly Attack[] = [
  {
    what: 'evidence shown as criteria',
    signed: all(
      put([...ACHIEVEMENT, 'criteria'], { id: CRITERIA }),
      evidence({ id: CRITERIA, narrative: LIE }),
    ),
    attack: move(['evidence', '1', 'narrative'], [...ACHIEVEMENT, 'criteria', 'narrative']),
  },
  {
    what: 'evidence shown as criteria as well',
    signed: all(
      put([...ACHIEVEMENT, 'criteria'], { id: CRITERIA }),
      evidence({ id: CRITERIA, narrative: LIE }),
    ),
    attack: put([...ACHIEVEMENT, 'criteria', 'narrative'], LIE),
  },
  {
    what: 'evidence shown as the subject’s story',
    signed: all(put(['credentialSubject', 'id'], CRITERIA), evidence({ id: CRITERIA, narrative: LIE })),
    attack: move(['evidence', '1', 'narrative'], ['credentialSubject', 'narrative']),
  },
  {
    what: 'criteria hidden as evidence',
    signed: all(
      put([...ACHIEVEMENT, 'criteria'], { id: CRITERIA, narrative: 'Only under supervision.' }),
      evidence({ id: CRITERIA }),
    ),
    attack: move([...ACHIEVEMENT, 'criteria', 'narrative'], ['evidence', '1', 'narrative']),
  },
  {
    what: 'criteria under the achievement’s id hidden as the achievement’s',
    signed: put([...ACHIEVEMENT, 'criteria'], { id: achievementId, narrative: 'Only under supervision.' }),
    attack: all(
      put([...ACHIEVEMENT, '@context'], { narrative: `${OB}narrative` }),
      move([...ACHIEVEMENT, 'criteria', 'narrative'], [...ACHIEVEMENT, 'narrative']),
    ),
  },
  {
    what: 'an extension shown as criteria',
    signed: withNotes,
    attack: move(['note', 'narrative'], [...ACHIEVEMENT, 'criteria', 'narrative']),
  },
  {
    what: 'an extension shown as criteria, and a text in its place',
    signed: withNotes,
    attack: all(
      move(['note', 'narrative'], [...ACHIEVEMENT, 'criteria', 'narrative']),
      put(['note'], CRITERIA),
      inline({ note: { '@id': `${OWN}note`, '@type': '@id' } }),
    ),
  },
  {
    what: 'names of issuer and evidence exchanged',
    signed: evidence({ id: ISSUER, name: FAME, description: 'State board' }),
    attack: all(
      swap(['issuer', 'name'], ['evidence', '1', 'name']),
      move(['evidence', '1', 'description'], ['issuer', 'description']),
    ),
  },
  {
    what: 'an issuer without a name that gets one from evidence',
    signed: all(drop(['issuer', 'name']), evidence({ id: ISSUER, name: FAME })),
    attack: move(['evidence', '1', 'name'], ['issuer', 'name']),
  },
  {
    what: 'an issuer that is a text and gets a name from evidence',
    signed: all(put(['issuer'], ISSUER), evidence({ id: ISSUER, name: FAME })),
    attack: all(
      put(['issuer'], { id: ISSUER }),
      move(['evidence', '1', 'name'], ['issuer', 'name']),
      put(['issuer', '@context'], { name: 'https://schema.org/name' }),
    ),
  },
  {
    what: 'an issuer with a name that turns to a text',
    signed: evidence({ id: ISSUER }),
    attack: all(
      move(['issuer', 'name'], ['evidence', '1', 'name']),
      put(['issuer'], ISSUER),
      put(['evidence', '1', 'type'], ['Evidence', 'Profile']),
    ),
  },
  {
    what: 'a picture that the subject chose, at the achievement',
    signed: all(
      put(['credentialSubject', 'id'], achievementId),
      put(['credentialSubject', 'image'], { id: 'https://a.example/i.png', type: 'Image' }),
    ),
    attack: move(['credentialSubject', 'image'], [...ACHIEVEMENT, 'image']),
  },
  {
    what: 'a schema that loses its type to evidence',
    signed: all(withSchema, evidence({ id: SCHEMA, name: 'x' })),
    attack: all(
      put(['credentialSchema', '0', 'type'], 'Evidence'),
      put(['evidence', '1', 'type'], ['Evidence', VALIDATOR]),
    ),
  },
  {
    what: 'a schema that loses its type to the subject',
    signed: all(withSchema, put(['credentialSubject', 'id'], SCHEMA)),
    attack: all(
      put(['credentialSchema', '0', 'type'], 'AchievementSubject'),
      put(['credentialSubject', 'type'], ['AchievementSubject', VALIDATOR]),
    ),
  },
  {
    what: 'a schema that loses its type to terms of use',
    signed: all(
      withSchema,
      inline({ Terms: `${OWN}Terms` }),
      put(['termsOfUse'], [{ id: SCHEMA, type: 'Terms' }]),
    ),
    attack: swap(['credentialSchema', '0', 'type'], ['termsOfUse', '0', 'type']),
  },
  {
    what: 'a failed result emptied into evidence',
    signed: all(
      put(['credentialSubject', 'result', '0', 'id'], 'urn:a:r'),
      put(['credentialSubject', 'result', '0', 'status'], 'Failed'),
      evidence({ id: 'urn:a:r' }),
    ),
    attack: all(
      (copy) => {
        const result = copy['credentialSubject']?.['result']?.[0];
        Object.assign(copy['evidence']?.[1] ?? {}, result, { type: ['Evidence'] });
      },
      put(['credentialSubject', 'result', '0'], { id: 'urn:a:r', type: ['Result'] }),
      inline({
        status: `${OB}status`,
        achievedLevel: { '@id': `${OB}achievedLevel`, '@type': ANY_URI },
        resultDescription: { '@id': `${OB}resultDescription`, '@type': ANY_URI },
      }),
    ),
  },
];

describe('a description moved whole to another place of its id', () => {
  test.each(attacks)('is refused: $what', async ({ signed, attack }) => {
    const before = edited(unsigned(), signed);
    const after = edited(before, attack);
    assert.notDeepEqual(after, before);
    assert.equal(await graphOf(after), await graphOf(before));
    for (const hash of ['SHA-256', 'SHA-384'] as const) {
      const outcome = await canonicalize(after, contextLoader(), hash);
      assert.ok(outcome.kind === 'bad');
      assert.deepEqual(
        outcome.problems.map(({ code }) => code),
        ['context.altered-meaning'],
      );
    }
    const whole = await issued(before);
    const forged = edited(whole, attack);
    assert.ok(await verifiesElsewhere(forged, NOW));
    assert.equal((await verify(forged, { now: NOW })).verdict, 'invalid');
  });
});
