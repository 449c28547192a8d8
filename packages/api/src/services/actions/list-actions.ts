import type { ActionRecord, ActionStatus, ActionType, Owner } from '../../ports/records.ts';
import type { Context } from '../context.ts';

export interface ActionSearch {
  readonly status?: ActionStatus | undefined;
  readonly type?: ActionType | undefined;
  readonly customer?: string | undefined;
  readonly subscription?: string | undefined;
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface Class {
  readonly status: ActionStatus;
  readonly type: ActionType;
}

/** One rank below the other. A stuck cancellation goes first: somebody believes that they have left. */
const ranks: readonly (readonly Class[])[] = [
  [{ status: 'stuck', type: 'cancel' }],
  [{ status: 'stuck', type: 'accept' }],
  [{ status: 'pending', type: 'cancel' }],
  [{ status: 'pending', type: 'accept' }],
  [
    { status: 'applied', type: 'cancel' },
    { status: 'applied', type: 'accept' },
    { status: 'refused', type: 'cancel' },
    { status: 'refused', type: 'accept' },
  ],
];

/** A page of actions, the gravest first, and of equally grave ones the newest. */
export const listActions = async (
  { ports }: Context,
  owner: Owner,
  { cursor, limit, ...search }: ActionSearch,
): Promise<{ actions: ActionRecord[]; nextCursor: string | null }> => {
  const from = placeIn(cursor);
  const some = await actionsOfSomebody(ports.storage, owner, search);
  const actions: ActionRecord[] = [];
  for (const [rank, classes] of ranks.entries()) {
    if (rank < from.rank || actions.length > limit) continue;
    const before = rank === from.rank ? from.id : undefined;
    const room = limit + 1 - actions.length;
    const asked = classes.filter(({ status, type }) => isAsked(search, { status, type }));
    const found = await Promise.all(
      asked.map(async ({ status, type }) =>
        some
          ? some.filter(
              (each) =>
                each.status === status && each.type === type && (before === undefined || each.id < before),
            )
          : ports.storage.actions.list(owner, { status, type, before, limit: room }),
      ),
    );
    actions.push(
      ...found
        .flat()
        .sort((one, other) => (one.id < other.id ? 1 : -1))
        .slice(0, room),
    );
  }
  const page = actions.slice(0, limit);
  const last = page.at(-1);
  return { actions: page, nextCursor: actions.length > limit && last ? cursorAt(last) : null };
};

const isAsked = ({ status, type }: Pick<ActionSearch, 'status' | 'type'>, of: Class): boolean =>
  (status === undefined || status === of.status) && (type === undefined || type === of.type);

/** All actions of a customer or a subscription, which are few; undefined where nobody is named. */
const actionsOfSomebody = async (
  { actions }: Context['ports']['storage'],
  owner: Owner,
  { customer, subscription }: Pick<ActionSearch, 'customer' | 'subscription'>,
): Promise<ActionRecord[] | undefined> => {
  if (subscription === undefined) {
    return customer === undefined ? undefined : actions.ofCustomer(owner, customer);
  }
  const found = await actions.ofSubscription(owner, subscription);
  return customer === undefined ? found : found.filter((action) => action.customer === customer);
};

/** A rank and an id: `0.act_…`. What was settled meanwhile is in a later rank, so nothing is left out. */
const cursorAt = (action: ActionRecord): string => {
  const rank = ranks.findIndex((classes) =>
    classes.some(({ status, type }) => status === action.status && type === action.type),
  );
  return `${rank}.${action.id}`;
};

const placeIn = (cursor = ''): { readonly rank: number; readonly id: string | undefined } => {
  const [, rank, id] = /^(\d)\.(.+)$/.exec(cursor) ?? [];
  return { rank: Number(rank ?? 0), id };
};
