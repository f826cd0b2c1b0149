import ts from 'typescript';

import { placeOf, resolveRelative, walk } from './source-tree.js';
import type { SourceFile } from './source-tree.js';

/** The longest a hand-written source file may be, in lines. */
export const maxFileLines = 300;
/** The fewest lines of test code for one line of source code, over the repository. */
export const minTestRatio = 1.5;
/** The most type assertions (`x as T`) in 1,000 lines of a package. */
export const maxAssertionsPerThousand = 2;

/** The number of lines of a text; the line break at its end starts no further line. */
export function lineCount(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/u, '').split('\n').length;
}

/** The lines of all files together. */
export function totalLines(files: readonly SourceFile[]): number {
  return files.reduce((sum, file) => sum + lineCount(file.text), 0);
}

/** The lines of a formatted file that hold code: not those that are blank or hold nothing but a comment. */
export function codeLines({ text }: SourceFile): number {
  return text.split('\n').filter((line) => !/^\s*(?:$|\/\/|\/\*|\*)/u.test(line)).length;
}

/** A file that is longer than the budget. A package's entry is exempt: it is the list of the package's names. */
export function lengthFaults(file: SourceFile): readonly string[] {
  if (/^packages\/[^/]+\/src\/index\.ts$/u.test(file.path)) return [];
  const lines = lineCount(file.text);
  return lines > maxFileLines ? [`${file.path} has ${lines} lines, more than ${maxFileLines}`] : [];
}

/** `any`, `export *`, enums, and `!` where it overrules the compiler: none has a place in a source. */
export function forbiddenSyntax(file: SourceFile): readonly string[] {
  const found: string[] = [];
  walk(file, (node) => {
    const name = forbiddenName(node);
    if (name !== undefined) found.push(`${placeOf(file, node)} ${name}`);
  });
  return found;
}

/** How often a file overrules the compiler with `x as T` or `<T>x`. `as const` asserts nothing and is free. */
export function countAssertions(file: SourceFile): number {
  let found = 0;
  walk(file, (node) => {
    if (ts.isAssertionExpression(node) && !ts.isConstTypeReference(node.type)) found += 1;
  });
  return found;
}

/**
 * What a package exports without saying what it is: the exports of `entry`, followed through the files that
 * re-export them to their declarations, that carry no JSDoc text. Names of other packages are theirs to document.
 */
export function undocumentedExports(entry: string, files: readonly SourceFile[]): readonly string[] {
  const index = files.find((file) => file.path === entry);
  if (!index) return [`${entry} does not exist`];
  return exportedNames(index).flatMap((name) => {
    const found = declarationsOf(name, index, { files, seen: new Set() });
    if (found === 'elsewhere') return [];
    const [first] = found;
    if (!first) return [`${entry} exports ${name}, whose declaration was not found`];
    return found.some(({ node }) => isDocumented(node))
      ? []
      : [`${placeOf(first.file, first.node)} ${name} is exported without JSDoc`];
  });
}

interface Declared {
  readonly file: SourceFile;
  readonly node: ts.Node;
}

interface Search {
  readonly files: readonly SourceFile[];
  /** `path name` pairs already looked at, so that files which re-export each other end the search. */
  readonly seen: Set<string>;
}

function forbiddenName(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'uses any';
  if (ts.isEnumDeclaration(node)) return 'declares an enum';
  if (ts.isNonNullExpression(node)) return 'overrules the compiler with !';
  if ((ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node)) && node.exclamationToken) {
    return 'overrules the compiler with !';
  }
  if (ts.isExportDeclaration(node) && (!node.exportClause || ts.isNamespaceExport(node.exportClause))) {
    return 'uses export *';
  }
  return undefined;
}

function exportedNames(file: SourceFile): readonly string[] {
  return file.tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return exportSpecifiers(statement).map(({ name }) => name.text);
    return isExported(statement) ? declaredNames(statement) : [];
  });
}

function declarationsOf(name: string, file: SourceFile, search: Search): readonly Declared[] | 'elsewhere' {
  const key = `${file.path} ${name}`;
  if (search.seen.has(key)) return [];
  search.seen.add(key);
  const here = file.tree.statements
    .filter((statement) => declaredNames(statement).includes(name))
    .map((node) => ({ file, node }));
  if (here.length > 0) return here;
  const link = linkTo(name, file);
  if (!link) return [];
  if (link.specifier === undefined) return declarationsOf(link.name, file, search);
  if (!link.specifier.startsWith('.')) return 'elsewhere';
  const target = resolveRelative({ from: file.path, specifier: link.specifier });
  const next = search.files.find(({ path }) => path === target);
  return next ? declarationsOf(link.name, next, search) : [];
}

/** Where a name that a file only passes on comes from: under which name, and from which module if another. */
function linkTo(name: string, file: SourceFile): { name: string; specifier: string | undefined } | undefined {
  for (const statement of file.tree.statements) {
    const found = passedOn(statement).find((specifier) => specifier.name.text === name);
    // `export { a }` of an `a` that is imported above: go on with the import.
    if (found && !isPlainExport(statement, found)) {
      return { name: (found.propertyName ?? found.name).text, specifier: moduleOf(statement) };
    }
  }
  return undefined;
}

function passedOn(statement: ts.Statement): readonly (ts.ExportSpecifier | ts.ImportSpecifier)[] {
  if (ts.isExportDeclaration(statement)) return exportSpecifiers(statement);
  const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
  return bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
}

function isPlainExport(statement: ts.Statement, specifier: ts.ExportSpecifier | ts.ImportSpecifier): boolean {
  return moduleOf(statement) === undefined && specifier.propertyName === undefined;
}

function exportSpecifiers(statement: ts.ExportDeclaration): readonly ts.ExportSpecifier[] {
  const clause = statement.exportClause;
  return clause && ts.isNamedExports(clause) ? clause.elements : [];
}

function moduleOf(statement: ts.Statement): string | undefined {
  const isLink = ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement);
  const name = isLink ? statement.moduleSpecifier : undefined;
  return name && ts.isStringLiteral(name) ? name.text : undefined;
}

function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

function boundNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isDocumented(node: ts.Node): boolean {
  return ts
    .getJSDocCommentsAndTags(node)
    .some((doc) => ts.isJSDoc(doc) && (ts.getTextOfJSDocComment(doc.comment) ?? '').trim() !== '');
}
