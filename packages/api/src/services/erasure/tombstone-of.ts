import { changesNothing, GIFT_COOLDOWN_DAYS } from '@partwell/flow/eligibility';
import type { Flow } from '@partwell/flow/schema';
import type { Ports } from '../../ports/index.ts';
import type { ActionRecord, TombstoneRecord } from '../../ports/records.ts';
import { OLDEST_TOKEN_MILLIS } from '../facts-are-newer.ts';

const DAY = 24 * 3600 * 1000;

/**
 * What is kept of a settled action that is erased, and for how long: as long as an offer that was taken is not given
 * again, a gift counts in its month, or a token of before is about. Nothing where none of that is so.
 *
 * @param flows those that say how long it is not given again.
 */
export const tombstoneOf = (
  { pseudonyms, clock }: Pick<Ports, 'pseudonyms' | 'clock'>,
  flows: readonly Flow[],
  action: ActionRecord,
): TombstoneRecord | undefined => {
  if (action.status === 'refused') return undefined;
  const changes = !changesNothing(action.command);
  const created = Date.parse(action.createdAt);
  const expires = Math.max(
    changes ? Date.parse(action.settledAt ?? action.createdAt) + OLDEST_TOKEN_MILLIS : 0,
    action.type === 'accept' ? created + cooldownDays(flows, action, changes) * DAY : 0,
    action.givesAway > 0 ? monthEnds(created) : 0,
  );
  if (expires <= clock.now().getTime()) return undefined;
  return {
    id: pseudonyms.of(action, action.id),
    workspace: action.workspace,
    mode: action.mode,
    subject: pseudonyms.of(action, action.subscription),
    type: action.type,
    status: 'applied',
    offer: action.offer,
    kind: action.kind,
    changes,
    flow: action.flow,
    givesAway: action.givesAway,
    currency: action.currency,
    createdAt: action.createdAt,
    settledAt: action.settledAt,
    expiresAt: new Date(expires).toISOString(),
  };
};

/** The longest that any of the flows asks for after this offer or its kind. */
const cooldownDays = (flows: readonly Flow[], { offer, kind }: ActionRecord, changes: boolean): number => {
  const asked = flows.flatMap(({ offers }) =>
    Object.entries(offers).flatMap(([id, each]) =>
      id === offer || each.kind === kind ? (each.cooldownDays ?? []) : [],
    ),
  );
  return Math.max(changes ? GIFT_COOLDOWN_DAYS : 0, ...asked);
};

const monthEnds = (at: number): number => {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
};
