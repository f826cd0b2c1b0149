/**
 * The sentences of a text. A line break ends one; so does a full stop, a question mark or an exclamation mark at the
 * end of a word, unless the word is a usual abbreviation or an initial. Reads the text once, whatever is in it.
 */
export function sentencesOf(text: string): readonly string[] {
  return text.replaceAll('。', '。 ').split('\n').flatMap(sentencesOfLine);
}

function sentencesOfLine(line: string): readonly string[] {
  const sentences: string[] = [];
  let open: string[] = [];
  for (const word of line.split(/\s+/u)) {
    if (word === '') continue;
    open.push(word);
    if (!endsSentence(word)) continue;
    sentences.push(open.join(' '));
    open = [];
  }
  return open.length === 0 ? sentences : [...sentences, open.join(' ')];
}

function endsSentence(word: string): boolean {
  let end = word.length;
  while (end > 0 && CLOSERS.has(word.charAt(end - 1))) end -= 1;
  const mark = word.charAt(end - 1);
  if (mark !== '.') return MARKS.has(mark);
  let start = 0;
  while (start < end && OPENERS.has(word.charAt(start))) start += 1;
  const stem = word.slice(start, end - 1).toLowerCase();
  return !(ABBREVIATIONS.has(stem) || /^\p{L}$/u.test(stem));
}

const MARKS: ReadonlySet<string> = new Set('!?…。！？؟।');
const CLOSERS: ReadonlySet<string> = new Set('"\'”’»)]');
const OPENERS: ReadonlySet<string> = new Set('"\'“‘«([');
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'e.g i.e etc vs cf al ed eds no vol pp fig approx dr mr mrs ms prof st u.s u.k'.split(' '),
);
