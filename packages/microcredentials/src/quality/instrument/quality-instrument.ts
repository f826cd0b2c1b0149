import type { QualityFamily } from '../finding.js';

/** One question of an instrument, which a person answers about a definition. */
export interface InstrumentItem {
  readonly id: string;
  readonly family: Extract<QualityFamily, 'competency' | 'evidence' | 'feedback' | 'equity'>;
  readonly question: string;
  /** What a definition shows that meets the item. */
  readonly met: string;
  /** Ids of what it answers in other instruments, for a program that has to report by one of them. */
  readonly mapsTo?: readonly string[];
}

/** Questions about a definition that no program can answer. */
export interface QualityInstrument {
  readonly id: string;
  readonly title: string;
  /** How many people rate at least. */
  readonly raters: number;
  readonly items: readonly InstrumentItem[];
}

/** How a definition meets an item, lowest first. */
export const itemLevels = ['not-met', 'partly', 'met'] as const;

/**
 * The instrument that comes with the package, `qa/simple-v1`: eleven items in four families. Two people or more rate
 * each item met, partly or not met, with a note below met; a definition passes where all of them find every item met.
 * Whoever reports by another instrument gives its items, or maps these to it by `mapsTo`.
 *
 * @example
 * for (const { id, question, met } of qualityInstrument.items) ask(id, question, met);
 */
export const qualityInstrument: QualityInstrument = {
  id: 'qa/simple-v1',
  title: 'A simple review of the quality of a micro-credential',
  raters: 2,
  items: [
    {
      id: 'competency-matters',
      family: 'competency',
      question: 'Does the skill matter to the students of the educators it is for?',
      met: 'A reader can say what gets better for students when an educator has the skill.',
    },
    {
      id: 'competency-single',
      family: 'competency',
      question: 'Is it one skill, small enough to be shown at once and large enough to be worth showing?',
      met: 'All components of the method serve the one skill; none would make a micro-credential by itself.',
    },
    {
      id: 'competency-research',
      family: 'competency',
      question: 'Does the cited work support the method, in settings like those of the audience?',
      met: 'The works were looked up; they are about this method, and say that it helps.',
    },
    {
      id: 'evidence-shows-skill',
      family: 'evidence',
      question: 'Does the evidence show the skill, rather than knowing about it or writing well?',
      met: 'Somebody without the skill could not hand it in; somebody with the skill could not fail to.',
    },
    {
      id: 'evidence-from-work',
      family: 'evidence',
      question: 'Does the evidence arise from the work that the educator does anyway?',
      met: 'Most of it is made or recorded in the work itself, and the hours stated are realistic.',
    },
    {
      id: 'evidence-levels',
      family: 'evidence',
      question: 'Can the levels of each criterion be told apart, and is the required one fair?',
      met: 'Two readers place the same sample work at the same level, and the required level is what practice needs.',
    },
    {
      id: 'feedback-helps',
      family: 'feedback',
      question: 'Will what assessors are asked to write help an earner to get there?',
      met: 'Guidance for assessors asks for what is missing and what would show it, criterion by criterion.',
    },
    {
      id: 'feedback-support',
      family: 'feedback',
      question: 'Is there enough support before, between and after attempts?',
      met: 'An earner who is stuck knows whom to ask, by when there is an answer, and what the next step is.',
    },
    {
      id: 'equity-responsive',
      family: 'equity',
      question:
        'Does the micro-credential respect the cultures of students and educators, and is it free of bias?',
      met: 'Examples, evidence and levels fit different communities, and no way of being is taken for the norm.',
    },
    {
      id: 'equity-access',
      family: 'equity',
      question: 'Can every educator who has the skill earn it in practice?',
      met: 'Formats, resources and steps were tried with people who use them differently, and nobody was kept out.',
    },
    {
      id: 'equity-recognition',
      family: 'equity',
      question:
        'Is what is claimed about recognition, credit and the use of the badge elsewhere true, and open to every earner?',
      met: 'Whoever is said to accept the badge, or to give credit for it, was asked; an earner can take it to anybody else.',
    },
  ],
};
