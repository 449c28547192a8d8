import type { OpenOptions, Partwell, PartwellOptions } from '@partwell/widget';

/** An instance that remembers what was done with it. */
export interface Made {
  readonly options: PartwellOptions;
  readonly opened: (string | OpenOptions | undefined)[];
  readonly prefetched: (string | OpenOptions | undefined)[];
  closed: boolean;
  destroyed: boolean | 'after the dialog';
}

const page = globalThis as { made?: Made[] };

/** Every instance that was made, oldest first. */
export const made = (): Made[] => {
  page.made ??= [];
  return page.made;
};

/** In the place of the real one, where only what React does with it matters. */
export function createPartwell(options: PartwellOptions): Partwell {
  const one: Made = { options, opened: [], prefetched: [], closed: false, destroyed: false };
  made().push(one);
  return {
    open: async (said) => {
      one.opened.push(said);
      return { status: 'canceled', session: 'ses_1', reference: 'PW-1' };
    },
    prefetch(said) {
      one.prefetched.push(said);
    },
    close() {
      one.closed = true;
    },
    on: () => () => {},
    destroy({ letFinish } = {}) {
      one.destroyed = letFinish ? 'after the dialog' : true;
    },
  };
}

export const listenersFor: typeof import('@partwell/widget').listenersFor = (listener) => ({
  outcome: (detail) => listener('outcome', detail as never),
});
