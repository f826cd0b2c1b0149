import { BadgeError } from '../error.js';
import type { Signer } from '../ports.js';

/**
 * Has a caller's signer sign, and holds the answer against the length that its algorithm gives to a signature.
 * Throws `BadgeError` `signer.failed`.
 */
export async function signWith(signer: Signer, data: Uint8Array): Promise<Uint8Array> {
  // Copies: what is checked afterwards must be what was handed out, and what comes back must not change any more.
  const signature = await answerOf(signer, data.slice());
  if (signature instanceof Uint8Array && hasLength(signature, signer.algorithm)) return signature.slice();
  const message = `What the signer returned is no signature of the algorithm ${signer.algorithm}.`;
  throw new BadgeError('signer.failed', message);
}

async function answerOf(signer: Signer, data: Uint8Array): Promise<unknown> {
  try {
    return await signer.sign(data);
  } catch (cause) {
    throw new BadgeError('signer.failed', 'The signer failed.', { cause });
  }
}

function hasLength({ length }: Uint8Array, algorithm: Signer['algorithm']): boolean {
  switch (algorithm) {
    case 'Ed25519':
    case 'ES256':
      return length === 64;
    case 'ES384':
      return length === 96;
    case 'RS256':
      // As long as the modulus, 2,048 bits at least (RFC 7518, §3.3).
      return length >= 256;
  }
}
