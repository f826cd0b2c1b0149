import { instantOf } from '../model/form.js';

/**
 * The instant of a date-time of Open Badges 2.0, in milliseconds of the epoch; `undefined` where the value is none.
 * Unlike in Open Badges 3.0 the seconds may be left out; the zone may not.
 *
 * @see Open Badges 2.0, §Primitive datatypes, DateTime
 */
export function ob2InstantOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  return instantOf(value.replace(WITHOUT_SECONDS, '$1:00$2'));
}

const WITHOUT_SECONDS = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})$/;
