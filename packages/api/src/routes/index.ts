import type { ApiApp } from '../http/api-env.ts';
import { acceptOfferRoute } from './accept-offer.ts';
import { cancelSubscriptionRoute } from './cancel-subscription.ts';
import { documentRoute } from './document.ts';
import { exportCustomerRoute } from './export-customer.ts';
import { flowSchemaRoute } from './flow-schema.ts';
import { healthRoute } from './health.ts';
import { helpRoute } from './help.ts';
import { listFlowsRoute } from './list-flows.ts';
import { listSessionsRoute } from './list-sessions.ts';
import { readSessionRoute } from './read-session.ts';
import { readyRoute } from './ready.ts';
import { recordEventsRoute } from './record-events.ts';
import type { RouteContext } from './route-context.ts';
import { startSessionRoute } from './start-session.ts';
import { toldByPageRoute } from './told-by-page.ts';
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
  listFlowsRoute,
  flowSchemaRoute,
  healthRoute,
  readyRoute,
  widgetFilesRoute,
  documentRoute,
  helpRoute,
];

export const registerRoutes = (app: ApiApp, context: RouteContext): void => {
  for (const register of routes) register(app, context);
};
