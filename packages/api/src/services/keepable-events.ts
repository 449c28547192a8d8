import type { SessionEvent } from '@partwell/flow/schema';
import type { SessionRecord } from '../ports/records.ts';
import type { Storage } from '../ports/storage.ts';
import { together } from '../together.ts';
import { type KeepableAnswer, keepableAnswer } from './answer-of.ts';

/** An event with what may be kept of its answer. */
export interface KeepableEvent extends Omit<SessionEvent, 'answer'> {
  readonly answer: KeepableAnswer | undefined;
}

/**
 * What is new of a batch, each answer looked through once. A batch that was taken before, and one that comes when there are
 * too many, cost no more than to see that: they can be sent without end.
 *
 * @param most how many events of a session are taken.
 */
export const keepableEvents = async (
  storage: Pick<Storage, 'reading'>,
  session: SessionRecord,
  events: readonly SessionEvent[],
  most: number,
): Promise<readonly KeepableEvent[]> => {
  const fresh = events.some(({ answer }) => answer?.followUp)
    ? await newOnes(storage, session.id, events, most)
    : events;
  const answers = new Map<string, KeepableAnswer | undefined>();
  return fresh.map((event) => {
    const said = JSON.stringify(event.answer ?? null);
    if (!answers.has(said)) answers.set(said, keepableAnswer(session, event.answer));
    return { ...event, answer: answers.get(said) };
  });
};

const newOnes = (
  storage: Pick<Storage, 'reading'>,
  session: string,
  events: readonly SessionEvent[],
  most: number,
): Promise<readonly SessionEvent[]> =>
  storage.reading(async (records) => {
    const [count, known] = await together([
      records.events.count(session),
      records.events.known(
        session,
        events.map(({ id }) => id),
      ),
    ]);
    return events.filter(({ id }) => !known.has(id)).slice(0, Math.max(0, most - count));
  });
