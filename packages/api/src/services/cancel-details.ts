import type { CancelRequest, Command, SessionView } from '@partwell/flow/schema';

type CancelDetails = NonNullable<Extract<Command, { kind: 'cancel' }>['details']>;

/**
 * What to hand on of a form before the final button. Only fields that were presented count; anything else is
 * left out or cut rather than refused, because nothing that is typed may stand between a subscriber and the exit.
 */
export const cancelDetails = (
  { fields = [] }: SessionView['confirm'],
  given: NonNullable<CancelRequest['details']>,
): CancelDetails | undefined => {
  const kept = fields.flatMap(({ id, maxLength, options }) => {
    const value = given[id]?.trim().slice(0, maxLength) ?? '';
    const isKnown = !options || options.some((option) => option.id === value);
    return value !== '' && isKnown ? [[id, value]] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
};
