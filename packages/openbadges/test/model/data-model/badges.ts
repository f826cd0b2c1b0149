import { pointer } from '../../../src/model/json.js';
import { achievementTables } from './achievement.js';
import { contextsOf, credentialTables } from './credentials.js';
import { profileTables } from './profile.js';
import { attachmentTables } from './attachments.js';
import { recordTables } from './records.js';
import type { ClassTable, Property } from './values.js';

/** Every class of Open Badges 3.0 and CLR 2.0 by its name. */
export const tables: Readonly<Record<string, ClassTable>> = {
  ...credentialTables,
  ...achievementTables,
  ...profileTables,
  ...attachmentTables,
  ...recordTables,
};

/** The W3C data model that a badge is on, or `CLR` for a learner record in a badge's place. */
export type Model = keyof typeof contextsOf;
/** The models of badges. */
export const models: readonly Model[] = ['2.0', '1.1'];
/** Those of badges and of records. */
export const everyModel: readonly Model[] = [...models, 'CLR'];

export type Json = Record<string, unknown>;

/** The class of the badge itself, or of the record. */
export function rootOf(model: Model): string {
  if (model === 'CLR') return 'ClrCredential';
  return model === '2.0' ? 'AchievementCredential' : 'AchievementCredentialV1p1';
}

/** The class that a property's values have on a data model: endorsements have one for each. */
export function classOn(name: string, model: Model): string {
  return name === 'EndorsementCredential' && model === '1.1' ? 'EndorsementCredentialV1p1' : name;
}

/** The data model that a credential declares by its first context. */
export function modelOf(credential: Json): Model {
  const [first]: readonly unknown[] = [credential['@context']].flat();
  return first === contextsOf['1.1'][0] ? '1.1' : '2.0';
}

/** An object of a class with every property. Where a class stands within itself, the inner one is minimal. */
export function full(of: string, model: Model, within: readonly string[] = []): Json {
  const name = classOn(of, model);
  if (within.includes(name)) return minimal(name, model);
  return built(name, model, {
    names: Object.keys(tableOf(name).properties),
    inner: (inner) => full(inner, model, [...within, name]),
  });
}

/** An object of a class with what is required and no more. */
export function minimal(of: string, model: Model): Json {
  const name = classOn(of, model);
  const { properties, oneOf } = tableOf(name);
  const [[either] = []] = oneOf ?? [];
  const names = Object.keys(properties).filter((key) => isRequired(propertyOf(name, key)) || key === either);
  return built(name, model, { names, inner: (inner) => minimal(inner, model) });
}

interface Plan {
  readonly names: readonly string[];
  readonly inner: (of: string) => Json;
}

function built(name: string, model: Model, { names, inner }: Plan): Json {
  const entries = names.map((key): readonly [string, unknown] => {
    if (key === '@context') return [key, contextsIn(name, model)];
    const [count, { good, of, takesArrays }] = propertyOf(name, key);
    const value = of === undefined ? good[0] : inner(of);
    return [key, isMany(count) && takesArrays !== true ? [value] : value];
  });
  return structuredClone(Object.fromEntries(entries));
}

/** The contexts of a credential in a badge or a record of a model. Only the record itself has those of records. */
function contextsIn(name: string, model: Model): readonly string[] {
  return contextsOf[model === 'CLR' && name !== rootOf('CLR') ? '2.0' : model];
}

/** A minimal badge, as far as possible, in which an object stands at a place. The place '' is the badge itself. */
export function badgeWith(model: Model, place: string, object: Json): Json {
  if (place === '') return object;
  const badge = minimal(rootOf(model), model);
  const steps = place.split('/').slice(1);
  let owner = badge;
  let name = rootOf(model);
  while (steps.length > 0) {
    const key = steps.shift() ?? '';
    const [count, { of = '' }] = propertyOf(name, key);
    if (isMany(count)) steps.shift();
    const inner = steps.length === 0 ? object : minimal(of, model);
    owner[key] = isMany(count) ? [inner] : inner;
    [owner, name] = [inner, classOn(of, modelOf(inner))];
  }
  return badge;
}

/** What stands at a JSON pointer. */
export function at(value: unknown, place: string): unknown {
  return stepsOf(place).reduce<unknown>((found, step) => Reflect.get(Object(found) as object, step), value);
}

/** The keys and indices that a JSON pointer goes through. */
export function stepsOf(place: string): readonly string[] {
  const steps = place.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Every object of a class below a value, by JSON pointer, as the tables say; endorsements by their own contexts. */
export function* objectsIn(
  name: string,
  object: Json,
  place = '',
): Generator<readonly [string, string, Json]> {
  yield [place, name, object];
  for (const [key, [, { of }]] of Object.entries(tableOf(name).properties)) {
    const value = object[key];
    if (of === undefined || value === undefined) continue;
    const base = pointer(place, key);
    if (isJson(value)) yield* objectsIn(classOn(of, modelOf(value)), value, base);
    for (const [index, item] of Array.isArray(value) ? value.entries() : []) {
      if (isJson(item)) yield* objectsIn(classOn(of, modelOf(item)), item, pointer(base, index));
    }
  }
}

/** Whether a value is an object of JSON: no array and not null. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The places of a class in badges of a model. In records only those of their own classes are listed. */
export function placesOf(name: string, model: Model): readonly string[] {
  const { on = model === 'CLR' ? '2.0' : model, places } = tableOf(name);
  return on === model ? places : [];
}

export function tableOf(name: string): ClassTable {
  return tables[name] ?? unheardOf(name);
}

export function propertyOf(name: string, key: string): Property {
  return tableOf(name).properties[key] ?? unheardOf(`${name}.${key}`);
}

export function isMany(count: Property[0]): boolean {
  return count.endsWith('*');
}

/** Whether a property has one value, or a list of several. */
export function isLoose(count: Property[0]): boolean {
  return count.endsWith('+');
}

export function isRequired([count]: Property): boolean {
  return count.startsWith('1');
}

function unheardOf(name: string): never {
  throw new Error(`the tables have no ${name}`);
}
