import type { SessionView } from '@partwell/flow/schema';
import type { Ports } from '../ports/index.ts';
import type { ActionRecord, SessionRecord } from '../ports/records.ts';
import type { Passage } from '../ports/storage/sessions.ts';
import type { Serving } from './flows/active-flows.ts';
import { withoutOffers } from './without-offers.ts';
import { withoutTurnedDown } from './without-turned-down.ts';

/** @returns whether nobody knows yet how it ended. A stuck one is as unknown as a pending one. */
export const isUnsettled = (action: ActionRecord): boolean =>
  action.status === 'pending' || action.status === 'stuck';

/** A session as its subscriber's browser is given it. */
export const sessionView = (
  { secrets, executor }: Pick<Ports, 'secrets' | 'executor'>,
  session: SessionRecord,
  actionsOfSubscription: readonly ActionRecord[],
  { offersOff }: Pick<Serving, 'offersOff'>,
  passages: readonly Passage[],
): SessionView => {
  const canceling = actionsOfSubscription.some((action) => action.type === 'cancel' && isUnsettled(action));
  const accepting = actionsOfSubscription.some(
    (action) => action.type === 'accept' && action.session === session.id && isUnsettled(action),
  );
  const pending = canceling ? 'cancel' : accepting ? 'accept' : undefined;
  const { view } = session.presented;
  // What was accepted goes on; only what could still be accepted is taken away.
  const isDecided = accepting || session.outcome !== null;
  const left = offersOff.has(session.flow) ? withoutOffers(view) : withoutTurnedDown(view, passages);
  return {
    id: session.id,
    secret: secrets.derive(session.id),
    mode: session.mode,
    status: session.status,
    ...(isDecided ? view : left),
    ...(session.reason !== null && {
      answer: { reason: session.reason, ...(session.followUp !== null && { followUp: session.followUp }) },
    }),
    ...(pending && { pending }),
    ...(executor.handsToPage?.(session) && { carriedOutBy: 'page' as const }),
    ...(session.outcome && { outcome: session.outcome }),
    expiresAt: session.expiresAt,
  };
};
