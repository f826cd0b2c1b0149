import type { ClrCredential } from '../../model/clr.js';
import type { OpenBadge } from '../../model/credential.js';
import type { CredentialSchema } from '../../model/attachments.js';
import { pointer } from '../../model/json.js';
import type { JsonObject } from '../../model/json.js';
import { parseClr, parseEndorsement, parseObject } from '../../model/parse.js';
import type { AnyEndorsement } from '../../model/profile.js';
import { ok, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Problem } from '../../problem.js';
import type { Kind } from '../report.js';

/** A credential in the strict form of its class. */
export type ReadCredential =
  | { readonly kind: 'badge'; readonly badge: OpenBadge }
  | { readonly kind: 'endorsement'; readonly endorsement: AnyEndorsement }
  | { readonly kind: 'record'; readonly record: ClrCredential };

/**
 * Whether the credential keeps the rules of the data model; one that names no class of ours is held against that of
 * a badge. Where it names a schema of its own, that would have to be fetched and kept too: the answer stays open. The
 * published schemas are what the data model is held against.
 *
 * Codes: `model.*`; as `unknown`: `model.schema-unchecked`.
 *
 * @see Open Badges 3.0, §Credential Verification, steps 1 and 2
 */
export function checkConformance(credential: JsonObject, kind: Kind): Outcome<ReadCredential> {
  const parsed = parsedAs(kind, credential);
  if (parsed.kind !== 'ok') return parsed;
  const [first, ...rest] = foreignSchemas(schemasOf(parsed.value));
  return first === undefined ? parsed : unknown(first, ...rest);
}

function parsedAs(kind: Kind, credential: JsonObject): Outcome<ReadCredential> {
  if (kind === 'endorsement') {
    const parsed = parseEndorsement(credential);
    return parsed.kind === 'ok' ? ok({ kind, endorsement: parsed.value }) : parsed;
  }
  if (kind === 'record') {
    const parsed = parseClr(credential);
    return parsed.kind === 'ok' ? ok({ kind, record: parsed.value }) : parsed;
  }
  const parsed = parseObject(credential);
  return parsed.kind === 'ok' ? ok({ kind: 'badge', badge: parsed.value }) : parsed;
}

function schemasOf(read: ReadCredential): readonly CredentialSchema[] {
  switch (read.kind) {
    case 'badge':
      return read.badge.credentialSchema ?? [];
    case 'endorsement':
      return read.endorsement.credentialSchema ?? [];
    case 'record':
      return read.record.credentialSchema ?? [];
  }
}

/** The type of schema that verifiers must validate against. */
const VALIDATOR = '1EdTechJsonSchemaValidator2019';
const PUBLISHED =
  /^https:\/\/purl\.imsglobal\.org\/spec\/(ob\/v3p0\/schema\/json(-ld)?\/ob_v3p0|clr\/v2p0\/schema\/json(-ld)?\/clr_v2p0)_\w[\w-]*\.json$/;

function foreignSchemas(schemas: readonly CredentialSchema[]): readonly Problem[] {
  return schemas.flatMap(({ id, type }, index) => {
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
