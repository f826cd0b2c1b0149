import { RDF, XSD } from '../rdf-names.js';
import { iriTerm, literalTerm } from '../rdfc/statement.js';
import { StepAside } from './step-aside.js';

/**
 * What follows a text in N-Quads where its term has a type; `undefined` where such texts are signed in another form than
 * they are written.
 */
export function suffixOfTexts(type: string | undefined): string | undefined {
  if (type === undefined || type.startsWith('@') || type === `${XSD}string`) return '';
  return type === `${XSD}double` || type.startsWith(RDF) ? undefined : `^^${iriTerm(type)}`;
}

/** A text in a language as a literal of N-Quads. */
export function languageLiteral(text: string, language: string): string {
  return literalTerm({ text, language: language.toLowerCase(), datatype: `${RDF}langString` });
}

/**
 * A number or flag as a literal of N-Quads, in the canonical form of its type: of a double, sixteen digits.
 *
 * @see JSON-LD 1.1 API, §8.2.2 "Object to RDF Conversion", steps 9 to 12
 */
export function plainLiteral(value: number | boolean, datatype?: string): string {
  if (datatype?.startsWith(RDF) === true) throw new StepAside('datatype of a number');
  if (typeof value === 'boolean')
    return literalTerm({ text: String(value), datatype: datatype ?? `${XSD}boolean` });
  const isDouble = String(value).includes('.') || Math.abs(value) >= 1e21 || datatype === `${XSD}double`;
  if (!isDouble) return literalTerm({ text: value.toFixed(0), datatype: datatype ?? `${XSD}integer` });
  const text = value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
  return literalTerm({ text, datatype: datatype ?? `${XSD}double` });
}
