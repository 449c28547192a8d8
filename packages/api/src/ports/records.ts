export type { ActionRecord, ActionStatus, ActionType } from './records/actions.ts';
export type { TombstoneRecord } from './records/erasure.ts';
export type { ActiveFlowRecord, DraftRecord, FlowVersionRecord } from './records/flows.ts';
export type { Owner } from './records/owner.ts';
export type { EventRecord, PresentedRecord, SessionRecord, TokenRecord } from './records/sessions.ts';
export {
  type DeliveryAttempt,
  type DeliveryProblem,
  type DeliveryRecord,
  type DeliveryStatus,
  type DisabledReason,
  type DueDelivery,
  deliveryProblems,
  deliveryStatuses,
  disabledReasons,
  type EndpointRecord,
  type OutboxRecord,
  type WebhookType,
  webhookTypes,
} from './records/webhooks.ts';
export {
  type AuditChanges,
  type AuditRecord,
  type ExecutorSetting,
  type KeyKind,
  type KeyRecord,
  keyKinds,
  type ModeRecord,
} from './records/workspaces.ts';
