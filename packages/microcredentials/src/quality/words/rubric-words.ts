function listOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}

const VAGUE = listOf(`
  good adequate adequately appropriate appropriately effective effectively excellent fair nice outstanding poor proper
  properly quality reasonable reasonably satisfactory solid strong sufficient sufficiently suitable suitably weak well
  meaningful meaningfully relevant thoughtful high-quality well-developed
`);

const DEGREES = listOf(`
  very quite rather somewhat more most less least better best higher highest lower lowest some many few often sometimes
  usually always rarely seldom too so even also further great greater much little limited full partial
`);

/** Words in -ly that are no degree: what happens daily and what happens weekly can be told apart. */
const NO_DEGREES = listOf('daily weekly monthly yearly early family families only apply supply reply');

const QUANTITIES = listOf(`
  no not none nothing nobody never neither nor without zero one two three four five six seven eight nine ten eleven
  twelve dozen once twice first second third half both all every each any either only some most many few several
  half majority always sometimes daily weekly monthly yearly
`);

const OBSERVABLE = listOf(`
  each every all both least most one two three four five six seven eight nine ten no none not cites cite quotes quote
  names name lists list counts count links link compares compare states state traces traced says say gives give answers
  answer includes include contains contain refers refer explains explain describes describe matches match
`);

/** Whether a word judges without saying by what. English. */
export function isVague(word: string): boolean {
  return VAGUE.has(word);
}

/** Whether a word only says how much, or praises. English. */
export function isDegree(word: string): boolean {
  if (NO_DEGREES.has(word)) return false;
  return DEGREES.has(word) || VAGUE.has(word) || /^[a-z]{3,}ly$/.test(word);
}

/** Whether a word counts: a digit, or a word of number in English. */
export function isQuantity(word: string): boolean {
  return QUANTITIES.has(word) || /\p{N}/u.test(word);
}

/** Whether a word ties a sentence to what can be counted or quoted. English. */
export function showsObservable(word: string): boolean {
  return OBSERVABLE.has(word) || /\p{N}/u.test(word);
}
