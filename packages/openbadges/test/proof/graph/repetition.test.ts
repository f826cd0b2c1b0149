import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { scatteredId } from '../../../src/proof/graph/mentions.js';
import { edited, loose } from '../../fixture.js';
import { achievement, badge, issued, RECORD, record } from '../../record.js';
import { catches } from './catches.js';
import { graphOf, put } from './rewrite.js';

const PROOF = { type: 'DataIntegrityProof', proofValue: 'z1' };
const PUBLISHER = 'https://pinehollow.example/publisher';
const OTHER = 'https://other.example/';
const CRITERIA = 'https://pinehollow.example/criteria/1';
const SCHEMA = 'https://pinehollow.example/schemas/x.json';
const NAME = 'Pinehollow';
const FAME = 'Harvard University';

/** A badge of the record with a proof of its own, by an issuer, and with other members. */
function sealed(issuer: object | string, members: object = {}): object {
  return { ...badge(1), issuer, ...members, proof: [PROOF] };
}

function profile(id: string, name?: string): object {
  return { id, type: ['Profile'], ...(name === undefined ? {} : { name }) };
}

function published(issuer: object | string, credentials: readonly object[], members: object = {}): object {
  return { ...record(credentials), issuer, ...members };
}

function evidence(members: object): object {
  return { evidence: [{ type: ['Evidence'], ...members }] };
}

function scatteredIn(document: object): string | undefined {
  return scatteredId(loose(document));
}

/** A record of its own achievement, by criteria of an id, with a badge in it. */
function listing(criteria: object, members: object): object {
  return record([sealed(profile(OTHER), members)], { achievement: [{ ...achievement(3), criteria }] });
}

describe('what a badge says of a thing', () => {
  test('as evidence is no criteria of the record’s', () => {
    const lie = 'Holder may practise without examination.';
    const told = evidence({ id: CRITERIA, narrative: lie });
    assert.equal(scatteredIn(listing({ id: CRITERIA, narrative: lie }, told)), CRITERIA);
    assert.equal(scatteredIn(listing({ id: CRITERIA, narrative: 'Others.' }, told)), CRITERIA);
    assert.equal(scatteredIn(listing({ id: CRITERIA }, told)), undefined);
    assert.equal(
      scatteredIn(listing({ id: CRITERIA, narrative: 'Others.' }, evidence({ id: CRITERIA }))),
      undefined,
    );
  });

  test('as evidence may be what the record must say of it', () => {
    const { name } = achievement(3) as { readonly name: string };
    const id = 'https://pinehollow.example/achievements/3';
    const criteria = { narrative: 'Criteria 3' };
    assert.equal(scatteredIn(listing(criteria, evidence({ id, name, genre: 'plan' }))), undefined);
    assert.equal(scatteredIn(listing(criteria, evidence({ id, name: 'Other' }))), id);
  });

  test('by a type of evidence is no type of the record’s schema', () => {
    const [type, other] = ['1EdTechJsonSchemaValidator2019', 'Other'];
    const withSchema = (own: string, members: object): object => ({
      ...record([sealed(profile(OTHER), members)]),
      credentialSchema: [{ id: SCHEMA, type: own }],
    });
    const typed = (name: string): object => ({ credentialSchema: [{ id: SCHEMA, type: name }] });
    assert.equal(scatteredIn(withSchema(type, typed(type))), undefined);
    assert.equal(scatteredIn(withSchema(type, typed(other))), SCHEMA);
    assert.equal(scatteredIn(withSchema(type, evidence({ id: SCHEMA, type: ['Evidence'] }))), undefined);
    assert.equal(scatteredIn(withSchema(other, evidence({ id: SCHEMA, type: ['Evidence', type] }))), SCHEMA);
  });
});

describe('a publisher', () => {
  const famous = sealed(profile(OTHER), evidence({ id: PUBLISHER, name: FAME }));
  const named = sealed(profile(PUBLISHER, NAME));
  const parent = sealed({ ...profile(OTHER), parentOrg: profile(PUBLISHER, NAME) });

  const fine: readonly (readonly [string, object])[] = [
    ['by its own name, as in its badge', published(profile(PUBLISHER, NAME), [named])],
    ['by its own name, as in the badge of a part of it', published(profile(PUBLISHER, NAME), [parent])],
    ['by its own name, and another in somebody’s badge', published(profile(PUBLISHER, NAME), [famous])],
    ['by its own name, as in its badge, and another', published(profile(PUBLISHER, NAME), [named, famous])],
    [
      'by its own name, as in all badges but one',
      published(profile(PUBLISHER, NAME), [named, parent, famous]),
    ],
    ['by no name', published(profile(PUBLISHER), [named, famous])],
    ['by a text', published(PUBLISHER, [named, famous])],
  ];
  test.each(fine)('is taken %s', (_, document) => {
    assert.equal(scatteredIn(document), undefined);
  });

  const refused: readonly (readonly [string, object])[] = [
    [
      'by the name in somebody’s badge, and another in its own',
      published(profile(PUBLISHER, FAME), [named, famous]),
    ],
    [
      'by the name in somebody’s badge, and another in a third',
      published(profile(PUBLISHER, FAME), [parent, famous]),
    ],
    [
      'by the name in somebody’s badge, and another at another place of the record',
      published(profile(PUBLISHER, FAME), [famous], {
        credentialSubject: {
          ...(record([famous]) as { readonly credentialSubject: object }).credentialSubject,
          achievement: [{ ...achievement(3), creator: profile(PUBLISHER, NAME) }],
        },
      }),
    ],
    [
      'by its own name, with evidence of another',
      published(profile(PUBLISHER, NAME), [], evidence({ id: PUBLISHER, name: FAME })),
    ],
    [
      'by no name, with evidence that has one',
      published(PUBLISHER, [], evidence({ id: PUBLISHER, name: FAME })),
    ],
  ];
  test.each(refused)('is refused %s', (_, document) => {
    assert.equal(scatteredIn(document), PUBLISHER);
  });

  test('is named by somebody’s badge without a key, and it is caught', async () => {
    const own = await issued({ ...badge(1) });
    const id = loose(own)['issuer']?.['id'] as unknown as string;
    const strange = await issued({ ...badge(2), ...evidence({ id, name: FAME }), issuer: id });
    const honest = await issued(record([own, strange]));
    const forged = edited(honest, put(['issuer', 'name'], FAME));
    assert.equal(await graphOf(forged), await graphOf(honest));
    assert.ok((await catches(forged)).includes('rules of writing'));
  });
});

describe('a record', () => {
  test('is not held by itself', () => {
    assert.equal(scatteredIn(record([{ ...sealed(profile(OTHER)), id: RECORD }])), RECORD);
    assert.equal(scatteredIn(record([{ id: RECORD }])), RECORD);
    assert.equal(scatteredIn({ ...record([]), extra: { verifiableCredential: [{ id: RECORD }] } }), RECORD);
  });

  test('does not stand inside out among the evidence of what it holds', () => {
    const credentialSubject = { id: 'urn:a:learner', type: ['ClrSubject'] };
    assert.equal(scatteredIn({ ...badge(1), ...evidence({ id: RECORD, credentialSubject }) }), RECORD);
    assert.equal(scatteredIn({ ...badge(1), ...evidence({ id: RECORD }) }), undefined);
  });
});

describe('a presentation', () => {
  const type = ['VerifiablePresentation'];

  test('says of a thing what its class has, in its own part', () => {
    const holder = { id: OTHER, name: 'Ada' };
    assert.equal(scatteredIn({ type, holder, note: { id: OTHER } }), undefined);
    assert.equal(scatteredIn({ type, holder, note: { id: OTHER, validUntil: 'x' } }), OTHER);
    assert.equal(scatteredIn({ type: type[0], id: OTHER, validUntil: 'x', holder }), OTHER);
  });

  test('holds credentials that are graphs of their own', () => {
    const held = [badge(1), badge(2), { id: OTHER, name: 'x', validUntil: 'y' }];
    assert.equal(scatteredIn({ type, holder: OTHER, verifiableCredential: held }), undefined);
  });
});
