import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NQuads } from 'rdf-canonize';
import { describe, test } from 'vitest';
import { byCodePoint, inCodePointOrder } from '../../../src/proof/rdfc/code-point-order.js';
import {
  iriTerm,
  isBlank,
  lineOf,
  literalTerm,
  plainIriTerm,
  quotedText,
  statementOf,
} from '../../../src/proof/rdfc/statement.js';
import { byLine } from '../../../src/proof/rdfc/statement-order.js';
import { blank, iri, literal, quad, quads } from './datasets.js';

const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

describe('terms', () => {
  test('are escaped as by rdf-canonize, character by character', () => {
    for (const unit of units) {
      const expected = NQuads.serializeQuad(quad(iri(`urn:${unit}`), literal(`${unit}!${unit}`)));
      assert.equal(
        `<${iriTerm(`urn:${unit}`).slice(1)} <urn:p> ${quotedText(`${unit}!${unit}`)} .\n`,
        expected,
      );
    }
  });

  test('escape what the specification lists, and nothing else', () => {
    const short = new Map([
      ['\b', '\\b'],
      ['\t', '\\t'],
      ['\n', '\\n'],
      ['\f', '\\f'],
      ['\r', '\\r'],
      ['"', '\\"'],
      ['\\', '\\\\'],
    ]);
    for (const [code, unit] of units.entries()) {
      const numeric = `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
      const inText = short.get(unit) ?? (code < 0x20 || code === 0x7f ? numeric : unit);
      assert.equal(quotedText(unit), `"${inText}"`);
      const inIri = code <= 0x20 || '<>"{}|^`\\'.includes(unit) ? numeric : unit;
      assert.equal(iriTerm(unit), `<${inIri}>`);
    }
  });

  test('that are IRIs are read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(plainIriTerm(iriTerm(text)), `<${text}>`);
      }),
    );
    // What looks like an escape in the IRI itself is none.
    assert.equal(iriTerm('urn:\\u007B'), '<urn:\\u005Cu007B>');
    assert.equal(plainIriTerm('<urn:\\u005Cu007B>'), '<urn:\\u007B>');
  });

  test('that are literals have a language or a datatype, or are plain', () => {
    assert.equal(literalTerm({ text: 'a "b"' }), '"a \\"b\\""');
    assert.equal(literalTerm({ text: 'a', datatype: `${XSD}string` }), '"a"');
    assert.equal(literalTerm({ text: 'a', datatype: `${XSD}date` }), `"a"^^<${XSD}date>`);
    assert.equal(literalTerm({ text: 'a', datatype: 'urn:{' }), '"a"^^<urn:\\u007B>');
    assert.equal(literalTerm({ text: 'a', language: 'en-GB', datatype: `${RDF}langString` }), '"a"@en-GB');
    for (const language of [undefined, '']) {
      assert.equal(literalTerm({ text: 'a', language, datatype: `${RDF}langString` }), '"a"');
    }
  });

  test('are blank by how they begin', () => {
    assert.deepEqual(
      ['_:a', '<_:a>', '"_:a"', '', '<urn:a>'].map((term) => isBlank(term)),
      [true, false, false, false, false],
    );
  });
});

describe('statements', () => {
  test('are written as by rdf-canonize', () => {
    fc.assert(
      fc.property(quads, (one) => {
        assert.equal(lineOf(statementOf(one)), NQuads.serializeQuad(one));
      }),
      { numRuns: 500 },
    );
    const statement = statementOf(quad(blank('s'), literal('a'), { graph: blank('g') }));
    assert.deepEqual(statement, { subject: '_:s', predicate: '<urn:p>', object: '"a"', graph: '_:g' });
    assert.equal(statementOf(quad(iri('urn:s'), iri('urn:o'))).graph, '');
  });

  test('are in the order of their lines', () => {
    const sign = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
    fc.assert(
      fc.property(fc.array(quads, { minLength: 2, maxLength: 20 }), (dataset) => {
        const statements = dataset.map(statementOf);
        for (const a of statements) {
          for (const b of statements) assert.equal(byLine(a, b), sign(lineOf(a), lineOf(b)));
        }
      }),
    );
    const terms = (prefix: string): readonly string[] => ['1', '10', '1-', '2'].map((end) => prefix + end);
    const objects = ['"a"', '"a"@en', '"a"@en-GB', '"a"^^<urn:t>', '"a b"', '"a\\""', ...terms('_:c14n')];
    const all = terms('_:c14n').flatMap((subject) =>
      objects.flatMap((object) =>
        ['', '<urn:g>', '<urn:g2>', ...terms('_:g')].map((graph) => ({
          subject,
          predicate: '<urn:p>',
          object,
          graph,
        })),
      ),
    );
    const lines = all.map(lineOf);
    assert.deepEqual([...all].sort(byLine).map(lineOf), [...lines].sort());
  });
});

describe('the order of code points', () => {
  const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
  const corners = ['\u{1f393}', '\uff21', 'A', '\u{10ffff}', '\ue000', '\ud7ff', '\u{10000}', '\uffff', ''];

  test('is that of UTF-8', () => {
    for (const a of corners) {
      for (const b of corners) {
        assert.equal(Math.sign(byCodePoint(`x${a}`, `x${b}`)), byBytes(`x${a}`, `x${b}`), `${a} ${b}`);
      }
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        assert.equal(Math.sign(byCodePoint(a, b)), byBytes(a, b));
      }),
    );
  });

  test('comes from that of UTF-16 units, for any lines', () => {
    const unit = fc.constantFrom(...corners, 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.string({ unit })), (texts) => {
        const lines = texts.map((text) => `${text}\n`);
        const expected = [...lines].sort(byBytes).join('');
        assert.equal(inCodePointOrder([...lines].sort().join('')), expected);
      }),
      { numRuns: 500 },
    );
  });
});
