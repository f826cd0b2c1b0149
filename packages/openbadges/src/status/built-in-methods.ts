import { onDemand } from '../on-demand.js';
import type { StatusMethod } from '../ports.js';

const methods = onDemand(() => import('./methods.js'));
type Methods = Awaited<ReturnType<typeof methods>>;

/** A way of learning a status that is loaded with the first entry that needs it. */
function later(type: string, among: (all: Methods) => StatusMethod): StatusMethod {
  return { type, check: async (task, env) => await among(await methods()).check(task, env) };
}

/** The ways of learning a status of this release. */
export const builtInStatusMethods: readonly StatusMethod[] = [
  later('BitstringStatusListEntry', ({ bitstringStatusList }) => bitstringStatusList),
  later('StatusList2021Entry', ({ statusList2021 }) => statusList2021),
  later('1EdTechRevocationList', ({ revocationListMethod }) => revocationListMethod),
];
