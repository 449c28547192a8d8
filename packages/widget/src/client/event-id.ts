/** An id that makes delivery exactly-once. Not `randomUUID`: that is missing on pages without TLS. */
export const eventId = (): string => `evt_${crypto.getRandomValues(new Uint32Array(4)).join('_')}`;
