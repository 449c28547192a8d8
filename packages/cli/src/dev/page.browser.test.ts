import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { sampleFlow } from '../testing/samples.ts';
import { workFolder } from '../testing/work-folder.ts';
import { exampleCustomers } from './example-customers.ts';
import { startDev } from './start-dev.ts';

/** What the page hears of a loader; the real one is tried in the specs of whole pages. */
const LOADER = `
const control = document.querySelector('[data-partwell-cancel]');
control.addEventListener('click', (event) => {
  event.preventDefault();
  document.body.dataset.opened = 'true';
  document.dispatchEvent(new CustomEvent('partwell:step', { detail: 'reason' }));
});
const close = () => document.dispatchEvent(new CustomEvent('partwell:close'));
addEventListener('keydown', ({ key }) => key === 'Escape' && close());
addEventListener('pagehide', close);
document.dispatchEvent(new CustomEvent('partwell:ready'));
`;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_SHELL_PATH || process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
});
afterAll(() => browser.close());

async function develop() {
  const cwd = workFolder({ 'flows/main.json': sampleFlow, 'widget/partwell.js': LOADER });
  const file = path.join(cwd, 'flows/main.json');
  const dev = await startDev({
    flows: [path.dirname(file)],
    customers: exampleCustomers(new Date()),
    port: 0,
    widgetFolder: path.join(cwd, 'widget'),
    say: () => {},
  });
  const page = await browser.newPage();
  onTestFinished(async () => {
    await page.close();
    await dev.stop();
  });
  await page.goto(`${dev.url}/?as=james`);
  return { page, save: (text: string) => writeFileSync(file, text), before: readFileSync(file, 'utf8') };
}
const opens = (page: Page) => page.locator('body[data-opened]').waitFor();
const inForce = (page: Page, words: string) => page.getByText(words).first().waitFor();

test('a save shows the new flow, with the dialog open again where it was open', async () => {
  const { page, save, before } = await develop();
  await page.getByRole('link', { name: 'Cancel subscription' }).click();
  await opens(page);
  save(before.replace('365', '300'));
  await inForce(page, 'sample, version 2');
  await opens(page);
  expect(new URL(page.url()).search).toBe('?as=james');
});

test('a dialog that was closed stays closed', async () => {
  const { page, save, before } = await develop();
  await page.getByRole('link', { name: 'Cancel subscription' }).click();
  await opens(page);
  await page.keyboard.press('Escape');
  save(before.replace('365', '300'));
  await inForce(page, 'sample, version 2');
  await page.waitForLoadState();
  expect(await page.locator('body[data-opened]').count()).toBe(0);
});

test('a problem appears on the page, without taking it away, and goes with the next good save', async () => {
  const { page, save, before } = await develop();
  await page.getByRole('link', { name: 'Cancel subscription' }).click();
  save(before.replace('"reasons"', '"reasns"'));
  await page.getByText('The last good one is still in force.').waitFor();
  expect(await page.locator('.problems pre').textContent()).toContain('did you mean `reasons`?');
  await opens(page);
  save(before);
  await page.locator('.problems').waitFor({ state: 'hidden' });
});
