// Signs an Open Badge with a fresh key and verifies it.
//
//   node examples/sign.mjs
import { multikeyPair, multikeySigner, sign, verify } from '@badgewright/openbadges';

// A real issuer makes the key once (`badgewright keygen`) and keeps it.
const pair = await multikeyPair(crypto.getRandomValues(new Uint8Array(32)));
const signer = await multikeySigner(pair);

const badge = await sign(
  {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Reading circle host',
    issuer: { id: signer.controller, type: ['Profile'], name: 'Pine Hollow Teacher Quality Center' },
    validFrom: '2026-01-12T09:00:00Z',
    credentialSubject: {
      id: 'urn:uuid:0d4f9f0e-6f0b-4f43-9b0a-3f4f7c2b8a11',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://pinehollow.example/achievements/reading-circle-host',
        type: ['Achievement'],
        name: 'Reading circle host',
        description: 'Hosted a reading circle for a school year.',
        criteria: { narrative: 'Eight meetings, each with a plan and notes.' },
      },
    },
  },
  signer,
  { now: new Date('2026-01-12T09:00:00Z') },
);
console.log('signed:', badge.proof[0].proofValue);

const report = await verify(badge, { now: new Date('2026-01-13T09:00:00Z') });
console.log('verified:', report.verdict);
process.exitCode = report.verdict === 'valid' ? 0 : 1;
