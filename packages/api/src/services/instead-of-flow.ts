import {
  isCanceled,
  leavable,
  mayCancel,
  roomBeforeCommit,
  subscriptionViews,
} from '@partwell/flow/eligibility';
import type { CustomerFacts, Flow, SessionView } from '@partwell/flow/schema';
import type { Owner } from '../ports/records.ts';
import type { Context } from './context.ts';
import { resolveSession } from './resolve-session.ts';
import { bareView, SESSION_MILLIS, type Shows } from './shown-session.ts';
import { type Unrecorded, unrecordedPrefixes } from './unrecorded.ts';

/** Who asks, what their page can draw, and whether they said which subscription they mean. */
export interface Asked {
  /** Of the subscription that is meant, or of the one that is put first. */
  readonly facts: CustomerFacts;
  readonly isChosen: boolean;
  readonly shows: Shows;
}

/** What stands in the place of a flow where there is nothing to decide in one. */
export const insteadOfFlow = (
  flow: Pick<Flow, 'roles' | 'profiles'>,
  { facts, isChosen, shows }: Asked,
): Unrecorded | undefined => {
  if (!mayCancel(flow, facts)) return 'barred';
  const asks = !isChosen && shows.has('subscriptions') && leavable(facts).length > 1;
  // Where a law wants the first press to open the page to cancel on, it is about the one the token puts first.
  if (asks && roomBeforeCommit(flow, facts).screen) return 'choose';
  if (shows.has('standing') && isCanceled(facts.subscription)) return 'standing';
  return undefined;
};

/** Its view. Nothing is written: there is no attempt to leave to keep. */
export const insteadView = async (
  { ports }: Pick<Context, 'ports'>,
  kind: Unrecorded,
  flow: Flow,
  owner: Owner,
  facts: CustomerFacts,
  timeZone: string,
): Promise<SessionView> => {
  const now = ports.clock.now();
  const id = ports.ids.create(unrecordedPrefixes[kind]);
  const { view } = await resolveSession(ports.storage, flow, { ...owner, id, facts, timeZone }, [], now);
  const {
    barred,
    standing,
    subscriptions: _none,
    ...rest
  }: Partial<SessionView> & typeof view = bareView(view);
  return {
    id,
    secret: ports.secrets.derive(id),
    mode: owner.mode,
    status: 'open',
    ...rest,
    ...(kind === 'barred' && barred && { barred }),
    ...(kind === 'standing' && standing && { standing }),
    ...(kind === 'choose' && {
      subscriptions: subscriptionViews(flow, facts, { now: now.toISOString(), timeZone }),
    }),
    expiresAt: new Date(now.getTime() + SESSION_MILLIS).toISOString(),
  };
};
