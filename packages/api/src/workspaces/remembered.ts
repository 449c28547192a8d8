export interface Remembered<T> {
  /** What it is, at most so old. */
  current(): Promise<T>;
  /** The last that was known, however old; undefined before anything was. */
  last(): T | undefined;
  /** It is not true any more: the next who asks has it read. */
  forget(): void;
}

/**
 * Keeps one thing that takes a query to know. Its age is counted from when its reading began, on a clock that nobody
 * sets. Of many who ask at once, one reads.
 *
 * @param ageMillis what is older is read again, and whoever asked waits for it.
 */
export const remembered = <T>(
  read: () => Promise<T>,
  ageMillis: number,
  monotonicMillis: () => number = () => performance.now(),
): Remembered<T> => {
  /** Counts how often it was forgotten: what began to be read before that is from before a change. */
  let era = 0;
  let known: { readonly value: T; readonly since: number; readonly era: number } | undefined;
  let reading: { readonly result: Promise<T>; readonly era: number } | undefined;

  const readAgain = (): Promise<T> => {
    const [since, of] = [monotonicMillis(), era];
    const result = read()
      .then((value) => {
        if (!known || known.era <= of) known = { value, since, era: of };
        return value;
      })
      .finally(() => {
        if (reading?.result === result) reading = undefined;
      });
    reading = { result, era };
    return result;
  };

  return {
    current: async () => {
      if (known?.era === era && monotonicMillis() - known.since < ageMillis) return known.value;
      return reading?.era === era ? reading.result : readAgain();
    },
    last: () => known?.value,
    forget: () => {
      era += 1;
    },
  };
};
