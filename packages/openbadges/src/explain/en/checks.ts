import type { Words } from '../words.js';

/** What each check says in English. */
export const checks: Words['checks'] = {
  conformance: {
    label: 'format',
    pass: 'It keeps the rules of Open Badges 3.0.',
    fail: 'It does not keep the rules of its format.',
    unknown: 'Whether it keeps the rules of its format could not be found out.',
  },
  proof: {
    label: 'signature',
    pass: 'Nothing was changed since it was signed.',
    fail: 'It has no signature that can be relied on.',
    unknown: 'Its signature could not be checked.',
  },
  issuer: {
    label: 'issuer',
    pass: 'The key that signed belongs to the issuer it names.',
    fail: 'The key that signed does not belong to the issuer it names.',
    unknown: 'Whether the key that signed belongs to the issuer it names could not be found out.',
  },
  refresh: {
    label: 'newer version',
    pass: 'The issuer was asked for a newer version, and what it gave is in force.',
    warn: 'There is no newer version to go by, so this version counts.',
    fail: 'The issuer’s newer version, which takes the place of this one, is not valid.',
    unknown: 'Whether a newer version takes the place of this one could not be found out.',
    absent: 'It names no place to ask for a newer version.',
  },
  status: {
    label: 'still in force',
    pass: 'The issuer has neither withdrawn nor suspended it.',
    fail: 'It is no longer in force: the issuer withdrew or suspended it.',
    unknown: 'Whether the issuer withdrew or suspended it could not be found out.',
    absent: 'It names no place where the issuer says whether it was withdrawn.',
  },
  validity: {
    label: 'dates',
    pass: 'It is in date.',
    fail: 'It is not in date.',
    unknown: 'Whether it is in date could not be found out.',
    absent: 'It has no dates.',
  },
  recipient: {
    label: 'person',
    pass: 'It belongs to the person you asked about.',
    fail: 'It does not belong to the person you asked about.',
    unknown: 'Whether it belongs to the person you asked about could not be found out.',
    absent: 'It is about nobody by itself.',
    'not-asked': 'You named nobody whose it must be, so compare the person yourself.',
  },
  endorsements: {
    label: 'endorsements',
    pass: 'Its endorsements are valid.',
    warn: 'Not all of its endorsements can be relied on; that does not stand against it.',
    fail: 'An endorsement of it is not valid.',
    unknown: 'Its endorsements could not be checked.',
    absent: 'It carries no endorsements.',
  },
  review: {
    label: 'review results',
    pass: 'By its own results, every required level was reached.',
    fail: 'By its own results, a required level was not reached.',
    unknown: 'Whether its results reach the required levels could not be found out.',
    absent: 'It carries no results to compare with a required level.',
  },
  creator: {
    label: 'author',
    pass: 'The issuer is the author of the achievement.',
    warn: 'Somebody other than the issuer is the author of the achievement.',
    fail: 'The issuer may not award this achievement.',
    unknown: 'Who is the author of the achievement could not be found out.',
    absent: 'It does not say who the author of the achievement is.',
  },
  trust: {
    label: 'trust list',
    pass: 'The issuer is on your trust list for this.',
    fail: 'Your trust list does not cover this award by the issuer.',
    unknown: 'Your trust list does not settle whether the issuer may award this.',
    absent: 'It has no issuer of its own that a trust list could name.',
    'not-asked': 'You gave no trust list, so the issuer is not on a list you gave.',
  },
  contents: {
    label: 'contents',
    pass: 'Every credential in it is valid.',
    fail: 'A credential in it is not valid.',
    unknown: 'A credential in it could not be checked.',
    absent: 'It holds no other credentials.',
  },
};

/** Where a check says something else than for a badge. */
export const checksFor: Words['checksFor'] = {
  badge: {
    contents: {
      pass: 'Every badge that it rests on is valid.',
      fail: 'A badge that it rests on is not valid, or not of the same person.',
      unknown: 'Whether every badge that it rests on is valid could not be found out.',
    },
  },
  record: {
    conformance: { pass: 'It keeps the rules of CLR 2.0.' },
    recipient: {
      pass: 'It is about the person you asked about.',
      fail: 'It is not about the person you asked about.',
      unknown: 'Whether it is about the person you asked about could not be found out.',
    },
  },
  endorsement: {
    recipient: {
      pass: 'It is about whom you asked about.',
      fail: 'It is not about whom you asked about.',
      unknown: 'Whether it is about whom you asked about could not be found out.',
    },
  },
  presentation: {
    conformance: { pass: 'It keeps the rules of presentations.' },
    issuer: {
      label: 'holder',
      pass: 'The key that signed belongs to the holder it names.',
      fail: 'The key that signed does not belong to the holder it names.',
      unknown: 'Whether the key that signed belongs to the holder it names could not be found out.',
    },
    contents: { absent: 'There is no credential in it.' },
  },
  assertion: {
    conformance: { pass: 'It keeps the rules of Open Badges 2.0.' },
    proof: {
      label: 'origin',
      pass: 'It stands as the issuer published or signed it.',
      fail: 'It does not stand as the issuer published or signed it.',
      unknown: 'Whether it stands as the issuer published or signed it could not be found out.',
    },
    issuer: {
      pass: 'The issuer it names stands behind it.',
      fail: 'The issuer it names does not stand behind it.',
      unknown: 'Whether the issuer it names stands behind it could not be found out.',
    },
  },
  other: { conformance: { pass: 'It keeps the rules of credentials.' } },
};
