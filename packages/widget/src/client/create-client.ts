import type { Answer, FlowEvent, Intention, ReportedEvent, SessionView } from '@partwell/flow';
import type { CarryOut } from '../loader/contract.ts';
import { createApi } from './api.ts';
import { carryOut, type PageTask } from './carry-out.ts';
import { keepEvents, type Parcel, readKept } from './kept-events.ts';
import { createOutbox } from './outbox.ts';
import { pause } from './pause.ts';
import { performAction } from './perform-action.ts';
import { watchSession } from './watch-session.ts';

/** All that the dialog asks of the API. */
export interface Client {
  /**
   * Accepts or cancels. Never rejects: what is not known is asked for before it is called failed. The same
   * question while it is under way is the same request.
   */
  perform(intention: Intention, answer: Answer | undefined): Promise<FlowEvent>;
  /** Asks until the pending action is settled, or the signal says that nobody waits any more. */
  watch(wanted: Intention['action'] | undefined, gone: AbortSignal): Promise<FlowEvent>;
  /** Queues an event and sends it in the background. */
  report(event: ReportedEvent & { readonly millis: number }): void;
  /** Sends what is queued at once, in a way that outlives the page. */
  flush(): void;
}

export interface ClientOptions {
  /** Carries out in the page what the server leaves to it. */
  readonly carryOut?: CarryOut | undefined;
  /** Explains to the integrator, where that is wished. */
  readonly note?: ((what: 'event_dropped', detail: unknown) => void) | undefined;
}

/** A page that carries out may ask for a payment in between; nobody waits in silence for that. */
const patienceMillis = 9000;

/** What is said where the server has said nothing. */
const pending: FlowEvent = { type: 'pending' };

/** What was asked for last. */
interface Asked {
  /** What is asked for, while it is under way. */
  key: string;
  readonly work: Promise<FlowEvent>;
  /** The server has said that it has it. */
  isHeard: boolean;
}

/**
 * Talks to the API for one session, and sends what an earlier page of this tab could not.
 *
 * @param base Where the API is, ending in `/`.
 */
export function createClient(base: string, session: SessionView, options: ClientOptions = {}): Client {
  const outboxOf = (of: Pick<Parcel, 'id' | 'secret'>, waiting: Parcel['events'] = []) =>
    createOutbox(
      createApi(base, of),
      waiting,
      (events) => keepEvents(base, of, events),
      (event) => options.note?.('event_dropped', event),
    );
  const parcels = readKept(base);
  for (const parcel of parcels) if (parcel.id !== session.id) outboxOf(parcel, parcel.events);
  const outbox = outboxOf(session, parcels.find(({ id }) => id === session.id)?.events);

  const api = createApi(base, session);
  let newest: Asked = { key: '', work: nothing(), isHeard: true };
  const begin = (key: string, intention: Intention, answer: Answer | undefined): Asked => {
    const inPage = (task: PageTask) => {
      asked.isHeard = true;
      return carryOut(api, options.carryOut, session.id, task, `${base}help`);
    };
    const work = performAction(api, intention, answer, inPage).then((event = pending) => {
      asked.isHeard = event !== pending;
      asked.key = '';
      return event;
    });
    const asked: Asked = { key, work, isHeard: false };
    return asked;
  };
  return {
    perform(intention, answer) {
      const key = JSON.stringify(intention);
      if (newest.key !== key) newest = begin(key, intention, answer);
      return sooner(newest.work, (lost) => pause(patienceMillis, lost).then(() => pending));
    },
    watch(wanted, gone) {
      const news = newest.work.then((event) => (event.type === 'pending' ? nothing() : event));
      return sooner(news, (lost) => watchSession(api, wanted, newest.isHeard, AbortSignal.any([gone, lost])));
    },
    report: session.preview ? () => {} : outbox.add,
    flush: outbox.flush,
  };
}

/** What comes first; what loses is told. */
async function sooner(
  news: Promise<FlowEvent>,
  wait: (lost: AbortSignal) => Promise<FlowEvent>,
): Promise<FlowEvent> {
  const over = new AbortController();
  const event = await Promise.race([news, wait(over.signal)]);
  over.abort();
  return event;
}

const nothing = () => new Promise<never>(() => {});
