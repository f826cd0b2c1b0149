/** Names sources by the last part of their paths, and by all of it where two would be named alike. */
export function shortNames(sources: readonly string[]): (source: string) => string {
  const bearers = new Map<string, Set<string>>();
  for (const source of sources) {
    const short = shortOf(source);
    bearers.set(short, (bearers.get(short) ?? new Set()).add(source));
  }
  return (source) => {
    const short = shortOf(source);
    return (bearers.get(short)?.size ?? 0) > 1 ? source : short;
  };
}

/** Of a document inside another one, the place in it stays. */
function shortOf(source: string): string {
  if (source.includes('://')) return source;
  const [file = ''] = source.split(' /', 1);
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return name === '' ? source : name + source.slice(file.length);
}
