import type { ActionProblem } from './action-reply.ts';

/**
 * Sessions that are shown and kept nowhere, because there is nothing in them to decide. Their id says what they
 * are; their secret, which is derived from the id, proves that we made it.
 */
export type Unrecorded = 'choose' | 'barred' | 'standing';

export const unrecordedPrefixes = { choose: 'cho', barred: 'bar', standing: 'sta' } as const;

const kinds: Readonly<Record<string, Unrecorded>> = { cho: 'choose', bar: 'barred', sta: 'standing' };

/** What an id says that its session is; undefined for one that is recorded, or a preview. */
export const unrecordedBy = (id: string): Unrecorded | undefined => {
  const prefix = id.slice(0, id.indexOf('_'));
  return Object.hasOwn(kinds, prefix) ? kinds[prefix] : undefined;
};

/** Why nothing can be accepted or canceled in one. */
export const unrecordedProblems = {
  choose: 'subscription_not_chosen',
  barred: 'role_may_not_cancel',
  standing: 'subscription_canceled',
} as const satisfies Record<Unrecorded, ActionProblem>;
