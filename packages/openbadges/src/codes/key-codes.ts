import type { CodeEntry } from './code-entry.js';

/** Codes about keys and whose they are. */
export const keyCodes = {
  'key.malformed': {
    means: 'The public key cannot be read, or is a weak one that the curve forbids.',
    action: 'Tell the issuer; the key they publish is broken.',
  },
  'key.private': {
    means: 'The key that is published, or stands in the badge, holds its secret: anybody can sign with it.',
    action: 'Trust nothing signed with it, and tell the issuer at once.',
  },
  'key.weak': {
    means: 'The RSA key has fewer than 2048 bits: too few to rely on its signatures.',
    action: 'Ask the issuer to issue the badge again with a stronger key.',
  },
  'key.unsupported': {
    means: 'The public key is of a type that this release does not know.',
    action: 'Verify with a newer release, or tell the issuer.',
  },
  'key.method-unsupported': {
    means: 'The issuer publishes the key in a way that this release cannot look up.',
    action: 'Verify with a newer release, or ask the issuer to confirm the badge.',
  },
  'key.not-found': {
    means: 'The issuer’s key document does not hold the key that the proof names.',
    action: 'Ask the issuer; the key may have been withdrawn.',
  },
  'key.did-malformed': {
    means: 'The DID is not of the form that its method asks for, so it leads nowhere.',
    action: 'Tell the issuer; the DID in the badge is broken.',
  },
  'key.document-id': {
    means:
      'The document of keys names another id than the one it was looked up under: it speaks for somebody else.',
    action: 'Treat the badge as unconfirmed, and tell the issuer whose document it should be.',
  },
  'key.purpose': {
    means: 'The document of keys holds the key, but not for this purpose.',
    action: 'Ask the issuer; the key was not meant for signing badges.',
  },
  'key.expired': {
    means: 'The key had ended, by its own document, when the proof was made or may have been made.',
    action: 'Ask the issuer for a badge that is signed with a current key.',
  },
  'key.revoked': {
    means:
      'The key has been revoked: whoever stole it can sign too, and can write any date of signing into a proof.',
    action: 'Ask the issuer to confirm the badge, or to sign it with a current key.',
  },
  'key.foreign': {
    means:
      'The key is published by somebody other than the issuer, and before a proof has passed nobody but the issuer is asked.',
    action: 'Ask the issuer whether the key is theirs.',
  },
  'key.too-many': {
    means: 'The document of keys holds more keys than are read.',
    action: 'Tell the issuer to publish only the keys that are in use.',
  },
  'issuer.keys-unreachable': {
    means:
      'The signature is intact, but the keys that the issuer publishes could not all be read, so whose it is stays open.',
    action: 'Verify again with a network connection; if it stays so, ask the issuer to confirm the badge.',
  },
  'issuer.key-not-issuers': {
    means:
      'The key that signed belongs to somebody other than the issuer that the badge names, or the holder that a presentation names.',
    action: 'Treat the badge as a forgery until the named issuer confirms it.',
  },
  'issuer.unconfirmed': {
    means:
      'The signature is intact, but nothing shows that its key is the issuer’s: it stands only in the badge or somewhere at the issuer’s host, or the issuer’s id publishes no keys.',
    action: 'Confirm the key with the issuer before relying on the badge.',
  },
} satisfies Record<string, CodeEntry>;
