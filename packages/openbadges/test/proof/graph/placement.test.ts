import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { classes } from '../../../src/model/classes.js';
import { scatteredId } from '../../../src/proof/graph/mentions.js';
import { edited, loose, unsigned } from '../../fixture.js';
import type { Loose } from '../../fixture.js';
import { all, put } from './rewrite.js';
import type { Edit } from './rewrite.js';

const ID = 'https://pinehollow.example/same';
const ACHIEVEMENT = ['credentialSubject', 'achievement'];
const LEVEL = [...ACHIEVEMENT, 'resultDescription', '0', 'rubricCriterionLevel', '0'];

/** The places of a badge that may be of one id, with their classes and what may stand there. */
const places = {
  badge: { path: [], className: 'AchievementCredential', terms: ['name', 'description'] },
  issuer: { path: ['issuer'], className: 'Profile', terms: ['name', 'description', 'phone'] },
  creator: { path: [...ACHIEVEMENT, 'creator'], className: 'Profile', terms: ['name', 'description'] },
  subject: { path: ['credentialSubject'], className: 'AchievementSubject', terms: ['narrative', 'role'] },
  achievement: { path: ACHIEVEMENT, className: 'Achievement', terms: ['name', 'description', 'image'] },
  criteria: { path: [...ACHIEVEMENT, 'criteria'], className: 'Criteria', terms: ['narrative'] },
  level: { path: LEVEL, className: 'RubricCriterionLevel', terms: ['name', 'description', 'points'] },
  evidence: {
    path: ['evidence', '0'],
    className: 'Evidence',
    terms: ['name', 'description', 'narrative', 'genre'],
  },
  more: { path: ['evidence', '1'], className: 'Evidence', terms: ['name', 'description', 'narrative'] },
} as const;
const names = Object.keys(places) as readonly (keyof typeof places)[];

/** What stands at each place, by its name and the term. */
type Said = ReadonlyMap<string, string>;

function isNeeded(place: keyof typeof places, term: string): boolean {
  const fields: Readonly<Record<string, { readonly need: boolean }>> = classes[places[place].className];
  return fields[term]?.need === true;
}

const slots = names.flatMap((place) => places[place].terms.map((term) => ({ place, term })));

const saying: fc.Arbitrary<Said> = fc
  .tuple(...slots.map(({ place, term }) => texts(isNeeded(place, term))))
  .map((found) => new Map(slots.flatMap((slot, index) => entryOf(slot, found[index]))));

function texts(isNeeded: boolean): fc.Arbitrary<string | undefined> {
  const text = fc.constantFrom('x', 'y');
  return isNeeded ? text : fc.option(text, { nil: undefined, freq: 1 });
}

function entryOf({ place, term }: (typeof slots)[number], text: string | undefined): [string, string][] {
  return text === undefined ? [] : [[`${place} ${term}`, text]];
}

/** What a graph keeps of it, where the places are of one id: which texts there are, not where. */
function graphOf(said: Said, shared: readonly string[]): string {
  const kept = [...said].map(([slot, text]) => {
    const [place = '', term = ''] = slot.split(' ');
    return `${shared.includes(place) ? '' : place} ${term} ${text}`;
  });
  return JSON.stringify([...new Set(kept)].sort());
}

function badgeSaying(said: Said, shared: readonly string[]): Loose {
  return edited(unsigned(), (copy) => {
    put(['evidence'], [{ type: ['Evidence'] }, { type: ['Evidence'] }])(copy);
    put([...ACHIEVEMENT, 'creator'], { id: 'urn:a:creator', type: ['Profile'] })(copy);
    put([...ACHIEVEMENT, 'criteria'], { id: 'urn:a:criteria' })(copy);
    for (const name of names) {
      const { path, terms } = places[name];
      for (const term of terms) put([...path, term], said.get(`${name} ${term}`))(copy);
      if (shared.includes(name)) put([...path, 'id'], ID)(copy);
    }
  });
}

/** A member of one place copied over that of another, moved there, or exchanged with it. */
interface Move {
  readonly from: number;
  readonly to: number;
  readonly how: 'copy' | 'move' | 'swap';
}

const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({ from: fc.nat(), to: fc.nat(), how: fc.constantFrom('copy', 'move', 'swap') }),
  { minLength: 1, maxLength: 3 },
);

/** What a stranger shows in place of what was signed, with members moved among the places of one id. */
function movedAmong(shared: readonly string[], signed: Said, steps: readonly Move[]): Said {
  const shown = new Map(signed);
  for (const { from, to, how } of steps) {
    const own = slots.filter(({ place }) => shared.includes(place));
    const one = own[from % own.length] ?? assert.fail();
    const others = own.filter(({ place, term }) => term === one.term && place !== one.place);
    const other = others[to % Math.max(others.length, 1)];
    if (other === undefined) continue;
    const [a, b] = [one, other].map(({ place, term }) => `${place} ${term}`);
    const texts = [shown.get(String(a)), shown.get(String(b))];
    set(shown, String(b), texts[0]);
    if (how === 'move') shown.delete(String(a));
    if (how === 'swap') set(shown, String(a), texts[1]);
  }
  return shown;
}

function set(said: Map<string, string>, slot: string, text: string | undefined): void {
  if (text === undefined) said.delete(slot);
  else said.set(slot, text);
}

describe('a badge that is accepted', () => {
  test('says at each place what was signed there, whatever else has its id', () => {
    const sharing = fc.subarray([...names], { minLength: 2 });
    const seen = { refused: 0, accepted: 0 };
    fc.assert(
      fc.property(saying, moves, sharing, (signed, steps, shared) => {
        const moved = movedAmong(shared, signed, steps);
        const changed = slots.filter(({ place, term }) => {
          const slot = `${place} ${term}`;
          return moved.get(slot) !== signed.get(slot);
        });
        fc.pre(changed.length > 0 && graphOf(moved, shared) === graphOf(signed, shared));
        // A reader of the data model sees what is missing.
        fc.pre(slots.every(({ place, term }) => !isNeeded(place, term) || moved.has(`${place} ${term}`)));
        const isRefused = scatteredId(loose(badgeSaying(moved, shared))) !== undefined;
        seen[isRefused ? 'refused' : 'accepted'] += 1;
        for (const slot of isRefused ? [] : changed) {
          assert.ok(isHarmless(slot, { moved, signed, shared }), `${slot.place} ${slot.term}`);
        }
      }),
      { numRuns: 1_500, maxSkipsPerRun: 200 },
    );
    assert.ok(seen.refused > 100 && seen.accepted > 20, JSON.stringify(seen));
  });

  interface Choice {
    readonly moved: Said;
    readonly signed: Said;
    readonly shared: readonly string[];
  }

  /** Whether it is the earner’s evidence, or the issuer’s profile twice, or says what must have been said of the id. */
  function isHarmless({ place, term }: (typeof slots)[number], { moved, signed, shared }: Choice): boolean {
    const text = moved.get(`${place} ${term}`);
    if (places[place].className === 'Evidence') return true;
    const certain = shared.some((name) => {
      const other = names.find((each) => each === name);
      const said = signed.get(`${name} ${term}`);
      return other !== undefined && isNeeded(other, term) && (text === undefined || said === text);
    });
    const isProfile =
      places[place].className === 'Profile' && ['issuer', 'creator'].every((name) => shared.includes(name));
    return certain || isProfile;
  }
});

describe('two things of one id', () => {
  const evidence = (members: object): Edit =>
    put(['evidence', '1'], { type: ['Evidence'], id: ID, ...members });
  const achievement = put([...ACHIEVEMENT, 'id'], ID);
  const { name, description } = unsigned().credentialSubject.achievement;
  const own = put(['@context', '2'], { note: 'https://pinehollow.example/note' });

  const fine: readonly (readonly [string, Edit])[] = [
    ['an achievement and evidence that says nothing', all(achievement, evidence({}))],
    ['an achievement and evidence of the same name', all(achievement, evidence({ name, genre: 'plan' }))],
    [
      'criteria and evidence that say nothing',
      all(
        put([...ACHIEVEMENT, 'criteria', 'id'], ID),
        put([...ACHIEVEMENT, 'criteria', 'narrative'], undefined),
        (copy) => {
          Reflect.deleteProperty(copy['credentialSubject']?.['achievement']?.['criteria'] ?? {}, 'narrative');
          evidence({ name: 'x' })(copy);
        },
      ),
    ],
    [
      'a badge and an achievement that say the same',
      all(achievement, put(['id'], ID), put(['name'], name), put(['description'], description)),
    ],
    [
      'an issuer and a subject, with pictures',
      all(
        put(['issuer', 'id'], ID),
        put(['credentialSubject', 'id'], ID),
        put(['issuer', 'image'], { id: 'urn:a:i', type: 'Image' }),
        put(['credentialSubject', 'image'], { id: 'urn:a:j', type: 'Image' }),
      ),
    ],
    ['an achievement and an extension', all(own, achievement, put(['note'], { id: ID }))],
    [
      'evidence and an extension',
      all(own, evidence({ name: 'x' }), put(['note'], { id: ID, digestSRI: 'y' })),
    ],
    [
      'an achievement and one that is related, of another version',
      all(
        achievement,
        put([...ACHIEVEMENT, 'version'], '2'),
        put([...ACHIEVEMENT, 'related'], [{ id: ID, type: ['Related'], version: '1' }]),
      ),
    ],
  ];
  test.each(fine)('are taken: %s', (_, edit) => {
    assert.equal(scatteredId(edited(unsigned(), edit)), undefined);
  });

  const refused: readonly (readonly [string, Edit])[] = [
    ['an achievement and evidence of another name', all(achievement, evidence({ name: 'x' }))],
    [
      'criteria and evidence of the same text',
      all(put([...ACHIEVEMENT, 'criteria'], { id: ID, narrative: 'x' }), evidence({ narrative: 'x' })),
    ],
    ['a badge with an achievement of another name', all(achievement, put(['id'], ID), put(['name'], 'x'))],
    ['an issuer that is a text, and evidence with a name', all(put(['issuer'], ID), evidence({ name: 'x' }))],
    [
      'a level with a text, and evidence',
      all(put([...LEVEL, 'id'], ID), put([...LEVEL, 'description'], 'x'), evidence({})),
    ],
    ['an issuer and an extension', all(own, put(['issuer', 'id'], ID), put(['note'], { id: ID }))],
    ['a badge and an extension', all(own, put(['id'], ID), put(['note'], { id: ID }))],
    [
      'a badge and an endorsement in it',
      all(
        put(['id'], ID),
        put(['endorsement'], [{ id: ID, type: ['VerifiableCredential', 'EndorsementCredential'] }]),
      ),
    ],
    ['a whole credential as evidence', evidence({ credentialSubject: {} })],
  ];
  test.each(refused)('are refused: %s', (_, edit) => {
    assert.notEqual(scatteredId(edited(unsigned(), edit)), undefined);
  });

  test('are found where one is a text that is signed as an id', () => {
    const badge = edited(unsigned(), all(own, put(['issuer', 'id'], ID), put(['note'], [ID])));
    assert.equal(scatteredId(badge), undefined);
    assert.equal(scatteredId(badge, new Set(['urn:a:b'])), undefined);
    assert.equal(scatteredId(badge, new Set([ID])), ID);
  });
});
