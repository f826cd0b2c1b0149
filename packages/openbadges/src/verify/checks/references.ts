import type { JsonObject } from '../../model/json.js';
import { onDemand } from '../../on-demand.js';
import { ok, together, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Env, Findings } from '../../ports.js';

const seldom = onDemand(() => import('../seldom.js'));

/**
 * Whether what a credential refers to for its form is as it says: the schemas that it follows, and the resources whose
 * digests it gives. Of one that is not genuine, with what is bundled: nothing is fetched for what somebody changed or
 * forged, and what would have to be stays open.
 *
 * Codes: `schema.*`, `related.*`, and as `unknown` `network.*`.
 */
export async function checkReferences(
  document: JsonObject,
  { isGenuine, env }: { readonly isGenuine: boolean; readonly env: Env },
): Promise<Findings> {
  const { credentialSchema: schema, relatedResource: resource } = document;
  if (schema === undefined && resource === undefined) return NOTHING;
  const reading = isGenuine ? env : { ...env, fetch: undefined };
  const schemas = await schemaFindings(document, reading);
  const resources = await resourceFindings(document, reading);
  const outcome = together(schemas.outcome, resources.outcome);
  return {
    outcome: isGenuine ? outcome : withoutNetwork(outcome),
    warnings: [...schemas.warnings, ...resources.warnings],
  };
}

const NOTHING: Findings = { outcome: ok(undefined), warnings: [] };

async function schemaFindings(document: JsonObject, env: Env): Promise<Findings> {
  if (document['credentialSchema'] === undefined) return NOTHING;
  const { checkSchemas } = await seldom();
  return await checkSchemas(document, env);
}

async function resourceFindings(document: JsonObject, env: Env): Promise<Findings> {
  if (document['relatedResource'] === undefined) return NOTHING;
  const { checkRelatedResources } = await seldom();
  return await checkRelatedResources(document, env);
}

/** The caller may have a network: that it was not used has another reason. */
function withoutNetwork(outcome: Outcome<undefined>): Outcome<undefined> {
  if (outcome.kind === 'ok') return outcome;
  const [first, ...rest] = outcome.problems.filter(({ code }) => code !== 'network.offline');
  if (first === undefined) return ok(undefined);
  return outcome.kind === 'bad' ? { kind: 'bad', problems: [first, ...rest] } : unknown(first, ...rest);
}
