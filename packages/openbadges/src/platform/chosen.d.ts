// What `#platform` offers, whichever of the two files stands behind it: `imports` in package.json chooses.
declare module '#platform' {
  type Platform = import('./platform.js').Platform;
  export const hash: Platform['hash'];
  export const hexHash: Platform['hexHash'];
  export const encodeBase64url: Platform['encodeBase64url'];
  export const decodeBase64url: Platform['decodeBase64url'];
  export const ed25519Key: Platform['ed25519Key'];
  export const verifyEd25519: Platform['verifyEd25519'];
  export const verifyEcdsa: Platform['verifyEcdsa'];
  export const verifyRsa: Platform['verifyRsa'];
  export const rsaSign: Platform['rsaSign'];
  export const gzip: Platform['gzip'];
  export const decompress: Platform['decompress'];
}
