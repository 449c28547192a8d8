/** More than a few conflicts in a row are no bad luck any more, and whoever waits should be told. */
const MOST_RUNS = 5;

/** Long enough to let the other one end; a random part keeps two from meeting again. */
const LONGEST_PAUSE_MILLIS = 40;

/** Runs work that was undone because of another transaction again, a few times. The last error is thrown. */
export const runAgain = async <T>(
  isConflict: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> => {
  for (let run = 1; ; run += 1) {
    try {
      return await work();
    } catch (error) {
      if (run === MOST_RUNS || !isConflict(error)) throw error;
      const pause = Math.random() * LONGEST_PAUSE_MILLIS * run;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};
