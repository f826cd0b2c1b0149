/** A value that no JSON text gives, and what is said of it. */
export interface HostileValue {
  readonly title: string;
  readonly make: () => unknown;
  /** `code at` of the first problem. */
  readonly problem: string;
}

/** Values made to break a reader. */
export const hostileValues: readonly HostileValue[] = [
  { title: 'undefined', make: () => undefined, problem: 'input.not-plain ' },
  { title: 'a function', make: () => () => 'format', problem: 'input.not-plain ' },
  { title: 'a symbol', make: () => Symbol('format'), problem: 'input.not-plain ' },
  { title: 'a big integer', make: () => 1n, problem: 'input.not-plain ' },
  {
    title: 'a number that is none',
    make: () => ({ attempt: Number.NaN }),
    problem: 'input.not-plain /attempt',
  },
  { title: 'a number without end', make: () => [Infinity], problem: 'input.not-plain /0' },
  { title: 'a date', make: () => ({ at: new Date(0) }), problem: 'input.not-plain /at' },
  { title: 'a map', make: () => new Map([['format', 1]]), problem: 'input.not-plain ' },
  { title: 'bytes', make: () => ({ file: new Uint8Array(4) }), problem: 'input.not-plain /file' },
  { title: 'an instance of a class', make: () => new Box(), problem: 'input.not-plain ' },
  { title: 'an undefined property', make: () => ({ title: undefined }), problem: 'input.not-plain /title' },
  { title: 'a list with a hole', make: () => new Array<unknown>(1), problem: 'input.not-plain /0' },
  { title: 'a symbol for a key', make: () => ({ [Symbol('x')]: 1 }), problem: 'input.not-plain ' },
  { title: 'a getter that throws', make: getterThatThrows, problem: 'input.not-plain /format' },
  { title: 'a proxy whose every trap throws', make: proxyThatThrows, problem: 'input.not-plain ' },
  { title: 'a revoked proxy', make: revokedProxy, problem: 'input.not-plain ' },
  { title: 'a proxy that throws late', make: proxyThatThrowsLate, problem: 'input.not-plain ' },
  { title: 'a cycle', make: cycle, problem: `input.too-deep ${'/self'.repeat(25)}` },
  { title: 'a proxy without end', make: endlessProxy, problem: `input.too-deep ${'/next'.repeat(25)}` },
  { title: 'deep nesting', make: () => nested(60_000), problem: `input.too-deep ${'/0'.repeat(25)}` },
  { title: 'a list of a billion holes', make: () => new Array<unknown>(1e9), problem: 'input.too-large ' },
  {
    title: 'more values than are read',
    make: () => new Array<unknown>(99_999).fill([0]),
    problem: 'input.too-large ',
  },
  { title: 'a web of shared references', make: web, problem: 'input.too-large ' },
  {
    title: 'the key __proto__',
    make: () => JSON.parse('{"__proto__": {"format": "badgewright-review/1"}}') as unknown,
    problem: 'input.forbidden-key /__proto__',
  },
  { title: 'half of a character', make: () => ({ title: 'a\ud83d' }), problem: 'input.not-unicode /title' },
];

class Box {
  readonly format = 'badgewright-review/1';
}

function getterThatThrows(): unknown {
  return Object.defineProperty({}, 'format', { enumerable: true, get: fail });
}

function proxyThatThrows(): unknown {
  return new Proxy({}, { get: fail, getPrototypeOf: fail, ownKeys: fail, getOwnPropertyDescriptor: fail });
}

function proxyThatThrowsLate(): unknown {
  return { parts: [new Proxy({ id: 'part-1' }, { getOwnPropertyDescriptor: fail })] };
}

function revokedProxy(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function cycle(): unknown {
  const owner: { self?: unknown } = {};
  owner.self = owner;
  return owner;
}

function endlessProxy(): unknown {
  return new Proxy(
    {},
    {
      ownKeys: () => ['next'],
      getOwnPropertyDescriptor: () => ({ value: endlessProxy(), enumerable: true, configurable: true }),
    },
  );
}

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** Twenty lists that each hold the next one twenty times: 20 to the power of 20 values. */
function web(): unknown {
  let value: unknown = 0;
  for (let level = 0; level < 20; level += 1) value = Array(20).fill(value);
  return value;
}

function fail(): never {
  throw new Error('A trap.');
}
