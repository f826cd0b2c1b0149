// A fast answer counts only where it is the right one, so each contestant shows that before it is timed.
import { tampered } from './supply.mjs';

/** Throws unless every verifier takes every badge given and refuses each once it was tampered with. */
export async function assertVerifiers(verifiers, texts) {
  for (const [name, verifies] of Object.entries(verifiers)) {
    for (const text of texts) {
      if (!(await verifies(text))) throw new Error(`${name} refuses a good badge`);
      if (await verifies(tampered(text))) throw new Error(`${name} takes a badge that was tampered with`);
    }
  }
}

/** Throws unless every issuer makes what our verifier and the peer's call valid. */
export async function assertIssuers(issuers, verifiers) {
  for (const [name, issue] of Object.entries(issuers)) {
    const issued = await issue(0);
    const text = typeof issued === 'string' ? issued : JSON.stringify(issued);
    for (const verifies of verifiers) {
      if (!(await verifies(text))) throw new Error(`what ${name} issues does not verify`);
    }
  }
}
