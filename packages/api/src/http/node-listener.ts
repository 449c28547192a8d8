import type { RequestListener } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import { Hono } from 'hono';
import type { Ports } from '../ports/index.ts';
import type { ApiApp, ApiEnv } from './api-env.ts';
import { measured } from './measured.ts';
import { problemResponse } from './problem-response.ts';
import { requestId } from './request-id.ts';

export interface NodeListenerOptions {
  /**
   * Nothing else runs in this process: the lighter `Request` and `Response` of the HTTP adapter take the place of its global
   * ones. Those of a process that is somebody else's stay theirs.
   */
  readonly ownsProcess: boolean;
}

/** The API for `node:http`. What cannot even be read as a request gets an answer like any other, and its line in the log. */
export const nodeListener = (
  { fetch }: Pick<ApiApp, 'fetch'>,
  ports: Ports,
  { ownsProcess }: NodeListenerOptions,
): RequestListener => {
  const unreadable = unreadableApp(ports);
  const listener = getRequestListener(fetch, {
    overrideGlobalObjects: ownsProcess,
    errorHandler: (error) =>
      error instanceof RequestError ? unreadable.request('/') : new Response(null, { status: 500 }),
  });
  return (request, response) => void listener(request, response);
};

/** Answers without a look at the request: there is none that could be passed on. */
const unreadableApp = (ports: Ports) =>
  new Hono<ApiEnv>().use(measured(ports), requestId(ports)).all('*', (c) =>
    problemResponse('invalid_request', c, {
      detail:
        'The address of this request cannot be read: its path has a backslash, or its Host header is none. Write the address as in the reference.',
    }),
  );
