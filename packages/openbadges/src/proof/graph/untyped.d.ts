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
    readonly contextResolver?: object;
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

declare module 'jsonld/lib/ContextResolver.js' {
  interface Resolver {
    resolve(asked: object): Promise<unknown>;
  }
  const ContextResolver: new (options: { readonly sharedCache: Map<string, unknown> }) => Resolver;
  export default ContextResolver;
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
