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
import { flowSchemaRoute } from './flow-schema.ts';
import { healthRoute } from './health.ts';
import { helpRoute } from './help.ts';
import { listFlowsRoute } from './list-flows.ts';
import { listSessionsRoute } from './list-sessions.ts';
import { readSessionRoute } from './read-session.ts';
import { readyRoute } from './ready.ts';
import { receiptKeysRoute } from './receipt-keys.ts';
import { recordEventsRoute } from './record-events.ts';
import type { RouteContext } from './route-context.ts';
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
