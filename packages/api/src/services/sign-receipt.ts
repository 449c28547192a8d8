import type { Ports } from '../ports/index.ts';
import type { ActionRecord, SessionRecord } from '../ports/records.ts';

/** The receipt of a cancellation, signed; undefined for what is none. */
export const signReceipt = async (
  { receipts }: Pick<Ports, 'receipts'>,
  session: SessionRecord,
  action: ActionRecord,
  at: string,
): Promise<string | undefined> =>
  action.command.kind === 'cancel'
    ? receipts.sign({
        workspace: session.workspace,
        mode: session.mode,
        // Of whoever is given it: somebody else of their team may have asked first.
        customer: session.customer,
        subscription: session.subscription,
        session: session.id,
        action: action.id,
        reference: action.reference,
        at,
        accessUntil: action.command.at,
        toldBy: action.toldBy,
      })
    : undefined;
