// What we call of the untyped packages. Kept out of our public types.

declare module 'jsonld' {
  export interface RemoteDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  export interface Options {
    readonly documentLoader: (url: string) => Promise<RemoteDocument>;
    readonly safe: boolean;
    readonly base: null;
    readonly skipExpansion?: boolean;
    readonly produceGeneralizedRdf?: boolean;
    readonly rdfDirection?: 'i18n-datatype';
  }
  interface Term {
    readonly termType: string;
    readonly value: string;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
    readonly graph: Term;
  }
  const jsonld: {
    expand(document: unknown, options: Options): Promise<readonly unknown[]>;
    toRDF(document: unknown, options: Options): Promise<readonly Quad[]>;
  };
  export default jsonld;
}

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
}

declare module '@digitalbazaar/vc' {
  /** The part of a proof suite that issuing asks for. */
  export interface IssuingSuite {
    readonly verificationMethod: string;
    ensureSuiteContext(): void;
    createProof(): Promise<object>;
  }
  export function issue(options: {
    readonly credential: object;
    readonly suite: IssuingSuite;
    readonly documentLoader: (url: string) => Promise<object>;
  }): Promise<{ readonly proof?: unknown }>;
}
