import type { Answer, ReasonView } from '@partwell/flow';
import type { Scene } from '../scene.ts';
import type { Action } from '../screen.ts';

type FollowUp = NonNullable<ReasonView['followUp']>;

/** The answers to choose from, and those to the question that the chosen one brings. */
export function answers(reasons: readonly ReasonView[], { view, state }: Scene): Action[] {
  const chosen = reasons.find(({ id }) => id === state.answer?.reason);
  return reasons.flatMap((reason): Action[] => [
    {
      name: `reason ${reason.id}`,
      label: reason.label,
      isChosen: reason === chosen,
      event: () => ({ type: 'answer', answer: { reason: reason.id } }),
    },
    ...(reason === chosen && reason.followUp
      ? followUps(reason.followUp, reason.id, state.answer, view.texts['followUp.optional'] ?? '')
      : []),
  ]);
}

function followUps(
  followUp: FollowUp,
  reason: string,
  given: Answer | undefined,
  optional: string,
): Action[] {
  const question = `${followUp.label} (${optional})`;
  if (followUp.kind === 'text') {
    return [
      {
        name: 'follow-up',
        label: followUp.hint,
        question,
        isChosen: given?.followUp !== undefined,
        asks: [{ id: 'text', label: followUp.label, required: true, maxLength: followUp.maxLength }],
        event: ({ text = '' }) => ({ type: 'answer', answer: { reason, followUp: text } }),
      },
    ];
  }
  return followUp.options.map(({ id, label }) => ({
    name: `follow-up ${id}`,
    label,
    question,
    isChosen: given?.followUp === id,
    event: () => ({ type: 'answer', answer: { reason, followUp: id } }),
  }));
}
