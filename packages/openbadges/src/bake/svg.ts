import { ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { badgePlaces } from './badge-places.js';
import type { BadgePlace } from './badge-places.js';
import { ambiguous, onlyBadge } from './baked.js';
import type { Baked } from './baked.js';
import { isAnotherBadge } from './beside.js';
import { scanSvg } from './svg-scan.js';
import type { SvgRoot, SvgScan } from './svg-scan.js';

/**
 * Reads the badge out of an SVG: the attribute `verify` of its element, else the body.
 *
 * Codes: those of `scanSvg`, `container.no-badge`, `container.ambiguous`.
 *
 * @see Open Badges 3.0 §Baked Badge, SVG, Extracting
 */
export function unbakeSvg(bytes: Uint8Array): Outcome<Baked> {
  const scan = scanSvg(bytes);
  if (scan.kind !== 'ok') return scan;
  const { badges, hasFalseBadge } = scan.value;
  if (badges.length > 0 && hasFalseBadge) return falseBadge;
  if (badges.some(({ text, beside }) => isAnotherBadge(text, beside))) {
    return ambiguous('The badge in the SVG holds one badge in its attribute, and another in its body.');
  }
  return onlyBadge(badges.map(({ text, place: { as } }) => ({ text, format: 'svg', as })));
}

/** Readers that go by the prefix, as those that search the text do, would take it for the badge. */
const falseBadge = ambiguous('An element of the SVG has the name of a badge, in another namespace.');

/** A badge to write: a compact JWS, or JSON text that `embeddable` has been through. */
export interface SvgInput {
  readonly text: string;
  readonly isJws: boolean;
  readonly place: BadgePlace;
}

/**
 * Writes a badge into an SVG as the one element of its place, directly after the start tag of the root. Earlier
 * badges of any kind go, with the declaration of a prefix that only they used. Every other byte stays.
 *
 * Codes: those of `scanSvg`; `container.ambiguous` where an element would pass for the badge with some readers.
 *
 * @see Open Badges 3.0 §Baked Badge, SVG, Baking
 */
export function bakeSvg(bytes: Uint8Array, badge: SvgInput): Outcome<Uint8Array> {
  const scan = scanSvg(bytes);
  if (scan.kind !== 'ok') return scan;
  if (scan.value.hasFalseBadge) return falseBadge;
  const { text, root, badges } = scan.value;
  const removed = badges.map(({ start, end }) => ({ start, end, by: '' }));
  const edits = [...startTagEdits(scan.value, badge), ...removed];
  return ok(new TextEncoder().encode(spliced(text, root.start, edits)));
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The text with its edits made. They are in the order of the text and do not overlap. */
function spliced(text: string, from: number, edits: readonly Edit[]): string {
  let at = from;
  const parts = [text.slice(0, at)];
  for (const { start, end, by } of edits) {
    parts.push(text.slice(at, start), by);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

function startTagEdits(scan: SvgScan, badge: SvgInput): readonly Edit[] {
  const { root } = scan;
  const { prefix, namespace } = badge.place;
  const stale = staleDeclarations(scan, badge.place);
  const bound = stale.some((edit) => edit.prefix === prefix) ? undefined : root.declared.get(prefix);
  const nameEnd = root.start + 1 + root.name.length;
  const declaration = ` xmlns:${prefix}="${namespace}"`;
  const onRoot = bound === undefined ? [{ start: nameEnd, end: nameEnd, by: declaration }] : [];
  // Where something else of the image needs the prefix, the element brings its own meaning of it.
  const element = elementText(badge, bound === undefined || bound === namespace ? '' : declaration);
  const inside = root.isSelfClosing
    ? { start: root.end - 2, end: root.end, by: `>${element}</${root.name}>` }
    : { start: root.end, end: root.end, by: element };
  return [...onRoot, ...stale, inside];
}

/** Declarations on the root that served earlier badges only, and would not serve the new one. */
function staleDeclarations(
  { text, root, badges, prefixes }: SvgScan,
  place: BadgePlace,
): readonly (Edit & { readonly prefix: string })[] {
  const theirs = new Set(badges.map(({ prefix }) => prefix));
  return declarationsIn(text, root).filter(({ prefix }) => {
    const namespace = root.declared.get(prefix);
    const isWanted = prefix === place.prefix && namespace === place.namespace;
    const isOfBadges = Object.values(badgePlaces).some((other) => other.namespace === namespace);
    return isOfBadges && theirs.has(prefix) && !prefixes.has(prefix) && !isWanted;
  });
}

/** The declarations of prefixes in the root's start tag, each with the white space before it. */
function declarationsIn(text: string, root: SvgRoot): readonly (Edit & { readonly prefix: string })[] {
  const tag = text.slice(root.start, root.end);
  // White space before no attribute is matched too, as a whole: a search from each of its places takes their square.
  const attributes = tag.matchAll(/\s+(?:([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*'))?/g);
  return [...attributes].flatMap(({ 0: whole, 1: name = '', index }) => {
    if (!name.startsWith('xmlns:')) return [];
    const start = root.start + index;
    return [{ prefix: name.slice('xmlns:'.length), start, end: start + whole.length, by: '' }];
  });
}

function elementText({ text, isJws, place }: SvgInput, declaration: string): string {
  const name = `${place.prefix}:${place.element}`;
  if (isJws) return `<${name}${declaration} verify="${text}"></${name}>`;
  return `<${name}${declaration}><![CDATA[${text}]]></${name}>`;
}
