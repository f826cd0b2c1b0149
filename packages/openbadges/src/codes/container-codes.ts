import type { CodeEntry } from './code-entry.js';

/** Codes about images that carry a badge. */
export const containerCodes = {
  'container.unsupported': {
    means: 'The file is neither a PNG nor an SVG image, or is an SVG of an XML version that is not read.',
    action: 'Check that it is the file you mean; ask for the badge as PNG, as SVG or as a file of its own.',
  },
  'container.malformed': {
    means: 'The image is damaged or cut off: it does not follow the rules of its format.',
    action: 'Get the file again from where it came; a transfer or an editor may have altered it.',
  },
  'container.too-large': {
    means: 'The image, a part of it or the badge inside is larger than is read, so it was not read.',
    action: 'Check that it is the file you mean; ask for the badge in a smaller image.',
  },
  'container.no-badge': {
    means: 'The image carries no badge; editors and social networks often strip it.',
    action: 'Ask for the image as the issuer sent it, or for the badge as a file of its own.',
  },
  'container.ambiguous': {
    means: 'The image carries badges that differ, so two readers may see two different badges.',
    action: 'Treat the file as altered; ask the issuer for the badge.',
  },
  'container.encoding': {
    means: 'The text in the image is not encoded as UTF-8.',
    action: 'Ask for the image as UTF-8; if it should be, get it again from where it came.',
  },
  'container.dtd': {
    means: 'The SVG carries a document type declaration, which can change what its text means.',
    action: 'Ask for the image without its DOCTYPE; a badge does not need one.',
  },
  'container.entity': {
    means: 'The SVG uses an entity that XML itself does not define, so its text cannot be read for sure.',
    action: 'Ask for the image without entities of its own.',
  },
  'container.active-content': {
    means: 'The SVG holds a script, an event handler or a `javascript:` link, which no badge needs.',
    action: 'Do not open the image in a browser; ask the issuer for the badge.',
  },
} satisfies Record<string, CodeEntry>;
