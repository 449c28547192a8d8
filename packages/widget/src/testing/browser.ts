import { type Browser, chromium } from 'playwright-core';

/**
 * The system's Chromium.
 *
 * @param whole With its windows, where what is drawn counts to the pixel: the shell smooths letters in another way.
 */
export function launchChromium({ whole = false } = {}): Promise<Browser> {
  const { CHROMIUM_PATH = '/usr/bin/chromium', CHROMIUM_SHELL_PATH } = process.env;
  return chromium.launch({
    executablePath: (!whole && CHROMIUM_SHELL_PATH) || CHROMIUM_PATH,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
