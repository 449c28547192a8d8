import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Partwell } from '@partwell/api';

/** A Partwell that can be opened anew while requests come in: they wait, none meets one that is closed. */
export interface LivePartwell {
  /** Answers 503 while there is none. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Ends the one there is, then opens the next. Rejects when that fails; there is none then. */
  reopen(): Promise<Partwell>;
  stop(): Promise<void>;
}

export function livePartwell(open: () => Promise<Partwell>): LivePartwell {
  let current: Promise<Partwell | undefined> = Promise.resolve(undefined);
  const underWay = new Set<Promise<unknown>>();

  async function end(before: Promise<Partwell | undefined>): Promise<void> {
    const partwell = await before;
    await Promise.all(underWay);
    await partwell?.stop();
  }

  return {
    handle: async (request, response) => {
      const partwell = await current;
      if (!partwell) {
        response.writeHead(503, { 'content-type': 'text/plain' }).end('There is no flow that can be used.\n');
        return;
      }
      const answered: Promise<unknown> = once(response, 'close').finally(() => underWay.delete(answered));
      underWay.add(answered);
      partwell.listener(request, response);
    },
    reopen: () => {
      const next = end(current).then(open);
      current = next.catch(() => undefined);
      return next;
    },
    stop: () => {
      const ended = end(current);
      current = ended.then(() => undefined);
      return ended;
    },
  };
}
