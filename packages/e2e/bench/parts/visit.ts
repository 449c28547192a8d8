import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** A page that has come to rest, with its cancel control in view. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly devtools: CDPSession;
  /** The middle of the control. */
  readonly x: number;
  readonly y: number;
}

interface VisitOptions {
  /** @default '[data-partwell-cancel]' */
  readonly control?: string;
  readonly touch?: boolean;
  /** Runs before the page is there. */
  readonly before?: (context: BrowserContext) => Promise<void>;
}

export async function visit(browser: Browser, address: string, options: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    hasTouch: options.touch === true,
  });
  await options.before?.(context);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  const control = page.locator(options.control ?? '[data-partwell-cancel]').first();
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error('the cancel control is not on the page');
  return { context, page, devtools, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Slows the page's main thread down by this factor. */
export async function throttle(devtools: CDPSession, rate: number): Promise<void> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
}

/** A click that nothing announced, as by voice control or a script of the page. */
export const clickOutOfTheBlue = (page: Page): Promise<void> =>
  page
    .locator('[data-partwell-cancel]')
    .evaluate((control: HTMLElement) => void setTimeout(() => control.click()));
