import type { CodeEntry } from '@badgewright/openbadges';

/** What stands in the way before anybody can look at what a file says. */
export const problemCodes = {
  'file.unreadable': {
    means: 'The file could not be opened, or reading it broke off, so nothing is known about it.',
    action: 'Check the path and the permissions.',
  },
  'file.link': {
    means: 'A link leads to somewhere else, so it was not followed.',
    action: 'Name the file or folder that it leads to, if it is one of yours.',
  },
  'folder.too-large': {
    means: 'The folder holds more files, or folders inside one another, than are read.',
    action: 'Divide it, and verify the parts.',
  },
  'batch.empty': {
    means: 'There is nothing in it that could be verified.',
    action: 'Check that it is the folder, archive or table that you mean.',
  },
  'archive.malformed': {
    means: 'The zip archive is damaged or cut off, so what it holds is not known.',
    action: 'Get the archive again from where it came; unpacking it elsewhere may save some of it.',
  },
  'archive.path': {
    means: 'The name in the zip archive leads out of it: an archive made to overwrite files does that.',
    action: 'Treat the archive with suspicion, and do not unpack it; it was not read from there.',
  },
  'archive.bomb': {
    means: 'A file in the zip archive unpacks to hundreds of times its size, as no badge does.',
    action: 'Treat the archive with suspicion, and do not unpack it.',
  },
  'archive.too-large': {
    means: 'The zip archive, or a file in it, is larger than is read.',
    action: 'Check that it is the file you mean; divide the archive, or unpack it and verify the folder.',
  },
  'archive.unreadable': {
    means: 'The file in the zip archive is encrypted, or packed in a way that is not read.',
    action: 'Unpack the archive with the program that made it, and verify the folder.',
  },
  'archive.nested': {
    means: 'This is a zip archive inside another, which is not opened.',
    action: 'Unpack the outer archive, and verify the folder.',
  },
  'row.too-large': {
    means: 'The line is longer than any badge that is read.',
    action: 'Check that it is the file you mean: one badge a line.',
  },
  'row.malformed': {
    means: 'There is no URL in the row, or the table cannot be read from there on.',
    action: 'Give the table a column `url`, or the URLs in its first column, and close every quote.',
  },
  'url.page': {
    means: 'At the URL is a web page for people, and no badge.',
    action: 'Ask for the address of the badge itself, or download the badge from the page.',
  },
} satisfies Record<string, CodeEntry>;

/** A stable name of one thing that stands in the way of a file. */
export type FileProblemCode = keyof typeof problemCodes;
