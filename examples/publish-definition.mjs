// What an issuer publishes of a definition: a page for people, the same as Markdown, and the definition in the
// vocabularies that catalogues and curriculum systems read.
//
//   node examples/publish-definition.mjs [FOLDER]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  alignmentsFrom,
  definitionMarkdown,
  definitionPage,
  parseDefinition,
  readCase,
  toCase,
  toCtdl,
} from '@badgewright/microcredentials';

const folder = process.argv[2] ?? 'demo-out/published';
const file = new URL('../fixtures/definitions/mc-1-small-group-reading.json', import.meta.url);
const parsed = parseDefinition(JSON.parse(readFileSync(file, 'utf8')));
if (parsed.kind === 'bad') throw new Error(parsed.problems[0].code);
const definition = parsed.value;

const at = new Date('2026-03-20T15:00:00Z');
const files = {
  'page.html': definitionPage(definition),
  'page.md': definitionMarkdown(definition),
  'case.json': JSON.stringify(toCase(definition, at), null, 2),
  'ctdl.json': JSON.stringify(toCtdl(definition), null, 2),
};
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  writeFileSync(`${folder}/${name}`, text);
  console.log(`${folder}/${name}: ${text.length} characters`);
}

// The other way round: a framework as a CASE server gives it. Codes become alignments of a definition.
const framework = readCase({
  CFDocument: { title: 'Pine Hollow Framework', uri: 'https://pinehollow.example/framework' },
  CFItems: [
    {
      identifier: '3d1b1e54-7c67-4b79-a9f2-4d6b0a2f9a11',
      uri: 'https://pinehollow.example/framework/3d1b1e54-7c67-4b79-a9f2-4d6b0a2f9a11',
      fullStatement: 'Plans reading in small groups from what a check shows.',
      humanCodingScheme: 'PHX-LIT-3',
    },
  ],
});
if (framework.kind === 'bad') throw new Error(framework.problems[0].code);
const alignment = alignmentsFrom(framework.value, ['PHX-LIT-3']);
console.log('alignment:', alignment.kind === 'ok' ? alignment.value[0].targetUrl : alignment.problems);
