import { encode } from 'uqr';
import { EMPTY, join, markup } from './markup.js';
import type { Markup } from './markup.js';

/** Characters of an id that still make a code which a telephone reads from paper. */
const LONGEST = 500;

/**
 * A QR code as an image inside the page, with its text as the alternative; nothing where the text is too long for a
 * code that can be read from paper.
 *
 * @see ISO/IEC 18004
 */
export function qrCode(text: string, label: string): Markup {
  if (text === '' || text.length > LONGEST) return EMPTY;
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const rows = data.map((row, y) => rowPath(row, y));
  return markup`<svg
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label="${label}: ${text}"
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M0 0h${size}v${size}H0z" />
    <path fill="#000" d="${join(rows)}" />
  </svg>`;
}

function rowPath(row: readonly boolean[], y: number): Markup {
  return join(row.flatMap((isDark, x) => (isDark ? markup`M${x} ${y}h1v1h-1z` : [])));
}
