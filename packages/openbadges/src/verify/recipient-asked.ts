/**
 * Somebody by an identifier that the verifier has from elsewhere. `type` is `id` for the id of the badge's subject, or a
 * type of identifier of Open Badges 3.0, such as `emailAddress`, or an extension `ext:…`.
 *
 * @example
 * const report = await verify(file, { recipient: { type: 'emailAddress', value: 'ada@school.example' } });
 */
export interface Recipient {
  readonly type: string;
  readonly value: string;
}
