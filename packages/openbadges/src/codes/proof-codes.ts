import type { CodeEntry } from './code-entry.js';

/** Codes about proofs. */
export const proofCodes = {
  'proof.missing': {
    means: 'The document carries no proof: anybody could have written it.',
    action: 'Ask for the signed badge.',
  },
  'proof.malformed': {
    means: 'A member of the proof is missing or not of its form.',
    action: 'Tell the issuer; the proof cannot be read.',
  },
  'proof.suite-unsupported': {
    means: 'The proof is of a kind that this release does not check.',
    action: 'Verify with a newer release, or ask the issuer for another proof.',
  },
  'proof.suite-misspelled': {
    means:
      'The proof names the suite `eddsa-rdf-2022`, a slip of the specification’s text: there is no such suite.',
    action: 'Tell the issuer to sign with `eddsa-rdfc-2022`.',
  },
  'proof.deprecated': {
    means: 'The proof was made with a suite that is outdated; it was verified all the same.',
    action: 'Nothing needs to be done; a new badge should be signed with a current suite.',
  },
  'proof.purpose': {
    means:
      'The proof was made for another purpose than it is used for: asserting a credential, or showing who presents it.',
    action: 'Treat the document as unsigned; ask the issuer or holder for it.',
  },
  'proof.domain': {
    means: 'The proof was made to be used elsewhere than in the domain that it must name.',
    action: 'Refuse the presentation; it may be a copy of one that was made for somebody else.',
  },
  'proof.challenge': {
    means: 'The proof does not answer the challenge that was given.',
    action: 'Refuse the presentation; it may be a copy of an earlier one.',
  },
  'proof.expired': {
    means: 'The proof itself was made to end before the moment of verification.',
    action: 'Ask the issuer for a badge with a current proof.',
  },
  'proof.signature': {
    means:
      'The signature does not fit the content and the key: something was changed, or another key signed.',
    action: 'Treat the badge as altered; ask the issuer for it.',
  },
  'proof.key-type': {
    means: 'The key that the proof names is of a type that its suite makes no signatures with.',
    action: 'Treat the badge as unsigned; tell the issuer.',
  },
  'proof.context': {
    means: 'The contexts of the document do not start with those that the proof was made in.',
    action: 'Treat the badge as altered; ask the issuer for it.',
  },
  'proof.context-added': {
    means:
      'Contexts were added after signing. They change nothing in what the JSON says, and nobody signed them.',
    action: 'Read the document as JSON; do not rely on the contexts that were added.',
  },
  'proof.unchecked': {
    means: 'The signature could not be computed: the platform’s cryptography is missing or failed.',
    action: 'Verify elsewhere; in a browser, on a page that was loaded by https.',
  },
  'proof.too-many': {
    means:
      'The document carries more proofs than the verifier checks, or is too large for those of them that build on others.',
    action: 'Ask the issuer for a badge with fewer proofs.',
  },
  'proof.duplicate-id': {
    means: 'Two proofs have one id, so that nobody can tell which of them a later proof builds on.',
    action: 'Treat the badge as altered; ask the issuer for it.',
  },
  'proof.previous-missing': {
    means: 'The proof builds on an earlier proof that is not there.',
    action: 'Treat the badge as altered; ask for it with all its proofs.',
  },
  'proof.chain-loop': {
    means: 'The proof builds on itself, by way of others or at once, which no signer can bring about.',
    action: 'Treat the badge as a forgery.',
  },
  'proof.chain-unsupported': {
    means: 'The proof builds on an earlier proof of a kind that this release does not check.',
    action: 'Verify with a newer release.',
  },
  'proof.not-disclosed': {
    means:
      'The badge is its holder’s own copy, made for disclosing parts of it; verifiers take a disclosure.',
    action: 'Ask the holder to disclose the badge first: `badgewright disclose`.',
  },
  'proof.excerpt': {
    means: 'The holder chose what to show of the badge; what the issuer let be withheld may be missing.',
    action: 'Read nothing into what is absent; ask the holder for the parts that you need.',
  },
  'proof.too-large': {
    means: 'The proof signs more statements one by one than a verifier checks.',
    action: 'Ask the issuer for a badge of which fewer parts can be withheld.',
  },
} satisfies Record<string, CodeEntry>;
