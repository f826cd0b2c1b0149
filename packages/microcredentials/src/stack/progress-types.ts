import type { OpenBadge, Verified } from '@badgewright/openbadges';
import type { HeldBadge } from '../badge/held-badge.js';
import type { Stack } from '../generated/types.js';
import type { MicrocredentialProblem, MicrocredentialProblemCode } from '../problem.js';

/** A micro-credential or a stack that a stack asks for. */
export interface Component {
  readonly kind: 'micro-credential' | 'stack';
  readonly id: string;
  /** Its name: of the definition or the stack at hand, else as the stack has it, else the id. */
  readonly title: string;
  /** The range of versions that count. */
  readonly versions?: string;
}

/** Where a stack asks for something. */
export interface StackPlace {
  /** The id of the stack: the one asked about, or one inside it. */
  readonly stack: string;
  /** A JSON pointer into that stack. */
  readonly at: string;
}

/** A badge that counts, and as what. */
export interface CountedBadge extends StackPlace {
  readonly component: Component;
  /** Its place in the list that was handed over, from 0. */
  readonly index: number;
  readonly held: HeldBadge;
  /** The badge itself. */
  readonly verified: Verified<OpenBadge>;
  /** It counts beyond what its group needs, so the stack does not rest on it. */
  readonly isExtra: boolean;
}

/** A part of the rule that is not met yet: so many more of these. */
export interface MissingPart extends StackPlace {
  readonly needs: number;
  readonly of: readonly Component[];
}

/** A badge to be earned. */
export interface Step extends StackPlace {
  readonly component: Component;
  /** The steps that must come before this one, as places in the list of steps, from 0. */
  readonly after: readonly number[];
  /** Why a badge of the component that is held does not do. */
  readonly again?: MicrocredentialProblemCode;
  /** The last day on which it counts with the others, `YYYY-MM-DD` in UTC. */
  readonly by?: string;
  /** Ids of issuers from which it must not be. */
  readonly notFrom: readonly string[];
}

/** A way to complete the stack. */
export interface ShortestWay {
  /** In an order in which they can be earned. */
  readonly steps: readonly Step[];
  /** Whether no way has fewer steps. Otherwise not every way was looked at. */
  readonly isShortest: boolean;
}

/** Something about badges: why they do not count, what a person must decide, or what is worth knowing. */
export interface BadgeRemark {
  readonly code: MicrocredentialProblemCode;
  readonly message: string;
  /** Their places in the list that was handed over, from 0. */
  readonly badges: readonly number[];
}

interface ProgressMembers {
  readonly stack: Stack;
  /** The badges that count. */
  readonly used: readonly CountedBadge[];
  /** What the rule still asks for, with every alternative. */
  readonly missing: readonly MissingPart[];
  /** A way to finish; without it there is none, or nothing is missing. */
  readonly next?: ShortestWay;
  /** Every badge that does not count, with the reason. */
  readonly notCounted: readonly BadgeRemark[];
  /** What could not be found out, and is left to a person. */
  readonly doubts: readonly BadgeRemark[];
  /** What stands against nothing. */
  readonly remarks: readonly BadgeRemark[];
  /** What is wrong with the stack, or with those inside it. */
  readonly problems: readonly MicrocredentialProblem[];
  /** All of it in plain words, a sentence or two a line. */
  readonly explanation: readonly string[];
}

/** Everything that the stack asks for is there. */
export interface CompleteProgress extends ProgressMembers {
  readonly outcome: 'complete';
  readonly complete: true;
}

/** `incomplete`: something is missing. `not-known`: it rests on what could not be found out. */
export interface OpenProgress extends ProgressMembers {
  readonly outcome: 'incomplete' | 'not-known';
  readonly complete: false;
}

/** Where an earner stands with a stack. Frozen. */
export type Progress = CompleteProgress | OpenProgress;

/** Progress that has no words yet. */
export type Unexplained = Omit<CompleteProgress, 'explanation'> | Omit<OpenProgress, 'explanation'>;
