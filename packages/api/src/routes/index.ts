import type { ApiApp } from '../http/api-env.ts';
import { acceptOfferRoute } from './accept-offer.ts';
import { listActionsRoute } from './actions/list-actions.ts';
import { readActionRoute } from './actions/read-action.ts';
import { resolveActionRoute } from './actions/resolve-action.ts';
import { retryActionRoute } from './actions/retry-action.ts';
import { cancelSubscriptionRoute } from './cancel-subscription.ts';
import { documentRoute } from './document.ts';
import { eraseCustomerRoute } from './erase-customer.ts';
import { exportCustomerRoute } from './export-customer.ts';
import { exportSessionsRoute } from './export-sessions.ts';
import { flowSchemaRoute } from './flow-schema.ts';
import { deleteDraftRoute } from './flows/delete-draft.ts';
import { diffFlowRoute } from './flows/diff-flow.ts';
import { lintFlowRoute } from './flows/lint-flow.ts';
import { listFlowsRoute } from './flows/list-flows.ts';
import { listVersionsRoute } from './flows/list-versions.ts';
import { publishFlowRoute } from './flows/publish-flow.ts';
import { readDraftRoute } from './flows/read-draft.ts';
import { readFlowRoute } from './flows/read-flow.ts';
import { readVersionRoute } from './flows/read-version.ts';
import { rollBackRoute } from './flows/roll-back.ts';
import { saveDraftRoute } from './flows/save-draft.ts';
import { switchOffersRoute } from './flows/switch-offers.ts';
import { withdrawFlowRoute } from './flows/withdraw-flow.ts';
import { healthRoute } from './health.ts';
import { helpRoute } from './help.ts';
import { createKeyRoute } from './keys/create-key.ts';
import { listKeysRoute } from './keys/list-keys.ts';
import { readKeyRoute } from './keys/read-key.ts';
import { revokeKeyRoute } from './keys/revoke-key.ts';
import { rotateKeyRoute } from './keys/rotate-key.ts';
import { listAuditLogRoute } from './list-audit-log.ts';
import { listSessionsRoute } from './list-sessions.ts';
import { readSessionRoute } from './read-session.ts';
import { readyRoute } from './ready.ts';
import { receiptKeysRoute } from './receipt-keys.ts';
import { recordEventsRoute } from './record-events.ts';
import type { RouteContext } from './route-context.ts';
import { changeExecutorRoute } from './settings/change-executor.ts';
import { changeOriginsRoute } from './settings/change-origins.ts';
import { readExecutorRoute } from './settings/read-executor.ts';
import { readOriginsRoute } from './settings/read-origins.ts';
import { startSessionRoute } from './start-session.ts';
import { toldByPageRoute } from './told-by-page.ts';
import { changeEndpointRoute } from './webhooks/change-endpoint.ts';
import { createEndpointRoute } from './webhooks/create-endpoint.ts';
import { deleteEndpointRoute } from './webhooks/delete-endpoint.ts';
import { listDeliveriesRoute } from './webhooks/list-deliveries.ts';
import { listEndpointsRoute } from './webhooks/list-endpoints.ts';
import { readDeliveryRoute } from './webhooks/read-delivery.ts';
import { readEndpointRoute } from './webhooks/read-endpoint.ts';
import { redeliverRoute } from './webhooks/redeliver.ts';
import { rotateSecretRoute } from './webhooks/rotate-secret.ts';
import { tryEndpointRoute } from './webhooks/try-endpoint.ts';
import { widgetFilesRoute } from './widget-files.ts';

/** Every route, one file an operation. */
const routes: readonly ((app: ApiApp, context: RouteContext) => void)[] = [
  startSessionRoute,
  // Before the one that reads a session: `export` is no id of one.
  exportSessionsRoute,
  readSessionRoute,
  recordEventsRoute,
  acceptOfferRoute,
  cancelSubscriptionRoute,
  toldByPageRoute,
  listSessionsRoute,
  exportCustomerRoute,
  eraseCustomerRoute,
  listActionsRoute,
  readActionRoute,
  retryActionRoute,
  resolveActionRoute,
  listFlowsRoute,
  readFlowRoute,
  withdrawFlowRoute,
  listVersionsRoute,
  readVersionRoute,
  readDraftRoute,
  saveDraftRoute,
  deleteDraftRoute,
  lintFlowRoute,
  diffFlowRoute,
  publishFlowRoute,
  rollBackRoute,
  switchOffersRoute,
  listEndpointsRoute,
  createEndpointRoute,
  readEndpointRoute,
  changeEndpointRoute,
  deleteEndpointRoute,
  rotateSecretRoute,
  tryEndpointRoute,
  listDeliveriesRoute,
  readDeliveryRoute,
  redeliverRoute,
  listKeysRoute,
  createKeyRoute,
  readKeyRoute,
  revokeKeyRoute,
  rotateKeyRoute,
  readOriginsRoute,
  changeOriginsRoute,
  readExecutorRoute,
  changeExecutorRoute,
  listAuditLogRoute,
  flowSchemaRoute,
  receiptKeysRoute,
  healthRoute,
  readyRoute,
  widgetFilesRoute,
  documentRoute,
  helpRoute,
];

export const registerRoutes = (app: ApiApp, context: RouteContext): void => {
  for (const register of routes) register(app, context);
};
