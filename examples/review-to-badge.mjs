// From a definition, a submission and its reviews to a signed badge that verifies.
//
//   node examples/review-to-badge.mjs
import { readFile } from 'node:fs/promises';

import { issue, memoryStore } from '@badgewright/issuer';
import { decide, parseDefinition, parseReview, parseSubmission } from '@badgewright/microcredentials';
import { multikeyPair, multikeySigner, verify } from '@badgewright/openbadges';

async function read(parse, path) {
  const file = new URL(`../fixtures/${path}.json`, import.meta.url);
  const parsed = parse(JSON.parse(await readFile(file, 'utf8')));
  if (parsed.kind === 'bad') throw new Error(`${path}: ${parsed.problems[0].code} ${parsed.problems[0].at}`);
  return parsed.value;
}

const definition = await read(parseDefinition, 'definitions/mc-1-small-group-reading');
const submission = await read(parseSubmission, 'submissions/mc-1-attempt-2');
const reviews = await Promise.all(
  ['a', 'b'].map((assessor) => read(parseReview, `reviews/mc-1-attempt-2-assessor-${assessor}`)),
);

// The moment is an argument: the same facts decide to the same result, years later too.
const at = new Date('2026-03-20T15:00:00Z');
const decision = decide(definition, submission, reviews, at);
console.log('decision:', decision.kind);
if (decision.kind !== 'approved') process.exit(1);

const signer = await multikeySigner(await multikeyPair(crypto.getRandomValues(new Uint8Array(32))));
const deps = {
  signer,
  store: memoryStore(),
  issuer: { id: signer.controller, type: ['Profile'], name: 'Pine Hollow Teacher Quality Center' },
  recipient: { id: submission.earner.id },
  credentialId: `urn:uuid:${crypto.randomUUID()}`,
  now: at,
};
const outcome = await issue(decision, deps);
console.log('issued:', outcome.kind);
if (outcome.kind !== 'ok') process.exit(1);

// One badge for a submission: a second one is refused.
const second = await issue(decision, deps);
console.log('issued again:', second.kind, second.problems[0].code);

const report = await verify(outcome.value.badge, { now: at });
console.log('verified:', report.verdict);
process.exitCode = report.verdict === 'valid' ? 0 : 1;
