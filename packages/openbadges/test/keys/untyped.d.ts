// What these tests call of the untyped packages that they compare with.

declare module '@digitalbazaar/ecdsa-multikey' {
  export interface EcdsaKeyPair {
    readonly id: string;
    export(options: { readonly publicKey: true; readonly secretKey: true }): Promise<{
      readonly publicKeyMultibase: string;
      readonly secretKeyMultibase: string;
    }>;
    signer(): { sign(options: { readonly data: Uint8Array }): Promise<Uint8Array> };
    verifier(): {
      verify(options: { readonly data: Uint8Array; readonly signature: Uint8Array }): Promise<boolean>;
    };
  }
  export function generate(options: {
    readonly id: string;
    readonly controller: string;
    readonly curve: 'P-256' | 'P-384' | 'P-521';
  }): Promise<EcdsaKeyPair>;
  export function from(key: object): Promise<EcdsaKeyPair>;
}
