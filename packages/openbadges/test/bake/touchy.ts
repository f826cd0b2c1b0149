/** What says that it is bytes, and cannot be read as such. */
export function unreadable(): Readonly<Record<string, Uint8Array>> {
  const handedOn = new TextEncoder().encode('{}');
  structuredClone(handedOn.buffer, { transfer: [handedOn.buffer] });
  return {
    'whose memory was handed on': handedOn,
    'of 64 bits each': called(new BigUint64Array(2)),
    'of a view': called(new DataView(new ArrayBuffer(4))),
  };
}

/** What is no bytes, and throws when it is asked. */
export function objecting(): Readonly<Record<string, unknown>> {
  const traps = { get: object, getPrototypeOf: object, has: object, ownKeys: object };
  return {
    'with a tag that throws': Object.defineProperty(Uint8Array.of(1), Symbol.toStringTag, { get: object }),
    'with a prototype that throws': Object.setPrototypeOf(Uint8Array.of(1), new Proxy({}, traps)) as unknown,
    'behind a proxy': new Proxy(Uint8Array.of(1), traps),
    'in name only': { [Symbol.toStringTag]: 'Uint8Array', length: 3 },
  };
}

/** What throws whatever is asked of it. */
export function revoked(): Readonly<Record<'after it was revoked', unknown>> {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return { 'after it was revoked': proxy };
}

/** Bytes of which every method throws, and whose length is a lie: they are bytes for all that. */
export function touchy(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const methods = ['constructor', 'at', 'slice', 'subarray', 'indexOf', 'every', 'buffer', 'byteLength'];
  for (const method of [...methods, Symbol.iterator]) Object.defineProperty(copy, method, { get: object });
  return Object.defineProperty(copy, 'length', { value: 3 });
}

function object(): never {
  throw new Error('touched');
}

/** A type says no more of what is handed over than this tag. */
function called(view: ArrayBufferView): Uint8Array {
  const tagged: unknown = Object.defineProperty(view, Symbol.toStringTag, { value: 'Uint8Array' });
  return tagged as Uint8Array;
}
