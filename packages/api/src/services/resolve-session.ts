import { type Resolution, resolve } from '@partwell/flow/eligibility';
import type { Flow } from '@partwell/flow/schema';
import type { SessionRecord } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import { type Accepted, cooldownFrom } from './cooldown.ts';
import { grantedFrom } from './granted.ts';

/**
 * Decides what a session's customer is given as things are now, always in the order the session began with.
 *
 * @param past of the subscription, also what was erased.
 */
export const resolveSession = async (
  records: Pick<Records, 'actions'>,
  flow: Flow,
  session: Pick<SessionRecord, 'id' | 'workspace' | 'mode' | 'facts' | 'timeZone'>,
  past: readonly Accepted[],
  now: Date,
  /** Whether the offers of the flow are switched off. */
  offersOff = false,
): Promise<Resolution> =>
  resolve(flow, session.facts, {
    now: now.toISOString(),
    timeZone: session.timeZone,
    cooldown: cooldownFrom(past, now),
    seed: session.id,
    offersOff,
    ...(await grantedFrom(records, session, flow, session.facts, now)),
  });
