/** What an educator can be seen to do, or leaves something to be seen of. Base forms. */
const ACTION_VERBS = `
  act adapt add adjust administer advise advocate agree align allocate analyse analyze annotate answer apply arrange ask
  assemble assess assign attend audit author balance begin brainstorm broadcast build calculate calibrate capture carry
  categorise categorize challenge change chart check choose chunk cite clarify classify coach co-create co-design
  co-plan co-teach code collaborate collect communicate compare compile compose conduct confer connect construct consult
  contribute convene coordinate craft create critique curate customise customize debrief decide deconstruct defend
  define deliver demonstrate describe design detect determine develop diagnose diagram differentiate direct discuss
  display distribute document draft draw edit elicit employ enact encourage engage enlist establish estimate evaluate
  examine execute explain explore express extend facilitate find fit focus form formulate frame gather generate give
  graph group guide help host identify illustrate implement improve incorporate increase inform initiate integrate
  interpret interview introduce invite invent investigate involve join judge justify keep launch lead listen locate log
  maintain make manage map match measure mediate meet mentor moderate model modify monitor motivate narrate negotiate
  note observe offer open orchestrate organise organize outline partner perform personalise personalize pilot place plan
  practise practice predict prepare present prioritise prioritize produce promote propose prove provide publish question
  re-check read rearrange recommend record recruit redesign reduce refine reflect rehearse remove reorganise reorganize
  repair replace report represent research resolve respond restructure reteach re-teach review revise rewrite run
  scaffold schedule score screen segment select sequence serve set share show simplify sketch solve solicit sort spot
  start state structure study submit substitute suggest summarise summarize supervise supply support survey swap
  synthesise synthesize tailor take talk teach test trace track train transform translate try turn tutor update use
  utilise utilize validate verify visit watch weave weigh welcome work write
`;

/** What nobody can watch or collect. */
const INNER_VERBS =
  'understand know learn appreciate believe realise realize comprehend grasp internalise internalize';

/** Words by which a sentence says the same without such a verb. */
const INNER_WORDS = ['aware', 'familiar', 'knowledgeable'];

/** Verbs that say nothing themselves where an inner state is their object: to show understanding. */
const CARRIERS = 'demonstrate show gain develop build express'.split(' ');
const INNER_NOUNS: ReadonlySet<string> = new Set(['understanding', 'knowledge', 'awareness', 'appreciation']);

/** A form in which a verb stands. */
export type VerbForm = 'base' | 's' | 'ing';

/** A verb in a text. */
export interface VerbFound {
  readonly place: number;
  readonly base: string;
  readonly form: VerbForm;
  /** Whether somebody could watch it being done, or collect what comes of it. */
  readonly isObservable: boolean;
}

/** The verb that a word may be; nouns of the same form are not told apart. */
export function verbAt(words: readonly string[], place: number): VerbFound | undefined {
  const word = words[place] ?? '';
  const action = actionForms.get(word);
  if (action !== undefined)
    return { place, ...action, isObservable: !carriesInner(words, place, action.base) };
  const inner = innerForms.get(word);
  return inner === undefined ? undefined : { place, ...inner, isObservable: false };
}

function carriesInner(words: readonly string[], place: number, base: string): boolean {
  if (!CARRIERS.includes(base)) return false;
  const object = words.slice(place + 1, place + 4);
  const noun = object.findIndex((word) => INNER_NOUNS.has(word));
  // The understanding of others, such as that of students, is built in ways that can be seen.
  return noun !== -1 && !object.slice(0, noun).some((word) => word.endsWith('s'));
}

type Form = Pick<VerbFound, 'base' | 'form'>;

function formsOf(list: string): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  for (const base of list.split(/\s+/).filter(Boolean)) {
    for (const form of ingForms(base)) forms.set(form, { base, form: 'ing' });
    forms.set(sForm(base), { base, form: 's' });
    forms.set(base, { base, form: 'base' });
  }
  return forms;
}

function sForm(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
}

/** With the last letter doubled, as in `planning`, where that may be. */
function ingForms(base: string): readonly string[] {
  if (/[^e]e$/.test(base)) return [`${base.slice(0, -1)}ing`];
  return /[^aeiou][aeiou][bdglmnprt]$/.test(base)
    ? [`${base}ing`, `${base}${base.slice(-1)}ing`]
    : [`${base}ing`];
}

const actionForms = formsOf(ACTION_VERBS);
const innerForms: ReadonlyMap<string, Form> = new Map([
  ...formsOf(INNER_VERBS),
  ...INNER_WORDS.map((base) => [base, { base, form: 'base' }] as const),
]);
