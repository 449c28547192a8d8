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

interface StartOptions {
  /** Further flags, such as `--force-prefers-reduced-motion`. */
  readonly args?: readonly string[];
  /**
   * With all that has windows, as people have it, where time or pixels count. The shell, where CHROMIUM_SHELL_PATH
   * names one, runs pages in the same way, smooths letters in another, and takes a third of the processor.
   * @default false
   */
  readonly whole?: boolean;
}

/** Starts the machine's own Chromium without a window; the caller closes it. */
export async function startBrowser({ args = [], whole = false }: StartOptions = {}): Promise<Browser> {
  const executablePath = (!whole && process.env.CHROMIUM_SHELL_PATH) || findBrowser();
  if (executablePath === undefined) throw new Error(howToInstall.chromium);
  return chromium.launch({ executablePath, headless: true, args: [...flags, ...args] });
}
