import type { Shape, ShapeError } from '../../generated/validators.js';
import { limits } from '../../limits.js';
import { pointer } from '../../model/json.js';
import type { JsonObject } from '../../model/json.js';
import type { Violation } from '../../model/schema/apply-schema.js';
import { bad, ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';

/** The rules of a bundled schema that a document breaks. */
export function shapeViolations(document: JsonObject, shape: Shape): readonly Violation[] {
  if (shape(document)) return [];
  const errors = shape.errors ?? [];
  const places = (keyword: string): ReadonlySet<string> =>
    new Set(errors.filter((error) => error.keyword === keyword).map(({ instancePath }) => instancePath));
  const [open, lists] = [places('anyOf'), places('contains')];
  const kept = errors.filter(({ instancePath, keyword }) => {
    if (keyword === 'if') return false;
    // What none of several forms fits is one fault, and so is a list without the item that it needs.
    if (keyword !== 'anyOf' && isWithin(instancePath, open)) return false;
    const isItem = keyword === 'const' || keyword === 'enum';
    return !isItem || !lists.has(instancePath.slice(0, instancePath.lastIndexOf('/')));
  });
  return (kept.length === 0 ? errors : kept).map(violationOf);
}

function isWithin(path: string, places: ReadonlySet<string>): boolean {
  for (let end = path.length; end >= 0; end = path.lastIndexOf('/', end - 1)) {
    if (places.has(path.slice(0, end))) return true;
    if (end === 0) return false;
  }
  return false;
}

function violationOf({ instancePath, keyword, params }: ShapeError): Violation {
  const name = params['missingProperty'] ?? params['additionalProperty'];
  return { at: typeof name === 'string' ? pointer(instancePath, name) : instancePath, keyword };
}

/** The answer for the rules of a schema that a document breaks: none, or each once. */
export function violated(violations: readonly Violation[]): Outcome<undefined> {
  const once = new Map(violations.map((violation) => [`${violation.keyword} ${violation.at}`, violation]));
  const [first, ...rest] = [...once.values()].slice(0, limits.problems).map(({ at, keyword }) => ({
    code: 'schema.violated' as const,
    message: messages.get(keyword) ?? `The schema's rule ${keyword} is broken.`,
    at,
    spec: 'Open Badges 3.0 §Credential Verification, step 1',
  }));
  return first === undefined ? ok(undefined) : bad(first, ...rest);
}

const NO_SUCH_VALUE = 'The schema does not allow this value.';
const NO_SUCH_PROPERTY = 'The schema does not allow this property.';
const NO_SUCH_FORM = 'The schema asks for a text of another form.';

const messages: ReadonlyMap<string, string> = new Map([
  ['required', 'A property that the schema requires is missing.'],
  ['type', 'The schema asks for another type of value.'],
  ['format', NO_SUCH_FORM],
  ['pattern', NO_SUCH_FORM],
  ['enum', NO_SUCH_VALUE],
  ['const', NO_SUCH_VALUE],
  ['additionalProperties', NO_SUCH_PROPERTY],
  ['unevaluatedProperties', NO_SUCH_PROPERTY],
  ['anyOf', 'This fits none of the forms that the schema allows.'],
  ['contains', 'An item that the schema requires is missing.'],
]);
