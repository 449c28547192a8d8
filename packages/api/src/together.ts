/**
 * Asks at once what does not wait for each other's answers: on a server that is one way there and back for all of it.
 * They are carried out in the order they are written in.
 *
 * Waits for all of them also where one fails, so that nothing is still on its way when the transaction is undone.
 *
 * @throws what the first in that order failed with; those after it fail because of it.
 */
export const together = async <const T extends readonly unknown[]>(
  asked: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> => {
  const answers = await Promise.allSettled(asked);
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  }) as { -readonly [K in keyof T]: Awaited<T[K]> };
};
