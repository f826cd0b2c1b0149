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
    readonly value: string;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
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
    readonly maxWorkFactor: number;
  }
  export function canonize(dataset: readonly object[], options: Options): Promise<string>;
}

declare module '@digitalbazaar/vc' {
  export function issue(options: {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: (url: string) => Promise<object>;
  }): Promise<{ readonly proof?: unknown }>;
}

declare module '@digitalbazaar/data-integrity' {
  export interface Cryptosuite {
    readonly name: string;
    readonly requiredAlgorithm: string;
    readonly canonize: (document: object) => Promise<string>;
    readonly createVerifier: (options: { readonly verificationMethod: object }) => Promise<Verifier>;
  }
  export interface Verifier {
    readonly algorithm: string;
    verify(options: { readonly data: Uint8Array; readonly signature: Uint8Array }): Promise<boolean>;
  }
  export class DataIntegrityProof {
    constructor(options: {
      readonly cryptosuite: Cryptosuite;
      readonly signer?: {
        readonly id: string;
        readonly algorithm: string;
        sign(options: { readonly data: Uint8Array }): Promise<Uint8Array>;
      };
      readonly date?: string;
    });
    verifyProof(options: {
      readonly proof: object;
      readonly proofSet: readonly object[];
      readonly document: object;
      readonly documentLoader: (url: string) => Promise<object>;
    }): Promise<{ readonly verified: boolean; readonly error?: unknown }>;
  }
}
