import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, test } from 'vitest';

import { badgewright, fixture, member, scratch } from './console.js';
import type { Finished } from './console.js';
import { nodeIo } from '../src/index.js';
import type { Io } from '../src/index.js';

const folder = fixture('stories');
const slugs = existsSync(folder) ? readdirSync(folder).sort() : [];

/** A step: a command, or a file that is read. */
interface Step {
  readonly says: string;
  readonly run?: readonly string[];
  readonly reads?: string;
  readonly exit?: number;
  /** By JSON pointers into what was printed, or into the file. `near` compares numbers to four decimals. */
  readonly expect: Readonly<Record<string, unknown>>;
  /** Pointers that lead to nothing. */
  readonly absent?: readonly string[];
}

interface Story {
  readonly title: string;
  readonly source: string;
  readonly steps: readonly Step[];
}

function storyOf(slug: string): Story {
  return JSON.parse(readFileSync(path.join(folder, slug, 'story.json'), 'utf8')) as Story;
}

/** What is printed in a format of its own has the form that its schema says. */
const schemas = ['schema', 'schema/output'].flatMap((name) => {
  const place = path.join(folder, '../../packages/microcredentials', name);
  const files = readdirSync(place).filter((file) => file.endsWith('.schema.json'));
  return files.map((file) => JSON.parse(readFileSync(path.join(place, file), 'utf8')) as object);
});
const ajv = new Ajv2019({ strictRequired: false, schemas });
addFormats.default(ajv);

function schemaFaults(printed: unknown): readonly string[] {
  const name = /^badgewright-([a-z-]+)\/1$/.exec(String(member(printed, 'format')))?.[1];
  if (name === undefined) return [];
  const validate = ajv.getSchema(`urn:badgewright:schema:${name}:1`);
  if (validate === undefined) return [`${name} has no schema`];
  if (validate(printed) === true) return [];
  return (validate.errors ?? []).map(({ keyword, instancePath }) => `${keyword} ${instancePath}`);
}

/** A copy of a story's files, in which its commands are run as if that were the folder at hand. */
function stage(slug: string): (name: string) => string {
  const { folder: copy } = scratch();
  cpSync(path.join(folder, slug), copy, { recursive: true });
  return (name) => {
    if (name.startsWith('./')) return path.join(copy, name);
    return name.startsWith('../') ? path.join(folder, slug, name) : name;
  };
}

/** Files in a repository are for all to read; those of the keys here protect nothing. */
const open: Partial<Io> = (() => {
  const real = nodeIo(process);
  return {
    open: (source) => real.open(source),
    read: async (source, limit) => {
      const read = await real.read(source, limit);
      return read.kind === 'read' ? { ...read, mode: undefined } : read;
    },
  };
})();

/** The machine's clock says what the command names as its moment, which is then in no future. */
async function perform(argv: readonly string[], place: (name: string) => string): Promise<Finished> {
  const moment = argv.find((_, index) => ['--now', '--at'].includes(argv[index - 1] ?? ''));
  return await badgewright(argv.map(place), {
    ...open,
    ...(moment !== undefined && { now: () => new Date(moment) }),
  });
}

/** The value that a JSON pointer leads to. Items of a list can be named too: checks are found by their names. */
function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => {
      const isName = Array.isArray(at) && !/^(\d+|length)$/.test(step);
      if (isName) return at.find((item: unknown) => member(item, 'name') === step);
      return member(at, step.replaceAll('~1', '/').replaceAll('~0', '~'));
    }, value);
}

function compare(value: unknown, { says, expect, absent = [] }: Step): void {
  for (const [pointer, expected] of Object.entries(expect)) {
    const found = valueAt(value, pointer);
    const near = member(expected, 'near');
    if (typeof near === 'number') assert.equal(Math.round(Number(found) * 1e4) / 1e4, near, says + pointer);
    else assert.deepEqual(found, expected, `${says} ${pointer}`);
  }
  for (const pointer of absent) assert.equal(valueAt(value, pointer), undefined, `${says} ${pointer}`);
}

test('the stories are there, each with its source', () => {
  assert.equal(slugs.length, 12);
  for (const slug of slugs) assert.match(storyOf(slug).source, /§7\.5/);
});

describe.each(slugs)('%s', (slug) => {
  const { title, steps } = storyOf(slug);

  test(title, async () => {
    const place = stage(slug);
    for (const step of steps) {
      if (step.reads !== undefined) compare(JSON.parse(readFileSync(place(step.reads), 'utf8')), step);
      if (step.run === undefined) continue;
      const { code, out, err } = await perform(step.run, place);
      assert.equal(err, '', step.says);
      const printed: unknown = JSON.parse(out);
      assert.deepEqual(schemaFaults(printed), [], step.says);
      compare(printed, step);
      assert.equal(code, step.exit, step.says);
    }
  });

  test('for people: the same answers, in lines of 80 columns', async () => {
    const place = stage(slug);
    for (const { run, exit, says } of steps) {
      if (run === undefined) continue;
      const { code, out } = await perform(
        run.filter((word) => word !== '--json'),
        place,
      );
      assert.equal(code, exit, says);
      for (const line of out.split('\n'))
        assert.ok(line.length <= 80 || !line.trim().includes(' '), `${says}: ${line}`);
    }
  });
});
