import { globSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { installPacked } from './install-packed.ts';

const examples = path.resolve(import.meta.dirname, '../../../../examples/embedding');

/** A customer's site that is built from the examples and the packages as they are published. */
export interface Site {
  readonly url: string;
  /** Files it has served, oldest first. */
  readonly served: string[];
  /** A built file. */
  read(file: string): Promise<string>;
  close(): Promise<void>;
}

interface SiteOptions {
  readonly react: 18 | 19;
  readonly partwell: { readonly url: string; readonly key: string };
  /** A customer token for who is signed in. */
  token(): Promise<string>;
}

export async function builtExamples({ react, partwell, token }: SiteOptions): Promise<Site> {
  const folder = await mkdtemp(path.join(tmpdir(), 'partwell-examples-'));
  const dist = path.join(folder, 'dist');
  await cp(examples, folder, { recursive: true, filter: (file) => !/node_modules|dist|tsconfig/.test(file) });
  await installPacked(folder, react);
  await writeFile(
    path.join(folder, '.env'),
    `VITE_PARTWELL_URL=${partwell.url}\nVITE_PARTWELL_KEY=${partwell.key}\n`,
  );
  const input = globSync('*.html', { cwd: folder }).map((page) => path.join(folder, page));
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Vitest's own environment would make it a development build.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { outDir: dist, rolldownOptions: { input } },
  });

  const served: string[] = [];
  const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    served.push(pathname);
    try {
      if (pathname === '/token') response.end(JSON.stringify({ token: await token() }));
      else if (pathname === '/favicon.ico') response.writeHead(204).end();
      else if (pathname === '/cancel') {
        response.setHeader('content-type', 'text/html');
        response.end('<title>Their own cancel</title>');
      } else {
        response.setHeader('content-type', types[path.extname(pathname)] ?? 'application/octet-stream');
        response.end(await readFile(path.join(dist, path.normalize(pathname))));
      }
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    served,
    read: (file) => readFile(path.join(dist, path.normalize(file)), 'utf8'),
    async close() {
      await new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
