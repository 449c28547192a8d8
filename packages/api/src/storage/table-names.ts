import type { Tables } from './tables.ts';

/** Every table, those that are referred to before those that refer to them. */
export const tableNames = [
  'flow_versions',
  'sessions',
  'tokens',
  'events',
  'actions',
  'outbox',
  'deliveries',
  'delivery_attempts',
  'gone_endpoints',
  'webhook_endpoints',
  'keys',
  'modes',
  'audit_log',
  'active_flows',
  'flow_drafts',
  'offers_off',
  'tombstones',
  'installation',
] as const satisfies readonly (keyof Tables)[];
