import type { Answer, FlowEvent, Intention, ReportedEvent, SessionView } from '@partwell/flow';
import { createApi } from './api.ts';
import { createOutbox } from './outbox.ts';
import { performAction } from './perform-action.ts';
import { watchSession } from './watch-session.ts';

/** All that the dialog asks of the API. */
export interface Client {
  /** Accepts or cancels. Never rejects: what is not known is asked for before it is called failed. */
  perform(intention: Intention, answer: Answer | undefined): Promise<FlowEvent>;
  /** Asks until the pending action is settled, or the signal says that nobody waits any more. */
  watch(wanted: Intention['action'] | undefined, signal: AbortSignal): Promise<FlowEvent>;
  /** Queues an event and sends it in the background. */
  report(event: ReportedEvent & { readonly millis: number }): void;
  /** Sends what is queued at once, in a way that outlives the page. */
  flush(): void;
}

export function createClient(base: string, session: SessionView): Client {
  const api = createApi(base, session);
  const outbox = createOutbox(api);
  return {
    perform: (intention, answer) => performAction(api, intention, answer),
    watch: (wanted, signal) => watchSession(api, wanted, signal),
    report: outbox.add,
    flush: outbox.flush,
  };
}
