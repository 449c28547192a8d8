/** Pictures of every screen: `node src/testing/shots.ts <folder> [filter]`. Build first. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launchChromium } from './browser.ts';
import { json, startFakeServer } from './fake-server.ts';
import { outcomeFixture } from './fixtures/session-fixture.ts';

const [folder = 'shots', filter = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const page = (
  token: string,
) => `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<title>Account</title><style>body{margin:0;font-family:'Noto Sans',sans-serif;background:#f4f4f6;color:#222}
main{max-width:720px;margin:60px auto;padding:24px;background:#fff;border-radius:8px}
@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}main{background:#1c1c1f}}</style>
<main><h1>Billing</h1><p>Pro plan. Renews on 14 December 2026.</p>
<a href="/cancelled" data-partwell-cancel data-partwell-token="${token}">Cancel subscription</a></main>
<script async src="/partwell.js" data-key="pk_test_fixture"></script>`;

const server = await startFakeServer();
for (const token of ['en', 'de', 'sv']) server.pages[`/${token}`] = page(token);
const browser = await launchChromium();

const pick = (at: Page, reason: string) => at.locator(`[data-reason=${reason}] .option`).first().click();
const primary = (at: Page) => at.locator('.actions .button').nth(1).click();
const exit = (at: Page) => at.locator('.actions .button').first().click();

const screens: Record<string, (at: Page) => Promise<unknown>> = {
  '1-reason': async () => {},
  '2-reason-chips': (at) => pick(at, 'life-change'),
  '3-reason-text': (at) => pick(at, 'missing-feature'),
  '4-offers': async (at) => {
    await pick(at, 'too-expensive');
    await primary(at);
  },
  '5-plans': async (at) => {
    await pick(at, 'too-expensive');
    await primary(at);
    await at.locator('[data-offer=basic] .option').first().click();
    await at.locator('[data-offer=basic]').evaluate((card) => card.scrollIntoView({ block: 'start' }));
  },
  '6-pause': async (at) => {
    await pick(at, 'not-using');
    await primary(at);
    await at.locator('[data-offer=pause] .option').nth(1).click();
  },
  '7-call-error': async (at) => {
    await pick(at, 'support');
    await primary(at);
    await at.locator('[data-offer=talk] .button').click();
  },
  '8-confirm': (at) => exit(at),
  '9-pending': async (at) => {
    server.answers['POST /v1/sessions/:id/cancel'] = () => {};
    await exit(at);
    await exit(at);
  },
  'a-goodbye': async (at) => {
    await exit(at);
    await exit(at);
    await at.locator('.receipt').waitFor();
  },
  'b-saved': async (at) => {
    await pick(at, 'not-using');
    await primary(at);
    await at.locator('[data-offer=pause] .option').nth(1).click();
    await at.locator('[data-offer=pause] .button').click();
    await at.locator('.receipt').waitFor();
  },
  'c-talk-saved': async (at) => {
    server.answers['POST /v1/sessions/:id/cancel'] = (response) =>
      json(response, 200, { status: 'settled', outcome: { ...outcomeFixture('en', 'saved'), exit: true } });
    await exit(at);
    await exit(at);
    await at.locator('.receipt').waitFor();
  },
  'd-unsettled': async (at) => {
    server.answers['POST /v1/sessions/:id/cancel'] = (response) => json(response, 202, { status: 'pending' });
    await exit(at);
    await exit(at);
    await at.locator('.waiting').waitFor();
  },
  'e-failed': async (at) => {
    server.answers['POST /v1/sessions/:id/cancel'] = (response) =>
      json(response, 503, { code: 'unavailable' });
    await exit(at);
    await exit(at);
    await at.locator('[data-state=failed]').waitFor();
  },
  'f-refused': async (at) => {
    server.answers['POST /v1/sessions/:id/accept'] = (response) =>
      json(response, 409, { code: 'executor_refused' });
    await pick(at, 'not-using');
    await primary(at);
    await at.locator('[data-offer=pause] .option').nth(1).click();
    await at.locator('[data-offer=pause] .button').click();
    await at.locator('[data-state=refused]').waitFor();
  },
};

for (const language of ['en', 'de', 'sv'])
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [width, height] of [
      [1280, 800],
      [375, 720],
    ] as const)
      for (const [name, walk] of Object.entries(screens)) {
        const file = `${name}-${language}-${colorScheme}-${width}.png`;
        if (!new RegExp(filter).test(file)) continue;
        const at = await browser.newPage({
          viewport: { width, height },
          colorScheme,
          reducedMotion: 'reduce',
        });
        at.on('pageerror', (error) => console.error(file, error));
        await at.goto(`${server.origin}/${language}`);
        await at.waitForFunction(() => 'partwell' in window);
        await at.locator('[data-partwell-cancel]').click();
        await at.locator('partwell-dialog dialog[open]').waitFor();
        await at.waitForTimeout(150);
        await walk(at);
        await at.waitForTimeout(100);
        await at.screenshot({ path: `${folder}/${file}` });
        await at.close();
        for (const route of Object.keys(server.answers)) delete server.answers[route];
      }

await browser.close();
await server.close();
