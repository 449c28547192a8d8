import type { FollowUp } from '../schema/reason.ts';
import type { FollowUpView } from '../schema/session.ts';
import type { CustomerVoice } from './customer-voice.ts';
import { situation } from './follow-up-of.ts';
import type { GivenReason } from './resolution.ts';
import { standardKey } from './standard-key.ts';

type Views = {
  readonly [K in FollowUp['kind']]: (
    followUp: Extract<FollowUp, { kind: K }>,
    voice: CustomerVoice,
    given: GivenReason,
  ) => FollowUpView;
};

/** A rating and a list of products are choices too: whoever draws plain choices draws them right. */
const views: Views = {
  text: (followUp, { words, say }) => ({
    kind: 'text',
    label: words(followUp.label, say.text('followUp.text.label')),
    hint: words(followUp.hint, say.text('followUp.text.hint')),
    maxLength: followUp.maxLength,
  }),
  choice: (followUp, { words, say }, { byOption }) => ({
    kind: 'choice',
    label: words(
      followUp.label,
      say.text(followUp === situation ? 'followUp.situation.label' : 'followUp.choice.label'),
    ),
    options: followUp.options.map((option) => {
      const { id, label } = typeof option === 'string' ? { id: option, label: undefined } : option;
      const offers = byOption && Object.hasOwn(byOption, id) ? byOption[id] : undefined;
      return {
        id,
        label: words(label, say.text(standardKey(`option.${id}`, 'option.other'))),
        ...(offers && { offers: [...offers] }),
      };
    }),
  }),
  rating: (followUp, { words, say }) => ({
    kind: 'choice',
    look: 'rating',
    label: words(followUp.label, say.text('followUp.rating.label')),
    low: words(followUp.low, say.text('followUp.rating.low')),
    high: words(followUp.high, say.text('followUp.rating.high')),
    options: Array.from({ length: followUp.scale }, (_, index) => ({
      id: String(index + 1),
      label: say.number(index + 1),
    })),
  }),
  competitor: (followUp, { words, say }) => ({
    kind: 'choice',
    look: 'competitor',
    label: words(followUp.label, say.text('followUp.competitor.label')),
    options: [
      ...followUp.options.map(({ id, name }) => ({ id, label: name })),
      ...(['other', 'nothing-instead'] as const)
        .filter((id) => !followUp.options.some((option) => option.id === id))
        .map((id) => ({ id, label: say.text(`option.${id}`) })),
    ],
  }),
};

/** What is asked under a chosen reason, in words. */
export function followUpView(followUp: FollowUp, voice: CustomerVoice, given: GivenReason): FollowUpView {
  return (views[followUp.kind] as (f: FollowUp, v: CustomerVoice, g: GivenReason) => FollowUpView)(
    followUp,
    voice,
    given,
  );
}
