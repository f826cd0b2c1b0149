import { BadgeError, reportPage } from '@badgewright/openbadges';
import type { VerifyOptions } from '../commands/verify-options.js';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { commandCodes } from '../print/command-codes.js';
import { paintFor } from '../print/layout.js';
import { jsonLine } from '../print/plain-text.js';
import { reportJson } from '../print/report-json.js';
import { reportText } from '../print/print-report.js';
import { rowText } from '../print/print-row.js';
import { summaryJson, summaryText } from '../print/print-summary.js';
import { writeNew } from '../write-new.js';
import type { Item } from './item.js';
import type { Row } from './row.js';
import type { Settings } from './settings.js';
import type { Tally } from './tally.js';
import type { Verified } from './explained-report.js';

/** What came of one badge, in every form. */
export interface Shown {
  readonly item: Item;
  readonly row: Row;
  readonly verified: Verified;
}

/** What a run writes to its reader. */
export interface Output {
  /** Tells what came of one badge. Throws `BadgeError` `option.misused`. */
  show(shown: Shown): void;
  /** Tells what came of all; `seconds` that it took. Throws `BadgeError`: `file.exists`, `file.unwritable`. */
  finish(tally: Tally, seconds: number): Promise<void>;
}

/** For whom and what is written. */
export interface OutputSetting {
  readonly options: VerifyOptions;
  readonly settings: Settings;
  /** Whether one name was given. */
  readonly isAlone: boolean;
}

/**
 * Reports in full on badges that were named, in short on those of a folder or another batch, as JSON on each; with a file
 * of rows nothing but the summary.
 */
export function newOutput({ options, settings, isAlone }: OutputSetting, io: Io): Output {
  const { json, out, html, lang } = options;
  const { packNote, words, pack } = settings;
  const paint = paintFor(io);
  let count = 0;
  let wasLong = false;
  let only: Shown | undefined;
  return {
    show: (shown) => {
      const { item, row, verified } = shown;
      const { report, explanation } = verified;
      count += 1;
      if (html !== undefined && count > 1) throw notForSeveral(html);
      only = html === undefined ? undefined : shown;
      if (out !== undefined) return;
      if (json === true) {
        const source = isAlone && !item.isRow ? {} : { source: item.source };
        io.out(jsonLine({ ...source, ...reportJson(report, { summary: explanation.summary, pack }) }));
        return;
      }
      const isLong = !item.isRow;
      if (count > 1 && (isLong || wasLong)) io.out('\n\n');
      wasLong = isLong;
      io.out(
        isLong
          ? reportText(explanation, { source: item.source, paint, packNote })
          : rowText(row, explanation, paint),
      );
    },
    finish: async (tally, seconds) => {
      if (html !== undefined && only !== undefined) {
        const facts = packNote === '' ? [] : [{ label: words.packLabel, text: packNote }];
        const around = { source: only.item.source, facts, more: commandCodes };
        const content = reportPage(only.verified.report, lang, around);
        await writeNew(html, { content, mode: 0o644 }, io);
      }
      if (out === undefined && (json === true || count < 2)) return;
      if (out !== undefined && json === true) {
        io.out(jsonLine(summaryJson(tally, out)));
        return;
      }
      if (out === undefined) io.out('\n\n');
      io.out(summaryText(tally, { words, paint, out, packNote, seconds }));
    },
  };
}

function notForSeveral(html: string): BadgeError<CommandErrorCode> {
  const message = `${html} is for the report on one badge: --out makes a table of several.`;
  return new BadgeError<CommandErrorCode>('option.misused', message);
}
