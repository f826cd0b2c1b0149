import { boolean, country, day, exactly, jws, naming, number, object, open, text, uri } from './values.js';
import type { ClassTable } from './values.js';
import { identifierTypes } from './vocabulary.js';

const CREATOR = '/credentialSubject/achievement/creator';
const HOME = 'https://pinehollow.example/';

/** The classes of people and organisations, and of what they are known by. */
export const profileTables = {
  Profile: {
    places: [
      '/issuer',
      CREATOR,
      '/credentialSubject/source',
      '/issuer/parentOrg',
      '/endorsement/0/issuer',
      `${CREATOR}/parentOrg/parentOrg`,
      `${CREATOR}/endorsement/0/issuer`,
    ],
    properties: {
      id: ['1', uri(`${HOME}issuer`, 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2')],
      type: ['1..*', naming(['Profile'])],
      name: ['0..1', text('Pinehollow School District')],
      url: ['0..1', uri(HOME)],
      phone: ['0..1', text('+1 555 0100')],
      description: ['0..1', text('A district of nine schools.')],
      endorsement: ['0..*', object('EndorsementCredential')],
      endorsementJwt: ['0..*', jws('eyJhbGciOiJFZERTQSJ9.eyJhIjoyfQ.c2ln')],
      image: ['0..1', object('Image')],
      email: ['0..1', text('badges@pinehollow.example')],
      address: ['0..1', object('Address')],
      otherIdentifier: ['0..*', object('IdentifierEntry')],
      official: ['0..1', text('The Superintendent')],
      parentOrg: ['0..1', object('Profile')],
      familyName: ['0..1', text('Okonkwo')],
      givenName: ['0..1', text('Ada')],
      additionalName: ['0..1', text('M.')],
      patronymicName: ['0..1', text('Ivanovna')],
      honorificPrefix: ['0..1', text('Dr.')],
      honorificSuffix: ['0..1', text('Ed.D.')],
      familyNamePrefix: ['0..1', text('van der')],
      dateOfBirth: ['0..1', day('1980-03-20')],
    },
  },
  Address: {
    places: ['/issuer/address', `${CREATOR}/address`, '/credentialSubject/source/address'],
    properties: {
      type: ['1..*', naming(['Address'])],
      addressCountry: ['0..1', text('United States of America')],
      addressCountryCode: ['0..1', country('US')],
      addressRegion: ['0..1', text('Oregon')],
      addressLocality: ['0..1', text('Pinehollow')],
      streetAddress: ['0..1', text('1 School Road')],
      postOfficeBoxNumber: ['0..1', text('204')],
      postalCode: ['0..1', text('97000')],
      geo: ['0..1', object('GeoCoordinates')],
    },
  },
  GeoCoordinates: {
    places: ['/issuer/address/geo', `${CREATOR}/address/geo`],
    properties: {
      type: ['1', exactly('GeoCoordinates')],
      latitude: ['1', number(44.05)],
      longitude: ['1', number(-123.09)],
    },
  },
  Image: {
    isClosed: true,
    places: [
      '/image',
      '/issuer/image',
      '/credentialSubject/image',
      '/credentialSubject/achievement/image',
      '/endorsement/0/issuer/image',
    ],
    properties: {
      id: ['1', uri(`${HOME}badge.png`, 'data:image/png;base64,iVBORw0KGgo=')],
      type: ['1', exactly('Image')],
      caption: ['0..1', text('A reader among books')],
    },
  },
  IdentifierEntry: {
    isClosed: true,
    places: ['/issuer/otherIdentifier/0', '/credentialSubject/achievement/otherIdentifier/0'],
    properties: {
      type: ['1', exactly('IdentifierEntry')],
      identifier: ['1', text('0412345')],
      identifierType: ['1', open(identifierTypes)],
    },
  },
  IdentityObject: {
    isClosed: true,
    places: ['/credentialSubject/identifier/0'],
    properties: {
      type: ['1', exactly('IdentityObject')],
      hashed: ['1', boolean()],
      identityHash: ['1', text('sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399')],
      identityType: ['1', open(identifierTypes)],
      salt: ['0..1', text('Kosher')],
    },
  },
} as const satisfies Readonly<Record<string, ClassTable>>;
