import { randomUUID } from 'node:crypto';
import { factsOf, signToken } from '../../test-customer.ts';
import type { OfRequest } from './supplier.ts';

/** Customer tokens, with the subscription that they are about: each is good for one session. */
export const tokens: OfRequest = ({ signing }, { facts }) => {
  const name = randomUUID();
  const claims = typeof facts === 'object' && facts !== null ? facts : {};
  return {
    token: () => signToken(factsOf(name), signing()),
    subscription: async () => `sub_${name}`,
    // What it says about itself can be so odd that nobody can sign it.
    oddToken: () => signToken(factsOf('odd'), signing(claims)).catch(() => 'unsignable'),
  };
};
