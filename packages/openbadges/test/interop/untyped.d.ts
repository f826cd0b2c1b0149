// What the tests call of the untyped packages that they compare with.

declare module '@digitalbazaar/ed25519-multikey' {
  export interface Ed25519Key {
    export(options: { readonly publicKey: true; readonly secretKey: true }): Promise<{
      readonly publicKeyMultibase: string;
      readonly secretKeyMultibase: string;
    }>;
    signer(): object;
  }
  export function generate(options: {
    readonly id: string;
    readonly controller: string;
  }): Promise<Ed25519Key>;
  export function from(key: object): Promise<Ed25519Key>;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): object;
  export function createVerifyCryptosuite(): { canonize(value: unknown): Promise<string> };
}

declare module '@digitalbazaar/ecdsa-jcs-2019-cryptosuite' {
  export function createSignCryptosuite(): object;
  export function createVerifyCryptosuite(): object;
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export const Ed25519Signature2020: new (options?: { readonly key: object; readonly date: Date }) => object;
}

declare module '@digitalbazaar/ed25519-verification-key-2020' {
  export const Ed25519VerificationKey2020: {
    generate(options: { readonly seed: Uint8Array; readonly controller: string }): Promise<object>;
  };
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: {
    readonly cryptosuite: object;
    readonly signer?: object;
    readonly date?: Date;
  }) => object;
}
