import type { ReportedEvent, SessionEvent } from '@partwell/flow';
import type { Api } from './api.ts';
import { eventId } from './event-id.ts';

/** Events that belong together travel together. */
const gatherMillis = 150;
const batchSize = 50;
const attempts = 4;

export interface Outbox {
  add(event: ReportedEvent & { readonly millis: number }): void;
  flush(): void;
}

/** Delivers events in the background, oldest first; ids make a second delivery harmless. */
export function createOutbox(api: Api): Outbox {
  let queue: readonly SessionEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;

  /** The answer is read to its end: one that is left lying keeps its connection from the next request. */
  const send = async (events: readonly SessionEvent[]): Promise<number> => {
    const response = await api.post('events', { events }, { keepalive: true });
    await response.arrayBuffer();
    return response.status;
  };
  const forget = (sent: readonly SessionEvent[]) => {
    queue = queue.filter((event) => !sent.includes(event));
  };

  const deliver = async (attempt = 0): Promise<void> => {
    const batch = queue.slice(0, batchSize);
    if (sending || batch.length === 0) return;
    sending = true;
    const status = await send(batch).catch(() => 0);
    sending = false;
    // Refused for good is not tried again; the rest keeps its place and its ids.
    if (status >= 200 && status < 500 && status !== 429) {
      forget(batch);
      return deliver();
    }
    if (attempt < attempts) timer = setTimeout(deliver, 1000 * 2 ** attempt, attempt + 1);
  };

  return {
    add(event) {
      queue = [...queue, { id: eventId(), ...event }];
      clearTimeout(timer);
      timer = setTimeout(deliver, gatherMillis);
    },
    flush() {
      clearTimeout(timer);
      const batch = queue.slice(0, batchSize);
      if (batch.length === 0) return;
      // `keepalive` may be over its quota; a beacon is the second way and may be blocked in silence.
      send(batch).then(
        () => forget(batch),
        () => navigator.sendBeacon?.(api.eventsUrl, api.body({ events: batch })),
      );
    },
  };
}
