import { may, mayLoose, mayMany, need, needMany, of, text } from './fields.js';

/** The fields that every credential has: badge, endorsement or record. */
export const credentialMembers = {
  '@context': needMany({ kind: 'any' }),
  id: need(text('uri')),
  description: may(text()),
  proof: mayMany(of('Proof')),
  credentialSchema: mayMany(of('CredentialSchema')),
  credentialStatus: mayLoose(of('CredentialStatus')),
  refreshService: may(of('RefreshService')),
  termsOfUse: mayMany(of('TermsOfUse')),
} as const;
