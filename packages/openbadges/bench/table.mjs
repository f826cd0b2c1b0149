// The tables of a run, in Markdown. Those of the page on performance are made anew from bench-out/results.json by
//   node packages/openbadges/bench/table.mjs --into docs/performance.md
// and without --into they are printed.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { goals, standing } from './goals.mjs';

/** The goals beside what was measured. */
export function goalTable({ figures }) {
  const rows = goals.map((goal) => {
    const figure = figures[goal.key];
    const sign = goal.is === 'at least' ? '≥' : '≤';
    const mark = (value) => (value === undefined ? '' : `${sign} ${number(value)}`);
    const measured = figure === undefined ? '' : shown(figure);
    return [goal.title, mark(goal.goal), mark(goal.stretch), measured, standing(goal, figure)];
  });
  return markdown(['operation', 'goal', 'stretch', 'measured (quartiles)', ''], rows);
}

/** Every figure of a run. */
export function figureTable({ figures }) {
  const rows = Object.entries(figures)
    .filter(([key]) => !key.startsWith('growth.'))
    .map(([key, figure]) => [key.replace('.', ': '), shown(figure), String(figure.rounds)]);
  return markdown(['figure', 'median (quartiles)', 'rounds'], rows);
}

/** How cost grows: the five sizes of each kind, and the power of the upper three. */
export function growthTable({ figures }) {
  const kinds = new Map();
  for (const [key, figure] of Object.entries(figures)) {
    const [group, what, size] = key.split('.');
    if (group !== 'growth') continue;
    const cell =
      size === 'power' ? number(figure.median) : `${Number(size).toLocaleString('en')}: ${time(figure)}`;
    kinds.set(what, [...(kinds.get(what) ?? []), cell]);
  }
  const rows = [...kinds].map(([what, cells]) => [what, ...cells]);
  return markdown(['what grows', '1', '2', '3', '4', '5', 'power'], rows);
}

function shown({ unit, median, lower, upper, rounds }) {
  const spread = rounds > 1 ? ` (${number(lower)}–${number(upper)})` : '';
  return `${number(median)}${unit === '' ? '' : ` ${unit}`}${spread}`;
}

function time({ median }) {
  return median < 1000 ? `${number(median)} µs` : `${number(median / 1000)} ms`;
}

/** Three digits that count. */
function number(value) {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}

/** Columns as wide as their widest cell: the formatter of the repository leaves such a table as it is. */
function markdown(heading, rows) {
  const widths = heading.map((head, column) =>
    Math.max(3, head.length, ...rows.map((cells) => cells[column].length)),
  );
  const line = (cells, fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column], fill)).join(' | ')} |`;
  const rule = line(
    heading.map(() => ''),
    '-',
  );
  return [line(heading), rule, ...rows.map((cells) => line(cells))].join('\n');
}

const tables = { goals: goalTable, growth: growthTable, figures: figureTable };

/** A page with each of its tables, which stand between two comments, made anew. */
export function withTables(page, results) {
  return Object.entries(tables).reduce((text, [name, table]) => {
    const [begin, end] = [`<!-- begin: ${name} -->`, `<!-- end: ${name} -->`];
    const [before, rest] = text.split(begin);
    if (rest === undefined || !rest.includes(end)) return text;
    return `${before}${begin}\n\n${table(results)}\n\n${end}${rest.split(end)[1]}`;
  }, page);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    options: { into: { type: 'string' } },
    allowPositionals: true,
  });
  const file = positionals[0] ?? new URL('../../../bench-out/results.json', import.meta.url);
  const results = JSON.parse(readFileSync(file, 'utf8'));
  if (values.into === undefined) {
    process.stdout.write(
      `${Object.values(tables)
        .map((table) => table(results))
        .join('\n\n')}\n`,
    );
  } else {
    writeFileSync(values.into, withTables(readFileSync(values.into, 'utf8'), results));
  }
}
