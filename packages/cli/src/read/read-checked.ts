import { parseDefinition, parseQualityRating, parseStack } from '@badgewright/microcredentials';
import type { Definition, Parsed, QualityRating, Stack } from '@badgewright/microcredentials';
import { readJson } from '@badgewright/openbadges';
import type { JsonObject, Problem } from '@badgewright/openbadges';
import type { Io } from '../io.js';
import { readText, unreadable } from './read-text.js';

/** A document that `check` looks at. */
export type CheckedDocument =
  | { readonly kind: 'definition'; readonly value: Definition }
  | { readonly kind: 'stack'; readonly value: Stack }
  | { readonly kind: 'quality-rating'; readonly value: QualityRating };

/** What a file that is to be checked holds. */
export interface ReadFile {
  readonly source: string;
  /** As it was read; empty where it is no JSON. */
  readonly text: string;
  /** Which kind of document its format names; a file that names none is taken for a definition. */
  readonly kind: CheckedDocument['kind'];
  /** Where it is without faults. */
  readonly document?: CheckedDocument;
  readonly problems: readonly Problem<string>[];
}

/** Reads a file, and the document in it by the kind that its `format` names. Never rejects. */
export async function readChecked(source: string, io: Io): Promise<ReadFile> {
  const read = await readText(source, io);
  const file = { source, text: '', kind: 'definition' } as const;
  switch (read.kind) {
    case 'failed': {
      const { code, message } = unreadable(source, read.reason);
      return { ...file, problems: [{ code, message, at: '' }] };
    }
    case 'too-large':
      return { ...file, problems: [{ code: 'input.too-large', message: 'It is too large.', at: '' }] };
    case 'not-text':
      return {
        ...file,
        problems: [{ code: 'input.not-json', message: 'This is not text in UTF-8.', at: '' }],
      };
    case 'text': {
      const json = readJson(read.text);
      if (json.kind !== 'ok') return { ...file, problems: json.problems };
      return { ...file, text: read.text, ...parseByFormat(json.value) };
    }
  }
}

function parseByFormat(value: JsonObject): Pick<ReadFile, 'kind' | 'document' | 'problems'> {
  switch (value['format']) {
    case 'badgewright-stack/1':
      return found('stack', parseStack(value), (stack) => ({ kind: 'stack', value: stack }));
    case 'badgewright-quality-rating/1':
      return found('quality-rating', parseQualityRating(value), (rating) => ({
        kind: 'quality-rating',
        value: rating,
      }));
    default:
      return found('definition', parseDefinition(value), (definition) => ({
        kind: 'definition',
        value: definition,
      }));
  }
}

function found<T>(
  kind: ReadFile['kind'],
  parsed: Parsed<T>,
  documentOf: (value: T) => CheckedDocument,
): Pick<ReadFile, 'kind' | 'document' | 'problems'> {
  if (parsed.kind === 'bad') return { kind, problems: parsed.problems };
  return { kind, document: documentOf(parsed.value), problems: [] };
}
