import { environment } from '../environment.js';
import type { Contexts } from '../contexts/load.js';
import type { JsonObject } from '../model/json.js';
import { readJson } from '../model/read-json.js';
import type { Fetch } from '../ports.js';
import { composeList, trustSource } from '../trust/compose-list.js';
import type { TrustSource } from '../trust/compose-list.js';
import { questions } from '../verify/questions.js';
import type { VerifyOptions } from '../verify/questions.js';
import { contentOf, parcelOf } from './parcel.js';
import type { Parcel } from './parcel.js';

/** Options of `verify` as values that another thread can be given. */
export interface CarriedOptions {
  readonly plain: Omit<
    VerifyOptions,
    'components' | 'contexts' | 'didMethods' | 'fetch' | 'statusMethods' | 'trust'
  >;
  readonly contexts: Contexts;
  readonly components: readonly Parcel[];
  readonly trust: TrustSource | undefined;
  /** Whether there is a network, which stays in the calling thread. */
  readonly isOnline: boolean;
}

/**
 * The options for another thread; `undefined` where they hold what only the calling one has: methods of the caller's, or
 * components that cannot be read. Throws `BadgeError` `argument.invalid` as `verify` does.
 */
export function carriedOptions(options: VerifyOptions): CarriedOptions | undefined {
  const { asked, components: beside, trace } = questions(options);
  const { now, jwt, clockSkew, statusLists, loopback } = environment(options);
  const { didMethods = [], statusMethods = [], fetch, contexts: added = {} }: VerifyOptions = { ...options };
  if (didMethods.length > 0 || statusMethods.length > 0) return undefined;
  const contexts = contextsIn(added);
  const components = beside.flatMap((one) => parcelOf(one) ?? []);
  if (contexts === undefined || components.length < beside.length) return undefined;
  const { trust, domain, challenge, recipient } = asked;
  return {
    plain: {
      jwt,
      clockSkew,
      statusLists,
      loopback,
      trace,
      // Without it each badge is verified as of the moment at which its turn comes.
      ...(options.now !== undefined && { now: new Date(now) }),
      ...(domain !== undefined && { domain }),
      ...(challenge !== undefined && { challenge }),
      ...(recipient !== undefined && { recipient }),
    },
    contexts,
    components,
    trust: trust === undefined ? undefined : trustSource(trust),
    isOnline: fetch !== undefined,
  };
}

function contextsIn(added: Contexts): Contexts | undefined {
  const copies: Record<string, JsonObject> = {};
  for (const [url, context] of Object.entries(added)) {
    const copied = readJson(context);
    if (copied.kind !== 'ok') return undefined;
    copies[url] = copied.value;
  }
  return copies;
}

/** The options again, in the other thread. `fetch` is its way to the network. */
export function optionsIn(carried: CarriedOptions, fetch: Fetch): VerifyOptions {
  const { plain, contexts, components, trust, isOnline } = carried;
  return {
    ...plain,
    contexts,
    components: components.map(contentOf),
    ...(trust !== undefined && { trust: composeList(trust.own, trust.ways, trust.signer) }),
    ...(isOnline && { fetch }),
  };
}
