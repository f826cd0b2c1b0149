/**
 * The same JSON in text that can stand in one CDATA section: what would end the section, and the two characters that
 * XML cannot hold, become JSON escapes. They occur in strings only, and mean the same there.
 *
 * One section, not several: some readers take the first and leave the rest.
 *
 * @see XML 1.0, §2.2 and §2.7; RFC 8259, §7
 */
export function embeddable(json: string): string {
  return json.replaceAll(']]>', ']]\\u003e').replaceAll('\uFFFE', '\\ufffe').replaceAll('\uFFFF', '\\uffff');
}
