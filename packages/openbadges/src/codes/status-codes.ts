import type { CodeEntry } from './code-entry.js';

/** Codes about whether a credential is still in force. */
export const statusCodes = {
  'status.revoked': {
    means: 'The issuer has withdrawn the credential.',
    action: 'Do not accept it; the issuer can say why it was withdrawn.',
  },
  'status.suspended': {
    means: 'The issuer has suspended the credential: it is not in force now, and may be again.',
    action: 'Do not accept it now; ask the issuer, or verify again later.',
  },
  'status.message': {
    means: 'The issuer has put a message on the credential, which does not end it.',
    action: 'Read the message; ask the issuer where it is not clear.',
  },
  'status.newer-version': {
    means: 'The issuer says that there is a newer version of the credential.',
    action: 'Ask the holder for the newer version.',
  },
  'status.stale': {
    means: 'The status list is older than its issuer says that it should be used.',
    action: 'Verify again with a network, or with a pack that was gathered later.',
  },
  'status.list-unread': {
    means:
      'The list that says whether the credential is in force could not be read, or its signature or dates do not hold.',
    action:
      'See what stood in the way, beside this; verify again later, or ask the issuer whether the badge is in force.',
  },
  'status.list-malformed': {
    means:
      'What is published as the list of withdrawn credentials is no list of the kind that the credential names.',
    action: 'Ask the issuer whether the badge is in force, and tell them that their list cannot be read.',
  },
  'status.list-too-large': {
    means: 'The status list swells to more than is read.',
    action: 'Ask the issuer whether the badge is in force.',
  },
  'status.list-short': {
    means: 'The status list is shorter than the standard demands, so it may give its holders away.',
    action:
      'Ask the issuer; or verify with the option for short lists, where you know the issuer to keep one.',
  },
  'status.list-id': {
    means: 'The status list says that it is published elsewhere than at the URL that the credential names.',
    action: 'Ask the issuer whether it is the right list, and whether the badge is in force.',
  },
  'status.list-by-another': {
    means: 'The list is kept by somebody other than the issuer of the credential.',
    action: 'Ask the issuer; where they confirm who keeps their lists, name that keeper in your trust list.',
  },
  'status.purpose-mismatch': {
    means: 'The credential names the list for another purpose than the list says it has.',
    action:
      'Ask the issuer whether the badge is in force, and tell them that its status leads to another list.',
  },
  'status.purpose-unsupported': {
    means: 'The issuer has marked the credential for a purpose that this release does not know.',
    action: 'Ask the issuer what the mark means and whether the badge is in force.',
  },
  'status.index': {
    means: 'The place of the credential in the status list is no number, or lies beyond its end.',
    action: 'Ask the issuer whether the badge is in force, and tell them that its status leads nowhere.',
  },
  'status.no-id': {
    means: 'The credential has no id, and the list of withdrawn credentials goes by ids.',
    action: 'Ask the issuer whether the badge is in force.',
  },
  'status.malformed': {
    means: 'What the credential says of where its status can be found breaks the rules for it.',
    action:
      'Ask the issuer whether the badge is in force, and tell them that its status cannot be looked up.',
  },
  'status.type-unsupported': {
    means: 'The credential’s status can be found in a way that this release does not know.',
    action: 'Ask the issuer whether the badge is in force.',
  },
  'status.too-many': {
    means: 'The credential names more places for its status than are looked up.',
    action: 'Treat the badge with suspicion; honest badges name one or a few.',
  },
} satisfies Record<string, CodeEntry>;
