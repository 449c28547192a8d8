import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser } from '../browser/start-browser.ts';
import { Subscriber } from '../people/subscriber.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { builtExamples, type Site } from './built-examples.ts';
import { buildPackages } from './install-packed.ts';

let browser: Browser;
let stack: Stack;
let page: Page;
let james: Subscriber;
const errors: string[] = [];

/** As the demo hands it to its own page. */
const token = async () => {
  const account = await fetch(`${stack.demo.url}/?as=james`);
  return /data-partwell-token="([^"]+)"/.exec(await account.text())?.[1] ?? '';
};
const visits = async (site: Site, name: string) => {
  site.served.length = 0;
  await page.goto(`${site.url}/${name}.html`, { waitUntil: 'networkidle' });
};
const presses = (name = 'Cancel subscription') =>
  page.locator('main').getByText(name, { exact: true }).first().click();
const scripts = (site: Site) => site.served.filter((file) => file.endsWith('.js'));

beforeAll(async () => {
  await buildPackages();
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  errors.length = 0;
  page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  james = new Subscriber(page, stack.demo.url, 'james');
  await page.request.post(`${stack.demo.url}/demo/reset`, {
    headers: { origin: stack.demo.url },
    maxRetries: 3,
  });
});
afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

describe.each([18, 19] as const)('installed from the tarballs, built by Vite, with React %i', (react) => {
  let site: Site;

  beforeAll(async () => {
    stack = await startStack();
    site = await builtExamples({
      react,
      partwell: { url: stack.api.url, key: stack.publishableKey },
      token,
    });
  });
  afterAll(async () => {
    await site?.close();
    await stack?.end();
  });

  it('the button of React opens the dialog, and an offer that is taken is told', async () => {
    await visits(site, 'react');
    await presses();
    await james.heading.waitFor();
    await james.gives('off-season');
    await james.continues();
    await james.chooses('lay-up', '3 months');
    await james.takes('lay-up');
    await james.sees('done');
    await james.finishes();
    expect(await page.locator('output').innerText()).toBe('');
    expect((await stack.state('james')).ledger.map(({ command }) => command.kind)).toEqual(['pause']);
  });

  it('the hook of React opens the same dialog, and tells how it ended', async () => {
    await visits(site, 'react');
    await presses('Pause or change your plan');
    // Seen first and modal after: a key before that is the page's.
    await page.locator('partwell-dialog dialog[open]').waitFor();
    expect(await page.locator('partwell-dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('output').innerText()).toBe('abandoned');
  });

  if (react === 18) return;

  it('a page where nobody cancels loads neither the dialog nor the client', async () => {
    await visits(site, 'npm');
    const before = scripts(site);
    const sources = await Promise.all(before.map((file) => site.read(file)));
    expect(sources.join('').includes('showModal')).toBe(false);
    expect(sources.join('').includes('sendBeacon')).toBe(false);
    // With the example itself and what Vite adds for loading chunks.
    expect(brotliCompressSync(sources.join('')).length).toBeLessThan(3300);
    await page.locator('.cancel').hover();
    await expect.poll(() => scripts(site).length).toBeGreaterThan(before.length);
  });

  it('the npm package cancels, and says so', async () => {
    await visits(site, 'npm');
    await presses();
    await james.heading.waitFor();
    await james.cancels();
    await james.sees('done');
    expect(await page.locator('output').textContent()).toBe('canceled');
    expect((await stack.state('james')).ledger.map(({ command }) => command.kind)).toEqual(['cancel']);
  });

  it('the element takes over the form in it', async () => {
    await visits(site, 'element');
    await presses();
    await james.heading.waitFor();
    await james.cancels();
    await james.sees('done');
    expect(await page.locator('output').textContent()).toBe('canceled');
  });

  it('the script tag opens the same dialog', async () => {
    await visits(site, 'script-tag');
    await presses();
    await james.heading.waitFor();
    await page.keyboard.press('Escape');
    await james.isBack();
  });

  it('a page that draws by itself cancels by itself, with the receipt', async () => {
    await visits(site, 'headless');
    await presses();
    const main = page.locator('main');
    await main.locator('label').first().waitFor();
    expect(await page.locator('partwell-dialog').count()).toBe(0);
    await main.locator('input').nth(1).check();
    await main.getByRole('button', { name: 'Continue' }).click();
    await main.locator('section').first().waitFor();
    await main.getByRole('button', { name: 'Cancel subscription', exact: true }).click();
    await main.locator('li').first().waitFor();
    await main.getByRole('button', { name: 'Cancel subscription', exact: true }).click();
    await main.locator('dl').waitFor();
    expect(await main.innerText()).toContain('Reference');
    expect((await stack.state('james')).ledger.map(({ command }) => command.kind)).toEqual(['cancel']);
    await main.getByRole('button', { name: 'Done' }).click();
    await main.getByRole('link', { name: 'Cancel subscription' }).waitFor();
  });

  it('every way leads to their own cancel where Partwell is not there', async () => {
    for (const name of ['npm', 'element', 'react', 'headless', 'script-tag']) {
      await page.route(`${stack.api.url}/**`, (route) => route.abort());
      await visits(site, name);
      await presses();
      await page.waitForURL('**/cancel');
    }
    errors.length = 0;
  });
});
