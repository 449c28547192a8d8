/** A value that draws the dialog again when it changes. */
export interface Signal<T> {
  value: T;
}

const effects = new Set<() => void>();
let running = false;
let stale = false;

/**
 * A value whose change runs every effect. As an effect draws a whole dialog, nobody keeps book of who has read
 * what: that is why these few lines do here what a library of signals would.
 */
export function signal<T>(value: T): Signal<T> {
  return {
    get value() {
      return value;
    },
    set value(next) {
      if (next === value) return;
      value = next;
      run();
    },
  };
}

/** Runs now and after each change, until the returned function is called. */
export function effect(draw: () => void): () => void {
  effects.add(draw);
  draw();
  return () => effects.delete(draw);
}

/** A change that comes from inside an effect waits for its end; drawing is never entered twice. */
function run(): void {
  stale = true;
  if (running) return;
  running = true;
  try {
    while (stale) {
      stale = false;
      for (const draw of effects) draw();
    }
  } finally {
    running = false;
  }
}
