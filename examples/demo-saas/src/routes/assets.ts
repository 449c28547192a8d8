import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

const own = (name: string) => fileURLToPath(new URL(`../../public/${name}`, import.meta.url));
const font = (name: string) => fileURLToPath(import.meta.resolve(`@fontsource-variable/${name}`));

/** Every file there is; nothing is looked up by what a request says. */
const files: Record<string, { path: string; type: string; maxAgeSeconds: number }> = {
  '/halyard.css': { path: own('halyard.css'), type: 'text/css; charset=utf-8', maxAgeSeconds: 0 },
  '/demo.js': { path: own('demo.js'), type: 'text/javascript; charset=utf-8', maxAgeSeconds: 0 },
  '/chart.svg': { path: own('chart.svg'), type: 'image/svg+xml', maxAgeSeconds: 0 },
  '/favicon.svg': { path: own('favicon.svg'), type: 'image/svg+xml', maxAgeSeconds: 0 },
  '/fonts/sans.woff2': {
    path: font('hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2'),
    type: 'font/woff2',
    maxAgeSeconds: 86_400,
  },
  '/fonts/serif.woff2': {
    path: font('newsreader/files/newsreader-latin-wght-normal.woff2'),
    type: 'font/woff2',
    maxAgeSeconds: 86_400,
  },
  '/fonts/serif-italic.woff2': {
    path: font('newsreader/files/newsreader-latin-wght-italic.woff2'),
    type: 'font/woff2',
    maxAgeSeconds: 86_400,
  },
};

/** The stylesheet, the script, the chart and the fonts, read once. */
export function assetsRoute(): Hono {
  const app = new Hono();
  for (const [address, { path, type, maxAgeSeconds }] of Object.entries(files)) {
    const content = readFileSync(path);
    const cacheControl = maxAgeSeconds ? `public, max-age=${maxAgeSeconds}` : 'no-cache';
    app.get(address, (c) => c.body(content, 200, { 'content-type': type, 'cache-control': cacheControl }));
  }
  return app;
}
