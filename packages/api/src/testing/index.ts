/** For tests and fault runs, here and in other packages. Not published. */

export { MOST_DEATHS } from '../services/retry-policy.ts';
export { verifyCustomerToken } from '../tokens/verify-customer-token.ts';
export {
  type Answer,
  accept,
  asHost,
  cancel,
  events,
  get,
  manage,
  post,
  start,
  startWith,
  view,
} from './api-client.ts';
export { type ApiProcess, serverEnvironment, startApiProcess, until } from './api-process.ts';
export { type BuiltServer, builtServer } from './built-server.ts';
export { countRows } from './count-rows.ts';
export { findPostgres, howToInstallPostgres } from './databases/find-postgres.ts';
export { type PostgresAddress, postgresDatabase } from './databases/postgres-database.ts';
export { type PostgresServer, startPostgresServer } from './databases/postgres-server.ts';
export { sqliteDatabase } from './databases/sqlite-database.ts';
export type { TestDatabase } from './databases/test-database.ts';
export { freshDatabase } from './databases/the-database.ts';
export { endpointOf, redeliver, type TestEndpoint } from './endpoint-of.ts';
export {
  type FakeHost,
  type FakeHostOptions,
  type HostFault,
  type LedgerEntry,
  type ReceivedWebhook,
  startFakeHost,
} from './fake-host.ts';
export { freshState } from './fake-host-state.ts';
export { freePort } from './free-port.ts';
export { signPreviewToken } from './preview-token.ts';
export { type Relay, startRelay } from './relay.ts';
export { type TestClock, testClock } from './test-clock.ts';
export {
  CUSTOMER_KEY,
  CUSTOMER_SECRET,
  factsOf,
  PUBLISHABLE_KEY,
  SECRET_KEY,
  signToken,
  type TokenOptions,
  WEBHOOK_SECRET,
  WORKSPACE,
} from './test-customer.ts';
export { testFlow } from './test-flow.ts';
export { startWorld, type World, type WorldOptions } from './test-world.ts';
export { type Receiver, startReceiver } from './webhook-receiver.ts';
