/** The result, or `undefined` when it is not there in time. The work goes on either way. */
export const waitFor = async <T>(work: Promise<T>, millis: number): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, millis, undefined);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
};
