import { BadgeError } from '../error.js';

/** Values one after another, each taken when it is asked for. */
export interface Sequence<T> {
  readonly next: () => Promise<IteratorResult<T, undefined>>;
  /** Ends the source, unless it has ended. */
  readonly return: () => Promise<IteratorResult<T, undefined>>;
  readonly [Symbol.asyncIterator]: () => Sequence<T>;
}

/**
 * The values of a list or a stream as they are: a generator would look for a `then` in each, which may be a stranger's
 * object. Throws `BadgeError` `argument.invalid` for what holds none: a text is one badge, not many letters.
 */
export function sequence<T>(source: AsyncIterable<T> | Iterable<T>): Sequence<T> {
  if (!isSource(source)) {
    throw new BadgeError(
      'argument.invalid',
      'What is gone through is a list, or anything that `for await` takes.',
    );
  }
  const values = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  let isOver = false;
  const over = { done: true, value: undefined } as const;
  const self: Sequence<T> = {
    next: async () => {
      if (isOver) return over;
      try {
        const next = await values.next();
        if (next.done !== true) return { done: false, value: next.value };
      } catch (error) {
        isOver = true;
        throw error;
      }
      isOver = true;
      return over;
    },
    return: async () => {
      if (!isOver) await values.return?.();
      isOver = true;
      return over;
    },
    [Symbol.asyncIterator]: () => self,
  };
  return self;
}

/** Callers without a type checker pass what they like. Bytes are an image or a text, and no list of numbers. */
function isSource(given: unknown): boolean {
  if (typeof given !== 'object' || given === null || ArrayBuffer.isView(given)) return false;
  return [Symbol.asyncIterator, Symbol.iterator].some(
    (name) => typeof Reflect.get(given, name) === 'function',
  );
}
