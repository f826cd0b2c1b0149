import type { CodeEntry } from './code-entry.js';

/** Codes about badges that are signed as JSON Web Tokens. */
export const jwtCodes = {
  'jwt.malformed': {
    means: 'The text is no signed token: not three parts in base64url with JSON and a signature in them.',
    action: 'Get the token again, whole; a line break, a cut or an editor may have altered it.',
  },
  'jwt.algorithm': {
    means: 'The token is not signed, or names an algorithm that is not the one of its key.',
    action: 'Treat the badge as unsigned; ask the issuer for it.',
  },
  'jwt.algorithm-unsupported': {
    means: 'The token is signed with a sound algorithm that this release does not verify.',
    action: 'Verify with a newer release, or ask the issuer for a badge signed with RS256 or ES256.',
  },
  'jwt.header': {
    means: 'The token’s header misses what it needs, or carries what the profile does not allow.',
    action: 'Tell the issuer; where only the profile is missed, verify leniently if you trust the source.',
  },
  'jwt.key-conflict': {
    means: 'The token’s header names one key and carries another.',
    action: 'Treat the badge as a forgery until the named issuer confirms it.',
  },
  'jwt.form': {
    means: 'The token does not hold its credential in the way that its type or the data model calls for.',
    action: 'Tell the issuer; two readers may see two different credentials in the token.',
  },
  'jwt.claim-missing': {
    means:
      'A claim of the token that the profile requires, or what it repeats of the credential, is not there.',
    action: 'Tell the issuer; verify leniently if you trust the source.',
  },
  'jwt.claim-malformed': {
    means: 'A claim of the token is not of its type, such as a date that is not a number of seconds.',
    action: 'Tell the issuer which claim is malformed.',
  },
  'jwt.claim-mismatch': {
    means: 'A claim of the token says something else than the credential in it, or than the token’s header.',
    action: 'Do not rely on either; ask the issuer for a badge that agrees with itself.',
  },
  'jwt.not-yet-valid': {
    means: 'The token itself may be used only from a moment later than that of verification.',
    action: 'Wait until then, or verify as of a later moment.',
  },
  'jwt.envelope-malformed': {
    means:
      'An enveloped credential or presentation is no data URL, or one of another kind than its type says.',
    action: 'Tell whoever made the document; the envelope cannot be opened.',
  },
  'jwt.envelope-unsupported': {
    means: 'The envelope holds a secured form that this release does not read, such as SD-JWT or COSE.',
    action: 'Verify with a newer release, or ask for the credential as a JSON Web Token.',
  },
} satisfies Record<string, CodeEntry>;
