import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { howToInstall } from './install-browser.ts';

/** Nothing that calls out or draws on a graphics card; no sandbox, for a container's root has none. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the machine's own Chromium without a window; the caller closes it.
 *
 * @param args further flags, such as `--force-prefers-reduced-motion`
 */
export async function startBrowser({ args = [] }: { args?: readonly string[] } = {}): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(howToInstall.chromium);
  return chromium.launch({ executablePath, headless: true, args: [...flags, ...args] });
}
