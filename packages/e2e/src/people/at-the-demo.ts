import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startBrowser } from '../browser/start-browser.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { Subscriber } from './subscriber.ts';

/** The browser and the demo of a file of tests, and the page of whoever came last. */
export interface AtTheDemo {
  /** From the first test on. */
  readonly browser: Browser;
  readonly stack: Stack;
  readonly url: string;
  readonly page: Page;
  /** A person before the account page of a demo that starts over, in a browser of their own. */
  arrive(as: string, options?: BrowserContextOptions): Promise<Subscriber>;
}

/** To be called once a file. */
export function atTheDemo(): AtTheDemo {
  let browser: Browser;
  let stack: Stack;
  let page: Page;
  beforeAll(async () => {
    [browser, stack] = await Promise.all([startBrowser(), startStack()]);
  });
  afterEach(() => page?.context().close());
  afterAll(async () => {
    await browser.close();
    await stack.end();
  });
  return {
    get browser() {
      return browser;
    },
    get stack() {
      return stack;
    },
    get url() {
      return stack.demo.url;
    },
    get page() {
      return page;
    },
    async arrive(as, options = {}) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(15_000);
      page = await context.newPage();
      const who = new Subscriber(page, stack.demo.url, as);
      await who.startsOver();
      return who;
    },
  };
}
