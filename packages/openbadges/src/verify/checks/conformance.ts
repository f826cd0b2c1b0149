import type { ClrCredential } from '../../model/clr.js';
import type { OpenBadge } from '../../model/credential.js';
import { namesOpenBadges } from '../../model/data-model.js';
import { faultList } from '../../model/faults.js';
import type { JsonObject } from '../../model/json.js';
import { parseClr, parseEndorsement, parseObject } from '../../model/parse.js';
import type { AnyEndorsement } from '../../model/profile.js';
import { checkCredentialRules } from '../../model/w3c/check-credential.js';
import { bad, ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Kind } from '../report.js';

/** A credential in the strict form of its class. */
export type ReadCredential =
  | { readonly kind: 'badge'; readonly badge: OpenBadge }
  | { readonly kind: 'endorsement'; readonly endorsement: AnyEndorsement }
  | { readonly kind: 'record'; readonly record: ClrCredential };

/**
 * Whether the credential keeps the rules of its data model. A credential that is no Open Badge keeps those of W3C or
 * does not, and never passes; one that names the contexts of Open Badges and no class of theirs is held against a badge.
 *
 * Codes: `model.*`.
 *
 * @see Open Badges 3.0, §Credential Verification, step 2; W3C Verifiable Credentials Data Model 2.0, §4
 */
export function checkConformance(credential: JsonObject, kind: Kind): Outcome<ReadCredential> {
  if (kind === 'endorsement') {
    const parsed = parseEndorsement(credential);
    return parsed.kind === 'ok' ? ok({ kind, endorsement: parsed.value }) : parsed;
  }
  if (kind === 'record') {
    const parsed = parseClr(credential);
    return parsed.kind === 'ok' ? ok({ kind, record: parsed.value }) : parsed;
  }
  if (kind !== 'badge' && !namesOpenBadges(credential)) return noBadge(credential);
  const parsed = parseObject(credential);
  return parsed.kind === 'ok' ? ok({ kind: 'badge', badge: parsed.value }) : parsed;
}

function noBadge(credential: JsonObject): Outcome<never> {
  const faults = faultList();
  checkCredentialRules(credential, faults);
  const others = faults.list().filter(({ code, at }) => code !== 'model.class' || at !== '/type');
  const message = 'The type names no Open Badge, endorsement or learner record.';
  return bad({ code: 'model.class', message, at: '/type', spec: SPEC }, ...others);
}

const SPEC = 'Open Badges 3.0 §Credential Verification';
