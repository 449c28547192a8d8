import type { CancelRequest, Command } from '@partwell/flow/schema';
import type { SessionRecord } from '../ports/records.ts';
import { redactText } from './redact-text.ts';

export type CancelDetails = NonNullable<Extract<Command, { kind: 'cancel' }>['details']>;

type FieldId = keyof NonNullable<CancelRequest['details']>;

/** Where somebody writes what they like. All other fields are asked for to know who leaves what, and go on as they were written. */
const FREE_TEXT: ReadonlySet<FieldId> = new Set(['cause'] satisfies FieldId[]);

/**
 * What to hand on of a form before the final button. Only fields that were presented count; anything else is
 * left out or cut rather than refused, because nothing that is typed may stand between a subscriber and the exit.
 * Free text loses what leads to somebody or to their money.
 *
 * To look a long text through takes some milliseconds: never in a transaction, which others wait for.
 */
export const cancelDetails = (
  { presented, facts }: Pick<SessionRecord, 'presented' | 'facts'>,
  given: NonNullable<CancelRequest['details']>,
): CancelDetails | undefined => {
  const { fields = [] } = presented.view.confirm;
  const kept = fields.flatMap(({ id, maxLength, options }) => {
    const written = given[id]?.trim() ?? '';
    const readable = FREE_TEXT.has(id) ? redactText(written, facts.customer.country) : written;
    const value = readable.slice(0, maxLength);
    const isKnown = !options || options.some((option) => option.id === value);
    return value !== '' && isKnown ? [[id, value]] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
};
