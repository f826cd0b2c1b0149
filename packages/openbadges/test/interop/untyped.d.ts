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
