import { verbAt } from '../words/action-verbs.js';
import type { VerbFound } from '../words/action-verbs.js';

/**
 * The first verb of an English statement. A word after its subject that ends as verbs do is taken for one that the
 * list does not have, and for something that can be seen.
 */
export function leadingVerb(words: readonly string[]): VerbFound | undefined {
  for (const [place, word] of words.entries()) {
    const verb = verbAt(words, place) ?? unlisted(words, place, word);
    // Within a statement, reading and planning are things; at its beginning they are what is done.
    if (verb !== undefined && (verb.form !== 'ing' || place < 2)) return verb;
  }
  return undefined;
}

function unlisted(words: readonly string[], place: number, word: string): VerbFound | undefined {
  const before = words[place - 1] ?? '';
  const subject = before.endsWith('ly') ? (words[place - 2] ?? '') : before;
  if (!SUBJECTS.has(subject) || NO_VERBS.has(word) || !/[a-z]{3,}s$/.test(word)) return undefined;
  return { place, base: word.slice(0, -1), form: 's', isObservable: true };
}

/**
 * The steps of a statement whose verbs have one subject and are joined by `and`, where nothing shows that the later
 * ones work on what the first one made: each verb with what it is done to. None, or two at least.
 */
export function coordinatedVerbs(statement: readonly string[]): readonly string[] {
  const words = statement.slice(0, MOST_WORDS);
  const first = leadingVerb(words);
  if (first === undefined) return [];
  const others = words.flatMap((word, place) => {
    if (word !== 'and' || place <= first.place) return [];
    const second = verbAfter(words, place);
    if (second?.form !== first.form || second.base === first.base) return [];
    // Teachers use a check to group students and plan lessons: both are what the check is used for.
    if (first.form === 'base' && words.slice(first.place, place).includes('to')) return [];
    const isDirect = first.place === place - 1;
    if (!isDirect && (isNoun(words, second.place) || takesUp(words, place, second.place))) return [];
    return [second.place];
  });
  return others.length === 0 ? [] : [first.place, ...others].map((place) => phraseAt(words, place));
}

/** Far more than a competency has. Each pair is compared with all before it. */
const MOST_WORDS = 200;

function verbAfter(words: readonly string[], place: number): VerbFound | undefined {
  const next = words[place + 1] ?? '';
  return verbAt(words, next.endsWith('ly') || next === 'then' ? place + 2 : place + 1);
}

/** A noun of the form of a verb, as in “tests and plans for the unit”, has no object after it. */
function isNoun(words: readonly string[], place: number): boolean {
  const next = words[place + 1];
  return next === undefined || AFTER_NOUNS.has(next);
}

/** Whether what follows the second verb points back: by a pronoun, or by a word that stands before it. */
function takesUp(words: readonly string[], and: number, verb: number): boolean {
  const before = new Set(
    words
      .slice(0, and)
      .filter((word) => word.length > 3 && !SUBJECTS.has(word) && !COMMON.has(word))
      .map(stemOf),
  );
  return words.slice(verb + 1).some((word) => POINTING_BACK.has(word) || before.has(stemOf(word)));
}

/** Enough for `check` and `checks`, `review` and `reviewing`. */
function stemOf(word: string): string {
  return word
    .replace(/'s$/, '')
    .replace(/(?:ings?|e[sd]|s)$/, '')
    .slice(0, 12);
}

/** A verb and the two words after it, as far as they belong to it: not what comes next, nor the beginning of it. */
function phraseAt(words: readonly string[], place: number): string {
  const phrase = words.slice(place, place + 3);
  const next = phrase.findIndex((word) => word === 'and' || word === 'then');
  const own = next === -1 ? phrase : phrase.slice(0, next);
  return own.slice(0, own.findLastIndex((word) => !LEADS_ON.has(word)) + 1).join(' ');
}

/** Words with which no phrase ends. */
const LEADS_ON: ReadonlySet<string> = new Set(
  'a an the of for to in on at by with from into about as or that which who when where how each every their his her its our one own'.split(
    ' ',
  ),
);

const SUBJECTS: ReadonlySet<string> = new Set(
  'educator educators teacher teachers leader leaders principal principals coach coaches librarian librarians counselor counselors counsellor counsellors specialist specialists paraprofessional paraprofessionals earner earners administrator administrators'.split(
    ' ',
  ),
);

/** Words after a subject that end like a verb and say nothing of what is done. */
const NO_VERBS: ReadonlySet<string> = new Set(
  'is has was does its his this across needs wants likes'.split(' '),
);

/** Words that two steps may share though they have nothing to do with each other. */
const COMMON: ReadonlySet<string> = new Set(
  'with that from into about their each every more than they when where which while student students learner learners class school'.split(
    ' ',
  ),
);

const AFTER_NOUNS: ReadonlySet<string> = new Set(
  'and or for of with from by at as that which who when where while before after so than is are'.split(' '),
);

const POINTING_BACK: ReadonlySet<string> = new Set(
  'it its them this these those accordingly result results'.split(' '),
);
