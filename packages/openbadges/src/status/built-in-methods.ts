import { onDemand } from '../on-demand.js';
import type { StatusMethod } from '../ports.js';

const methods = onDemand(() => import('./methods.js'));

/** The ways of learning a status of this release. What they take is loaded with the first entry that needs it. */
export const builtInStatusMethods: readonly StatusMethod[] = [
  {
    type: 'BitstringStatusListEntry',
    check: async (task, env) => {
      const { bitstringStatusList } = await methods();
      return await bitstringStatusList.check(task, env);
    },
  },
  {
    type: 'StatusList2021Entry',
    check: async (task, env) => {
      const { statusList2021 } = await methods();
      return await statusList2021.check(task, env);
    },
  },
  {
    type: '1EdTechRevocationList',
    check: async (task, env) => {
      const { revocationListMethod } = await methods();
      return await revocationListMethod.check(task, env);
    },
  },
];
