import assert from 'node:assert/strict';
import type { JsonObject } from '../../../src/model/json.js';
import { checkSchemas } from '../../../src/verify/checks/schemas.js';
import { edited, unsigned } from '../../fixture.js';
import type { Loose } from '../../fixture.js';
import { network, online } from '../../network.js';
import type { Answer } from '../../network.js';

export const OWN = 'https://issuer.example/schema.json';
export const TYPE = '1EdTechJsonSchemaValidator2019';
export const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

export type Edit = (badge: Loose) => void;

/** A badge, or another credential, that names schemas. */
export function naming(
  entries: unknown,
  edit: Edit = () => undefined,
  from: object = unsigned(),
): JsonObject {
  return edited({ ...from, credentialSchema: entries }, edit);
}

/** What the check says: the kind of its outcome, and each code with its place. */
export async function answer(
  document: JsonObject,
  answers: Readonly<Record<string, Answer>> = {},
): Promise<readonly string[]> {
  const { outcome, warnings } = await checkSchemas(document, online(network(answers).fetch));
  assert.deepEqual(warnings, []);
  if (outcome.kind === 'ok') return [];
  for (const { message } of outcome.problems) assert.ok(message.length < 160, message);
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

/** The answer where a credential names a schema of its issuer's own. */
export async function own(schema: unknown, type: unknown = TYPE, edit?: Edit): Promise<readonly string[]> {
  return await answer(naming({ id: OWN, type }, edit), { [OWN]: { body: schema } });
}

export function unknownly(code: string): readonly string[] {
  return ['unknown', `${code} /credentialSchema`];
}

/** An enumeration: as many values to compare with. */
export function numbers(many: number): { readonly enum: readonly number[] } {
  return { enum: Array.from({ length: many }, (_, index) => index) };
}
