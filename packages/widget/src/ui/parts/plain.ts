/** Words from the session are rendered as text or not at all: an object in their place is dropped. */
export function plain(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
