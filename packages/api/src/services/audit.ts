import type { Ports } from '../ports/index.ts';
import type { AuditChanges } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import type { Manager } from '../ports/workspaces.ts';

/**
 * Writes into the audit log who changed what: in the transaction of the change, so that there is never one without
 * the other.
 *
 * @param target the id of what was changed.
 * @param changes each field as it was and as it is. Never a secret, and nothing about a customer: it is kept for good.
 * @example
 * ```ts
 * await audit(ports, records, manager, id, { enabled: { from: true, to: false } });
 * ```
 */
export const audit = async (
  { ids, clock }: Pick<Ports, 'ids' | 'clock'>,
  { audit: log }: Pick<Records, 'audit'>,
  { id: workspace, mode, actor, operation }: Pick<Manager, 'id' | 'mode' | 'actor' | 'operation'>,
  target: string,
  changes: AuditChanges = {},
): Promise<void> =>
  log.add({
    workspace,
    mode,
    id: ids.create('aud'),
    at: clock.now().toISOString(),
    actor,
    operation,
    target,
    changes,
  });
