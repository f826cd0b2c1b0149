// Each way of verifying a stream: badges in as text, out whether each is valid, in order.
import * as openbadges from '@badgewright/openbadges';
import * as node from '@badgewright/openbadges/node';
import { now } from '../supply.mjs';
import { digitalbazaarOnWorkers } from './digitalbazaar-workers.mjs';

/** The contestants of a stream, by name. */
export const verdicts = {
  'ours, 1 thread': (texts) => validity(openbadges.verifyMany(texts, { now })),
  'ours, 2 workers': (texts) => validity(node.verifyMany(texts, { now, workers: 2 })),
  '@digitalbazaar/vc, 2 workers': (texts) => digitalbazaarOnWorkers(texts, 2),
};

/** Whether the packages that are built verify streams at all. */
export const canStream = 'verifyMany' in openbadges && 'verifyMany' in node;

async function* validity(reports) {
  for await (const report of reports) yield report.verdict === 'valid';
}
