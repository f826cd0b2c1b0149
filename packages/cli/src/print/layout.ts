import picocolors from 'picocolors';

import { plainText } from './plain-text.js';

/** Colours, or functions that leave the text as it is. */
export type Paint = ReturnType<typeof picocolors.createColors>;

/** The colours of a run. */
export function paintFor({ colour }: { readonly colour: boolean }): Paint {
  return picocolors.createColors(colour);
}

/** Characters in a line, so that it fits a terminal of 80. */
const WIDTH = 78;

/** Breaks text into lines at its spaces, each with the indent; a word longer than a line keeps its own. */
export function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plainText(text).split(' ').filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent.length + longer.length > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, indent + line];
}

/** Where labels stand. */
export interface Column {
  readonly indent?: string;
  /** Characters of a label, its margins included. */
  readonly width?: number;
}

/**
 * A label and what it stands for, which continues below itself where it is long. An id longer than a line is broken
 * rather than cut: two ids may differ at their ends only.
 */
export function labelled(label: string, text: string, column: Column = {}): readonly string[] {
  const { indent = '', width = LABEL } = column;
  const margin = ' '.repeat(indent.length + width);
  const pieces = new RegExp(`\\S{${Math.max(WIDTH - margin.length, 1)}}(?=\\S)`, 'g');
  const lines = wrap(plainText(text).replace(pieces, '$& '), margin);
  const start = `${indent}  ${label}`;
  // A label that leaves no room has a line of its own.
  if (start.length >= margin.length) return lines.length === 0 ? [] : [start, ...lines];
  return lines.map((line, index) =>
    index === 0 ? start.padEnd(margin.length) + line.slice(margin.length) : line,
  );
}

const LABEL = 15;

/** An instant as people read it: without thousandths that say nothing. */
export function moment(instant: string): string {
  return instant.replace('.000Z', 'Z');
}

/** Lines as text that ends in a line break. */
export function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
