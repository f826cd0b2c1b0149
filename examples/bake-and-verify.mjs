// Signs a badge that its holder may show in part, bakes it into an image, and verifies what the holder shows.
//
//   node examples/bake-and-verify.mjs
import { bake, disclose, multikeyPair, multikeySigner, sign, unbake, verify } from '@badgewright/openbadges';

// Badges that are shown in part take a key on P-256. A seed is below the curve's order but for one in 2^32.
const seed = crypto.getRandomValues(new Uint8Array(32));
const signer = await multikeySigner(await multikeyPair(seed, 'P-256'));
const now = new Date('2026-01-12T09:00:00Z');
const credential = {
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
    narrative: 'Between us: the first two meetings were a struggle.',
    achievement: {
      id: 'https://pinehollow.example/achievements/reading-circle-host',
      type: ['Achievement'],
      name: 'Reading circle host',
      description: 'Hosted a reading circle for a school year.',
      criteria: { narrative: 'Eight meetings, each with a plan and notes.' },
    },
  },
};

// An image carries the badge; every other byte of it stays. Without `suite`, the first that takes the key signs.
const design =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></svg>';
const image = bake(new TextEncoder().encode(design), await sign(credential, signer, { now }));
const baked = await unbake(image);
console.log('baked:', baked.kind === 'ok' ? baked.value.format : baked.problems[0].code);
const report = await verify(image, { now });
console.log('verified:', report.verdict, report.kind, report.container);

// The holder's own copy: without pointers, what is shown is what the issuer made mandatory.
const copy = await sign(credential, signer, { now, suite: 'ecdsa-sd-2023' });
const shown = await disclose(copy, [], { now });
console.log('disclosed:', Object.keys(shown.credentialSubject).sort().join(', '));
const again = await verify(shown, { now });
console.log('verified:', again.verdict, again.kind, again.container);
process.exitCode = report.verdict === 'valid' && again.verdict === 'valid' ? 0 : 1;
