import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { SessionView } from '@partwell/flow';
import { type Language, languages, outcomeFixture, sessionFixture } from './fixtures/session-fixture.ts';

/** One request as it arrived. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly type: string | undefined;
  readonly body: Record<string, unknown>;
}

type Answer = (response: ServerResponse, seen: Seen) => void;

export interface FakeServer {
  readonly origin: string;
  readonly seen: Seen[];
  /** Pages by path. */
  readonly pages: Record<string, string>;
  /** Headers sent with every page. */
  pageHeaders: Record<string, string>;
  /** What else answers a path (`POST /v1/sessions`), instead of the usual. */
  readonly answers: Record<string, Answer | undefined>;
  /** Changes to the session that is served. */
  session: Partial<SessionView>;
  close(): Promise<void>;
}

export const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, {
    'content-type': status < 400 ? 'application/json' : 'application/problem+json',
  });
  response.end(JSON.stringify(body));
};

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** Serves host pages, the built widget and a small API on 127.0.0.1, and remembers what was asked. */
export async function startFakeServer(dist = join(import.meta.dirname, '../../dist')): Promise<FakeServer> {
  const seen: Seen[] = [];
  const fake: Omit<FakeServer, 'origin' | 'close'> = {
    seen,
    pages: {},
    pageHeaders: {},
    answers: {},
    session: {},
  };
  let language: Language = 'en';

  const usual: Record<string, Answer> = {
    'POST /v1/sessions': (response, { body }) => {
      const token = String(body.token);
      language = token in languages ? (token as Language) : 'en';
      json(response, 201, sessionFixture(language, fake.session));
    },
    'GET /v1/sessions/:id': (response) => json(response, 200, sessionFixture(language, fake.session)),
    'POST /v1/sessions/:id/events': (response, { body }) =>
      json(response, 202, { accepted: (body.events as unknown[]).length }),
    'POST /v1/sessions/:id/accept': (response) =>
      json(response, 200, { status: 'settled', outcome: outcomeFixture(language, 'saved') }),
    'POST /v1/sessions/:id/cancel': (response) =>
      json(response, 200, { status: 'settled', outcome: outcomeFixture(language, 'canceled') }),
  };

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const text = await read(request);
    const page = fake.pages[pathname];
    const route = `${request.method} ${pathname.replace(/\/ses_[^/]+/, '/:id')}`;
    let body: Record<string, unknown> = {};
    try {
      body = JSON.parse(text);
    } catch {
      body = text ? { text } : {};
    }
    const entry: Seen = {
      method: request.method ?? '',
      path: `${pathname}`,
      type: request.headers['content-type'],
      body,
    };
    seen.push(entry);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'authorization,content-type');
    const answer = fake.answers[route] ?? usual[route];
    const file = join(dist, pathname);
    if (answer) answer(response, entry);
    else if (request.method === 'OPTIONS') response.writeHead(204).end();
    else if (page !== undefined)
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...fake.pageHeaders }).end(page);
    else if (pathname.endsWith('.js') && existsSync(file)) {
      response.writeHead(200, {
        'content-type': 'text/javascript',
        'cross-origin-resource-policy': 'cross-origin',
      });
      createReadStream(file).pipe(response);
    } else response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return Object.assign(fake, {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  });
}
