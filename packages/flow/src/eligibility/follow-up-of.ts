import type { FollowUp, Reason } from '../schema/reason.ts';

/** What changes in a life, as far as it has to do with leaving; none of it is asked to be explained. */
export const situation: Extract<FollowUp, { kind: 'choice' }> = {
  kind: 'choice',
  options: [
    'new-job',
    'less-income',
    'moving',
    'family',
    'new-child',
    'studies',
    'retirement',
    'illness',
    'caring',
    'separation',
    'other',
  ],
};

/** The follow-up of a reason: its own, or the standard one of a life situation. */
export const followUpOf = (reason: Reason): FollowUp | undefined =>
  reason.followUp ?? (reason.situation ? situation : undefined);
