import { outcomeView } from '@partwell/flow/eligibility';
import type { OutcomeView } from '@partwell/flow/schema';
import type { Ports } from '../ports/index.ts';
import type { ActionRecord, SessionRecord, WebhookType } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import { together } from '../together.ts';
import { subscriptionKey } from './alone-with.ts';
import type { FlowVersions } from './flow-versions.ts';
import { signReceipt } from './sign-receipt.ts';
import { tellHost } from './tell-host.ts';

type SettlePorts = Pick<
  Ports,
  'storage' | 'receipts' | 'clock' | 'ids' | 'log' | 'workspaces' | 'meter' | 'onOutbox'
>;

/** The words of the end, from the version of the flow the session was made with. */
export const outcomeOf = async (
  ports: Pick<Ports, 'storage' | 'receipts'>,
  versions: FlowVersions,
  session: SessionRecord,
  action: ActionRecord,
  at: string,
): Promise<OutcomeView> => {
  const signedReceipt = await signReceipt(ports, session, action, at);
  const outcome = outcomeView(
    await versions.find(ports.storage, session.workspace, session.flow, session.flowVersion),
    session.facts,
    {
      command: action.command,
      offer:
        action.offer !== null && action.kind !== null && action.choice !== null
          ? { id: action.offer, kind: action.kind, choice: action.choice }
          : undefined,
      reference: action.reference,
      at,
      timeZone: session.timeZone,
    },
  );
  return signedReceipt === undefined ? outcome : { ...outcome, signedReceipt };
};

/** Who says how it ended where that was not read back: of an action in this state, and of no other. */
export interface OperatorsWord {
  readonly from: readonly ['stuck'];
  readonly change: { readonly toldBy: 'operator'; readonly note: string };
  /** Writes down who said so, in the same transaction. */
  record(records: Records): Promise<void>;
}

const readBack = { from: ['pending', 'stuck'], change: { note: null }, record: async () => {} } as const;

/** Step 3 of the protocol: outcome, session and outbox rows in one transaction, before anybody is told. */
export const settleApplied = async (
  ports: SettlePorts,
  versions: FlowVersions,
  action: ActionRecord,
  word: OperatorsWord | typeof readBack = readBack,
): Promise<ActionRecord> => {
  const { storage, clock, log } = ports;
  const settledAt = clock.now().toISOString();
  const session = await storage.sessions.find(action.session);
  if (!session) throw new Error(`Action ${action.id} has no session.`);
  const outcome = await outcomeOf(ports, versions, session, { ...action, ...word.change }, settledAt);

  const settle = async (records: Records): Promise<ActionRecord | undefined> => {
    const change = { status: 'applied' as const, settledAt, cause: null, ...word.change };
    const [isNew, now, endpoints] = await together([
      records.actions.update(action.id, word.from, change),
      records.sessions.find(session.id),
      records.endpoints.list(session),
    ]);
    if (!isNew) return undefined;
    // A cancel that was settled before a late accept stays the end: the explicit cancel wins.
    const isEnd = now && !(action.type === 'accept' && now.status === 'canceled');
    const end = action.type === 'cancel' ? 'canceled' : 'saved';
    const facts = { ...(now ?? session), outcome };
    const settled = { ...action, ...change };
    const tell = (type: WebhookType) => tellHost(ports, records, type, facts, settled, undefined, endpoints);
    const type = action.type === 'cancel' ? 'subscription.canceled' : 'offer.accepted';
    await together([
      word.record(records),
      isEnd && records.sessions.update(session.id, { status: end, outcome, endedAt: settledAt }),
      tell(type),
      action.command.kind === 'contact' && tell('lead.created'),
    ]);
    if (isEnd) ports.meter?.happened({ type: 'session.ended', outcome: end });
    ports.meter?.happened({ type: 'action.settled', action, state: 'done' });
    return settled;
  };
  const settled = await storage.transaction(settle, { alone: [subscriptionKey(action)] });
  if (!settled) return (await storage.actions.find(action.id)) ?? action;
  log.info('action.applied', { action: action.id, session: action.session, attempt: action.attempts });
  ports.onOutbox?.();
  return settled;
};

/** The host's own word for its no belongs in a log as long as it is a code, and no sentence. */
const asCode = (cause: string): string => (/^[\w.-]{1,64}$/.test(cause) ? cause : 'other');

/** A definite no: nothing was changed, and the session goes on. */
export const settleRefused = async (
  ports: SettlePorts,
  action: ActionRecord,
  cause: string,
  word: OperatorsWord | typeof readBack = readBack,
): Promise<ActionRecord> => {
  const { storage, clock, log } = ports;
  const settledAt = clock.now().toISOString();
  const settle = async (records: Records): Promise<ActionRecord | undefined> => {
    const change = { status: 'refused' as const, settledAt, cause, ...word.change };
    if (!(await records.actions.update(action.id, word.from, change))) return undefined;
    await word.record(records);
    const settled = { ...action, ...change };
    ports.meter?.happened({ type: 'action.settled', action, state: 'refused' });
    const session = await records.sessions.find(action.session);
    if (session && action.type === 'accept') await tellHost(ports, records, 'offer.failed', session, settled);
    return settled;
  };
  const settled = await storage.transaction(settle, { alone: [subscriptionKey(action)] });
  if (!settled) return (await storage.actions.find(action.id)) ?? action;
  log.warn('action.refused', { action: action.id, session: action.session, code: asCode(cause) });
  ports.onOutbox?.();
  return settled;
};
