import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HostPage } from '../../testing/host-page.ts';
import { inChromium } from '../../testing/in-chromium.ts';

const suite = inChromium();

const receipt = [
  'Thank you, Maya, and goodbye.',
  '',
  'Subscription: Cancellation of Pro',
  'Date and time: 22 November 2026, 10:24 CET',
  'Access until: 14 December 2026',
  'Reference: PW-7K2M-4Q9X',
  '',
].join('\n');

async function ended(): Promise<HostPage> {
  suite.server.pageHeaders = {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  };
  const at = await suite.opened({ context: { acceptDownloads: true } });
  await at.exit.click();
  await at.sees('confirm');
  await at.exit.click();
  await at.sees('done');
  await at.page.locator('.receipt').waitFor();
  return at;
}

it('is saved as a text from the keyboard, under a strict policy', async () => {
  const at = await ended();
  await at.page.getByRole('button', { name: 'Save' }).focus();
  const [download] = await Promise.all([at.page.waitForEvent('download'), at.page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('PW-7K2M-4Q9X.txt');
  expect(readFileSync(await download.path(), 'utf8')).toBe(receipt);
  expect((await at.log()).violations).toEqual([]);
});

it('is printed without the page behind it and without what cannot be pressed on paper', async () => {
  const at = await ended();
  await at.page.emulateMedia({ media: 'print' });
  expect(await at.page.locator('body').isVisible()).toBe(false);
  expect(await at.page.locator('.receipt .facts').isVisible()).toBe(true);
  for (const control of ['.actions', '.close', '.tools'])
    expect(await at.page.locator(`partwell-dialog ${control}`).isVisible(), control).toBe(false);
  await at.page.emulateMedia({ media: 'screen' });
  await at.page.keyboard.press('Escape');
  await at.page.emulateMedia({ media: 'print' });
  expect(await at.page.locator('body').isVisible()).toBe(true);
});

it('is copied', async () => {
  const at = await ended();
  await at.page.evaluate(() => {
    const written: string[] = [];
    Object.assign(window, { written });
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: async (text: string) => void written.push(text),
    });
  });
  const copy = at.page.locator('.tools button').first();
  await copy.click();
  await expect.poll(() => copy.textContent()).toBe('Copied');
  expect(await at.page.evaluate('written')).toEqual([receipt]);
});

const withoutClipboard = {
  'is not allowed': () =>
    void Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new DOMException('Not here.', 'NotAllowedError')),
    }),
  'is not there': () => void Object.defineProperty(navigator, 'clipboard', { value: undefined }),
};

describe.each(Object.entries(withoutClipboard))('where the clipboard %s', (_what, take) => {
  it.each([
    ['it is copied in the old way', true, 'Copied'],
    ['it is selected for who copies it by hand', false, 'Copy'],
  ])('%s', async (_how, allowed, says) => {
    const at = await ended();
    await at.page.evaluate(take);
    if (!allowed) await at.page.evaluate(() => Object.assign(document, { execCommand: () => false }));
    await at.page.evaluate(() =>
      addEventListener('copy', () => Object.assign(window, { taken: `${getSelection()}` }), true),
    );
    const copy = at.page.locator('.tools button').first();
    await copy.click();
    await expect.poll(() => at.page.evaluate(() => `${getSelection()}`)).toContain('PW-7K2M-4Q9X');
    expect(await copy.textContent()).toBe(says);
    const taken = await at.page.evaluate(() => (window as { taken?: string }).taken);
    expect(taken?.includes('PW-7K2M-4Q9X')).toBe(allowed ? true : undefined);
  });
});
