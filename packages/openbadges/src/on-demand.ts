/**
 * A part of this package that is loaded when it is first asked for, so that a page which never needs it never does.
 * From then on it is at hand: each further `import()` of the same module would take microseconds.
 */
export function onDemand<T>(load: () => Promise<T>): () => T | Promise<T> {
  let part: T | undefined;
  const loading = async (): Promise<T> => {
    part = await load();
    return part;
  };
  return () => part ?? loading();
}
