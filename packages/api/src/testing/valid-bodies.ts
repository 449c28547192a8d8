import { testFlow } from './test-flow.ts';

/** A flow document as it is sent, with an id of its own. */
export const flowSource = (id: string, more: object = {}): string =>
  JSON.stringify({ ...testFlow, id, ...more });

/** A body that is right, for each management route that needs one: nothing is refused for what is missing in it. */
export const validBodies: Readonly<Record<string, object>> = {
  createWebhookEndpoint: { url: 'http://127.0.0.1:9/hook?token=canary-of-an-address' },
  changeWebhookEndpoint: { enabled: false },
  rotateWebhookSecret: {},
  createKey: { kind: 'signing', name: 'The new one' },
  rotateKey: {},
  changeOrigins: { origins: ['https://beta.example.com'] },
  resolveAction: { outcome: 'applied', note: 'Looked at billing.' },
  saveFlowDraft: { source: '{', revision: null },
  publishFlow: { source: flowSource('published') },
  lintFlow: { source: flowSource('published') },
  rollBackFlow: { version: 1 },
  switchFlowOffers: { enabled: false },
  changeExecutor: { kind: 'http', url: 'http://127.0.0.1:9/do?token=canary-of-an-address' },
};
