import type { Outcome } from '../loader/outcome.ts';

interface PageWide {
  /** What is open, by key and address of the API. */
  readonly shown: Map<string, Promise<Outcome>>;
  /** Who watches the controls of a selector, by the same and the selector; the first is in charge. */
  readonly watching: Map<string, readonly object[]>;
}

const place = Symbol.for('partwell.page');

/**
 * What instances on one page have to know of each other, so that nothing is doubled for the subscriber. On the
 * page and not in this module: a hot update or a second copy of the package has a module of its own.
 */
export function pageWide(): PageWide {
  const page = globalThis as { [place]?: PageWide };
  page[place] ??= { shown: new Map(), watching: new Map() };
  return page[place];
}

/** Puts an instance in the queue for controls, until the signal. Returns whether it is its turn. */
export function watch(controls: string, signal: AbortSignal): () => boolean {
  const me = {};
  const { watching } = pageWide();
  const queue = () => watching.get(controls) ?? [];
  watching.set(controls, [...queue(), me]);
  signal.addEventListener('abort', () => {
    watching.set(
      controls,
      queue().filter((other) => other !== me),
    );
  });
  return () => queue()[0] === me;
}
