import type { Migration } from 'kysely/migration';
import { foundation } from './0001-foundation.ts';
import { sessionsBySubscription } from './0002-sessions-by-subscription.ts';
import { gifts } from './0003-gifts.ts';
import { tokensBySubscription } from './0004-tokens-by-subscription.ts';
import { answersToErase } from './0005-answers-to-erase.ts';
import { toldBy } from './0006-told-by.ts';
import { webhookEndpoints } from './0007-webhook-endpoints.ts';
import { actionsBySession } from './0008-actions-by-session.ts';
import { keysAndAudit } from './0009-keys-and-audit.ts';
import { operatorsDesk } from './0010-operators-desk.ts';
import { erasure } from './0011-erasure.ts';
import { managedFlows } from './0012-managed-flows.ts';
import { sessionsByOwner } from './0013-sessions-by-owner.ts';
import { closedModes } from './0014-closed-modes.ts';
import { answeredAttempts } from './0015-answered-attempts.ts';
import { installation } from './0016-installation.ts';
import { eventsInOrder } from './0017-events-in-order.ts';

/**
 * In order of name. A published migration is never edited: first expand, later contract. Whoever releases one that
 * changes tables adds what that release runs to `testing/released-statements.ts`.
 */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-sessions-by-subscription': sessionsBySubscription,
  '0003-gifts': gifts,
  '0004-tokens-by-subscription': tokensBySubscription,
  '0005-answers-to-erase': answersToErase,
  '0006-told-by': toldBy,
  '0007-webhook-endpoints': webhookEndpoints,
  '0008-actions-by-session': actionsBySession,
  '0009-keys-and-audit': keysAndAudit,
  '0010-operators-desk': operatorsDesk,
  '0011-erasure': erasure,
  '0012-managed-flows': managedFlows,
  '0013-sessions-by-owner': sessionsByOwner,
  '0014-closed-modes': closedModes,
  '0015-answered-attempts': answeredAttempts,
  '0016-installation': installation,
  '0017-events-in-order': eventsInOrder,
};
