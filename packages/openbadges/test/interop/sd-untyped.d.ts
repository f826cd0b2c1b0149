// What the tests of selective disclosure call of the untyped packages that they compare with.

declare module '@digitalbazaar/ecdsa-multikey' {
  export function from(key: object): Promise<{ signer(): object }>;
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: { readonly mandatoryPointers: readonly string[] }): object;
  export function createDiscloseCryptosuite(options: {
    readonly selectivePointers: readonly string[];
  }): object;
  export function createVerifyCryptosuite(): object;
}

declare module '@digitalbazaar/di-sd-primitives' {
  export function selectJsonLd(options: {
    readonly document: object;
    readonly pointers: readonly string[];
  }): object | null;
  export function relabelBlankNodes(options: {
    readonly nquads: readonly string[];
    readonly labelMap: ReadonlyMap<string, string>;
  }): readonly string[];
}
