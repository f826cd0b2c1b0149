import { checkQuality, checkStackQuality, faultFindings, skippedRules } from '@badgewright/microcredentials';
import type { Definition, QualityOptions, Stack, StackSurroundings } from '@badgewright/microcredentials';
import type { ReadFile } from '../read/read-checked.js';
import { rateFiles } from './rate-files.js';
import type { Checked, CheckedFile } from './checked.js';

/** Looks at files together: a stack is held against the definitions and stacks beside it. */
export function checkFiles(files: readonly ReadFile[], options: QualityOptions): Checked {
  const surroundings = surroundingsOf(files);
  const checked = files.map((file) => checkFile(file, options, surroundings));
  return rateFiles(checked);
}

function checkFile(file: ReadFile, options: QualityOptions, surroundings: StackSurroundings): CheckedFile {
  const { document, problems } = file;
  switch (document?.kind) {
    case 'definition': {
      const own = optionsFor(document.value, options);
      return {
        ...file,
        findings: checkQuality(document.value, own),
        skipped: skippedRules(document.value, own),
      };
    }
    case 'stack': {
      const findings = checkStackQuality(document.value, surroundings);
      const isAlone = surroundings.definitions === undefined;
      return { ...file, findings, skipped: isAlone ? [ALONE] : [] };
    }
    case 'quality-rating':
      return { ...file, findings: [], skipped: [] };
    case undefined:
      return { ...file, findings: faultFindings(problems), skipped: [] };
  }
}

const ALONE = {
  rule: 'S01',
  reason: 'No definitions were given beside the stack, so it is not known whether its components are there.',
};

/** An earlier version is compared with a later one of the same definition only. */
function optionsFor(definition: Definition, options: QualityOptions): QualityOptions {
  const { earlier, ...rest } = options;
  return earlier?.id === definition.id ? options : rest;
}

/** Where no definition is among the files, they are taken to be elsewhere; likewise stacks. */
function surroundingsOf(files: readonly ReadFile[]): StackSurroundings {
  const definitions = files.flatMap(({ document }): readonly Definition[] =>
    document?.kind === 'definition' ? [document.value] : [],
  );
  const stacks = files.flatMap(({ document }): readonly Stack[] =>
    document?.kind === 'stack' ? [document.value] : [],
  );
  return {
    ...(definitions.length === 0 ? {} : { definitions }),
    ...(stacks.length < 2 && definitions.length === 0 ? {} : { stacks }),
  };
}
