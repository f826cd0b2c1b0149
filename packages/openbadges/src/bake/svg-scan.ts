import { SaxesParser } from 'saxes';
import type { SaxesAttributeNSIncomplete, SaxesTagNS, XMLDecl } from 'saxes';
import { limits } from '../limits.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';
import { isNamedAsBadge, placeOfElement } from './badge-places.js';
import type { BadgePlace } from './badge-places.js';
import { utf16Of } from './image-kind.js';
import { attributeProblem, doctypeProblem, elementProblem } from './svg-dangers.js';

/** A badge element of an SVG: what it says, and where it stands in the text. */
export interface SvgBadge {
  readonly place: BadgePlace;
  readonly prefix: string;
  readonly text: string;
  /** What else the element holds: its body, where the badge stands in its attribute. */
  readonly beside: string;
  readonly start: number;
  readonly end: number;
}

/** The start tag of the root, from `<` to behind `>`, and the namespaces that it declares, by prefix. */
export interface SvgRoot {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isSelfClosing: boolean;
  readonly declared: ReadonlyMap<string, string>;
}

/** What baking and unbaking need to know of an SVG. Positions count UTF-16 code units of `text`. */
export interface SvgScan {
  readonly text: string;
  readonly root: SvgRoot;
  readonly badges: readonly SvgBadge[];
  /** Whether an element is named as a badge is, and is none: its prefix stands for something else. */
  readonly hasFalseBadge: boolean;
  /** Prefixes that names outside the badges use. */
  readonly prefixes: ReadonlySet<string>;
}

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * Reads an SVG as well-formed XML, and finds its badges by namespace. Nothing is fetched or expanded.
 *
 * Codes: `container.malformed`, `container.encoding`, `container.dtd`, `container.entity`,
 * `container.active-content`; as `unknown`: `container.too-large`, `container.encoding`, `container.unsupported`.
 *
 * @see XML 1.0 (Fifth Edition); Namespaces in XML 1.0; Open Badges 3.0 §Baked Badge, SVG
 */
export function scanSvg(bytes: Uint8Array): Outcome<SvgScan> {
  if (bytes.length > limits.svgBytes) {
    const message = `The image has more than ${limits.svgBytes} bytes.`;
    return unknown({ code: 'container.too-large', message });
  }
  const text = decode(bytes);
  if (text.kind !== 'ok') return text;
  try {
    return ok(new Scanner(text.value).scan());
  } catch (thrown) {
    if (thrown instanceof Refusal && !thrown.isKnown) return unknown(thrown.problem);
    return bad(thrown instanceof Refusal ? thrown.problem : malformed('The SVG cannot be parsed.'));
  }
}

function decode(bytes: Uint8Array): Outcome<string> {
  if (utf16Of(bytes) !== undefined) return unknown(otherEncoding('UTF-16'));
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return bad({ code: 'container.encoding', message: 'The SVG is not UTF-8.', spec: 'XML 1.0 §4.3.3' });
  }
}

function otherEncoding(name: string): Problem {
  const message = `The SVG is in ${name.slice(0, 40)}; only UTF-8 is read.`;
  return { code: 'container.encoding', message, spec: 'XML 1.0 §4.3.3' };
}

/** Leaves the parser at the first thing that ends the reading. Never leaves this file. */
class Refusal extends Error {
  readonly problem: Problem;
  readonly isKnown: boolean;

  constructor(problem: Problem, isKnown = true) {
    super(problem.code);
    this.problem = problem;
    this.isKnown = isKnown;
  }
}

interface OpenBadge {
  readonly place: BadgePlace;
  readonly prefix: string;
  readonly start: number;
  readonly verify: string;
  body: string;
}

class Scanner {
  readonly #text: string;
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #badges: SvgBadge[] = [];
  readonly #prefixes = new Set<string>();
  #root: SvgRoot | undefined;
  #open: OpenBadge | undefined;
  #hasFalseBadge = false;
  #depth = 0;
  #nodes = 0;

  constructor(text: string) {
    this.#text = text;
    const parser = this.#parser;
    parser.on('error', (error) => refuse(syntaxProblem(error.message)));
    parser.on('xmldecl', refuseOtherXml);
    parser.on('doctype', (doctype) => refuse(doctypeProblem(doctype)));
    parser.on('attribute', (attribute) => this.#attribute(attribute));
    parser.on('opentag', (tag) => this.#opened(tag));
    parser.on('closetag', () => this.#closed());
    parser.on('cdata', (part) => this.#said(part));
  }

  scan(): SvgScan {
    this.#parser.write(this.#text).close();
    if (this.#root === undefined) throw new Refusal(malformed('The SVG has no root element.'));
    const found = { badges: this.#badges, hasFalseBadge: this.#hasFalseBadge, prefixes: this.#prefixes };
    return { text: this.#text, root: this.#root, ...found };
  }

  #attribute({ name, prefix, value }: SaxesAttributeNSIncomplete): void {
    this.#count();
    refuse(attributeProblem(name, value));
    if (prefix !== '' && prefix !== 'xmlns') this.#prefixes.add(prefix);
  }

  #opened(tag: SaxesTagNS): void {
    this.#count();
    this.#depth += 1;
    if (this.#depth > limits.svgDepth) throw tooLarge(`elements nested over ${limits.svgDepth} deep`);
    refuse(elementProblem(tag.local));
    this.#root ??= this.#rootOf(tag);
    if (this.#open !== undefined) throw new Refusal(malformed('The badge in the SVG holds an element.'));
    const place = placeOfElement(tag.uri, tag.local);
    if (place === undefined) {
      this.#prefixes.add(tag.prefix);
      this.#hasFalseBadge ||= isNamedAsBadge(tag.name);
      return;
    }
    const verify = tag.attributes['verify']?.value ?? '';
    this.#open = { place, prefix: tag.prefix, start: this.#startOfTag(), verify, body: '' };
    // Elsewhere text is of no use, and the parser need not gather it.
    this.#parser.on('text', (part) => this.#said(part));
  }

  #closed(): void {
    this.#depth -= 1;
    if (this.#open === undefined) return;
    const { place, prefix, start, verify, body } = this.#open;
    this.#open = undefined;
    this.#parser.off('text');
    // A signed badge stands in the attribute.
    const [text, beside] = verify.trim() === '' ? [body.trim(), ''] : [verify.trim(), body.trim()];
    if (text.length > limits.characters)
      throw tooLarge(`a badge of more than ${limits.characters} characters`);
    if (this.#badges.length >= limits.imageBadges) throw tooLarge(`more than ${limits.imageBadges} badges`);
    this.#badges.push({ place, prefix, text, beside, start, end: this.#parser.position });
  }

  #said(part: string): void {
    if (this.#open !== undefined) this.#open.body += part;
  }

  #count(): void {
    this.#nodes += 1;
    if (this.#nodes > limits.svgNodes) throw tooLarge(`more than ${limits.svgNodes} elements and attributes`);
  }

  #rootOf(tag: SaxesTagNS): SvgRoot {
    if (tag.local !== 'svg' || tag.uri !== SVG_NAMESPACE) {
      throw new Refusal(malformed('The root is not `svg` in the namespace of SVG.'));
    }
    const { name, isSelfClosing, ns } = tag;
    const declared = new Map(Object.entries(ns));
    return { name, isSelfClosing, declared, start: this.#startOfTag(), end: this.#parser.position };
  }

  /** Where the tag starts whose end the parser has just passed: no tag has `<` within. */
  #startOfTag(): number {
    return this.#text.lastIndexOf('<', this.#parser.position - 1);
  }
}

function refuse(problem: Problem | undefined): void {
  if (problem !== undefined) throw new Refusal(problem);
}

function refuseOtherXml({ version, encoding }: XMLDecl): void {
  if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') {
    throw new Refusal(otherEncoding(encoding), false);
  }
  if (version !== '1.0') {
    const message = 'The SVG is not XML 1.0.';
    throw new Refusal({ code: 'container.unsupported', message, spec: 'XML 1.0 §2.8' }, false);
  }
}

/** The parser knows the five entities of XML; any other is an error to it, as is what is not well-formed. */
function syntaxProblem(message: string): Problem {
  if (!message.includes('undefined entity')) {
    return malformed(`The SVG is not well-formed XML: ${message.slice(0, 80)}`);
  }
  return {
    code: 'container.entity',
    message: 'The SVG uses an entity that XML itself does not define.',
    spec: 'XML 1.0 §4.6',
  };
}

function malformed(message: string): Problem {
  return { code: 'container.malformed', message, spec: 'Open Badges 3.0 §Baked Badge, SVG' };
}

function tooLarge(what: string): Refusal {
  return new Refusal({ code: 'container.too-large', message: `The SVG has ${what}.` }, false);
}
