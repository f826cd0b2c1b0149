import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { ShapeError } from '../generated/validators.js';
import type { MicrocredentialProblem, MicrocredentialProblemCode } from '../problem.js';

interface Reading {
  readonly code: MicrocredentialProblemCode;
  readonly says: string;
  /** The parameter that names the property that the fault is about, where it is not the value itself. */
  readonly property?: string;
}

const malformed: Reading = { code: 'format.malformed', says: 'This text is not of the form asked for.' };
const value: Reading = { code: 'format.value', says: 'This is not one of the values allowed.' };
const range: Reading = { code: 'format.range', says: 'This number is smaller than allowed.' };

/** What each keyword of the schemas means when it fails. */
const readings: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ['required', { code: 'format.missing', says: 'This property is required.', property: 'missingProperty' }],
  [
    'additionalProperties',
    {
      code: 'format.unknown-property',
      says: 'This property is not known here.',
      property: 'additionalProperty',
    },
  ],
  ['type', { code: 'format.type', says: 'This is of the wrong JSON type.' }],
  ['pattern', malformed],
  ['format', malformed],
  ['enum', value],
  ['const', value],
  ['discriminator', { ...value, property: 'tag' }],
  ['minimum', range],
  ['exclusiveMinimum', range],
  ['maximum', { ...range, says: 'This number is larger than allowed.' }],
  ['maxItems', { code: 'format.range', says: 'This list has more entries than allowed.' }],
  ['uniqueItems', { ...value, says: 'An entry of this list stands there before.' }],
  ['minItems', { code: 'format.too-few', says: 'This list needs more entries.' }],
]);

/** Turns what a validator found into problems: one for each code and place. */
export function schemaFaults(errors: readonly ShapeError[], base: string): readonly MicrocredentialProblem[] {
  const faults = new Map<string, MicrocredentialProblem>();
  for (const error of errors) {
    const fault = faultOf(error, base);
    faults.set(`${fault.code} ${fault.at ?? ''}`, fault);
  }
  return [...faults.values()];
}

function faultOf(error: ShapeError, base: string): MicrocredentialProblem {
  const reading = readingOf(error);
  const property = reading.property === undefined ? undefined : error.params[reading.property];
  const owner = base + error.instancePath;
  return problem(reading.code, typeof property === 'string' ? pointer(owner, property) : owner, reading.says);
}

/** A tag that is absent or no text fails the discriminator, but the fault is the tag's own. */
function readingOf(error: ShapeError): Reading {
  if (error.keyword === 'discriminator' && error.params['error'] === 'tag')
    return error.params['tagValue'] === undefined
      ? { code: 'format.missing', says: 'This property is required.', property: 'tag' }
      : { code: 'format.type', says: 'This is of the wrong JSON type.', property: 'tag' };
  return readings.get(error.keyword) ?? value;
}
