import type { FlowState } from '@partwell/flow';
import type { Outcome } from '../../loader/outcome.ts';

/** What the page is told about a dialog that is in, or is closed from, this state. */
export function outcomeOf(
  { name, intention, outcome, code }: FlowState,
  session: string,
  away?: boolean,
): Outcome {
  if (away) return { status: 'error', session, code: code ?? 'own_way' };
  if (outcome) {
    const { offer, reference } = outcome;
    return {
      status: outcome.outcome,
      session,
      reference,
      ...(offer && { offer: offer.id, choice: offer.choice }),
    };
  }
  // Closed before the answer came: the server completes it, and says so in a webhook.
  const open = name === 'unsettled' || (intention && name !== 'refused');
  return { status: 'abandoned', session, code: open ? 'unsettled' : undefined };
}
