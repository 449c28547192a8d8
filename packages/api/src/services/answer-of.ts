import type { Answer } from '@partwell/flow/schema';
import type { SessionRecord } from '../ports/records.ts';
import type { SessionPatch } from '../ports/storage.ts';
import { redactText } from './redact-text.ts';

/**
 * What to store of an answer. Only reasons and options that were presented count; anything else is left
 * out rather than refused, because an odd answer must never stand between a subscriber and the exit. Where the
 * flow asks only after the cancellation, only then.
 */
export const answerPatch = (session: SessionRecord, answer: Answer | undefined): SessionPatch => {
  const { reasons, survey = [] } = session.presented.view;
  const asked = session.status === 'canceled' ? survey : reasons;
  const reason = answer && asked.find(({ id }) => id === answer.reason);
  if (!answer || !reason) return {};
  return { reason: reason.id, followUp: followUpOf(reason.followUp, answer.followUp, countryOf(session)) };
};

type FollowUp = SessionRecord['presented']['view']['reasons'][number]['followUp'];

const followUpOf = (
  followUp: FollowUp,
  given: string | undefined,
  country: string | undefined,
): string | null => {
  if (!followUp || given === undefined) return null;
  if (followUp.kind === 'text') return redactText(given.trim(), country).slice(0, followUp.maxLength) || null;
  return followUp.options.some(({ id }) => id === given) ? given : null;
};

const countryOf = ({ facts }: SessionRecord): string | undefined => facts.customer.country;

/** An answer as it may be kept beside the event that brought it, whatever was asked. */
export const redactedAnswer = (session: SessionRecord, answer: Answer | undefined): Answer | undefined =>
  answer?.followUp === undefined
    ? answer
    : { ...answer, followUp: redactText(answer.followUp, countryOf(session)) };
