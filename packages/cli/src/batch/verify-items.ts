import { verifyMany } from '@badgewright/openbadges/node';
import type { Language } from '@badgewright/openbadges';
import { explainedReport, unreadReport } from './explained-report.js';
import type { Verified } from './explained-report.js';
import type { Item, ItemRead } from './item.js';
import type { Settings } from './settings.js';

/** How items are verified. */
export interface VerifyItemsOptions {
  readonly settings: Settings;
  readonly language: Language;
  /** Threads beside this one; `undefined` for as many as there are processors, once there is work for them. */
  readonly workers: number | undefined;
}

/** An item, and what came of it. */
export interface VerifiedItem {
  readonly item: Item;
  readonly verified: Verified;
}

/**
 * Verifies items, on all processors where there are many, and gives them in their order; what stands in the way of one is
 * reported in its place. A bounded number is read ahead.
 */
export async function* verifyItems(
  items: AsyncIterable<Item>,
  { settings, language, workers }: VerifyItemsOptions,
): AsyncGenerator<VerifiedItem> {
  const { verifying } = settings;
  const waiting: { readonly item: Item; readonly read: ItemRead }[] = [];
  const inputs = async function* (): AsyncGenerator<Uint8Array | string> {
    for await (const item of items) {
      const read = await item.read();
      waiting.push({ item, read });
      // What cannot be read keeps its place in the order; nobody looks at the report on nothing.
      yield read.kind === 'input' ? read.input : NOTHING;
    }
  };
  const options = { ...verifying, ...(workers === undefined ? {} : { workers }) };
  for await (const report of verifyMany(inputs(), options)) {
    const next = waiting.shift();
    if (next === undefined) return;
    const { item, read } = next;
    const verified =
      read.kind === 'input'
        ? explainedReport(report, language)
        : unreadReport(read, { now: verifying.now, language });
    yield { item, verified };
  }
}

const NOTHING = '';
