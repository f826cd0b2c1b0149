import { format as knownFormats } from '@cfworker/json-schema';
import { limits } from '../../limits.js';
import { ok, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { ProblemCode } from '../../problem.js';
import { isArray, isObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { foreignTo, formats, unsupported } from './dialect.js';
import type { Draft } from './dialect.js';
import { isSchema, isWellFormed, nesting, schemasIn } from './keywords.js';
import type { Schema } from './keywords.js';
import { patternSteps } from './linear-pattern.js';
import type { PatternSteps } from './linear-pattern.js';

/** A schema that has been walked to its end: every keyword is of its form, every reference leads to a schema in it. */
export interface ReadSchema {
  readonly root: Schema;
  readonly draft: Draft;
  /** The schemas that references lead to, by the text of the reference. */
  readonly targets: ReadonlyMap<string, Schema>;
  readonly patterns: ReadonlyMap<string, PatternSteps>;
}

interface Walk {
  readonly root: JsonObject;
  readonly draft: Draft;
  readonly seen: Set<JsonObject>;
  readonly waiting: Schema[];
  readonly references: Set<string>;
  readonly anchors: Map<string, Schema>;
  readonly patterns: Map<string, PatternSteps>;
  readonly spent: SpentReading;
}

/** What reading schemas has taken so far. */
export interface SpentReading {
  patterns: number;
}

/**
 * Reads a stranger's schema, of which nothing is applied before all of it is known. What it
 * takes is added to what others took before.
 *
 * Codes, all as `unknown`: `schema.malformed`, `schema.unsupported`, `schema.too-complex`.
 */
export function readSchema(
  root: JsonObject,
  draft: Draft,
  spent: SpentReading = { patterns: 0 },
): Outcome<ReadSchema> {
  const walk: Walk = {
    root,
    draft,
    seen: new Set(),
    waiting: [root],
    references: new Set(),
    anchors: new Map(),
    patterns: new Map(),
    spent,
  };
  const targets = new Map<string, Schema>();
  const walked = walkAll(walk);
  if (walked.kind !== 'ok') return walked;
  for (const reference of walk.references) {
    const target = targetOf(reference, walk);
    if (target === undefined) return no('schema.unsupported', 'It refers to what is not in it.');
    targets.set(reference, target);
    // Below a keyword of its own a schema may have been passed by; a reference found there is walked in its turn.
    walk.waiting.push(target);
    const further = walkAll(walk);
    if (further.kind !== 'ok') return further;
  }
  return ok({ root, draft, targets, patterns: walk.patterns });
}

function walkAll(walk: Walk): Outcome<undefined> {
  for (let node = walk.waiting.pop(); node !== undefined; node = walk.waiting.pop()) {
    if (!isObject(node) || walk.seen.has(node)) continue;
    walk.seen.add(node);
    if (walk.seen.size > limits.schemaNodes) {
      return no('schema.too-complex', `It holds more than ${limits.schemaNodes} schemas.`);
    }
    for (const [keyword, value] of Object.entries(node)) {
      const read = value === undefined ? READ : readKeyword(keyword, value, { node, walk });
      if (read.kind !== 'ok') return read;
    }
  }
  return READ;
}

const READ = ok(undefined);

interface Within {
  readonly node: JsonObject;
  readonly walk: Walk;
}

function readKeyword(keyword: string, value: JsonValue, { node, walk }: Within): Outcome<undefined> {
  const isName = keyword === '$id' || (keyword === 'id' && walk.draft === '4');
  if (isName && node !== walk.root) {
    return no('schema.unsupported', 'A schema inside it has an id of its own.');
  }
  if (unsupported.includes(keyword) || foreignTo[walk.draft].includes(keyword)) {
    return no('schema.unsupported', `It uses the keyword ${keyword}.`);
  }
  const kind = nesting.get(keyword);
  const inside = kind === undefined ? [] : schemasIn(value, kind);
  if (inside === undefined || !isWellFormed(keyword, value)) {
    return no('schema.malformed', `Its keyword ${keyword} has no value of its form.`);
  }
  walk.waiting.push(...inside);
  if (keyword === 'items' && isArray(value) && walk.draft === '2020-12') {
    return no('schema.malformed', 'Its keyword items has no value of its form.');
  }
  if (keyword === 'patternProperties') return readPatterns(Object.keys(value ?? {}), walk);
  if (keyword === '$anchor' && typeof value === 'string') walk.anchors.set(value, node);
  return typeof value === 'string' ? readText(keyword, value, walk) : READ;
}

function readText(keyword: string, value: string, walk: Walk): Outcome<undefined> {
  if (keyword === 'pattern') return readPatterns([value], walk);
  if (keyword === '$ref') walk.references.add(value);
  // A format that nobody knows is a remark; one that the library knows takes longer than can be foreseen.
  if (keyword === 'format' && !formats.includes(value) && value in knownFormats) {
    return no('schema.unsupported', 'It uses a format that is not checked.');
  }
  return READ;
}

function readPatterns(texts: readonly string[], { patterns, spent }: Walk): Outcome<undefined> {
  for (const text of texts) {
    if (patterns.has(text)) continue;
    spent.patterns += 1;
    if (patterns.size >= MOST_PATTERNS || spent.patterns > limits.schemaPatterns) {
      return no('schema.too-complex', 'It uses very many patterns.');
    }
    const steps = patternSteps(text);
    if (steps === undefined) return no('schema.unsupported', 'It uses a pattern whose cost is not known.');
    patterns.set(text, steps);
  }
  return READ;
}

/** In one schema. */
const MOST_PATTERNS = 200;

function targetOf(reference: string, { root, draft, anchors }: Walk): Schema | undefined {
  const id = root[draft === '4' ? 'id' : '$id'];
  // It is held against every reference.
  const own = typeof id === 'string' && id.length <= limits.urlCharacters ? id.replace(/#$/, '') : '';
  const isOwn = own !== '' && (reference === own || reference.startsWith(`${own}#`));
  const local = isOwn ? reference.slice(own.length) : reference;
  if (local === '' || local === '#') return root;
  const fragment = local.startsWith('#') ? decoded(local.slice(1)) : undefined;
  if (fragment?.startsWith('/') !== true) return fragment === undefined ? undefined : anchors.get(fragment);
  const found = at(root, fragment);
  return isSchema(found) ? found : undefined;
}

function at(root: JsonValue, place: string): JsonValue | undefined {
  const steps = place.split('/').slice(1);
  return steps.reduce<JsonValue | undefined>((value, step) => {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isArray(value)) return /^\d{1,5}$/.test(key) ? value[Number(key)] : undefined;
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, root);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function no(code: ProblemCode, message: string): Outcome<never> {
  return unknown({ code, message });
}
