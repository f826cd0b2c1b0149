import { realisticBadge } from '../badges.mjs';
import { joseSigner, joseVerifier } from '../contestants/jose.mjs';
import { oursSignsJwt, oursVerifies } from '../contestants/ours.mjs';
import { compared } from '../figures.mjs';
import { assertVerifiers } from '../right.mjs';
import { interleave } from '../rounds.mjs';
import { signedTokens, signer, unsignedBadges } from '../supply.mjs';

/** The realistic badge as a token, EdDSA: ours with all checks of a badge, jose with those of a token. */
export async function jwt(options) {
  const tokens = await signedTokens(realisticBadge);
  const badges = unsignedBadges(realisticBadge);
  const verifiers = { ours: oursVerifies, jose: await joseVerifier(signer) };
  await assertVerifiers(verifiers, tokens.slice(0, 3));
  const verifying = Object.fromEntries(
    Object.entries(verifiers).map(([name, verifies]) => [
      name,
      (turn) => verifies(tokens[turn % tokens.length]),
    ]),
  );
  const joseSigns = await joseSigner(tokens[0]);
  const signing = {
    ours: (turn) => oursSignsJwt(badges[turn % badges.length], signer),
    jose: () => joseSigns(),
  };
  return {
    ...compared(await interleave(verifying, options), 'jwt verify'),
    ...compared(await interleave(signing, options), 'jwt sign'),
  };
}
