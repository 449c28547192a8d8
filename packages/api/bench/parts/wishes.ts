import { factsOf, PUBLISHABLE_KEY, signToken } from '../../src/testing/test-customer.ts';
import type { Wish } from './load.ts';

/** Starts of sessions, each of a subscriber of their own. */
export const starts = (name: string, many: number, urlOf: (index: number) => string): Promise<Wish[]> =>
  Promise.all(
    Array.from({ length: many }, async (_none, index) => ({
      url: `${urlOf(index)}/v1/sessions`,
      body: JSON.stringify({ key: PUBLISHABLE_KEY, token: await signToken(factsOf(`${name}-${index}`)) }),
    })),
  );

/** The accept of a session that was answered. */
export const acceptOf = (url: string, answer: string): Wish => {
  const { id, secret } = JSON.parse(answer);
  return {
    url: `${url}/v1/sessions/${id}/accept`,
    body: JSON.stringify({ secret, offer: 'pause', choice: 'months-1' }),
  };
};
