import type { SessionEvent } from '@partwell/flow/schema';
import type { SessionRecord } from '../ports/records.ts';
import type { SessionPatch } from '../ports/storage/sessions.ts';
import type { Records } from '../ports/storage.ts';
import { together } from '../together.ts';
import { subscriptionKey } from './alone-with.ts';
import { answerPatch } from './answer-of.ts';
import { answeredAfterwards } from './answered-afterwards.ts';
import type { Context } from './context.ts';
import { endSession } from './end-session.ts';
import { keepableEvents } from './keepable-events.ts';
import { openSession } from './open-session.ts';
import { isUnsettled } from './session-view.ts';
import { tellHost } from './tell-host.ts';

/** Far more than a person makes in a day. Beyond it somebody fills the disk, and nothing is kept. */
const MOST_EVENTS = 1000;

/**
 * Takes step events in the order of the batch. An id that was taken before changes nothing, so a batch
 * may be sent as often as a page needs to be sure.
 *
 * @returns how many were new.
 */
export const recordEvents = async (
  { ports }: Context,
  whose: SessionRecord,
  events: readonly SessionEvent[],
): Promise<number> => {
  const { id } = whose;
  const taken = await keepableEvents(ports.storage, whose, events, MOST_EVENTS);
  const record = async (records: Records): Promise<number> => {
    let fresh = 0;
    let answered: string | undefined;
    const [before, found] = await together([records.events.count(id), records.sessions.find(id)]);
    // Nobody else writes it meanwhile: what becomes of it here is what it is.
    let session = found;
    for (const event of taken) {
      if (!session || session.eraseAsked || before + fresh >= MOST_EVENTS) break;
      const receivedAt = ports.clock.now().toISOString();
      const kept = { ...event, session: id, receivedAt, position: before + fresh };
      if (!(await records.events.add(kept))) continue;
      fresh += 1;
      // The first event opens a prepared session: it was shown. A closed one goes on when a screen of it is shown again;
      // what was shown before the close came before it or with it, and was taken already.
      if (session.status === 'prepared' || event.type === 'step.shown') {
        session = await openSession(ports, records, session);
      }
      // A batch may arrive after the end it led to: what the host was told then is not changed any more.
      if (session.outcome === null) {
        const patch = answerPatch(session, event.answer);
        if (isOther(session, patch)) answered = event.id;
        await records.sessions.update(id, patch);
        session = { ...session, ...patch };
      } else session = await answeredAfterwards(ports, records, session, event.answer);
      if (event.type !== 'dialog.closed' || session.status !== 'open') continue;
      if ((await records.actions.ofSession(id)).some(isUnsettled)) continue;
      session = await endSession(ports, records, session, 'abandoned');
    }
    // Where the batch ended it, that was told with the answer.
    if (answered !== undefined && session?.status === 'open') {
      await tellHost(ports, records, 'session.updated', session, undefined, answered);
    }
    return fresh;
  };
  const accepted = await ports.storage.transaction(record, { alone: [subscriptionKey(whose)] });
  if (accepted > 0) ports.onOutbox?.();
  return accepted;
};

/** Whether it says something else than what is known. */
const isOther = (session: SessionRecord, { reason, followUp }: SessionPatch): boolean =>
  (reason !== undefined && reason !== session.reason) ||
  (followUp !== undefined && followUp !== session.followUp);
