import type { Ports } from '../ports/index.ts';
import type { SessionRecord } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import { answerPatch, type KeepableAnswer } from './answer-of.ts';
import { tellHost } from './tell-host.ts';

/**
 * Takes an answer that was asked for only after the cancellation: the first one, while the session lasts. The
 * host heard of the cancellation without it, so it is told.
 *
 * @returns the session as it is then.
 */
export const answeredAfterwards = async (
  ports: Pick<Ports, 'ids' | 'clock' | 'workspaces'>,
  records: Records,
  session: SessionRecord,
  answer: KeepableAnswer | undefined,
): Promise<SessionRecord> => {
  const isOver = Date.parse(session.expiresAt) <= ports.clock.now().getTime();
  if (session.status !== 'canceled' || session.reason !== null || isOver) return session;
  const { reason, followUp = null } = answerPatch(session, answer);
  if (reason === undefined) return session;
  await records.sessions.update(session.id, { reason, followUp });
  const answered = { ...session, reason, followUp };
  await tellHost(ports, records, 'reason.answered', answered);
  return answered;
};
