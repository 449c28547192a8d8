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
  'tombstones',
] as const satisfies readonly (keyof Tables)[];
