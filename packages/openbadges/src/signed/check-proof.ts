import type { VcJwt } from '../jwt/read-vc-jwt.js';
import { limits } from '../limits.js';
import type { JsonObject } from '../model/json.js';
import { onDemand } from '../on-demand.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';
import type { ExpectedProof, ProofFacts } from '../ports.js';
import type { ProofFindings } from '../proof/proof-findings.js';
import { proofsOf } from '../proof/proof-set.js';
import { verifyProofs } from '../proof/verify-proofs.js';
import type { Call } from './call.js';

const tokens = onDemand(() => import('../jwt/tokens.js'));

/** A document with what secures it: proofs inside it, a JWT around it, or both. */
export interface SecuredDocument {
  readonly document: JsonObject;
  readonly jwt: VcJwt | undefined;
}

/**
 * Checks everything that secures a document: the proofs in it first, then the JWT that it came in. All must hold.
 * The facts are those of which one must be the signer's: where there is a JWT, its own alone, for its claims say
 * more than the proofs inside cover, and whoever wrapped a stranger's badge is not its issuer.
 *
 * Codes: `proof.*`, `jwt.*`, `key.*`, `context.*`.
 *
 * @see Open Badges 3.0, §Credential Verification, step 3; §Proofs (Signatures)
 */
export async function checkProof(
  { document, jwt }: SecuredDocument,
  expected: ExpectedProof,
  { env, opened }: Call,
): Promise<ProofFindings> {
  opened.proofs += proofsOf(document).length;
  if (opened.proofs > limits.proofsInAll) return { outcome: unknown(TOO_MANY), warnings: [] };
  if (jwt === undefined) return await verifyProofs(document, expected, env);
  // The proofs inside are over the credential as it stands, without the dates that claims set.
  const inner = document['proof'] === undefined ? NONE : await verifyProofs(jwt.written, expected, env);
  const { verifyVcJwt } = await tokens();
  const around = await verifyVcJwt(jwt, expected, env);
  const warnings = around.kind === 'ok' ? around.value.warnings : [];
  const outer = around.kind === 'ok' ? ok([around.value]) : around;
  if (isUnsupported(inner.outcome)) {
    return { outcome: outer, warnings: [...inner.outcome.problems, ...inner.warnings, ...warnings] };
  }
  return { outcome: both(inner.outcome, outer), warnings: [...inner.warnings, ...warnings] };
}

const NONE: ProofFindings = { outcome: ok([]), warnings: [] };

const TOO_MANY: Problem = {
  code: 'proof.too-many',
  message: `At most ${limits.proofsInAll} proofs are checked in one document and all that it holds.`,
  at: '/proof',
};

type Proofs = Outcome<readonly ProofFacts[]>;

/** Proofs of other suites inside say nothing against a token that holds: the whole is secured by the token. */
function isUnsupported(outcome: Proofs): outcome is Extract<Proofs, { readonly kind: 'unknown' }> {
  return (
    outcome.kind === 'unknown' && outcome.problems.every(({ code }) => code === 'proof.suite-unsupported')
  );
}

/** What is broken outweighs what could not be found out; the problems of both are told. */
function both(inner: Proofs, outer: Proofs): Proofs {
  if (inner.kind === 'ok') return outer;
  if (outer.kind === 'ok') return inner;
  const [first, ...rest] = inner.problems;
  const answer = inner.kind === 'bad' || outer.kind === 'bad' ? bad : unknown;
  return answer(first, ...rest, ...outer.problems);
}
