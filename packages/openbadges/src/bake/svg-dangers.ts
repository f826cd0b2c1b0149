import type { Problem } from '../problem.js';

/**
 * The DOCTYPE that drawing programs write: the published one of SVG, without declarations of the file's own. It is
 * never fetched, so it declares nothing; the official samples carry it.
 */
const PUBLISHED_DOCTYPE =
  /^\s+svg\s+PUBLIC\s+(["'])-\/\/W3C\/\/DTD SVG [\w. ]{1,20}\/\/EN\1\s+(["'])https?:\/\/www\.w3\.org\/[\w./-]{1,100}\2\s*$/;
/** Browsers drop white space and control characters before they look at the scheme; lists part by semicolons. */
// eslint-disable-next-line no-control-regex -- they are what hides the scheme
const HIDING = /[\u0000-\u0020\u007f-\u00a0]/g;
const SCRIPT_LINK = /(?:^|;)javascript:/i;

/** What is wrong with a DOCTYPE (the text after the word), if anything. */
export function doctypeProblem(doctype: string): Problem | undefined {
  if (doctype.length < 400 && PUBLISHED_DOCTYPE.test(doctype)) return undefined;
  return {
    code: 'container.dtd',
    message: 'The SVG has a DOCTYPE other than the published one of SVG.',
    spec: 'XML 1.0 §2.8',
  };
}

/** What an element can do when the image is opened, by its local name in whatever namespace. */
export function elementProblem(local: string): Problem | undefined {
  return local.toLowerCase() === 'script' ? active('a script') : undefined;
}

/** What an attribute can do when the image is opened: event handlers, and links that are scripts. */
export function attributeProblem(name: string, value: string): Problem | undefined {
  if (/^on[a-z]/i.test(name)) return active('an event handler');
  // Any attribute: animations can write a link's value from others.
  return SCRIPT_LINK.test(value.replaceAll(HIDING, '')) ? active('a link that runs a script') : undefined;
}

function active(what: string): Problem {
  return {
    code: 'container.active-content',
    message: `The SVG holds ${what}.`,
    spec: 'SVG 2 §15 Scripting and Interactivity',
  };
}
