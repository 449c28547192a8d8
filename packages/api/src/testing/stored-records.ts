import type {
  ActionRecord,
  ActiveFlowRecord,
  AuditRecord,
  DeliveryAttempt,
  DraftRecord,
  EndpointRecord,
  EventRecord,
  KeyRecord,
  OutboxRecord,
  SessionRecord,
} from '../ports/records.ts';

const at = '2100-01-01T00:00:00.000Z';
const owner = { workspace: 'ws_test', mode: 'test' } as const;

/** A flow version, as sessions refer to it. */
export const storedFlow = {
  workspace: owner.workspace,
  flow: 'test',
  hash: 'hash',
  document: '{}',
  publishedAt: at,
};

export const storedActive = (patch: Partial<ActiveFlowRecord> = {}): ActiveFlowRecord => ({
  ...owner,
  flow: storedFlow.flow,
  version: 1,
  managedBy: 'api',
  since: at,
  ...patch,
});

export const storedDraft = (patch: Partial<DraftRecord> = {}): DraftRecord => ({
  ...owner,
  flow: storedFlow.flow,
  revision: 'rev_1',
  source: '{ "id": ',
  changedAt: at,
  ...patch,
});

export const storedSession = (id: string, patch: Partial<SessionRecord> = {}): SessionRecord => ({
  ...owner,
  id,
  customer: `cus_${id}`,
  subscription: `sub_${id}`,
  status: 'open',
  flow: storedFlow.flow,
  flowVersion: 1,
  facts: { customer: { id: `cus_${id}` } } as unknown as SessionRecord['facts'],
  timeZone: 'UTC',
  presented: { view: {}, commands: {}, trace: [] } as unknown as SessionRecord['presented'],
  reason: null,
  followUp: null,
  outcome: null,
  createdAt: at,
  openedAt: null,
  endedAt: null,
  expiresAt: at,
  ...patch,
});

export const storedAction = (
  id: string,
  session: string,
  patch: Partial<ActionRecord> = {},
): ActionRecord => ({
  ...owner,
  id,
  session,
  customer: `cus_${session}`,
  subscription: `sub_${session}`,
  type: 'accept',
  offer: 'pause',
  kind: 'pause',
  choice: 'months-1',
  command: { kind: 'cancel', at },
  flow: storedFlow.flow,
  givesAway: 0,
  currency: null,
  status: 'pending',
  toldBy: 'executor',
  reference: `PW-${id}`,
  attempts: 1,
  answered: 0,
  dueAt: at,
  triedAt: at,
  cause: null,
  createdAt: at,
  settledAt: null,
  note: null,
  ...patch,
});

export const storedMessage = (id: string, patch: Partial<OutboxRecord> = {}): OutboxRecord => ({
  ...owner,
  id,
  type: 'session.started',
  fact: `${id}:session.started`,
  body: '{}',
  createdAt: at,
  session: null,
  ...patch,
});

export const storedAttempt = (
  message: string,
  endpoint: string,
  patch: Partial<DeliveryAttempt> = {},
): DeliveryAttempt => ({
  message,
  endpoint,
  attempt: 1,
  at,
  url: 'https://hooks.example.com/partwell',
  millis: 12,
  status: 500,
  problem: null,
  answer: 'no \u0000',
  ...patch,
});

export const storedEndpoint = (id: string, patch: Partial<EndpointRecord> = {}): EndpointRecord => ({
  ...owner,
  id,
  url: `https://hooks.example.com/${id}`,
  events: null,
  description: '',
  secret: 'sealed',
  previousSecret: null,
  previousUntil: null,
  disabledAt: null,
  disabledBecause: null,
  failingSince: null,
  createdAt: at,
  ...patch,
});

export const storedEvent = (id: string, session: string): EventRecord => ({
  id,
  session,
  type: 'step.shown',
  step: 'reason',
  receivedAt: at,
  position: 0,
});

export const storedKey = (id: string, patch: Partial<KeyRecord> = {}): KeyRecord => ({
  ...owner,
  id,
  kind: 'secret',
  role: 'viewer',
  name: '',
  hint: 'sk_test_…abcd',
  hash: `hash of ${id}`,
  sealed: null,
  previousHash: null,
  previousSealed: null,
  previousUntil: null,
  createdAt: at,
  lastUsedAt: null,
  expiresAt: null,
  revokedAt: null,
  ...patch,
});

export const storedAudit = (id: string, patch: Partial<AuditRecord> = {}): AuditRecord => ({
  ...owner,
  id,
  at,
  actor: 'configured',
  operation: 'createKey',
  target: 'key_1',
  changes: { name: { from: null, to: 'a \u0000' } },
  ...patch,
});
