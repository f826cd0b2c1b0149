/**
 * Compares texts by code points. JavaScript compares UTF-16 units, in which what lies beyond U+FFFF comes before U+E000.
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/**
 * Lines that are sorted by UTF-16 units, in code point order. The two orders are one unless what lies beyond U+FFFF
 * meets U+E000 to U+FFFF: looking whether the text has both costs next to nothing beside sorting it by code points.
 */
export function inCodePointOrder(sorted: string): string {
  if (!FROM_E000.test(sorted) || !SURROGATE.test(sorted)) return sorted;
  return (sorted.match(/[^\n]*\n/g) ?? []).sort(byCodePoint).join('');
}

const FROM_E000 = /[\ue000-\uffff]/;
const SURROGATE = /[\ud800-\udfff]/;
