/** Runs work when all who named one of its keys before have ended. */
export type InTurn = <T>(keys: readonly string[], work: () => Promise<T>) => Promise<T>;

/**
 * Turns in this process. Who has to wait for one of its own waits here, without a connection: otherwise many requests
 * about one subscription would take all there are, and everybody else would wait behind them.
 */
export const createTurns = (): InTurn => {
  const lasts = new Map<string, Promise<void>>();
  return async (keys, work) => {
    const own = new Set(keys);
    const before = [...own].map((key) => lasts.get(key));
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    // A place behind every key is taken at the same moment, so that nobody waits in a circle.
    for (const key of own) lasts.set(key, ended);
    await Promise.all(before);
    try {
      return await work();
    } finally {
      end();
      for (const key of own) if (lasts.get(key) === ended) lasts.delete(key);
    }
  };
};
