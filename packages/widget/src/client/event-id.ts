/** An id that makes delivery exactly-once. Not `randomUUID`: that is missing on pages without TLS. */
export function eventId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `evt_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
