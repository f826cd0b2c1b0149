import { RDF, XSD } from '../rdf-names.js';

/**
 * A statement of a graph (an RDF quad), each term as canonical N-Quads writes it: `<IRI>`, `_:label`, or a literal with
 * its language or datatype. `graph` is empty for the default graph.
 *
 * @see RDF Dataset Canonicalization 1.0, §A "A Canonical form of N-Quads"
 */
export interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly graph: string;
}

/** Whether a term is a blank node: a part of the graph without a name of its own. */
export function isBlank(term: string): boolean {
  return term.charCodeAt(0) === UNDERSCORE;
}

const UNDERSCORE = 0x5f;

/** An IRI as a term. */
export function iriTerm(iri: string): string {
  return `<${NOT_IN_IRIS.test(iri) ? iri.replaceAll(EACH_NOT_IN_IRIS, numericEscape) : iri}>`;
}

/** What a term that is an IRI stands for, in its pointed brackets still. */
export function plainIriTerm(term: string): string {
  if (!term.includes('\\')) return term;
  return term.replaceAll(/\\u([0-9A-F]{4})/gu, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** The text of a literal in its quotes, without language and datatype. */
export function quotedText(text: string): string {
  return `"${NOT_IN_TEXTS.test(text) ? text.replaceAll(EACH_NOT_IN_TEXTS, textEscape) : text}"`;
}

/** The parts of a literal: one in a language is a `langString`, one without datatype a `string`. */
export interface Literal {
  readonly text: string;
  readonly language?: string | undefined;
  readonly datatype?: string | undefined;
}

/** A literal as a term. A `langString` without language stands as a plain text, as in rdf-canonize. */
export function literalTerm({ text, language, datatype }: Literal): string {
  if (datatype === undefined || datatype === XSD_STRING) return quotedText(text);
  if (datatype !== RDF_LANG_STRING) return `${quotedText(text)}^^${iriTerm(datatype)}`;
  return language === undefined || language === '' ? quotedText(text) : `${quotedText(text)}@${language}`;
}

const XSD_STRING = `${XSD}string`;
const RDF_LANG_STRING = `${RDF}langString`;

/* eslint-disable no-control-regex -- control characters are what has to be escaped */
const NOT_IN_IRIS = /[\u0000-\u0020<>"{}|^`\\]/;
const EACH_NOT_IN_IRIS = new RegExp(NOT_IN_IRIS, 'g');
const NOT_IN_TEXTS = /[\u0000-\u001f\u007f"\\]/;
const EACH_NOT_IN_TEXTS = new RegExp(NOT_IN_TEXTS, 'g');
/* eslint-enable no-control-regex */

function numericEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

function textEscape(character: string): string {
  return SHORT_ESCAPES[character] ?? numericEscape(character);
}

/** A term of an RDF.js quad; `language` and `datatype` are those of a literal. */
export interface QuadTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string | undefined;
  readonly datatype?: { readonly value: string } | undefined;
}

/** A quad as `jsonld.toRDF` gives it. */
export interface Quad {
  readonly subject: QuadTerm;
  readonly predicate: QuadTerm;
  readonly object: QuadTerm;
  readonly graph: QuadTerm;
}

/** The statement that a quad makes. */
export function statementOf({ subject, predicate, object, graph }: Quad): Statement {
  return {
    subject: termOf(subject),
    predicate: termOf(predicate),
    object: termOf(object),
    graph: termOf(graph),
  };
}

function termOf({ termType, value, language, datatype }: QuadTerm): string {
  if (termType === 'NamedNode') return iriTerm(value);
  if (termType === 'BlankNode') return `_:${value}`;
  return termType === 'DefaultGraph' ? '' : literalTerm({ text: value, language, datatype: datatype?.value });
}

/** A statement as a line of canonical N-Quads, with its line end. */
export function lineOf({ subject, predicate, object, graph }: Statement): string {
  return graph === ''
    ? `${subject} ${predicate} ${object} .\n`
    : `${subject} ${predicate} ${object} ${graph} .\n`;
}
