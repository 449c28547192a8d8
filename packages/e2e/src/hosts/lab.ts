import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startWorld, testFlow, type World } from '@partwell/api/testing';
import { buildWidget } from '@partwell/widget/build';
import { bundlePackagedPages, bundlePages } from './bundle-pages.ts';
import { strike, type Verdict } from './faults.ts';
import { labFlows } from './lab-flows.ts';
import { pageLogScript } from './page-log.ts';
import { Site, type SiteOptions } from './site.ts';

/** Host sites, the widget's files and the real API, on several origins of this machine. */
export interface Lab {
  /** Where host pages are. */
  readonly home: string;
  /** Where Partwell is, for them another origin. */
  readonly elsewhere: string;
  /** A third origin, such as a content delivery network. */
  readonly cdn: string;
  readonly world: World;
  /** The folder of the bundled host pages. */
  readonly bundles: string;
  /** The built widget. */
  readonly widget: string;
  /** A customer's site of its own: nothing of it is shared with another one. */
  site(options?: SiteOptions): Promise<Site>;
  /**
   * Ends whatever still hangs, for the next test: an engine may keep a request longer than its page, and opens six
   * connections to a place at the most.
   */
  endHanging(): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Starts it all: a temporary build of the widget, SQLite in a temporary folder, three HTTP servers. */
export async function startLab(): Promise<Lab> {
  const [bundles, world] = await Promise.all([
    bundlePages(),
    startWorld({
      flows: [testFlow, ...Object.values(labFlows)],
      // A busy machine is not an executor that does not answer.
      executorTimeoutMillis: 10_000,
      ports: () => ({
        limits: Object.fromEntries(
          ['start', 'customer', 'cancel', 'manage', 'wrong'].map((name) => [
            name,
            { burst: 10_000, perSecond: 1000 },
          ]),
        ),
      }),
    }),
  ]);
  const widget = path.join(world.folder, 'widget');
  const packaged = path.join(world.folder, 'packaged');
  await Promise.all([buildWidget(widget), bundlePackagedPages(packaged)]);
  const sites = new Map<string, Site>();
  const hanging = new Set<ServerResponse>();

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? '/', 'http://lab');
    const [, id = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(url.pathname) ?? [];
    const site = sites.get(id);
    if (id === 'bundles') return sendFile(path.join(bundles, path.normalize(rest)), response);
    if (id === 'packaged') return sendFile(path.join(packaged, path.normalize(rest)), response);
    if (!site) return void response.writeHead(404).end();
    const body = await read(incoming);
    const inApi = rest.startsWith('/partwell/');
    const where = inApi ? rest.slice('/partwell'.length) : rest;
    const method = incoming.method ?? 'GET';
    const { headers } = incoming;
    site.arrived.push({
      method,
      path: where,
      query: url.search,
      headers,
      text: body.toString(),
      inApi,
      at: performance.now(),
    });
    const verdict = await strike(site.faultOf(method, rest), response);
    if (verdict.over && !response.writableEnded) {
      hanging.add(response);
      response.once('close', () => hanging.delete(response));
    }
    if (verdict.over || response.destroyed) return;
    const page = site.pageAt(rest);
    if (inApi && !page) return forward(world.url + where + url.search, incoming, body, response, verdict);
    if (where === '/page-log.js') {
      return void response.writeHead(200, { 'content-type': types['.js'] }).end(pageLogScript);
    }
    if (!page) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    response.writeHead(page.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
    response.end(page.html);
  };

  const servers = await Promise.all([1, 2, 3].map(() => listen(answer)));
  const [home = '', elsewhere = '', cdn = ''] = servers.map(
    (server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  );
  const lab: Lab = {
    home,
    elsewhere,
    cdn,
    world,
    bundles,
    widget,
    site: async (options) => {
      const site = await Site.create(lab, options);
      sites.set(site.id, site);
      return site;
    },
    endHanging: () => {
      for (const response of hanging) response.destroy();
    },
    close: async () => {
      await Promise.all(servers.map(end));
      await world.close();
    },
  };
  return lab;
}

async function listen(answer: (incoming: IncomingMessage, response: ServerResponse) => Promise<void>) {
  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

function end(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

async function read(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function sendFile(file: string, response: ServerResponse): void {
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'text/plain' });
  createReadStream(file).pipe(response);
}

/** To the real API, headers and bytes as they are. */
function forward(
  url: string,
  { method, headers }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  { unanswered, change }: Verdict,
): Promise<void> {
  return new Promise((done, fail) => {
    const upstream = request(url, { method, headers }, async (answer) => {
      const { statusCode = 502 } = answer;
      if (unanswered || change) {
        const bytes = await read(answer);
        if (change) {
          const changed = JSON.stringify(change(JSON.parse(bytes.toString())));
          const { 'content-length': _, ...rest } = answer.headers;
          response.writeHead(statusCode, rest).end(changed);
        } else response.destroy();
        return done();
      }
      response.writeHead(statusCode, answer.headers);
      answer.pipe(response).on('close', () => done());
    });
    upstream.on('error', fail);
    upstream.end(body);
  });
}
