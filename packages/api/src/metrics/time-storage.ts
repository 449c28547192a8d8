import type { Records, Storage } from '../ports/storage.ts';

export interface DatabaseCall {
  /** `transaction`, `reading`, or the group of records that was asked outside of one. */
  readonly operation: string;
  readonly seconds: number;
  /** Whether the database could not be used. */
  readonly unavailable: boolean;
}

const groups = [
  'sessions',
  'tokens',
  'events',
  'actions',
  'outbox',
  'endpoints',
  'deliveries',
  'flows',
  'keys',
  'modes',
  'audit',
  'activeFlows',
  'drafts',
  'offersOff',
  'erasure',
  'tombstones',
  'installation',
] as const satisfies readonly (keyof Records)[];

/** The same storage, with a word about how long each call of it took; a transaction is one call. */
export const timeStorage = (storage: Storage, took: (call: DatabaseCall) => void): Storage => {
  const timed = async <T>(operation: string, call: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const tell = (unavailable: boolean) =>
      took({ operation, seconds: (performance.now() - begun) / 1000, unavailable });
    try {
      const result = await call();
      tell(false);
      return result;
    } catch (error) {
      tell(storage.isUnavailable(error));
      throw error;
    }
  };
  const timedGroup = ([group, records]: readonly [string, object]) => [
    group,
    Object.fromEntries(
      Object.entries(records).map(([name, call]) => [
        name,
        (...given: unknown[]) => timed(group, () => call(...given)),
      ]),
    ),
  ];
  return {
    ...storage,
    ...(Object.fromEntries(groups.map((group) => timedGroup([group, storage[group]]))) as Pick<
      Storage,
      (typeof groups)[number]
    >),
    reading: (work) => timed('reading', () => storage.reading(work)),
    transaction: (work, options) => timed('transaction', () => storage.transaction(work, options)),
  };
};
