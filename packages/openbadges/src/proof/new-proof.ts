import { BadgeError } from '../error.js';
import { hasForm, instantOf } from '../model/form.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import type { ProofSettings, SigningTask } from '../ports.js';

/**
 * The members of a new Data Integrity proof, but for its value: what it says of itself, its key and its moment.
 * `created` is in whole seconds. Throws `BadgeError` `argument.invalid` for settings of another form.
 *
 * @see W3C Data Integrity 1.0, §2.1 "Proofs"
 */
export function newProof(
  cryptosuite: string,
  { signer, options }: Pick<SigningTask, 'signer' | 'options'>,
  now: Date,
): JsonObject {
  const {
    id,
    purpose = 'assertionMethod',
    expires,
    domain,
    challenge,
    previousProof,
  } = readSettings(options);
  if (expires !== undefined && !((instantOf(expires) ?? 0) > now.getTime())) {
    throw new BadgeError('argument.invalid', '`expires` is no date-time with its zone after the moment.');
  }
  return withoutUndefined({
    id,
    type: 'DataIntegrityProof',
    created: createdAt(now),
    expires,
    verificationMethod: signer.verificationMethod,
    cryptosuite,
    proofPurpose: purpose,
    domain,
    challenge,
    previousProof,
  });
}

/** A moment as proofs tell it, in whole seconds. */
export function createdAt(now: Date): string {
  return `${now.toISOString().slice(0, 19)}Z`;
}

/** Callers without a type checker pass what they like; they are told, in our own words. */
function readSettings(options: ProofSettings): ProofSettings {
  const settings: Readonly<Record<string, unknown>> & ProofSettings = { ...options };
  for (const name of ['id', 'purpose', 'expires', 'domain', 'challenge'] as const) {
    const value: unknown = settings[name];
    if (value !== undefined && (typeof value !== 'string' || value === '')) {
      throw new BadgeError('argument.invalid', `\`${name}\` of a proof is no text.`);
    }
  }
  if (settings.id !== undefined && !hasForm(settings.id, 'uri')) {
    throw new BadgeError('argument.invalid', '`id` of a proof is no URI.');
  }
  if (settings.purpose !== undefined && !purposes.includes(settings.purpose)) {
    throw new BadgeError('argument.invalid', '`purpose` is neither `assertionMethod` nor `authentication`.');
  }
  return settings;
}

const purposes: readonly unknown[] = ['assertionMethod', 'authentication'];

function withoutUndefined(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
