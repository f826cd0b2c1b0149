import { compareDefinitions } from '../compare-definitions.js';
import { always, errorInEurope, hitIf } from './rule-table.js';
import { versionRule } from './version-rule.js';
import type { Definition } from '../../generated/types.js';
import type { Hit } from '../finding.js';
import type { Check, CheckContext, RuleTable } from './rule-table.js';

/** Whether others can find their way with the definition: use it, compare it, ask about it. */
export const metadataRules = {
  M01: {
    family: 'metadata',
    severity: always('error'),
    title: 'Version, creating body (`creator`), language, licence and contact are stated.',
    fix: 'State who made it in `creator` (who awards it, `issuer`, may be settled later), the licence of the text in `contentLicence`, and in `contact` a mail address or a web address.',
    spec: 'Credential Transparency Description Language, required properties',
  },
  M02: {
    family: 'metadata',
    severity: errorInEurope,
    title: 'The estimated work is stated, and between 1 and 100 hours.',
    fix: 'State `estimatedHours`: about how long the work takes, all parts together.',
    spec: 'Recommendation 2022/C 243/02, Annex I: notional workload',
  },
  M03: {
    family: 'metadata',
    severity: errorInEurope,
    title: 'Level, participation, type of assessment and of quality assurance are stated.',
    fix: 'State what is missing; where no level applies, say so in `level`.',
    spec: 'Recommendation 2022/C 243/02, Annex I',
  },
  M04: versionRule,
} as const satisfies RuleTable;

/** How each of the rules looks. */
export const metadataChecks: Readonly<Record<keyof typeof metadataRules, Check>> = {
  M01: ({ contentLicence, contact }) => [
    ...hitIf(
      contentLicence === undefined,
      '/contentLicence',
      'Under which licence the text may be used is not said.',
    ),
    ...hitIf(contact === undefined, '/contact', 'Where questions go is not said.'),
    ...hitIf(
      contact !== undefined && !CONTACT.test(contact.trim()),
      '/contact',
      'This is neither a mail address nor a web address.',
    ),
  ],
  M02: ({ estimatedHours: hours }) =>
    hours === undefined
      ? [{ at: '/estimatedHours', message: 'How long the work takes is not said.' }]
      : hitIf(hours < 1 || hours > 100, '/estimatedHours', `${hours} hours are not between 1 and 100.`),
  M03: annexOne,
  M04: (definition, { options: { earlier } }) =>
    earlier === undefined ? [] : compareDefinitions(earlier, definition).findings,
};

/** Of a mail address no more than its outline. */
const CONTACT = /^(?:(?:https?|mailto|tel):\S+|[^\s@:]+@[^\s@]+)$/i;

const elements = [
  ['level', 'The level is not said.'],
  ['participation', 'Whether one takes part online or on site is not said.'],
  ['assessmentType', 'The type of assessment is not said.'],
  ['qualityAssurance', 'How quality is assured is not said.'],
] as const;

/** Title, outcomes and workload are rules of their own; learner and date belong to the badge. */
function annexOne(definition: Definition, { profile }: CheckContext): readonly Hit[] {
  const { issuer } = definition;
  return [
    ...elements.flatMap(([key, message]) => hitIf(definition[key] === undefined, `/${key}`, message)),
    ...hitIf(profile === 'eu' && issuer === undefined, '/issuer', 'The awarding body is not named.'),
    ...hitIf(
      profile === 'eu' && issuer !== undefined && issuer.country === undefined,
      '/issuer/country',
      'The country of the awarding body is not said.',
    ),
  ];
}
