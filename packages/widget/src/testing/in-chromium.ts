import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from './browser.ts';
import { type FakeServer, type Seen, startFakeServer } from './fake-server.ts';
import { HostPage, linkTag } from './host-page.ts';
import { buildTemporarily } from './temporary-build.ts';

type PageOptions = Partial<Parameters<typeof HostPage.open>[2]>;

/** A suite against the built widget in a real browser: a fresh server a test, and no uncaught error in any page. */
export interface Suite {
  readonly built: Awaited<ReturnType<typeof buildTemporarily>>;
  readonly server: FakeServer;
  /** A page with a cancel link in it, unless told otherwise. */
  visit(options?: PageOptions): Promise<HostPage>;
  /** The same with the dialog open. */
  opened(options?: PageOptions): Promise<HostPage>;
  /** What was posted to a route of the session, such as `accept`; oldest first. */
  sent(route: string): Seen[];
}

export function inChromium(): Suite {
  let built: Suite['built'];
  let browser: Browser;
  let server: FakeServer;
  let host: HostPage | undefined;

  beforeAll(async () => {
    built = await buildTemporarily();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    built.remove();
  });
  beforeEach(async () => {
    server = await startFakeServer(built.dist);
  });
  afterEach(async () => {
    expect(host?.errors ?? []).toEqual([]);
    await host?.close();
    host = undefined;
    await server.close();
  });

  const visit = async (options: PageOptions = {}) => {
    host = await HostPage.open(browser, server, { body: linkTag, ...options });
    return host;
  };
  return {
    get built() {
      return built;
    },
    get server() {
      return server;
    },
    visit,
    async opened(options) {
      const at = await visit(options);
      await at.clicksCancel();
      await at.seesDialog();
      return at;
    },
    sent: (route) =>
      server.seen.filter(({ method, path }) => method === 'POST' && path.endsWith(`/${route}`)),
  };
}
