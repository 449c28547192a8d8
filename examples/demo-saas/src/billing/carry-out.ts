import type { Action, Command, ExecutorRefusal } from '@partwell/node';
import { addLead } from '../storage/leads.ts';
import { addToLedger, hasAction } from '../storage/ledger.ts';
import type { Database } from '../storage/open-database.ts';
import { findSubscription, type SubscriptionRecord, saveSubscription } from '../storage/subscriptions.ts';
import { subscribers } from '../subscribers/index.ts';
import { changeFor } from './commands/index.ts';

export type CarriedOut =
  | { code: 'done'; record: SubscriptionRecord }
  | { code: 'refused'; refusal: ExecutorRefusal }
  | { code: 'unknown_subscription' };

/**
 * Carries an action out exactly once: the change and its ledger entry are one transaction, and the entry's
 * `action` is unique. The same id again changes nothing and answers the subscription as it is.
 */
export function carryOut(db: Database, action: Action, now: Date): CarriedOut {
  return db
    .transaction((): CarriedOut => {
      const record = findSubscription(db, action.subscription);
      const subscriber = subscribers.find((each) => each.id === record?.subscriber);
      if (!record || subscriber?.customerId !== action.customer) return { code: 'unknown_subscription' };
      if (hasAction(db, action.id)) return { code: 'done', record };

      const change = changeFor(action.command, { record, subscriber });
      if ('refused' in change) return { code: 'refused', refusal: change.refused };

      const changed = { ...record, ...change.changes };
      saveSubscription(db, changed);
      const { id, subscription, offer, session, command } = action;
      const at = now.toISOString();
      const ledger = addToLedger(db, {
        action: id,
        subscription,
        by: 'partwell',
        command,
        offer,
        session,
        at,
      });
      if (command.kind === 'contact') addLead(db, leadFrom(command, ledger, subscription, at));
      return { code: 'done', record: changed };
    })
    .immediate();
}

function leadFrom(
  command: Extract<Command, { kind: 'contact' }>,
  ledger: number,
  subscription: string,
  at: string,
) {
  const { channel, slot = null, phone = null, email = null, note = null } = command;
  return { ledger, subscription, channel, slot, phone, email, note, at };
}
