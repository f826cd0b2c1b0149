import type { Classes } from './class-types.js';
import { may, mayMany, need, of, only, openTo, text, types } from './fields.js';
import type { Fields } from './fields.js';
import { identifierTypes } from './vocabulary.js';

const uri = text('uri');
const plain = text();

type ProfileClass = 'Profile' | 'Address' | 'GeoCoordinates' | 'Image' | 'IdentifierEntry' | 'IdentityObject';

/** The part of the data model that says who somebody is. */
export const profileClasses: { readonly [K in ProfileClass]: Fields<Classes[K]> } = {
  Profile: {
    id: need(uri),
    type: types(['Profile']),
    name: may(plain),
    url: may(uri),
    phone: may(plain),
    description: may(plain),
    endorsement: mayMany(of('EndorsementCredential')),
    endorsementJwt: mayMany(text('jws')),
    image: may(of('Image')),
    email: may(plain),
    address: may(of('Address')),
    otherIdentifier: mayMany(of('IdentifierEntry')),
    official: may(plain),
    parentOrg: may(of('Profile')),
    familyName: may(plain),
    givenName: may(plain),
    additionalName: may(plain),
    patronymicName: may(plain),
    honorificPrefix: may(plain),
    honorificSuffix: may(plain),
    familyNamePrefix: may(plain),
    dateOfBirth: may(text('date')),
  },
  Address: {
    type: types(['Address']),
    addressCountry: may(plain),
    addressCountryCode: may(text('country')),
    addressRegion: may(plain),
    addressLocality: may(plain),
    streetAddress: may(plain),
    postOfficeBoxNumber: may(plain),
    postalCode: may(plain),
    geo: may(of('GeoCoordinates')),
  },
  GeoCoordinates: {
    type: only('GeoCoordinates'),
    latitude: need({ kind: 'number' }),
    longitude: need({ kind: 'number' }),
  },
  Image: { id: need(uri), type: only('Image'), caption: may(plain) },
  IdentifierEntry: {
    type: only('IdentifierEntry'),
    identifier: need(plain),
    identifierType: need(openTo(identifierTypes)),
  },
  IdentityObject: {
    type: only('IdentityObject'),
    hashed: need({ kind: 'boolean' }),
    identityHash: need(plain),
    identityType: need(openTo(identifierTypes)),
    salt: may(plain),
  },
};
