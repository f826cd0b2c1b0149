import type { Classes } from './class-types.js';
import { credentialMembers } from './credential-members.js';
import { may, mayMany, need, needMany, of, oneOf, only, refTo, text, types } from './fields.js';
import type { Fields } from './fields.js';
import { associationTypes } from './vocabulary.js';

const uri = text('uri');
const instant = text('date-time');

type ClrClass = 'ClrCredential' | 'ClrSubject' | 'Association';

/** The classes of learner records: the envelope alone, since each credential in it has a class of its own. */
export const clrClasses: { readonly [K in ClrClass]: Fields<Classes[K]> } = {
  ClrCredential: {
    ...credentialMembers,
    type: types(['VerifiableCredential'], ['ClrCredential']),
    name: need(text()),
    image: may(of('Image')),
    partial: may({ kind: 'boolean' }),
    credentialSubject: need(of('ClrSubject')),
    issuer: need(refTo('Profile')),
    validFrom: need(instant),
    validUntil: may(instant),
    awardedDate: may(instant),
    endorsement: mayMany(of('EndorsementCredential')),
    endorsementJwt: mayMany(text('jws')),
    evidence: mayMany(of('Evidence')),
  },
  ClrSubject: {
    id: may(uri),
    type: types(['ClrSubject']),
    verifiableCredential: needMany({ kind: 'object' }),
    identifier: mayMany(of('IdentityObject')),
    achievement: mayMany(of('Achievement')),
    association: mayMany(of('Association')),
  },
  Association: {
    type: only('Association'),
    associationType: need(oneOf(associationTypes)),
    sourceId: need(uri),
    targetId: need(uri),
  },
};
