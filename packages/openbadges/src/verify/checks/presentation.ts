import { VCDM_1_1, VCDM_2_0 } from '../../model/data-model.js';
import { hasForm } from '../../model/form.js';
import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { bad, ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Problem } from '../../problem.js';

/**
 * Whether a presentation keeps the rules of the data model; what it holds has its own reports.
 * Codes: `model.context`, `model.class`, `model.type`, `model.format`.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §4.13 "Verifiable Presentations"
 */
export function checkPresentation(presentation: JsonObject): Outcome<undefined> {
  const { holder, verifiableCredential: held } = presentation;
  const problems = [
    ...contextProblems(presentation['@context']),
    ...typeProblems(presentation['type']),
    ...(presentation['id'] === undefined ? [] : uriProblems(presentation['id'], '/id')),
    ...(holder === undefined ? [] : uriProblems(isObject(holder) ? holder['id'] : holder, '/holder')),
    ...(held === undefined ? [] : heldProblems(held)),
  ];
  const [first, ...rest] = problems;
  return first === undefined ? ok(undefined) : bad(first, ...rest);
}

const SPEC = 'W3C Verifiable Credentials Data Model 2.0 §4.13';

function contextProblems(context: JsonValue | undefined): readonly Problem[] {
  const first = isArray(context) ? context[0] : context;
  if (first === VCDM_2_0 || first === VCDM_1_1) return [];
  const message = 'The first context is not that of the W3C data model.';
  return [{ code: 'model.context', message, at: '/@context', spec: SPEC }];
}

/** That it is no credential besides is what `kindOf` goes by. */
function typeProblems(type: JsonValue | undefined): readonly Problem[] {
  const names = isArray(type) ? type : [type];
  if (!names.every((name) => typeof name === 'string')) {
    return [{ code: 'model.type', message: 'A type is a text.', at: '/type', spec: SPEC }];
  }
  if (names.includes('VerifiablePresentation')) return [];
  const message = 'The type does not name VerifiablePresentation.';
  return [{ code: 'model.class', message, at: '/type', spec: SPEC }];
}

function uriProblems(value: JsonValue | undefined, at: string): readonly Problem[] {
  if (typeof value !== 'string') return [{ code: 'model.type', message: 'Not a text.', at, spec: SPEC }];
  return hasForm(value, 'uri') ? [] : [{ code: 'model.format', message: 'Not a URI.', at, spec: SPEC }];
}

function heldProblems(held: JsonValue): readonly Problem[] {
  const items = isArray(held) ? held : [held];
  if (items.every((item) => isObject(item) || typeof item === 'string')) return [];
  const message = 'A credential is an object, or a compact JWS.';
  return [{ code: 'model.type', message, at: '/verifiableCredential', spec: SPEC }];
}
