/** Which kind of badge an image carries, by the place it stands in: Open Badges 3.0, CLR 2.0 or Open Badges 2.0. */
export type BakedAs = 'ob3' | 'clr' | 'ob2';

/** Where a kind of badge stands in a PNG (keyword of a text chunk) and in an SVG (namespace and local name). */
export interface BadgePlace {
  readonly as: BakedAs;
  readonly keyword: string;
  readonly namespace: string;
  readonly element: string;
  /** What we write before the colon. Readers go by the namespace: two generations share the first prefix. */
  readonly prefix: string;
}

const ob3: BadgePlace = {
  as: 'ob3',
  keyword: 'openbadgecredential',
  namespace: 'https://purl.imsglobal.org/ob/v3p0',
  element: 'credential',
  prefix: 'openbadges',
};

const clr: BadgePlace = {
  as: 'clr',
  keyword: 'clrcredential',
  namespace: 'https://purl.imsglobal.org/clr/v2p0',
  element: 'credential',
  prefix: 'clr',
};

const ob2: BadgePlace = {
  as: 'ob2',
  keyword: 'openbadges',
  namespace: 'http://openbadges.org',
  element: 'assertion',
  prefix: 'openbadges',
};

/**
 * Every place in which a badge is looked for.
 *
 * @see Open Badges 3.0 §Baked Badge; Open Badges 2.0 Baking Specification. CLR 2.0 prints no place: it is the one
 * that the official validator reads.
 */
export const badgePlaces: Readonly<Record<BakedAs, BadgePlace>> = { ob3, clr, ob2 };

/** The place that a keyword of a PNG text chunk names. Keywords are case-sensitive. */
export function placeOfKeyword(keyword: string): BadgePlace | undefined {
  return Object.values(badgePlaces).find((place) => place.keyword === keyword);
}

/** The place that an element of an SVG is. */
export function placeOfElement(namespace: string, element: string): BadgePlace | undefined {
  return Object.values(badgePlaces).find(
    (place) => place.namespace === namespace && place.element === element,
  );
}

/** Whether an element has the very name of a badge's, by the usual prefix, whatever that prefix stands for. */
export function isNamedAsBadge(qualified: string): boolean {
  const name = qualified.toLowerCase();
  return Object.values(badgePlaces).some(({ prefix, element }) => name === `${prefix}:${element}`);
}
