// What the tests of canonicalisation call of rdf-canonize beside `canonize`.

declare module 'rdf-canonize' {
  export interface Options {
    readonly algorithm: 'RDFC-1.0';
    readonly format: 'application/n-quads';
    readonly maxWorkFactor?: number;
    readonly maxDeepIterations?: number;
    readonly createMessageDigest?: () => { update(text: string): void; digest(): string };
    readonly canonicalIdMap?: Map<string, string>;
    readonly inputFormat?: 'application/n-quads';
  }
  export function canonize(dataset: readonly object[] | string, options: Options): Promise<string>;

  type Quad = import('../../../src/proof/rdfc/statement.js').Quad;

  export const NQuads: {
    parse(text: string): readonly Quad[];
    serializeQuad(quad: Quad): string;
  };
}
