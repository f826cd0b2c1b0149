const VERSION = String.raw`\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?`;

const FROM = new RegExp(String.raw`^>=\s*(${VERSION})$`, 'u');
const BETWEEN = new RegExp(String.raw`^>=\s*(${VERSION})\s+<\s*(${VERSION})$`, 'u');
const ONE = new RegExp(String.raw`^=?\s*(${VERSION})$`, 'u');
const MAJOR = /^(?:\^(\d+)\.0\.0|(\d+)(?:\.[x*](?:\.[x*])?)?)$/u;

/** A range of semantic versions in words, such as `version 1.x`; one that is not simple stands as it is. */
export function rangeWords(range: string): string {
  const text = range.trim();
  const [, caret, bare] = MAJOR.exec(text) ?? [];
  const major = caret ?? bare;
  // Below 1.0.0 a caret stops at the next minor version.
  if (major !== undefined && (caret === undefined || caret !== '0')) return `version ${major}.x`;
  const [, from = '', below] = BETWEEN.exec(text) ?? [];
  if (below !== undefined) return isMajor(from, below) ?? `from ${from}, below ${below}`;
  const [, least] = FROM.exec(text) ?? [];
  if (least !== undefined) return `from version ${least}`;
  const [, only] = ONE.exec(text) ?? [];
  if (only !== undefined) return `version ${only}`;
  return text === '*' || text === '' ? 'any version' : `version ${text}`;
}

function isMajor(from: string, below: string): string | undefined {
  const [, major] = /^(\d+)\.0\.0$/u.exec(from) ?? [];
  return major !== undefined && below === `${Number(major) + 1}.0.0` ? `version ${major}.x` : undefined;
}
