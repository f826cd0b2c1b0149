import type { Instant } from '../moments.js';
import type { Notes, Reasons } from '../words.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function dayText({ year, month, day, time }: Instant): string {
  return `${day} ${MONTHS[month - 1] ?? ''} ${year} (${time} UTC)`;
}

const SIGNED = 'It is as its issuer signed it, and it is in date.';

/** Reasons for a verdict in English. */
export const reasons: Reasons = {
  valid: {
    badge: SIGNED,
    endorsement: SIGNED,
    record: 'It is as its issuer signed it, it is in date, and every credential in it is valid.',
    presentation: 'Its holder signed it, and every credential in it is valid.',
    assertion: 'It is as its issuer published or signed it, and it is in date.',
    other: SIGNED,
  },
  warned: 'Something is to be noted; see below.',
  none: {
    invalid: 'It did not pass the checks.',
    indeterminate: 'Not every check could be made.',
  },
  more: 'There is more; see below.',
  because: {
    unreadable: 'The file could not be read as a badge.',
    unsigned: 'Nobody signed it, so anybody could have written it.',
    altered:
      'The signature does not fit the contents: something was changed after signing, or another key signed.',
    'another-key': 'It was not signed by the issuer it names.',
    'unsafe-key': 'The key that signed is not safe to rely on.',
    elsewhere: 'It was made to be shown elsewhere or at another time.',
    copy: 'It may be a copy: nothing shows that its holder hands it over.',
    withdrawn: 'It was withdrawn by the issuer.',
    suspended: 'It is suspended by the issuer for the time being.',
    expired: 'It has expired.',
    'not-yet-valid': 'It is not valid yet.',
    dates: 'Its dates cannot be read.',
    unlisted: 'The issuer is not on a list you gave.',
    network: 'What would have to be read from the network could not be had.',
  },
  expiredOn: (at) => `It expired on ${dayText(at)}.`,
  startsOn: (at) => `It is not valid yet: it starts on ${dayText(at)}.`,
};

const BADGE =
  'Valid means: nothing was changed, it is in date, and the key of the issuer that it names signed it.';

/** What verdicts mean in English. */
export const notes: Notes = {
  valid: {
    badge: BADGE,
    endorsement: BADGE,
    other: BADGE,
    record:
      'Valid means: nothing was changed, it is in date, the key of the issuer that it names signed it, and every credential in it is valid by itself. Each of them has an issuer of its own.',
    presentation:
      'Valid means: the holder that it names signed it, and every credential in it is valid by itself. It does not mean that the holder earned them: compare whom each is for. Whether you accept their issuers is for you to decide.',
    assertion:
      'Valid means: it stands as the issuer that it names published or signed it, and it is in date.',
  },
  trust: {
    listed: 'The issuer is on your trust list. What the badge counts for is for you to decide.',
    'not-asked': 'You gave no trust list: whether that issuer is one you accept is for you to decide.',
  },
  invalid: 'Not valid means: it failed a check that it must pass. Do not count it.',
  indeterminate:
    'This is no finding against it: it may be valid or not. Do not count it as valid until it can be checked.',
};
