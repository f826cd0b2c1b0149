import { validate } from '@cfworker/json-schema';
import { limits } from '../../limits.js';
import { excerpt } from '../excerpt.js';
import type { JsonObject } from '../json.js';
import type { Schema } from './keywords.js';
import type { ReadSchema } from './read-schema.js';

/** One rule of a schema that a document breaks. */
export interface Violation {
  /** JSON pointer into the document. */
  readonly at: string;
  readonly keyword: string;
}

/**
 * The first rules of a schema that a document breaks, no more than `limits.problems`; `undefined` where that cannot be
 * said. What it costs must be known to be bearable: see `schemaSteps`.
 */
export function violationsOf(document: JsonObject, schema: ReadSchema): readonly Violation[] | undefined {
  const lookup: Record<string, Schema> = Object.fromEntries(schema.targets);
  try {
    const { errors } = validate(document, schema.root, schema.draft, lookup, false);
    return innermost(errors).map(({ instanceLocation, keyword }) => ({
      at: excerpt(decodeURIComponent(instanceLocation.slice(1)), limits.schemaPointer),
      keyword: keyword === 'false' ? 'additionalProperties' : keyword,
    }));
  } catch {
    // The library throws at what it cannot do, and the platform where the stack is at its end.
    return undefined;
  }
}

interface Found {
  readonly keyword: string;
  readonly keywordLocation: string;
  readonly instanceLocation: string;
}

/** Whose branches say no more than itself: none, or the wrong number, of them fits. */
const OPAQUE: readonly string[] = ['anyOf', 'oneOf', 'not', 'contains', 'propertyNames'];
/** What only passes on what was found below. */
const PASSING: readonly string[] = [
  ...[
    '$ref',
    'allOf',
    'if',
    'properties',
    'patternProperties',
    'additionalProperties',
    'unevaluatedProperties',
  ],
  ...['dependentSchemas', 'items', 'additionalItems', 'unevaluatedItems', 'prefixItems'],
];

/** The first findings without those that only say that there are others. What contains others comes before them. */
function innermost(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  let covered = '';
  let compared = 0;
  for (const finding of found) {
    const { keyword, keywordLocation } = finding;
    if (kept.length >= limits.problems || compared > MOST_COMPARED) break;
    // The library puts places together from pieces; each that is looked at becomes a text of its own in memory.
    if (covered !== '') compared += keywordLocation.length;
    // For a schema that takes nothing the library does not say where it stands.
    if (covered !== '' && (keyword === 'false' || keywordLocation.startsWith(covered))) continue;
    covered = OPAQUE.includes(keyword) ? `${keywordLocation}/` : '';
    if (!PASSING.includes(keyword)) kept.push(finding);
  }
  return kept.length === 0 ? found.slice(0, limits.problems) : kept;
}

/** Characters of places that are compared. Those of an honest schema have some dozen each. */
const MOST_COMPARED = 16 * 1024 * 1024;
