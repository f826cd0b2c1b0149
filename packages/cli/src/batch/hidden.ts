/** Whether a file is there for a program only: hidden by its name, or left behind by a file manager. */
export function isHidden(path: string): boolean {
  const names = path.split(/[/\\]/).filter((name) => name !== '' && name !== '.');
  return names.some((name) => name.startsWith('.') || LEFT_BEHIND.has(name.toLowerCase()));
}

const LEFT_BEHIND: ReadonlySet<string> = new Set(['__macosx', 'thumbs.db', 'desktop.ini']);
