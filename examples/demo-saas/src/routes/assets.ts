import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

const publicDir = fileURLToPath(new URL('../../public/', import.meta.url));
const font = (name: string) =>
  readFileSync(fileURLToPath(import.meta.resolve(`@fontsource-variable/${name}`)));

/** The stylesheet in the order of its files' names: one part a file, one request. */
const stylesheet = () =>
  readdirSync(`${publicDir}styles`)
    .sort()
    .map((name) => readFileSync(`${publicDir}styles/${name}`, 'utf8'))
    .join('\n');

const svg = 'image/svg+xml';
const woff2 = 'font/woff2';

/** Every file there is, read once; nothing is looked up by what a request says. */
const files = () => ({
  '/halyard.css': { type: 'text/css; charset=utf-8', content: stylesheet() },
  '/demo.js': { type: 'text/javascript; charset=utf-8', content: readFileSync(`${publicDir}demo.js`) },
  '/chart.svg': { type: svg, content: readFileSync(`${publicDir}chart.svg`) },
  '/favicon.svg': { type: svg, content: readFileSync(`${publicDir}favicon.svg`) },
  '/fonts/sans.woff2': {
    type: woff2,
    content: font('hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2'),
  },
  '/fonts/serif.woff2': { type: woff2, content: font('newsreader/files/newsreader-latin-wght-normal.woff2') },
  '/fonts/serif-italic.woff2': {
    type: woff2,
    content: font('newsreader/files/newsreader-latin-wght-italic.woff2'),
  },
});

/** Stylesheet, script, pictures and fonts. */
export function assetsRoute(): Hono {
  const app = new Hono();
  for (const [address, { type, content }] of Object.entries(files())) {
    const cacheControl = type === woff2 ? 'public, max-age=86400' : 'no-cache';
    app.get(address, (c) => c.body(content, 200, { 'content-type': type, 'cache-control': cacheControl }));
  }
  return app;
}
