/**
 * The hosted API, for mounting in other servers and for tests. `openPartwell(settings)` is all of it at work;
 * `createApp(ports).fetch` is the handler alone, `createWorkers` what goes on beside it. Withheld: routes, services and
 * queries.
 */
export { ApiError, isApiError } from './api-error.ts';
export { createApp, createContext } from './app.ts';
export { carriedOut } from './billing/carried-out.ts';
export { hostHttpExecutor } from './billing/host-http/host-http-executor.ts';
export { noExecutor } from './billing/no-executor.ts';
export { pageExecutor } from './billing/page-executor.ts';
export type { Settings } from './config/settings.ts';
export { settingsFrom } from './config/settings-from.ts';
export type { ActiveFlow } from './flows/active-flow.ts';
export { claimFlows } from './flows/claim-flows.ts';
export { draftFolder } from './flows/draft-folder.ts';
export { publishFlows } from './flows/publish-flows.ts';
export { readFlowFolder } from './flows/read-flow-folder.ts';
export type { ProblemCode } from './http/problem-codes.ts';
export { problemCodes } from './http/problem-codes.ts';
export { pinoLog } from './log/pino-log.ts';
export { silentLog } from './log/silent-log.ts';
export { checkedAddresses } from './net/checked-addresses.ts';
export type { OpenOptions, Partwell } from './open-partwell.ts';
export { openPartwell } from './open-partwell.ts';
export { httpWebhookSender } from './outbox/http-webhook-sender.ts';
export type { Addresses, AddressProblem } from './ports/addresses.ts';
export type { Clock } from './ports/clock.ts';
export type { DraftRead, Drafts } from './ports/drafts.ts';
export type { Executor, ExecutorAction, ExecutorReading, ExecutorResult } from './ports/executor.ts';
export type { Ids } from './ports/ids.ts';
export type { Ports } from './ports/index.ts';
export type { Log, LogFields } from './ports/log.ts';
export type { AnsweredRequest, Fact, Meter } from './ports/meter.ts';
export type { Pseudonyms } from './ports/pseudonyms.ts';
export type { Random } from './ports/random.ts';
export type { RateLimits } from './ports/rate-limits.ts';
export type { ReceiptContent, ReceiptKey, Receipts } from './ports/receipts.ts';
export type { SecretBox } from './ports/secret-box.ts';
export type { SessionSecrets } from './ports/session-secrets.ts';
export type { Storage } from './ports/storage.ts';
export type {
  WebhookDelivery,
  WebhookMessage,
  WebhookSender,
  WebhookTarget,
} from './ports/webhook-sender.ts';
export type { WidgetFiles } from './ports/widget-files.ts';
export type {
  Manager,
  PublishableKeyFound,
  SecretKeyFound,
  SignedAddress,
  WebhookEndpoint,
  Workspace,
  Workspaces,
} from './ports/workspaces.ts';
export { widgetFolder } from './static/widget-folder.ts';
export type { PostgresOptions } from './storage/postgres/open-postgres.ts';
export { openPostgres } from './storage/postgres/open-postgres.ts';
export { openSqlite } from './storage/sqlite/open-sqlite.ts';
export { databaseClock } from './system/database-clock.ts';
export { ofTheSecret } from './system/of-the-secret.ts';
export { systemClock } from './system/system-clock.ts';
export { systemRandom } from './system/system-random.ts';
export { typeIds } from './system/type-ids.ts';
export type { Workers, WorkersOptions } from './workers.ts';
export { createWorkers } from './workers.ts';
export { configuredWorkspace } from './workspaces/configured-workspace.ts';
export { executorByMode } from './workspaces/executor-by-mode.ts';
export { storedWorkspace } from './workspaces/stored-workspace.ts';
