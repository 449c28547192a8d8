import type { Box } from './model.ts';

export interface Drawing {
  /** A value whose change draws again. */
  box<T>(value: T): Box<T>;
  /** Draws now, and from now on after each change. */
  start(): void;
  /** Changes draw nothing any more. */
  stop(): void;
}

/**
 * Draws when something has changed. As it draws all there is, nobody keeps book of who has read what: that is
 * why these few lines do here what a library of signals would. A change from within waits for the end of the
 * drawing, which is never entered twice.
 */
export function createDrawing(draw: () => void): Drawing {
  let live = false;
  let stale = false;
  let running = false;

  const run = () => {
    stale = true;
    if (running || !live) return;
    running = true;
    try {
      while (stale) {
        stale = false;
        draw();
      }
    } finally {
      running = false;
    }
  };

  return {
    box: (value) => ({
      get value() {
        return value;
      },
      set value(next) {
        if (next === value) return;
        value = next;
        run();
      },
    }),
    start() {
      live = true;
      run();
    },
    stop() {
      live = false;
    },
  };
}
