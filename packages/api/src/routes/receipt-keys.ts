import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../http/api-env.ts';
import { problems } from '../http/problem-response.ts';
import { jsonAnswer } from './json-content.ts';
import type { RouteContext } from './route-context.ts';

const key = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  alg: z.literal('EdDSA'),
  use: z.literal('sig'),
  kid: z.string(),
  x: z.string(),
});

const route = createRoute({
  method: 'get',
  path: '/.well-known/partwell-keys.json',
  operationId: 'receiptKeys',
  tags: ['Operation'],
  summary: 'The keys that verify receipts',
  description: 'A JWK Set (RFC 7517). The first key signs; a second one did before. For anybody.',
  responses: { 200: jsonAnswer('Public keys.', z.object({ keys: z.array(key) })), ...problems() },
});

export const receiptKeysRoute = (app: ApiApp, { ports }: RouteContext): void => {
  const keys = ports.receipts.keys.map((each) => ({ ...each }));
  app.openapi(route, (c) =>
    c.json({ keys }, 200, {
      // A new key is asked for by its `kid` where it is not known, so nobody waits for this to be over.
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
    }),
  );
};
