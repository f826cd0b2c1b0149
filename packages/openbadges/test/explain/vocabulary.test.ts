import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { languages } from '../../src/explain/explanation.js';
import type { Words } from '../../src/explain/words.js';
import { wordsIn } from '../../src/explain/vocabulary.js';
import { problemCodes } from '../../src/index.js';
import { checkNames } from '../../src/verify/report.js';
import { tongues, translations } from './reports.js';

/** Words that are of one language only. */
const foreign = {
  en: wordsOf('el los las una del le les des une est'),
  es: wordsOf('the is of and not with which was by for issuer key ask les des une est pas'),
  fr: wordsOf('the is of and not with which was by for issuer key ask el los las una del por'),
} as const;

function wordsOf(list: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${list.replaceAll(' ', '|')})(?!\\p{L})`, 'iu');
}

/** What stands in backticks is a program’s. */
function prose(text: string): string {
  return text.replaceAll(/`[^`]*`/g, '');
}

/** Every text that is kept as such, at whatever depth. */
function keptTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keptTexts) : [];
}

function made({ reasons, parts, listed, checksHeading, place }: Words): readonly string[] {
  const at = { year: 2026, month: 5, day: 3, time: '14:00' };
  return [
    reasons.expiredOn(at),
    reasons.startsOn(at),
    parts.content(1, 2),
    parts.endorsement(1, 2),
    parts.refreshed(1, 1),
    listed('A', 'B', 'C'),
    checksHeading('X'),
    place('/x'),
  ];
}

const sentences = ({
  checks,
  checksFor,
  reasons,
  notes,
  unmade,
  noted,
  unknownAction,
}: Words): readonly string[] => [
  ...[checks, ...Object.values(checksFor)].flatMap((table) =>
    Object.values(table).flatMap(({ label: _, ...texts }) => keptTexts(texts)),
  ),
  ...keptTexts([reasons, notes, unmade]),
  noted,
  unknownAction,
];

describe.each(tongues)('the words of $language', ({ language, words }) => {
  const codes: Words['codes'] = words.codes;

  test('have every code of the package, and no other', () => {
    assert.deepEqual(Object.keys(codes).sort(), Object.keys(problemCodes).sort());
  });

  test('say of every code what it means and what to do, in whole sentences', () => {
    for (const [code, { means, action }] of Object.entries(codes)) {
      for (const text of [means, action]) {
        assert.match(text, /^[\p{Lu}`].*[^.\s]\.$/su, code);
        assert.ok(text.length > 10 && text.length < 260, `${code}: ${text.length}`);
      }
      assert.notEqual(means, action, code);
    }
    assert.equal(new Set(Object.values(codes).map(({ means }) => means)).size, Object.keys(codes).length);
  });

  test('say in whole sentences what checks, reasons and notes say', () => {
    for (const text of sentences(words)) assert.match(text, /^\p{Lu}.*[^.\s]\.$/su, text);
  });

  test('leave nothing empty but the words for plain JSON', () => {
    const empty = keptTexts({ ...words, containers: [] }).filter((text) => text.trim() === '');
    assert.deepEqual(empty, []);
    assert.equal(words.containers.json, '');
  });

  test('hold no placeholders, double spaces or line breaks', () => {
    for (const text of [...keptTexts(words), ...made(words)]) {
      assert.doesNotMatch(text, /[{}<>]|%s|undefined|NaN|TODO| {2}|[\n\t]/, text);
    }
  });

  test('are of that language', () => {
    for (const text of [...keptTexts(words), ...made(words)]) {
      assert.doesNotMatch(prose(text), foreign[language], text);
    }
  });

  test('put the moments into words', () => {
    const at = { year: 2026, month: 12, day: 1, time: '09:05' };
    for (const text of [words.reasons.expiredOn(at), words.reasons.startsOn(at)]) {
      assert.match(text, /2026/);
      assert.match(text, /09:05 UTC/);
    }
    const told = Array.from({ length: 12 }, (_, index) =>
      words.reasons.expiredOn({ ...at, month: index + 1 }),
    );
    assert.equal(new Set(told).size, 12);
  });

  test('label every check and every fact apart', () => {
    const labels = checkNames.map((name) => words.checks[name].label);
    assert.equal(new Set(labels).size, checkNames.length);
    const { name, subject, ...rest } = words.labels;
    for (const label of [...Object.values(name), ...Object.values(subject)]) {
      assert.ok(!Object.values(rest).includes(label), label);
    }
    assert.equal(new Set(Object.values(rest)).size, Object.keys(rest).length);
  });

  test('tell the marks and the headlines apart', () => {
    assert.equal(new Set(Object.values(words.marks)).size, 5);
    assert.equal(new Set(Object.values(words.headlines)).size, 3);
    for (const headline of Object.values(words.headlines)) assert.equal(headline, headline.toUpperCase());
  });
});

describe.each(translations)('the translation into %s', (language) => {
  const [english, words] = [wordsIn('en'), wordsIn(language)];

  test('says every code in other words than English', () => {
    for (const [code, { means, action }] of Object.entries(english.codes)) {
      const entry = Object.entries(words.codes).find(([name]) => name === code)?.[1];
      assert.notEqual(entry?.means, means, code);
      assert.notEqual(entry?.action, action, code);
    }
  });

  test('keeps what stands in backticks or is a name of a standard', () => {
    const names =
      /`[^`]+`|SHA-\d+|RS256|ES256|MD5|Open Badges \d\.\d|JSON-LD|SD-JWT|COSE|UTF-8|DOCTYPE|2048/g;
    for (const [code, entry] of Object.entries(english.codes)) {
      const translated = keptTexts(Object.entries(words.codes).find(([name]) => name === code)?.[1]).join(
        ' ',
      );
      for (const [name] of `${entry.means} ${entry.action}`.matchAll(names)) {
        assert.ok(translated.includes(name), `${code}: ${name}`);
      }
    }
  });

  test('has all that a check or a kind says in English, in other words', () => {
    for (const name of checkNames) {
      for (const [answer, text] of Object.entries(english.checks[name])) {
        const own = new Map<string, unknown>(Object.entries(words.checks[name])).get(answer);
        assert.ok(typeof own === 'string', `${name} ${answer}`);
        if (answer !== 'label') assert.notEqual(own, text);
      }
    }
    for (const [kind, table] of Object.entries(english.checksFor)) {
      const own = Object.entries(words.checksFor).find(([key]) => key === kind)?.[1] ?? {};
      for (const name of Object.keys(table)) assert.ok(Object.hasOwn(own, name), `${kind} ${name}`);
    }
  });
});

describe('the typography', () => {
  test('of French keeps its signs on the line of their word', () => {
    for (const text of keptTexts(wordsIn('fr'))) {
      assert.doesNotMatch(text, /[ \u202f]:(?= |$)|[ \u00a0][;?!]|[^\s\u00a0\u202f][;?!]|« | »|\w'\w/, text);
    }
  });

  test('of Spanish opens its questions and has no French apostrophes', () => {
    for (const text of keptTexts(wordsIn('es'))) assert.doesNotMatch(text, /’|^[^¿]*\?/, text);
  });
});

describe('wordsIn', () => {
  test('throws for a language that is none of ours', () => {
    for (const language of ['de', 'EN', '', 'constructor', '__proto__']) {
      assert.throws(() => Reflect.apply(wordsIn, undefined, [language]), { code: 'argument.invalid' });
    }
  });

  test('knows each of the languages', () => {
    assert.deepEqual([...languages], ['en', 'es', 'fr']);
    assert.equal(new Set(languages.map((language) => wordsIn(language))).size, 3);
  });
});
