// What selective disclosure calls of the untyped packages, beside what `untyped.d.ts` declares.

declare module 'rdf-canonize' {
  /** A term of a statement (RDF/JS). A literal has further members. */
  export interface Term {
    readonly termType: string;
    readonly value: string;
  }
  export interface Statement {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
    readonly graph: Term;
  }
  export const NQuads: {
    serializeQuad(statement: Statement): string;
  };
}
