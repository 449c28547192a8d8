import type { Ports } from '../ports/index.ts';
import type { ActionRecord, EndpointRecord, SessionRecord, WebhookType } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import { withoutDetails } from './without-details.ts';

/**
 * Writes a webhook into the outbox, in the transaction of the fact it tells.
 *
 * The fact's key is unique in the database, so that a settlement which is repeated after a crash, or an
 * event that is delivered twice, is told once.
 *
 * @returns whether it was new.
 */
export const tellHost = async (
  { ids, clock, workspaces }: Pick<Ports, 'ids' | 'clock' | 'workspaces'>,
  records: Records,
  type: WebhookType,
  session: SessionRecord,
  action?: ActionRecord,
  /** Which of several facts of this type. @default there is one */
  which?: string,
  /**
   * Endpoints of the database, read in the same transaction: one is told of everything that is committed after it was
   * made. @default asked for here
   */
  stored: readonly EndpointRecord[] | Promise<readonly EndpointRecord[]> = records.endpoints.list(session),
): Promise<boolean> => {
  const at = clock.now().toISOString();
  const configured = workspaces.endpointsOf(session);
  const wanting = (await stored).filter(({ events }) => events === null || events.includes(type));
  return records.outbox.add(
    {
      id: ids.create('msg'),
      workspace: session.workspace,
      mode: session.mode,
      type,
      fact: [action?.id ?? session.id, type, ...(which === undefined ? [] : [which])].join(':'),
      body: JSON.stringify({ type, timestamp: at, data: dataOf(type, session, action) }),
      createdAt: at,
      session: session.id,
    },
    [...configured, ...wanting].map((endpoint) => endpoint.id),
  );
};

const dataOf = (type: WebhookType, session: SessionRecord, action: ActionRecord | undefined) => ({
  workspace: session.workspace,
  mode: session.mode,
  session: session.id,
  customer: session.customer,
  subscription: session.subscription,
  flow: session.flow,
  flowVersion: session.flowVersion,
  ...(type === 'session.updated' && { status: session.status }),
  ...(session.reason !== null && { reason: session.reason }),
  ...(session.followUp !== null && { followUp: session.followUp }),
  ...(action && {
    ...(action.offer !== null && { offer: action.offer }),
    ...(action.kind !== null && { kind: action.kind }),
    ...(action.choice !== null && { choice: action.choice }),
    // What was typed is told once, to whoever needs it: how to reach somebody with the lead, a form to the executor.
    command: type === 'lead.created' ? action.command : withoutDetails(action.command),
    action: action.id,
    reference: action.reference,
    ...(type === 'subscription.canceled' && { signedReceipt: session.outcome?.signedReceipt }),
    ...(action.toldBy !== 'executor' && { toldBy: action.toldBy }),
  }),
});
