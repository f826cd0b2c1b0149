/**
 * The compact JWS that a text is, white space around it aside: three parts in base64url, the first of them an object (`{`
 * is `e` in base64url). `undefined` where it is none.
 */
export function jwsIn(text: string): string | undefined {
  return /^\uFEFF?\s*(e[\w-]*\.[\w-]*\.[\w-]*)\s*$/.exec(text)?.[1];
}

/** Whether a text has the form of a signed compact JWS: three parts in base64url, none of them empty. */
export function hasJwsForm(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
}
