import type { Tell } from '../loader/outcome.ts';
import { callAll } from './call-all.ts';
import type { Listeners, PartwellEvents } from './events.ts';

type Listener = (detail: never) => void;

export interface Emitter {
  readonly tell: Tell;
  on<Name extends keyof PartwellEvents>(
    event: Name,
    listener: (detail: PartwellEvents[Name]) => void,
  ): () => void;
  /** Forgets every listener. */
  clear(): void;
}

/** The listeners of one instance. */
export function createEmitter(first: Listeners = {}): Emitter {
  const listeners = new Map<string, Set<Listener>>();
  const of = (event: string) => {
    const set = listeners.get(event) ?? new Set();
    listeners.set(event, set);
    return set;
  };
  for (const [event, listener] of Object.entries(first)) if (listener) of(event).add(listener);
  return {
    tell: (event, detail) => callAll(of(event), detail as never),
    on(event, listener) {
      // Wrapped, so that the same function may listen twice and be taken away once.
      const own: Listener = (detail) => listener(detail);
      of(event).add(own);
      return () => void of(event).delete(own);
    },
    clear: () => listeners.clear(),
  };
}
