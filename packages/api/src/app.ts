import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiApp, ApiEnv } from './http/api-env.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { errorHandler } from './http/error-handler.ts';
import { forwardedUnread } from './http/forwarded-unread.ts';
import { jsonBody } from './http/json-body.ts';
import { createLimiter } from './http/limits.ts';
import { management } from './http/management.ts';
import { measured } from './http/measured.ts';
import { privateAnswer } from './http/private-answer.ts';
import { problemResponse } from './http/problem-response.ts';
import { requestId } from './http/request-id.ts';
import { inputProblem } from './http/strict-input.ts';
import type { Ports } from './ports/index.ts';
import { registerRoutes } from './routes/index.ts';
import { createActionRunner } from './services/action-runner.ts';
import type { Context } from './services/context.ts';
import { createFlowVersions } from './services/flow-versions.ts';
import { createActiveFlows } from './services/flows/active-flows.ts';

/** What lives as long as the process and is shared by the app and the workers. */
export const createContext = (ports: Ports): Context => {
  const versions = createFlowVersions(ports.flows);
  const flows = createActiveFlows(ports, versions);
  return { ports, versions, flows, runner: createActionRunner(ports, versions) };
};

/**
 * The API as a Hono app; its `fetch` can be mounted in any server that speaks it.
 *
 * @param ports everything it needs from outside.
 * @param context @default made from the ports; pass one to share it with the workers.
 * @example
 * ```ts
 * serve({ fetch: createApp(ports).fetch, port: 4680 });
 * ```
 */
export const createApp = (ports: Ports, context: Context = createContext(ports)): ApiApp => {
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw inputProblem(result.error);
    },
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'sessionSecret', {
    type: 'http',
    scheme: 'bearer',
    description:
      'The `secret` of the session, `ss_…`: as bearer of a GET. A POST carries it as the field `secret`.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'secretKey', {
    type: 'http',
    scheme: 'bearer',
    description:
      '`sk_live_…` or `sk_test_…`. For servers only. Each operation names the scope that the role of the key must have.',
  });

  app.use(measured(ports));
  app.use(requestId(ports));
  app.use(forwardedUnread(ports));
  app.use('/v1/*', privateAnswer);
  app.use('/v1/sessions', crossOrigin(ports.workspaces));
  app.use('/v1/sessions/*', crossOrigin(ports.workspaces));
  const limit = createLimiter(ports);
  app.use('/v1/*', management(app, ports, limit));
  app.use('/v1/*', jsonBody);
  app.onError(errorHandler(ports));
  app.notFound((c) => problemResponse('not_found', c));
  registerRoutes(app, { ...context, limit });
  return app;
};
