import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The root folder of the repository. */
export const repository = fileURLToPath(new URL('..', import.meta.url));

/** One TypeScript file: its path from the root of the repository, with `/`, and its syntax tree. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** One import, export-from, dynamic import or import type. */
export interface Import {
  readonly from: string;
  readonly line: number;
  readonly specifier: string;
  /** Whether the import is gone once the types are stripped. */
  readonly typeOnly: boolean;
}

/** Parses a text as the file at `filePath`, which need not exist. */
export function sourceFile(filePath: string, text: string): SourceFile {
  return { path: filePath, text, tree: ts.createSourceFile(filePath, text, ts.ScriptTarget.Latest, true) };
}

/** Every folder under `packages/` that holds a package. */
export function packageNames(): readonly string[] {
  const entries = readdirSync(path.join(repository, 'packages'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** Every TypeScript file below a folder of the repository; none where there is no such folder. */
export function readSources(folder: string): readonly SourceFile[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => sourceFile(file, readFileSync(path.join(repository, file), 'utf8')));
}

/** The path of every file below a folder of the repository, generated ones included. */
export function listFiles(folder: string): readonly string[] {
  const full = path.join(repository, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(repository, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** Whether a build step wrote the file. The budgets of hand-written code do not bind it. */
export function isGenerated(file: Pick<SourceFile, 'path'>): boolean {
  return file.path.includes('/generated/');
}

/** Whether a file holds texts for people, or tables of codes, and no logic: tests of them do not grow with their lines. */
export function isWords(file: Pick<SourceFile, 'path'>): boolean {
  return /\/src\/(?:explain\/[a-z]{2}\/|(?:.+\/)?(?:codes|words)\/|(?:.+\/)?words-[a-z]{2}\.ts$|(?:.+\/)?\w+-codes\.ts$)/u.test(
    file.path,
  );
}

/** Where a node stands, as `path:line`. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${lineOf(file, node)}`;
}

/** Calls `visit` on every node of a file, from the top down. */
export function walk(file: SourceFile, visit: (node: ts.Node) => void): void {
  function step(node: ts.Node): void {
    visit(node);
    ts.forEachChild(node, step);
  }
  step(file.tree);
}

/** Every import that a file makes, in whatever form. */
export function importsOf(file: SourceFile): readonly Import[] {
  const found: Import[] = [];
  walk(file, (node) => {
    const edge = importAt(node);
    if (edge) found.push({ from: file.path, line: lineOf(file, node), ...edge });
  });
  return found;
}

/** The path that a relative import means: TypeScript reads `x.ts` where a file says `./x.js`. */
export function resolveRelative({ from, specifier }: Pick<Import, 'from' | 'specifier'>): string {
  return path.posix.join(path.posix.dirname(from), specifier).replace(/\.js$/u, '.ts');
}

function importAt(node: ts.Node): Pick<Import, 'specifier' | 'typeOnly'> | undefined {
  if (ts.isImportDeclaration(node)) {
    // `import { type A }` keeps the file's side effects under verbatimModuleSyntax: it is a runtime import.
    return edgeTo(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  }
  if (ts.isExportDeclaration(node)) return edgeTo(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return edgeTo(node.argument.literal, true);
  }
  if (ts.isExternalModuleReference(node)) return edgeTo(node.expression, false);
  if (ts.isCallExpression(node) && isImportOrRequire(node.expression)) {
    return edgeTo(node.arguments[0], false);
  }
  return undefined;
}

function edgeTo(
  name: ts.Node | undefined,
  typeOnly: boolean,
): Pick<Import, 'specifier' | 'typeOnly'> | undefined {
  return name && ts.isStringLiteralLike(name) ? { specifier: name.text, typeOnly } : undefined;
}

function isImportOrRequire(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

function lineOf(file: SourceFile, node: ts.Node): number {
  return file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1;
}
