import type { Answer } from '@partwell/flow/schema';
import type { SessionRecord } from '../ports/records.ts';
import type { SessionPatch } from '../ports/storage/sessions.ts';
import { redactText } from './redact-text.ts';

declare const keepable: unique symbol;

/** An answer to what was asked, without what leads to whoever gave it. */
export type KeepableAnswer = Answer & { readonly [keepable]: true };

/**
 * What may be kept of an answer. Only reasons and options that were presented count; anything else is left
 * out rather than refused, because an odd answer must never stand between a subscriber and the exit.
 *
 * To look a long text through takes some milliseconds: never in a transaction, which others wait for.
 */
export const keepableAnswer = (
  { presented, facts }: Pick<SessionRecord, 'presented' | 'facts'>,
  answer: Answer | undefined,
): KeepableAnswer | undefined => {
  const { reasons, survey = [] } = presented.view;
  const asked = [...reasons, ...survey].filter(({ id }) => id === answer?.reason);
  if (!answer || asked.length === 0) return undefined;
  const followUp = followUpTo(asked, answer.followUp, facts.customer.country);
  const { reason } = answer;
  return { reason, ...(followUp !== undefined && { followUp }) } as KeepableAnswer;
};

type Reason = SessionRecord['presented']['view']['reasons'][number];

/** @param asked a reason, or the two by its name: before the decision and after it. */
const followUpTo = (
  asked: readonly Reason[],
  given: string | undefined,
  country: string | undefined,
): string | undefined => {
  if (given === undefined) return undefined;
  const questions = asked.map(({ followUp }) => followUp);
  if (questions.some((question) => question?.kind === 'text')) return redactText(given.trim(), country);
  return questions.some((question) => isOption(question, given)) ? given : undefined;
};

const isOption = (question: Reason['followUp'], given: string): boolean =>
  question?.kind === 'choice' && question.options.some(({ id }) => id === given);

/** What to store of an answer: nothing of who is to be forgotten. Where the flow asks only after the cancellation, only then. */
export const answerPatch = (session: SessionRecord, answer: KeepableAnswer | undefined): SessionPatch => {
  if (session.eraseAsked) return {};
  const { reasons, survey = [] } = session.presented.view;
  const asked = session.status === 'canceled' ? survey : reasons;
  const reason = answer && asked.find(({ id }) => id === answer.reason);
  if (!reason) return {};
  return { reason: reason.id, followUp: followUpOf(reason.followUp, answer.followUp) };
};

const followUpOf = (question: Reason['followUp'], given: string | undefined): string | null => {
  if (!question || given === undefined) return null;
  if (question.kind === 'text') return given.slice(0, question.maxLength) || null;
  return isOption(question, given) ? given : null;
};
