import type { CodeEntry } from './code-entry.js';

/** Codes about Open Badges 2.0. */
export const ob2Codes = {
  'assertion.version-unsupported': {
    means:
      'The badge, or a document that it leads to, is of Open Badges 1.1 or older, which is not verified.',
    action: 'Ask the issuer for the badge as Open Badges 3.0 or 2.0.',
  },
  'assertion.context': {
    means: 'A document of Open Badges 2.0 does not name that context, or gives its terms another meaning.',
    action:
      'Check that it is an Open Badge 2.0; if it is, tell the issuer to use the published context alone.',
  },
  'assertion.http-id': {
    means: 'An id of the badge is one of plain HTTP; what it names was read over https from the same host.',
    action: 'Nothing need be done; the issuer should publish by https.',
  },
  'assertion.document-id': {
    means: 'The document at a URL says that it is another one, with an id of its own.',
    action: 'Tell the issuer; what is published there does not belong to this badge.',
  },
  'assertion.differs': {
    means: 'What was handed over says something else than what the issuer publishes under the same id.',
    action: 'Treat the file as altered; go by what the issuer publishes.',
  },
  'assertion.copy-outdated': {
    means: 'What was handed over gives another date or badge name than the issuer does by now.',
    action: 'Go by what the issuer publishes; get the badge anew if you hold the copy.',
  },
  'assertion.badge-unpublished': {
    means: 'A hosted badge says itself what it is for, under no URL: whoever has a page at the host could.',
    action: 'Ask the issuer whether the badge is theirs; they should publish the badge class at its URL.',
  },
  'assertion.badge-differs': {
    means: 'The badge class inside a hosted badge says something else than the one published at its id.',
    action: 'Ask the issuer which of the two counts.',
  },
  'assertion.verification-type': {
    means: 'The assertion says that it is verified in another way than the form in which it came allows.',
    action:
      'Ask the issuer for the badge as it is issued: its URL if it is hosted, its signature if it is signed.',
  },
  'assertion.out-of-scope': {
    means: 'The badge lies where the issuer’s profile does not say that the issuer’s badges lie.',
    action: 'Treat the badge as a forgery until the named issuer confirms it.',
  },
  'assertion.redirected': {
    means: 'The assertion or the issuer’s profile came from another host, to which the issuer’s leads on.',
    action: 'Ask the issuer whether the badge is theirs; some hosts lead on to wherever a link tells them.',
  },
  'assertion.revoked': {
    means: 'The issuer has revoked the badge.',
    action: 'Do not accept the badge; ask the issuer or the educator why.',
  },
  'assertion.list-not-issuers': {
    means: 'The revocation list that the issuer’s profile names says that it is of another issuer.',
    action: 'Ask the issuer whether the badge is still in force.',
  },
  'assertion.no-creator': {
    means:
      'The signed assertion does not name its key; one of the issuer’s keys fits. Other verifiers may refuse it.',
    action: 'Nothing need be done; the issuer should name the key.',
  },
} satisfies Record<string, CodeEntry>;
