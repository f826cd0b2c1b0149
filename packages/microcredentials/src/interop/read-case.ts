import { isPlainList, isPlainObject, plainJson } from '../input/plain-json.js';
import { pointer } from '../input/json-pointer.js';
import { parsed, problem } from '../problem.js';
import type { PlainJson, PlainObject } from '../input/plain-json.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

/** A statement of a framework. */
export interface FrameworkItem {
  readonly identifier: string;
  readonly uri: string;
  readonly statement: string;
  /** The code by which people know it, CASE's `humanCodingScheme`. */
  readonly code?: string;
  readonly name?: string;
}

/** A level of a criterion, as the framework has it. */
export interface FrameworkLevel {
  readonly name: string;
  readonly description: string;
  readonly score?: number;
}

/** A criterion of a rubric; its levels are the lowest first. */
export interface FrameworkCriterion {
  readonly identifier: string;
  readonly title: string;
  readonly description?: string;
  /** The item that it is about. */
  readonly item?: string;
  readonly levels: readonly FrameworkLevel[];
}

/** A rubric of a framework. */
export interface FrameworkRubric {
  readonly identifier: string;
  readonly title: string;
  readonly criteria: readonly FrameworkCriterion[];
}

/** A framework as a CASE package brings it. */
export interface Framework {
  readonly title: string;
  readonly uri: string;
  readonly version?: string;
  readonly items: readonly FrameworkItem[];
  readonly rubrics: readonly FrameworkRubric[];
}

/**
 * Reads a CASE package, version 1.0 or 1.1, from JSON of unknown origin. What a framework holds beyond items and
 * rubrics is passed over; the order of criteria and levels is that of `position`, then of `score`, then as written.
 *
 * Codes: `input.*`, `interop.case-malformed` for each member at fault, `interop.case-duplicate` for an identifier
 * that stands twice.
 *
 * @example
 * const read = readCase(JSON.parse(text));
 * if (read.kind === 'ok') for (const { code, statement } of read.value.items) offer(code, statement);
 * @see 1EdTech CASE 1.1, CFPackage; CASE 1.0, CFPackage
 */
export function readCase(value: unknown): Parsed<Framework> {
  const copied = plainJson(value);
  if (copied.kind === 'bad') return copied;
  const faults: MicrocredentialProblem[] = [];
  const root = objectAt(copied.value, '', faults);
  const document = objectAt(root['CFDocument'], '/CFDocument', faults);
  const reader = readerOf(faults);
  const version = reader.maybe(document, 'version', '/CFDocument');
  const framework: Framework = {
    title: reader.text(document, 'title', '/CFDocument'),
    uri: reader.text(document, 'uri', '/CFDocument'),
    ...(version !== undefined && { version }),
    items: reader.list(root, 'CFItems', '').map(({ entry, at }) => itemOf(entry, at, reader)),
    rubrics: rubricsIn(root).flatMap(({ owner, at }) =>
      reader.list(owner, 'CFRubrics', at).map((found) => rubricOf(found.entry, found.at, reader)),
    ),
  };
  faults.push(...duplicates(framework));
  return parsed(framework, faults.slice(0, 100));
}

/** CASE has the rubrics in the package; some servers put them among the definitions. */
function rubricsIn(root: PlainObject): readonly { readonly owner: PlainObject; readonly at: string }[] {
  const definitions = root['CFDefinitions'];
  return [
    { owner: root, at: '' },
    ...(isPlainObject(definitions) ? [{ owner: definitions, at: '/CFDefinitions' }] : []),
  ];
}

interface Entry {
  readonly entry: PlainObject;
  readonly at: string;
}

interface Reader {
  readonly text: (owner: PlainObject, name: string, at: string) => string;
  readonly maybe: (owner: PlainObject, name: string, at: string) => string | undefined;
  readonly list: (owner: PlainObject, name: string, at: string) => readonly Entry[];
}

function readerOf(faults: MicrocredentialProblem[]): Reader {
  const fault = (at: string, message: string) => {
    faults.push(problem('interop.case-malformed', at, message));
  };
  const maybe = (owner: PlainObject, name: string, at: string): string | undefined => {
    const value = owner[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value.trim() === '' ? undefined : value;
    fault(pointer(at, name), 'This is no text.');
    return undefined;
  };
  return {
    maybe,
    text: (owner, name, at) => {
      const text = maybe(owner, name, at);
      if (text === undefined && !isOther(owner[name])) fault(pointer(at, name), 'This must be there.');
      return text ?? '';
    },
    list: (owner, name, at) => {
      const value = owner[name];
      if (value === undefined || value === null) return [];
      if (!isPlainList(value)) {
        fault(pointer(at, name), 'This is no list.');
        return [];
      }
      return value.map((entry, index) => {
        const place = pointer(at, name, index);
        return { entry: objectAt(entry, place, faults), at: place };
      });
    },
  };
}

/** Of the wrong type, which is told already. */
function isOther(value: PlainJson | undefined): boolean {
  return value !== undefined && value !== null && typeof value !== 'string';
}

function objectAt(value: PlainJson | undefined, at: string, faults: MicrocredentialProblem[]): PlainObject {
  if (isPlainObject(value)) return value;
  faults.push(problem('interop.case-malformed', at, 'A JSON object is called for.'));
  return {};
}

function itemOf(entry: PlainObject, at: string, { text, maybe }: Reader): FrameworkItem {
  const code = maybe(entry, 'humanCodingScheme', at);
  const name = maybe(entry, 'abbreviatedStatement', at);
  return {
    identifier: text(entry, 'identifier', at),
    uri: text(entry, 'uri', at),
    statement: text(entry, 'fullStatement', at),
    ...(code !== undefined && { code }),
    ...(name !== undefined && { name }),
  };
}

function rubricOf(entry: PlainObject, at: string, reader: Reader): FrameworkRubric {
  return {
    identifier: reader.text(entry, 'identifier', at),
    title: reader.maybe(entry, 'title', at) ?? '',
    criteria: inOrder(reader.list(entry, 'CFRubricCriteria', at)).map((found) =>
      criterionOf(found.entry, found.at, reader),
    ),
  };
}

function criterionOf(entry: PlainObject, at: string, reader: Reader): FrameworkCriterion {
  const description = reader.maybe(entry, 'description', at);
  const link = entry['CFItemURI'];
  const item = isPlainObject(link) ? reader.maybe(link, 'identifier', pointer(at, 'CFItemURI')) : undefined;
  return {
    identifier: reader.text(entry, 'identifier', at),
    title: reader.maybe(entry, 'category', at) ?? description ?? '',
    ...(description !== undefined && { description }),
    ...(item !== undefined && { item }),
    levels: inOrder(reader.list(entry, 'CFRubricCriterionLevels', at)).map(({ entry: level, at: place }) => ({
      name: reader.maybe(level, 'quality', place) ?? '',
      description: reader.maybe(level, 'description', place) ?? '',
      ...(typeof level['score'] === 'number' && { score: level['score'] }),
    })),
  };
}

/** By `position`, else by `score`; what has neither stays where it stands. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const key = ['position', 'score'].find((name) =>
    entries.every(({ entry }) => typeof entry[name] === 'number'),
  );
  if (key === undefined) return entries;
  return [...entries].sort((a, b) => Number(a.entry[key]) - Number(b.entry[key]));
}

function duplicates({ items, rubrics }: Framework): readonly MicrocredentialProblem[] {
  const repeated = (list: readonly { readonly identifier: string }[], at: string) => {
    const seen = new Set<string>();
    return list.flatMap(({ identifier }, index) =>
      identifier === '' || seen.size !== seen.add(identifier).size
        ? []
        : [problem('interop.case-duplicate', pointer(at, index, 'identifier'), 'This stands there before.')],
    );
  };
  return [...repeated(items, '/CFItems'), ...repeated(rubrics, '/CFRubrics')];
}
