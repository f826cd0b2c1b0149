import { limits } from '../../limits.js';
import type { JsonObject } from '../../model/json.js';
import { bad, ok, together, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Findings } from '../../ports.js';
import type { Problem } from '../../problem.js';
import { isAboutNobody } from '../about-nobody.js';
import { checkOf, skipped } from '../check.js';
import type { Recipient } from '../recipient-asked.js';
import type { Check } from '../report.js';
import type { Visit } from '../visit.js';
import { identitiesOf, identitiesOfAssertion, mailboxOf } from './identities.js';
import type { Identity } from './identities.js';
import { likeness } from './same-identity.js';

/** What the verifier asks about whose a document is. */
type Asked = Pick<Visit, 'challenge' | 'domain' | 'recipient'>;

/**
 * Whether a credential is about whom the verifier says. One identifier of the type that is asked for decides, if it is
 * the same; a name is nobody's alone, so it never does. Without an identifier of that type the answer stays open.
 * Where the verifier asked for an answer that only a presentation gives, that stays open too, or a copy of a badge would
 * pass for one.
 *
 * A record and each badge in it are asked by themselves: a record's publisher need not be its badges' issuer. What an
 * endorsement inside another document is about is no person, so it is not asked.
 *
 * Codes: `recipient.mismatch`; as `unknown` `recipient.unidentified`, `recipient.unreadable`, `recipient.name-only`,
 * `presentation.missing`; as `warn` `recipient.legacy-hash`, `recipient.letter-case`.
 *
 * @see Open Badges 3.0, §Credential Verification, step 8, and §Verify Recipient; W3C Data Integrity 1.0, §2.1
 * (`challenge`, `domain`)
 */
export function checkRecipient(
  document: JsonObject,
  visit: Asked & Pick<Visit, 'depth' | 'isRefreshed'>,
): Check {
  if (isAboutNobody(document, visit)) return skipped('recipient', 'absent');
  return answer(visit, (recipient) =>
    compareIdentities(identitiesOf(document), recipient, '/credentialSubject'),
  );
}

/**
 * The same for an Open Badges 2.0 assertion; `document` is what was verified, where anything could be.
 *
 * Codes: as `checkRecipient`.
 *
 * @see Open Badges 2.0, IdentityObject
 */
export function checkAssertionRecipient(document: JsonObject | undefined, asked: Asked): Check {
  if (document !== undefined) {
    const identities = identitiesOfAssertion(document);
    return answer(asked, (recipient) => compareIdentities(identities, recipient, '/recipient'));
  }
  const check = answer({ ...asked, recipient: undefined }, () => NOTHING);
  const isOpen = asked.recipient !== undefined && check.outcome === 'skipped';
  return isOpen ? skipped('recipient', 'rests-on-failed') : check;
}

const NOTHING: Findings = { outcome: ok(undefined), warnings: [] };

function answer({ challenge, domain, recipient }: Asked, compare: (recipient: Recipient) => Findings): Check {
  const isShown = challenge === undefined && domain === undefined;
  if (recipient === undefined && isShown) return skipped('recipient', 'not-asked');
  const { outcome, warnings } = recipient === undefined ? NOTHING : compare(recipient);
  return checkOf('recipient', together(outcome, isShown ? ok(undefined) : MISSING), warnings);
}

const MISSING: Outcome<never> = unknown({
  code: 'presentation.missing',
  message: 'This is no presentation, so it answers no challenge and is for no domain.',
  at: '',
});

/**
 * Whether one of the identifiers of a document is that of whom is asked about. `at` is where the document says whom it is
 * about. Codes: `recipient.*`.
 */
export function compareIdentities(identities: readonly Identity[], asked: Recipient, at: string): Findings {
  if (asked.type === 'name') {
    const message = 'People share names: by a name alone nobody is known.';
    return open({ code: 'recipient.name-only', message, at, spec: SPEC });
  }
  const forms = formsOf(asked);
  const found = identities.flatMap((identity) => {
    const form = forms.find(({ type }) => type === identity.type);
    return form === undefined ? [] : [{ identity, likeness: likeness(identity, form) }];
  });
  const matches = found.filter((one) => one.likeness === 'same' || one.likeness === 'alike').map(remarks);
  const [best] = [...matches].sort((a, b) => a.length - b.length);
  if (best !== undefined) return { outcome: ok(undefined), warnings: best };
  const [first, ...rest] = found
    .filter((one) => one.likeness === 'unreadable')
    .slice(0, limits.problems)
    .map(({ identity }) => unreadable(identity.at));
  if (first !== undefined) return { outcome: unknown(first, ...rest), warnings: [] };
  if (found.length === 0) {
    const message = 'The badge gives no identifier of the type that was asked for.';
    return open({ code: 'recipient.unidentified', message, at, spec: SPEC });
  }
  const message = 'The badge is about somebody else than was asked for.';
  return { outcome: bad({ code: 'recipient.mismatch', message, at, spec: SPEC }), warnings: [] };
}

/** Who is asked for by the id of a mailbox may stand in the badge by that address, beside another id. */
function formsOf(asked: Recipient): readonly Recipient[] {
  const mailbox = asked.type === 'id' ? mailboxOf(asked.value.trim()) : undefined;
  return mailbox === undefined ? [asked] : [asked, { type: 'emailAddress', value: mailbox }];
}

const SPEC = 'Open Badges 3.0 §Credential Verification, step 8';

function open(problem: Problem): Findings {
  return { outcome: unknown(problem), warnings: [] };
}

function unreadable(at: string): Problem {
  const message =
    'The identifier is not hashed in a way that can be compared, or not said to be hashed or not.';
  return { code: 'recipient.unreadable', message, at, spec: 'Open Badges 3.0, IdentityHash' };
}

/** What is to be said of an identifier that is the one asked for. */
function remarks(match: { readonly identity: Identity; readonly likeness: string }): readonly Problem[] {
  const { at, held } = match.identity;
  const problems: Problem[] = [];
  if (held.kind === 'hashed' && held.algorithm === 'md5') {
    const message = 'The identifier is hashed with MD5, for which two texts of one hash can be made.';
    problems.push({ code: 'recipient.legacy-hash', message, at, spec: 'Open Badges 3.0, IdentityHash' });
  }
  if (match.likeness === 'alike') {
    const message = 'The e-mail addresses differ in capital and small letters before the `@`.';
    problems.push({ code: 'recipient.letter-case', message, at, spec: 'RFC 5321 §2.4' });
  }
  return problems;
}
