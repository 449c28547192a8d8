import type { Generated } from 'kysely';

/** Rows as SQLite and PostgreSQL both hold them: ids and times as text, documents as JSON text. */
export interface SessionsTable {
  id: string;
  workspace: string;
  mode: string;
  customer: string;
  subscription: string;
  status: string;
  flow: string;
  flow_version: number;
  facts: string;
  time_zone: string;
  presented: string;
  reason: string | null;
  follow_up: string | null;
  outcome: string | null;
  created_at: string;
  opened_at: string | null;
  ended_at: string | null;
  expires_at: string;
  erase_asked_at: string | null;
}

export interface TokensTable {
  workspace: string;
  mode: string;
  jti: string;
  subscription: string;
  hash: string;
  session: string;
  expires_at: string;
}

export interface EventsTable {
  session: string;
  id: string;
  type: string;
  step: string | null;
  answer: string | null;
  millis: number | null;
  received_at: string;
  position: Generated<number>;
}

export interface ActionsTable {
  id: string;
  workspace: string;
  mode: string;
  session: string;
  customer: string;
  subscription: string;
  type: string;
  offer: string | null;
  kind: string | null;
  choice: string | null;
  command: string;
  flow: string;
  gives_away: number;
  currency: string | null;
  status: string;
  told_by: string;
  reference: string;
  attempts: number;
  answered: Generated<number>;
  due_at: string;
  tried_at: string;
  cause: string | null;
  created_at: string;
  settled_at: string | null;
  note: string | null;
}

export interface OutboxTable {
  id: string;
  workspace: string;
  mode: string;
  type: string;
  fact: string;
  body: string;
  created_at: string;
  session: string | null;
  erase_for: string | null;
}

export interface TombstonesTable {
  id: string;
  workspace: string;
  mode: string;
  subject: string;
  type: string;
  offer: string | null;
  kind: string | null;
  changes: number;
  flow: string;
  gives_away: number;
  currency: string | null;
  created_at: string;
  settled_at: string | null;
  expires_at: string;
}

export interface DeliveriesTable {
  message: string;
  endpoint: string;
  status: string;
  attempts: number;
  due_at: string | null;
  last_status: number | null;
  delivered_at: string | null;
  leased_until: string | null;
  attempts_before: Generated<number>;
}

export interface DeliveryAttemptsTable {
  message: string;
  endpoint: string;
  attempt: number;
  at: string;
  url: string;
  millis: number;
  status: number | null;
  problem: string | null;
  answer: string | null;
}

export interface WebhookEndpointsTable {
  id: string;
  workspace: string;
  mode: string;
  url: string;
  events: string | null;
  description: string;
  secret: string;
  previous_secret: string | null;
  previous_until: string | null;
  disabled_at: string | null;
  disabled_because: string | null;
  failing_since: string | null;
  created_at: string;
}

export interface GoneEndpointsTable {
  workspace: string;
  mode: string;
  endpoint: string;
  url: string;
  gone_at: string;
}

export interface FlowVersionsTable {
  workspace: string;
  flow: string;
  version: number;
  hash: string;
  document: string;
  published_at: string;
}

export interface KeysTable {
  id: string;
  workspace: string;
  mode: string;
  kind: string;
  role: string | null;
  name: string;
  hint: string;
  hash: string | null;
  sealed: string | null;
  previous_hash: string | null;
  previous_sealed: string | null;
  previous_until: string | null;
  created_at: string;
  last_used_at: string | null;
  expires_at: string | null;
  revoked_at: string | null;
}

export interface ModesTable {
  workspace: string;
  mode: string;
  origins: string;
  executor: string | null;
  closed_at: string | null;
}

export interface AuditLogTable {
  id: string;
  workspace: string;
  mode: string;
  at: string;
  actor: string;
  operation: string;
  target: string;
  changes: string;
}

export interface ActiveFlowsTable {
  workspace: string;
  mode: string;
  flow: string;
  version: number;
  managed_by: string;
  since: string;
}

export interface FlowDraftsTable {
  workspace: string;
  mode: string;
  flow: string;
  revision: string;
  source: string;
  changed_at: string;
}

export interface OffersOffTable {
  workspace: string;
  mode: string;
  flow: string;
  since: string;
}

export interface InstallationTable {
  name: string;
  value: string;
}

export interface Tables {
  sessions: SessionsTable;
  tokens: TokensTable;
  events: EventsTable;
  actions: ActionsTable;
  outbox: OutboxTable;
  deliveries: DeliveriesTable;
  delivery_attempts: DeliveryAttemptsTable;
  gone_endpoints: GoneEndpointsTable;
  webhook_endpoints: WebhookEndpointsTable;
  flow_versions: FlowVersionsTable;
  keys: KeysTable;
  modes: ModesTable;
  audit_log: AuditLogTable;
  active_flows: ActiveFlowsTable;
  flow_drafts: FlowDraftsTable;
  offers_off: OffersOffTable;
  tombstones: TombstonesTable;
  installation: InstallationTable;
}
