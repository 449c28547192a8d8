import { AsyncLocalStorage } from 'node:async_hooks';
import type { Fact } from '../ports/meter.ts';
import type { Storage } from '../ports/storage.ts';

/** A storage, and a place to say what is being written into it. */
export interface CountedStorage {
  readonly storage: Storage;
  readonly happened: (fact: Fact) => void;
}

/**
 * Counts what is true in the end: what is said inside a transaction counts when that is committed, once, however
 * often it had to be run again; what is undone never counts.
 */
export const countCommitted = (storage: Storage, count: (fact: Fact) => void): CountedStorage => {
  const inTransaction = new AsyncLocalStorage<Fact[]>();
  return {
    happened: (fact) => {
      const said = inTransaction.getStore();
      if (said) said.push(fact);
      else count(fact);
    },
    storage: {
      ...storage,
      transaction: async (work, options) => {
        let said: Fact[] = [];
        const result = await storage.transaction((records) => {
          said = [];
          return inTransaction.run(said, () => work(records));
        }, options);
        for (const fact of said) count(fact);
        return result;
      },
    },
  };
};
