import type { OpenBadge } from '../../model/credential.js';
import { pointer } from '../../model/json.js';
import type { JsonObject } from '../../model/json.js';
import { parseObject } from '../../model/parse.js';
import { unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Problem } from '../../problem.js';

/**
 * Whether the credential keeps the rules of the data model. Where it names a schema of its own, that would have to
 * be fetched and kept too: the answer stays open. The published schemas of Open Badges 3.0 are what the data model
 * is held against.
 *
 * Codes: `model.*`; as `unknown`: `model.schema-unchecked`.
 *
 * @see Open Badges 3.0, §Credential Verification, steps 1 and 2
 */
export function checkConformance(credential: JsonObject): Outcome<OpenBadge> {
  const parsed = parseObject(credential);
  if (parsed.kind !== 'ok') return parsed;
  const [first, ...rest] = foreignSchemas(parsed.value);
  return first === undefined ? parsed : unknown(first, ...rest);
}

/** The type of schema that verifiers must validate against. */
const VALIDATOR = '1EdTechJsonSchemaValidator2019';
const PUBLISHED =
  /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/schema\/json(-ld)?\/ob_v3p0_\w+[\w-]*\.json$/;

function foreignSchemas({ credentialSchema = [] }: OpenBadge): readonly Problem[] {
  return credentialSchema.flatMap(({ id, type }, index) => {
    if (type !== VALIDATOR || PUBLISHED.test(id)) return [];
    const message = 'The credential says that it follows a schema that is not at hand.';
    const at = pointer('/credentialSchema', index);
    return [
      {
        code: 'model.schema-unchecked',
        message,
        at,
        spec: 'Open Badges 3.0 §Credential Verification, step 1',
      },
    ];
  });
}
