import path from 'node:path';
import ts from 'typescript';

import { importsOf, placeOf, resolveRelative, walk } from './source-tree.js';
import type { Import, SourceFile } from './source-tree.js';

/** What the sources of each package may import from our other packages. Tests may import values of the same ones. */
const allowedPackages: Readonly<Record<string, Readonly<Record<string, 'types' | 'values'>>>> = {
  openbadges: {},
  microcredentials: { openbadges: 'types' },
  issuer: { openbadges: 'values', microcredentials: 'values' },
  cli: { openbadges: 'values', microcredentials: 'values', issuer: 'values' },
};

/** The parts of `openbadges`, lowest first. A file imports from its own layer or a lower one. */
const openbadgesLayers: readonly (readonly string[])[] = [
  [
    'limits',
    'outcome',
    'problem',
    'problem-codes',
    'codes',
    'error',
    'error-codes',
    'on-demand',
    'bytes',
    'platform',
  ],
  ['model'],
  ['ports'],
  ['generated', 'contexts', 'network', 'did', 'keys'],
  ['proof', 'jwt'],
  // Whether a credential of any kind is its issuer's: what lists must be before they count.
  ['signed'],
  ['status'],
  ['bake'],
  ['ob2'],
  // Puts the defaults of the ports together, so it stands above everything that fills a port.
  ['environment'],
  ['trust', 'pack', 'receipt'],
  ['verify'],
  ['explain'],
  ['report-page'],
  // Above `verify`, so that a verifier never pulls in what signs.
  [
    'signing-suite',
    'sign',
    'sign-many',
    'present',
    'disclose',
    'status-lists',
    'sign-pack',
    'sign-trust-list',
    'sign-receipt',
  ],
  ['index'],
  // An entry of its own, for Node alone.
  ['node'],
];

/** Entry points beside a package's main one. */
const furtherEntries: readonly string[] = ['openbadges/verify', 'openbadges/node'];

/** What `#platform` may stand for: a source that names one of them itself is bound to Node, or to browsers. */
const platformHalves: readonly string[] = ['node', 'web'].map(
  (half) => `packages/openbadges/src/platform/${half}.ts`,
);

const ourScope = '@badgewright/';
const drawerName = /^(?:utils?|commons?|helpers?|shared)$/iu;
const drawerSuffix = /(?:service|manager|helper)s?$/iu;

/** Imports that go up or sideways between packages, or past another package's entry point. */
export function packageDirectionFaults(file: SourceFile): readonly string[] {
  return importsOf(file).flatMap((edge) => {
    const fault = packageFault(edge, file);
    return fault === undefined ? [] : [`${edge.from}:${edge.line} imports ${edge.specifier}: ${fault}`];
  });
}

/** Imports inside `openbadges` from a higher layer, and files that the list of layers does not place. */
export function layerFaults(file: SourceFile): readonly string[] {
  // A declaration file describes somebody else's code and belongs to the layer that uses it.
  if (file.path.endsWith('.d.ts')) return [];
  const own = layerOf(file.path);
  if (own === -1) return [`${file.path} is in no layer: add its folder to the list in .ci/layering.ts`];
  return importsOf(file).flatMap((edge) => {
    const target = isRelative(edge) ? resolveRelative(edge) : undefined;
    if (target === undefined) return [];
    const place = `${edge.from}:${edge.line} imports ${edge.specifier}`;
    if (platformHalves.includes(target)) return [`${place}, which #platform chooses`];
    return layerOf(target) > own ? [`${place}, which is of a higher layer`] : [];
  });
}

/** Relative imports that only a bundler could resolve: without a file extension. */
export function extensionFaults(file: SourceFile): readonly string[] {
  return importsOf(file)
    .filter((edge) => isRelative(edge) && !/\.(?:[cm]?js|json)$/u.test(edge.specifier))
    .map((edge) => `${edge.from}:${edge.line} imports ${edge.specifier} without its .js`);
}

/** Files, folders and classes whose name says only that things are kept there. */
export function nameFaults(file: SourceFile): readonly string[] {
  const faults = pathNameFaults(file.path);
  const classes: string[] = [];
  walk(file, (node) => {
    if (!ts.isClassLike(node) || !node.name) return;
    if (drawerName.test(node.name.text) || drawerSuffix.test(node.name.text)) {
      classes.push(`${placeOf(file, node)} class ${node.name.text} is named for no noun or verb`);
    }
  });
  return [...faults, ...classes];
}

/** The part of `nameFaults` that needs only the path. */
export function pathNameFaults(filePath: string): readonly string[] {
  const parts = filePath.split('/').map((part) => part.replace(/\..*$/u, ''));
  // Only what stands alone or after a hyphen: `refresh-service.ts` is meant, `selfservice.ts` is a word.
  const bad = parts.some(
    (part) => drawerName.test(part) || /(?:^|-)(?:service|manager|helper)s?$/iu.test(part),
  );
  return bad ? [`${filePath} is named for no noun or verb`] : [];
}

/**
 * Groups of files that import each other in a circle, each sorted by path.
 *
 * @param kind `runtime` follows only the imports that are left once the types are stripped; `any` follows all.
 */
export function cycles(
  files: readonly SourceFile[],
  kind: 'runtime' | 'any',
): readonly (readonly string[])[] {
  const graph = new Map(files.map((file) => [file.path, targetsOf(file, kind)]));
  const reach = new Map([...graph.keys()].map((start) => [start, reachableFrom(start, graph)]));
  const groups = new Map<string, readonly string[]>();
  for (const [start, seen] of reach) {
    if (!seen.has(start)) continue;
    const group = [...seen].filter((other) => reach.get(other)?.has(start)).sort();
    groups.set(group.join(' '), group);
  }
  return [...groups.values()];
}

function packageFault(edge: Import, file: SourceFile): string | undefined {
  const [, own = '', part = ''] = file.path.split('/');
  const target = packageOf(edge);
  if (target === undefined) return undefined;
  if (isRelative(edge)) return target.name === own ? undefined : 'import the package by its name';
  if (target.deep) return 'only the entry point of a package is public';
  // A test may read its own package as a user does; a source that does imports its own build.
  if (target.name === own) return part === 'src' ? 'a source imports its own package by path' : undefined;
  const allowed = allowedPackages[own];
  if (!allowed) return `${own} is in no row of .ci/layering.ts`;
  const may = allowed[target.name];
  if (may === undefined) return `${own} may not import ${target.name}`;
  if (may === 'types' && part === 'src' && !edge.typeOnly) return `${own} may import only types of it`;
  return undefined;
}

function packageOf(edge: Import): { readonly name: string; readonly deep: boolean } | undefined {
  if (isRelative(edge)) {
    const [top, name = ''] = resolveRelative(edge).split('/');
    return top === 'packages' ? { name, deep: true } : undefined;
  }
  if (!edge.specifier.startsWith(ourScope)) return undefined;
  const [name = '', ...rest] = edge.specifier.slice(ourScope.length).split('/');
  return { name, deep: rest.length > 0 && !furtherEntries.includes([name, ...rest].join('/')) };
}

function layerOf(filePath: string): number {
  const [, , , part = ''] = filePath.split('/');
  return openbadgesLayers.findIndex((layer) => layer.includes(path.posix.parse(part).name));
}

function isRelative(edge: Pick<Import, 'specifier'>): boolean {
  return /^\.{1,2}(?:\/|$)/u.test(edge.specifier);
}

function targetsOf(file: SourceFile, kind: 'runtime' | 'any'): readonly string[] {
  return importsOf(file)
    .filter((edge) => kind === 'any' || !edge.typeOnly)
    .flatMap((edge) => {
      if (edge.specifier === '#platform') return platformHalves;
      return isRelative(edge) ? [resolveRelative(edge)] : [];
    });
}

/** Every file that can be reached in one step or more; the start itself only by way of a circle. */
function reachableFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...(graph.get(start) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(graph.get(next) ?? []));
  }
  return seen;
}
