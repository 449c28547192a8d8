/** Whether two instants are the same moment, however they are written. */
export function sameInstant(a: string | null | undefined, b: string): boolean {
  return a !== null && a !== undefined && Date.parse(a) === Date.parse(b);
}
