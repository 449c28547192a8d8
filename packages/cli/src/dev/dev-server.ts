import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type CustomerFacts, customerFacts } from '@partwell/flow/schema';
import { signCustomer } from '@partwell/node';
import type { DevKeys } from './dev-keys.ts';
import type { Feed } from './feed.ts';
import type { LivePartwell } from './live-partwell.ts';
import { drawOwnWay, drawPage } from './page.ts';
import { pageScript } from './page-script.ts';
import type { PretendHost } from './pretend-host.ts';

interface Parts {
  readonly customers: readonly CustomerFacts[];
  readonly keys: DevKeys;
  readonly feed: Feed;
  readonly host: PretendHost;
  readonly live: LivePartwell;
  readonly state: { readonly revision: string; readonly flows: readonly string[] };
}

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** The developer's page and host, and below every other path the API as a server has it. */
export function devServer({ customers, keys, feed, host, live, state }: Parts): Server {
  const html = (response: ServerResponse, body: string) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(body);

  const call =
    (answer: PretendHost['execute']): Handler =>
    async (request, response) => {
      const { status, body } = answer(await text(request), headersOf(request));
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };

  const handlers: Readonly<Record<string, Handler>> = {
    'GET /': async (_request, response, url) => {
      const id = url.searchParams.get('as');
      const as = customers.find(({ customer }) => customer.id === id) ?? customers[0];
      if (!as) return;
      const facts = asIfNew(as);
      host.meet(facts);
      const token = await signCustomer(facts, {
        secret: keys.PARTWELL_CUSTOMER_SECRET,
        workspace: keys.PARTWELL_WORKSPACE,
      });
      html(response, drawPage({ ...state, key: keys.PARTWELL_PUBLISHABLE_KEY, customers, as, facts, token }));
    },
    'GET /cancel': (_request, response) => {
      html(response, drawOwnWay());
    },
    'GET /dev/page.js': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(pageScript);
    },
    'GET /dev/feed': (_request, response) => feed.follow(response),
    'POST /dev/executor': call(host.execute),
    'POST /dev/webhooks': call(host.receive),
  };

  return createServer(async (request, response) => {
    try {
      const url = new URL(`http://localhost${request.url}`);
      const handler = handlers[`${request.method} ${url.pathname}`] ?? live.handle;
      await handler(request, response, url);
    } catch {
      // An address that is none, or somebody who hung up.
      response.destroy();
    }
  });
}

/** The same subscriber under ids that Partwell has never seen: nothing is canceled yet, no offer rests. */
function asIfNew(facts: CustomerFacts): CustomerFacts {
  const suffix = randomBytes(4).toString('hex');
  const fresh = <Named extends { readonly id: string }>(named: Named): Named => ({
    ...named,
    id: `${named.id}-${suffix}`,
  });
  return customerFacts.parse({
    ...facts,
    customer: fresh(facts.customer),
    subscription: fresh(facts.subscription),
    otherSubscriptions: facts.otherSubscriptions.map(fresh),
  });
}

/** One value a name, as signatures are sent. */
const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
