import { always } from './rule-table.js';
import type { QualityRule } from '../finding.js';

/** The rule about versions, which needs two of them and so has a function of its own. */
export const versionRule: QualityRule = {
  family: 'metadata',
  severity: always('error'),
  title: 'What changes an assessment changes the version.',
  fix: 'Raise `version`: the first number where earlier results would no longer compare.',
  spec: 'Open Badges 3.0, Achievement.version',
};
