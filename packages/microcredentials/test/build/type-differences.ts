import ts from 'typescript';
import { root, schemaOf } from './schema-files.js';
import type { SchemaObject } from './schema-files.js';

/** Where a type and a schema do not say the same. */
export type Differences = (type: string, schema: string) => readonly string[];

/** Compares exported types of the package with schemas by what the compiler makes of them, property by property. */
export function typeDifferences(): Differences {
  const entry = root('src/index.ts');
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.webworker.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    paths: { '@badgewright/openbadges': [root('../openbadges/src/index.ts')] },
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry) ?? fail(entry));
  const exported = new Map(
    checker.getExportsOfModule(module ?? fail(entry)).map((symbol) => [symbol.name, symbol]),
  );
  return (type, schema) => {
    const symbol = checker.getAliasedSymbol(exported.get(type) ?? fail(type));
    const document = schemaOf(schema);
    return differences(checker, checker.getDeclaredTypeOfSymbol(symbol), {
      schema: document,
      document,
      at: '',
    });
  };
}

/** A schema, the document that its references lead into, and where it stands. */
interface Place {
  readonly schema: SchemaObject;
  readonly document: SchemaObject;
  readonly at: string;
}

function fail(what: string): never {
  throw new Error(`There is no ${what}`);
}

function differences(checker: ts.TypeChecker, type: ts.Type, from: Place): readonly string[] {
  const place = resolved(from);
  const { schema, at } = place;
  const members = membersOf(type);
  if (schema['oneOf'] !== undefined) return ofBranches(checker, members, place);
  if (Array.isArray(schema['enum']) || 'const' in schema) {
    const said = (schema['enum'] ?? [schema['const']]) as readonly unknown[];
    const meant = members.map((member) =>
      member.isStringLiteral() ? member.value : checker.typeToString(member),
    );
    return [...said].sort().join() === [...meant].sort().join()
      ? []
      : [`${at}: ${said.join()} is not ${meant.join()}`];
  }
  const [only] = members;
  switch (schema['type']) {
    case 'string':
      return members.every((member) => isOf(member, ts.TypeFlags.StringLike)) ? [] : [`${at}: no text`];
    case 'number':
    case 'integer':
      return members.every((member) => isOf(member, ts.TypeFlags.NumberLike)) ? [] : [`${at}: no number`];
    case 'boolean':
      return members.every((member) => isOf(member, ts.TypeFlags.BooleanLike)) ? [] : [`${at}: no yes or no`];
    case 'array': {
      const item = only && checker.getIndexTypeOfType(only, ts.IndexKind.Number);
      const items = schema['items'] as SchemaObject;
      return item === undefined
        ? [`${at}: no list`]
        : differences(checker, item, { ...place, schema: items, at: `${at}/*` });
    }
    default:
      return members.length === 1 && only !== undefined
        ? ofProperties(checker, only, place)
        : [`${at}: one of several`];
  }
}

/** Each branch is one member of the union, and the other way round. */
function ofBranches(checker: ts.TypeChecker, members: readonly ts.Type[], place: Place): readonly string[] {
  const branches = place.schema['oneOf'] as readonly SchemaObject[];
  const left = new Set(members);
  const alone = branches.flatMap((schema) => {
    const tried = [...left].map(
      (member) => [member, differences(checker, member, { ...place, schema })] as const,
    );
    const found = tried.find(([, faults]) => faults.length === 0);
    if (found !== undefined) left.delete(found[0]);
    return found === undefined
      ? [`${place.at}: a branch fits nothing`, ...tried.flatMap(([, faults]) => faults)]
      : [];
  });
  return left.size === 0 ? alone : [...alone, `${place.at}: a member without a branch`];
}

function ofProperties(checker: ts.TypeChecker, type: ts.Type, place: Place): readonly string[] {
  const { schema, at } = place;
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, SchemaObject>>;
  const required = new Set(schema['required'] as readonly string[] | undefined);
  const symbols = checker.getPropertiesOfType(type);
  const names = new Set(symbols.map(({ name }) => name));
  return [
    ...Object.keys(properties)
      .filter((name) => !names.has(name))
      .map((name) => `${at}/${name}: not in the type`),
    ...symbols.flatMap((symbol) => {
      const { name } = symbol;
      const own = properties[name];
      if (own === undefined) return [`${at}/${name}: not in the schema`];
      const inside = checker.getTypeOfSymbol(symbol);
      const mayLack =
        isOf(symbol, ts.SymbolFlags.Optional) || (inside.isUnion() && inside.types.some(isUndefined));
      return [
        ...(mayLack === required.has(name) ? [`${at}/${name}: required in one only`] : []),
        ...differences(checker, inside, { ...place, schema: own, at: `${at}/${name}` }),
      ];
    }),
  ];
}

/** What a type may be, but for nothing. */
function membersOf(type: ts.Type): readonly ts.Type[] {
  return (type.isUnion() ? type.types : [type]).filter((member) => !isUndefined(member));
}

function isUndefined(type: ts.Type): boolean {
  return isOf(type, ts.TypeFlags.Undefined);
}

function isOf({ flags }: { readonly flags: number }, flag: number): boolean {
  return (flags & flag) !== 0;
}

/** Follows references, also into other schemas. */
function resolved(place: Place): Place {
  const reference = place.schema['$ref'];
  if (typeof reference !== 'string') return place;
  const [document = '', path = ''] = reference.split('#');
  const from = document === '' ? place.document : schemaOf(document.split(':')[3] ?? '');
  const definitions = from['$defs'] as Readonly<Record<string, SchemaObject>>;
  const schema = path === '' ? from : definitions[path.replace('/$defs/', '')];
  return resolved({ schema: schema ?? fail(reference), document: from, at: place.at });
}
