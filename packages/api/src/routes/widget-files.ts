import type { Context } from 'hono';
import type { ApiApp, ApiEnv } from '../http/api-env.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { RouteContext } from './route-context.ts';

/** Short, because its address never changes: it is how a new version reaches pages that embed us. */
const LOADER_CACHE = 'public, max-age=300, stale-while-revalidate=86400';
/** For ever: another content has another address. */
const VERSIONED_CACHE = 'public, max-age=31536000, immutable';

/**
 * They belong to the `ui.js` they were built with and take their code from it. Beside another one they would
 * run half of each; where they are missing, the page's own cancel is used.
 */
const PARTS = new Set(['later.js']);

/** A name of one path segment, so that nothing outside the folder can be asked for. */
const NAME = '[A-Za-z0-9][A-Za-z0-9._-]*';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  map: 'application/json',
  json: 'application/json',
};

/** Readable from any origin, also from pages with COEP `require-corp`. */
const FOR_EVERYBODY = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

/** Files other people's pages load. */
export const widgetFilesRoute = (app: ApiApp, { ports }: RouteContext): void => {
  const serve = async (c: Context<ApiEnv>, path: string, cache: string): Promise<Response> => {
    const type = TYPES[path.split('.').at(-1) ?? ''];
    const file = type && (await ports.widget.read(path));
    if (!file) throw new HttpProblem('not_found', { detail: 'There is no such file. Is the widget built?' });
    const brotli =
      file.brotli && /(^|[\s,])br\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(c.req.header('accept-encoding') ?? '');
    const etag = brotli ? `${file.etag.slice(0, -1)}-br"` : file.etag;
    const headers: Record<string, string> = {
      'cache-control': cache,
      etag,
      vary: 'Accept-Encoding',
      ...FOR_EVERYBODY,
    };
    const known = (c.req.header('if-none-match') ?? '')
      .split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''));
    if (known.includes(etag)) return new Response(null, { status: 304, headers });
    return new Response(brotli ? file.brotli : file.bytes, {
      headers: { ...headers, 'content-type': type, ...(brotli && { 'content-encoding': 'br' }) },
    });
  };

  app.get('/partwell.js', (c) => serve(c, 'partwell.js', LOADER_CACHE));
  app.get('/partwell.js.map', (c) => serve(c, 'partwell.js.map', LOADER_CACHE));
  app.get('/manifest.json', (c) => serve(c, 'manifest.json', LOADER_CACHE));

  /**
   * A loader that was cached long ago asks for chunks of its own version: it is led to today's. Led, not answered
   * in place: what a chunk then imports comes from the same build, whatever is deployed in between. The address is
   * relative, so that it holds behind a path of the host's own.
   */
  app.get(`/v/:version{${NAME}}/:file{${NAME}}`, async (c) => {
    const { version, file } = c.req.param();
    const path = `v/${version}/${file}`;
    if (PARTS.has(file) || (await ports.widget.read(path))) return serve(c, path, VERSIONED_CACHE);
    const today = await ports.widget.version();
    if (today === null || !(await ports.widget.read(`v/${today}/${file}`)))
      return serve(c, path, VERSIONED_CACHE);
    return new Response(null, {
      status: 302,
      headers: { location: `../${today}/${file}`, 'cache-control': 'public, max-age=300', ...FOR_EVERYBODY },
    });
  });
};
