import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { startBrowser } from './start-browser.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'partwell browser '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function executableNamed(name: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

test('CHROMIUM_PATH is taken before anything on PATH', () => {
  executableNamed('chromium');
  const wish = executableNamed('my browser');
  expect(findBrowser({ CHROMIUM_PATH: wish, PATH: folder })).toBe(wish);
});

test('a CHROMIUM_PATH that cannot be run is an error that names it', () => {
  expect(() => findBrowser({ CHROMIUM_PATH: '/nowhere/chromium', PATH: folder })).toThrow(
    '/nowhere/chromium',
  );
});

test('without a wish the first browser on PATH is taken', () => {
  const chromium = executableNamed('chromium');
  executableNamed('google-chrome');
  expect(findBrowser({ PATH: `/nowhere:${folder}` })).toBe(chromium);
});

test('the found browser starts and draws a page', async () => {
  const browser = await startBrowser();
  const page = await browser.newPage();
  await page.setContent('<h1>Part well</h1>');
  expect(await page.getByRole('heading').textContent()).toBe('Part well');
  await browser.close();
});
