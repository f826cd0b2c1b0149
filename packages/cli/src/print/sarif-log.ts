import { qualityInstrument, qualityRules, ruleOfFault } from '@badgewright/microcredentials';
import type { Checked, CheckedFile, RatedDefinition } from '../check/checked.js';
import { explained } from './explained.js';
import { jsonPlaces } from './json-places.js';
import type { TextPlace } from './json-places.js';
import { jsonLine } from './plain-text.js';

type Level = 'error' | 'warning' | 'note';

/** One thing found, before it becomes a result. */
interface Found {
  readonly file: CheckedFile;
  readonly rule: string;
  readonly level: Level;
  readonly at: string;
  readonly message: string;
}

/**
 * What a run of `check` found as one log with one run, for tools that show findings beside the lines they are about.
 *
 * @see SARIF 2.1.0
 */
export function sarifLog({ files, rated }: Checked): string {
  const found = [...files.flatMap(foundIn), ...rated.flatMap((one) => foundByRaters(one, files))];
  const ids = [...new Set(found.map(({ rule }) => rule))].sort();
  const places = new Map(files.map((file) => [file, jsonPlaces(file.text, placesOf(file, found))]));
  const indexes = new Map(ids.map((id, index) => [id, index]));
  return jsonLine({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Badgewright', rules: ids.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: !files.some(isUnreadable),
            toolExecutionNotifications: files.flatMap(notificationsOf),
          },
        ],
        artifacts: files.map((file) => ({ location: locationOf(file) })),
        results: found.map((one) => ({
          ...resultOf(one, places.get(one.file)?.get(one.at) ?? START),
          ruleIndex: indexes.get(one.rule),
        })),
      },
    ],
  });
}

const START: TextPlace = { line: 1, column: 1 };

function placesOf(file: CheckedFile, found: readonly Found[]): readonly string[] {
  return found.flatMap((one) => (one.file === file ? [one.at] : []));
}

function foundIn(file: CheckedFile): readonly Found[] {
  const faults = file.problems.flatMap((problem) => {
    if (problem.code === UNREADABLE) return [];
    const { code, at = '', message } = problem;
    return [{ file, rule: ruleOfFault(problem) ?? code, level: 'error' as const, at, message }];
  });
  if (faults.length > 0) return faults;
  return file.findings.map(({ rule, severity, at, message }) => ({
    ...{ file, rule, at, message },
    level: severity === 'info' ? 'note' : severity,
  }));
}

/** What a rater finds missing is a result in the rater's own file. */
function foundByRaters({ sources }: RatedDefinition, files: readonly CheckedFile[]): readonly Found[] {
  return files.flatMap((file) => {
    if (!sources.includes(file.source) || file.document?.kind !== 'quality-rating') return [];
    return file.document.value.items.flatMap(({ item, rating, note }, index) =>
      rating === 'met'
        ? []
        : [
            {
              ...{ file, rule: `${qualityInstrument.id}/${item}`, level: 'error' as const },
              at: `/items/${index}`,
              message: note ?? rating,
            },
          ],
    );
  });
}

const UNREADABLE = 'file.unreadable';

function isUnreadable({ problems }: CheckedFile): boolean {
  return problems.some(({ code }) => code === UNREADABLE);
}

/** What is known of what a result is about: a rule of quality, an item of the instrument, or a code. */
function descriptorOf(id: string): object {
  const rule = rules.get(id);
  if (rule !== undefined) {
    const level = rule.severity.default === 'info' ? 'note' : rule.severity.default;
    return {
      ...{ id, shortDescription: { text: rule.title }, help: { text: rule.fix } },
      defaultConfiguration: { level },
      properties: { tags: [rule.family] },
    };
  }
  const item = items.get(id);
  const [what, fix] =
    item === undefined
      ? [explained.get(id)?.means ?? id, explained.get(id)?.action ?? '']
      : [item.question, item.met];
  return {
    id,
    shortDescription: { text: what },
    help: { text: fix },
    defaultConfiguration: { level: 'error' },
  };
}

const rules = new Map(Object.entries(qualityRules));
const items = new Map(qualityInstrument.items.map((item) => [`${qualityInstrument.id}/${item.id}`, item]));

function resultOf({ file, rule, level, at, message }: Found, { line, column }: TextPlace): object {
  return {
    ruleId: rule,
    level,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: locationOf(file),
          region: { startLine: line, startColumn: column },
        },
        ...(at === '' ? {} : { logicalLocations: [{ fullyQualifiedName: at, kind: 'value' }] }),
      },
    ],
  };
}

function notificationsOf(file: CheckedFile): readonly object[] {
  const locations = [{ physicalLocation: { artifactLocation: locationOf(file) } }];
  return [
    ...file.problems.flatMap(({ code, message }) =>
      code === UNREADABLE
        ? [{ level: 'error', message: { text: message }, descriptor: { id: code }, locations }]
        : [],
    ),
    ...file.skipped.map(({ rule, reason }) => ({
      level: 'note',
      message: { text: `${rule} did not look: ${reason}` },
      descriptor: { id: 'rule-not-looked-at' },
      locations,
    })),
  ];
}

/** A relative path stays one, so that a tool finds the file in its own copy; standard input has no path. */
function locationOf({ source }: CheckedFile): { readonly uri: string } {
  if (source === '-') return { uri: 'standard-input' };
  const slashed = source.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const path = slashed
    .replace(/\p{Surrogate}/gu, '\u{FFFD}')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (slashed.startsWith('/')) return { uri: `file://${path}` };
  return { uri: /^[A-Za-z]:\//.test(slashed) ? `file:///${slashed.slice(0, 2)}${path.slice(4)}` : path };
}
