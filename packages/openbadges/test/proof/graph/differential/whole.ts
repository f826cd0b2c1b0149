// What the script for the whole run takes from here: bench/differential.mjs.
export { corpusIn } from './corpus.js';
export { compareCorpus, compareSeeds, emptyTally, sumOf } from './run.js';
