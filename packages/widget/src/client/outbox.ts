import type { ReportedEvent, SessionEvent } from '@partwell/flow';
import type { Api } from './api.ts';
import { eventId } from './event-id.ts';
import { pauseMillis } from './pause.ts';

/** Events that belong together travel together. */
const gatherMillis = 150;
/** What the API takes at once. */
const mostEvents = 50;
/** Then it rests until something new happens: another event, the line, the page. */
const attempts = 4;
/** A page may be offline for hours. */
const ceiling = 100;

export interface Outbox {
  add(event: ReportedEvent & { readonly millis: number }): void;
  /** Sends everything at once, in a way that outlives the page. */
  flush(): void;
}

/**
 * Delivers events in the background, oldest first; ids make a second delivery harmless. An empty one has no
 * timer and no listener.
 *
 * @param waiting What an earlier page could not deliver.
 * @param keep Told what may not have arrived, whenever the page may go; nothing once all of it has.
 * @param drop Told of an event that was given up.
 */
export function createOutbox(
  api: Api,
  waiting: readonly SessionEvent[],
  keep: (events: readonly SessionEvent[]) => void,
  drop: (event: SessionEvent | undefined) => void,
): Outbox {
  let queue = waiting;
  let most = mostEvents;
  let attempt = 0;
  let flying = 0;
  /** The newest event under way. */
  let carried: SessionEvent | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listening: AbortController | undefined;

  const send = async (batch: readonly SessionEvent[], leaving: boolean): Promise<boolean> => {
    const { status } = await api.post('events', { events: batch }, leaving).catch(() => ({ status: 0 }));
    if (status < 200 || status >= 500 || status === 429) return false;
    // Too much at once, or one that this server does not know: it must not take the others with it.
    if ((status === 400 || status === 413) && batch.length > 1) most = batch.length >> 1;
    // Refused for good is not tried again.
    else queue = queue.filter((event) => !batch.includes(event));
    return true;
  };

  const deliver = async (leaving = false): Promise<void> => {
    clearTimeout(timer);
    const newest = queue.at(-1);
    if (!newest) {
      most = mostEvents;
      listening?.abort();
      listening = undefined;
    }
    if (leaving || !newest) keep(queue);
    // What is older goes along with what is new, or an old answer could arrive after a new one.
    if (!newest || (leaving ? carried === newest : flying)) return;
    listen();
    const sent: Promise<boolean>[] = [];
    let end = 0;
    do {
      sent.push(send(queue.slice(end, end + most), leaving));
      end += most;
    } while (leaving && end < queue.length);
    carried = queue.slice(0, end).at(-1);
    flying++;
    const arrived = await Promise.all(sent);
    flying--;
    if (flying) return;
    carried = undefined;
    if (queue.length === 0 || arrived.every(Boolean)) {
      attempt = 0;
      return deliver();
    }
    keep(queue);
    if (attempt < attempts && navigator.onLine !== false) timer = setTimeout(deliver, pauseMillis(attempt++));
  };
  const flush = () => void deliver(true);
  const onPage = ({ type, target }: Event) => {
    if (type === 'pagehide' || (target as Document).visibilityState === 'hidden') return flush();
    attempt = 0;
    deliver();
  };
  const listen = () => {
    if (listening) return;
    listening = new AbortController();
    for (const type of ['online', 'pageshow', 'pagehide', 'visibilitychange'])
      addEventListener(type, onPage, listening);
  };

  if (queue.length > 0) deliver();
  return {
    add(event) {
      queue = [...queue, { id: eventId(), ...event }];
      if (queue.length > ceiling) {
        const least = queue.find(({ type }) => type === 'step.shown') ?? queue[0];
        queue = queue.filter((other) => other !== least);
        drop(least);
      }
      listen();
      clearTimeout(timer);
      timer = setTimeout(deliver, gatherMillis);
    },
    flush,
  };
}
