import { definitionShape } from '../generated/validators.js';
import { readDocument } from '../parse/read-document.js';
import { coveredComponents, readRequirements, requiredLevels } from './criteria-rules.js';
import { duplicateFormats, duplicateIds } from './duplicate-ids.js';
import { limitOrder } from './limit-rules.js';
import { lineageFaults } from './lineage-rules.js';
import { passingRuleFaults } from './passing-rule.js';
import type { Definition } from '../generated/types.js';
import type { DocumentKind } from '../parse/read-document.js';
import type { Parsed } from '../problem.js';

/** How a definition is read. */
export const definitionKind: DocumentKind<Definition> = {
  format: 'badgewright-definition/1',
  shape: definitionShape,
  rules: (definition, at) => [
    ...duplicateIds(definition, at),
    ...duplicateFormats(definition, at),
    ...requiredLevels(definition, at),
    ...readRequirements(definition, at),
    ...coveredComponents(definition, at),
    ...passingRuleFaults(definition, at),
    ...lineageFaults(definition, at),
    ...limitOrder(definition, at),
  ],
};

/**
 * The one way from `unknown` to a definition: `schema/definition.schema.json`, and the rules that a schema cannot
 * say. Reports every fault with a JSON pointer (`input.*`, `format.*`, `definition.*`); never throws. The
 * definition returned is a frozen copy.
 *
 * @example
 * const parsed = parseDefinition(JSON.parse(text));
 * if (parsed.kind === 'bad') for (const { code, at } of parsed.problems) report(code, at);
 */
export function parseDefinition(value: unknown): Parsed<Definition> {
  return readDocument(definitionKind, value);
}
