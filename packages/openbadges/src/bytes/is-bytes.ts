/**
 * Whether a value is bytes, of whatever class and realm: those of a frame, or of a test's sandbox, are bytes too. Never
 * throws, not even where the value does when it is touched.
 */
export function isBytes(value: unknown): value is Uint8Array {
  try {
    // Only a real view is one, whatever tag an object gives itself.
    return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]';
  } catch {
    return false;
  }
}
