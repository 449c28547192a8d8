import type { ReasonView } from '@partwell/flow/schema';

/**
 * Reasons that lead to fewer offers; their questions, and what can be picked there, stay.
 *
 * @param left what is left of a list of offers.
 */
export const reasonsWith = (
  reasons: readonly ReasonView[],
  left: (offers: readonly string[]) => string[],
): ReasonView[] =>
  reasons.map(({ followUp, ...reason }) => ({
    ...reason,
    offers: left(reason.offers),
    ...(followUp && {
      followUp:
        followUp.kind === 'choice'
          ? {
              ...followUp,
              options: followUp.options.map(({ offers, ...option }) => ({
                ...option,
                ...(offers && { offers: left(offers) }),
              })),
            }
          : followUp,
    }),
  }));
