import type { FollowUp } from '../schema/reason.ts';
import type { FollowUpView } from '../schema/session.ts';
import type { CustomerVoice } from './customer-voice.ts';
import { standardKey } from './standard-key.ts';

/** What is asked under a chosen reason, in words. */
export function followUpView(followUp: FollowUp, { words, say }: CustomerVoice): FollowUpView {
  if (followUp.kind === 'text') {
    return {
      kind: 'text',
      label: words(followUp.label, say.text('followUp.text.label')),
      hint: words(followUp.hint, say.text('followUp.text.hint')),
      maxLength: followUp.maxLength,
    };
  }
  return {
    kind: 'choice',
    label: words(followUp.label, say.text('followUp.choice.label')),
    options: followUp.options.map((option) => {
      const { id, label } = typeof option === 'string' ? { id: option, label: undefined } : option;
      return { id, label: words(label, say.text(standardKey(`option.${id}`, 'option.other'))) };
    }),
  };
}
