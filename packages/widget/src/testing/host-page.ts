import type { Browser, BrowserContext, ConsoleMessage, Locator, Page } from 'playwright-core';
import type { FakeServer } from './fake-server.ts';

interface HostPageOptions {
  /** Inside `<body>`, before the script tag. */
  readonly body: string;
  readonly head?: string;
  readonly lang?: string;
  /** Replaces the script tag. */
  readonly script?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly context?: Parameters<Browser['newContext']>[0];
}

export const scriptTag = '<script async src="/partwell.js" data-key="pk_test_fixture"></script>';
export const linkTag = '<a id="cancel" href="/own" data-partwell-cancel data-partwell-token="en">Cancel</a>';

/** A customer token as `data-debug` reads it: nobody looks at its signature there. */
export const readableToken = (claims: object): string =>
  [{ alg: 'HS256' }, claims, 'signature']
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');

/** What a customer's page saw: read back as one object. */
interface PageLog {
  readonly events: { readonly type: string; readonly detail: Record<string, unknown> }[];
  readonly violations: string[];
}

/** A customer's page with the widget in it, told in the words of the person who sits before it. */
export class HostPage {
  readonly page: Page;
  readonly warnings: string[] = [];
  readonly errors: string[] = [];
  readonly #context: BrowserContext;
  readonly #said: ConsoleMessage[] = [];

  private constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.#context = context;
    page.on('console', (message) => {
      this.#said.push(message);
      if (message.type() === 'warning') this.warnings.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  static async open(browser: Browser, server: FakeServer, options: HostPageOptions): Promise<HostPage> {
    const {
      body,
      head = '',
      lang = 'en',
      script = scriptTag,
      viewport = { width: 1280, height: 800 },
    } = options;
    server.pages['/'] =
      `<!doctype html><html lang="${lang}"><head><title>Account</title>${head}</head><body>${body}${script}</body></html>`;
    server.pages['/own'] ??= '<!doctype html><title>The page’s own cancel</title>';
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', ...options.context });
    const page = await context.newPage();
    const host = new HostPage(page, context);
    await page.addInitScript(() => {
      const log = { events: [] as unknown[], violations: [] as string[] };
      Object.assign(window, { log });
      for (const type of ['ready', 'step', 'outcome', 'close'])
        document.addEventListener(`partwell:${type}`, (event) =>
          log.events.push({ type, detail: (event as CustomEvent).detail }),
        );
      document.addEventListener('securitypolicyviolation', (event) =>
        log.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
    await page.goto(`${server.origin}/`);
    if (script) await page.waitForFunction(() => 'partwell' in window);
    return host;
  }

  get trigger(): Locator {
    return this.page.locator('#cancel');
  }

  get dialog(): Locator {
    return this.page.locator('partwell-dialog dialog');
  }

  get exit(): Locator {
    return this.page.locator('.actions .button').first();
  }

  get beside(): Locator {
    return this.page.locator('.actions .button').nth(1);
  }

  offer(id: string): Locator {
    return this.page.locator(`[data-offer=${id}]`);
  }

  async clicksCancel(): Promise<void> {
    await this.trigger.click();
  }

  async seesDialog(): Promise<void> {
    await this.page.locator('partwell-dialog dialog[open]').waitFor();
  }

  async sees(state: string): Promise<void> {
    await this.page.locator(`dialog[open][data-state=${state}]`).waitFor();
  }

  async picksReason(id: string): Promise<void> {
    await this.page.locator(`[data-reason=${id}] input`).first().check();
  }

  /** From the first screen to the offers of a reason. */
  async goesToOffers(reason: string): Promise<void> {
    await this.picksReason(reason);
    await this.beside.click();
    await this.sees('offer');
    await this.page.locator('.offer').first().waitFor();
  }

  async landsOnOwnWay(): Promise<void> {
    await this.page.waitForURL('**/own**');
  }

  /** What has the focus, through shadow roots: its id, text or tag. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.id || active?.textContent?.trim() || active?.tagName || '';
    });
  }

  log(): Promise<PageLog> {
    return this.page.evaluate(() => (window as unknown as { log: PageLog }).log);
  }

  /** What was said in the console, oldest first: the words, and what was put beside them. */
  said(): Promise<[string, ...Record<string, unknown>[]][]> {
    const read = (message: ConsoleMessage) => Promise.all(message.args().map((arg) => arg.jsonValue()));
    return Promise.all(this.#said.map(read)) as ReturnType<HostPage['said']>;
  }

  async outcomes(): Promise<Record<string, unknown>[]> {
    return (await this.log()).events.filter(({ type }) => type === 'outcome').map(({ detail }) => detail);
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}
