import type { Owner } from '../ports/records.ts';

/**
 * What transactions must be alone with. Whoever reads about one of these and writes by what it read names it, so
 * that on a database with many writers nobody decides by what another one is changing.
 */
type Named = Pick<Owner, 'workspace' | 'mode'>;

const key = (kind: string, { workspace, mode }: Named, id: string): string =>
  JSON.stringify([kind, workspace, mode, id]);

/** Its sessions and actions: which one is open, what is unsettled, what was accepted before. */
export const subscriptionKey = (of: Named & { readonly subscription: string }): string =>
  key('subscription', of, of.subscription);

/** What gifts of a flow have given away. */
export const budgetKey = (of: Named, flow: string): string => key('budget', of, flow);

/** Whether a customer token was seen. */
export const tokenKey = (of: Named, jti: string): string => key('token', of, jti);

/** Which versions of flows there are, which of them are in force, and drafts. */
export const flowsKey = (workspace: string): string => JSON.stringify(['flows', workspace]);

/** Which webhook endpoints there are, and what is known of each. */
export const endpointsKey = (of: Named): string => key('endpoints', of, '');

/** Which keys there are, and what each is. */
export const keysKey = (of: Named): string => key('keys', of, '');

/** What is said of a mode: origins and executor. */
export const modeKey = (of: Named): string => key('mode', of, '');
