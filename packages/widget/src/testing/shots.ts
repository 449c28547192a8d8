/**
 * Pictures of every screen, for people to look at: `node src/testing/shots.ts <folder> [filter]`. The filter is an
 * expression over `<screen>-<language>-<light|dark>-<width>.png`, such as `pause-(de|ar)-dark-375`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWidget } from '../../build.ts';
import { launchChromium } from './browser.ts';
import { startFakeServer } from './fake-server.ts';
import { pictureOf, screens } from './screens.ts';

const [folder = 'shots', filter = '-(en|de|ar)-(light|dark)-(375|1280)'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const hostPage = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<title>Account</title><style>body{margin:0;font-family:'Noto Sans',sans-serif;background:#f4f4f6;color:#222}
main{max-width:720px;margin:60px auto;padding:24px;background:#fff;border-radius:8px}
@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}main{background:#1c1c1f}}</style>
<main><h1>Billing</h1><p>Pro plan. Renews on 14 December 2026.</p>
<a href="/cancelled" data-partwell-cancel data-partwell-token="en">Cancel subscription</a></main>
<script async src="/partwell.js" data-key="pk_test_fixture"></script>`;

const languages = ['en', 'de', 'sv', 'fr', 'nl', 'da', 'nb', 'pt', 'es', 'it', 'fi', 'pl', 'ja', 'ar'];
const sizes = [
  [280, 600],
  [320, 256],
  [320, 568],
  [375, 720],
  [568, 320],
  [768, 1024],
  [1280, 800],
] as const;

const dist = mkdtempSync(join(tmpdir(), 'partwell-shots-'));
await buildWidget(dist);
const server = await startFakeServer(dist);
server.pages['/'] = hostPage;
const browser = await launchChromium({ whole: true });

for (const name of Object.keys(screens))
  for (const language of languages)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [width, height] of sizes) {
        const file = `${name}-${language}-${colorScheme}-${width}${height < width && width < 600 ? 'x' : ''}.png`;
        if (!new RegExp(filter).test(file)) continue;
        const looks = { width, height, language, colorScheme };
        const { png, problems } = await pictureOf(browser, server, name, looks);
        for (const problem of problems) console.error(file, problem);
        writeFileSync(join(folder, file), png);
      }

await browser.close();
await server.close();
rmSync(dist, { recursive: true });
