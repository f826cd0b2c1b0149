// What the tests call of the untyped packages that they compare with.

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export interface BitstringStatusList {
    setStatus(index: number, status: boolean): void;
    getStatus(index: number): boolean;
    encode(): Promise<string>;
  }
  export function createList(options: { readonly length: number }): Promise<BitstringStatusList>;
  export function decodeList(options: { readonly encodedList: string }): Promise<BitstringStatusList>;
  export function createCredential(options: {
    readonly id: string;
    readonly list: BitstringStatusList;
    readonly statusPurpose: string;
  }): Promise<object>;
  export function checkStatus(options: object): Promise<{
    readonly verified: boolean;
    readonly results?: readonly { readonly status: boolean }[];
  }>;
}

declare module '@digitalbazaar/vc-status-list' {
  export interface StatusList {
    setStatus(index: number, status: boolean): void;
    encode(): Promise<string>;
  }
  export function createList(options: { readonly length: number }): Promise<StatusList>;
}
