import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser } from '../browser/start-browser.ts';
import { Subscriber } from '../people/subscriber.ts';
import { type Stack, startStack } from '../stack/stack.ts';

/** From the click, the page's own cancel is reached within this; the two seconds and a machine's slack. */
const OWN_WAY_MILLIS = 3_000;

let browser: Browser;
let stack: Stack;
let page: Page;
let james: Subscriber;

const arrive = async (options: { javaScriptEnabled?: boolean; bypassCSP?: boolean } = {}) => {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
  james = new Subscriber(page, stack.demo.url, 'james');
};

/** The demo's own page asks once and cancels: what everybody can do without us. */
const cancelsTheOldWay = async () => {
  await page.waitForURL(/\/cancel$/, { timeout: OWN_WAY_MILLIS });
  await page.locator('form[action="/cancel"] button').click();
  await page.waitForURL(/\/cancel\/done$/);
  expect((await stack.state('james')).ledger).toMatchObject([{ by: 'page', command: { kind: 'cancel' } }]);
};

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  stack = await startStack();
});
afterEach(async () => {
  await page?.context().close();
  await stack?.end();
});

describe('the page’s own cancel works', () => {
  it('with JavaScript off', async () => {
    await arrive({ javaScriptEnabled: false });
    await james.visitsAccount();
    await james.cancelLink.click();
    await cancelsTheOldWay();
  });

  it('with our script blocked', async () => {
    await arrive();
    await page.route('**/partwell.js', (route) => route.abort('blockedbyclient'));
    await james.visitsAccount();
    await james.cancelLink.click();
    await cancelsTheOldWay();
  });

  it('with our script changed by one byte, where the page pins it', async () => {
    const script = await (await fetch(`${stack.api.url}/partwell.js`)).text();
    const pin = `sha384-${createHash('sha384').update(script).digest('base64')}`;
    const account = `${stack.demo.url}/**`;
    let body = script;
    await arrive();
    await page.route('**/partwell.js', async (route) =>
      route.fulfill({ response: await route.fetch(), body }),
    );
    await page.route(account, async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      const pinned = `<script integrity="${pin}" crossorigin="anonymous"`;
      const html = (await response.text()).replace(/<script(?=[^>]*partwell\.js)/, () => pinned);
      await route.fulfill({ response, body: html });
    });
    const isThere = () => page.evaluate(() => 'partwell' in window);
    await james.visitsAccount();
    expect(await isThere()).toBe(true);

    body = `${script} `;
    await james.visitsAccount();
    expect(await isThere()).toBe(false);
    await page.unroute(account);
    await james.cancelLink.click();
    await cancelsTheOldWay();
  });

  it('with what our script imports changed by one byte, where the page pins that', async () => {
    const { version, files } = (await (await fetch(`${stack.api.url}/manifest.json`)).json()) as {
      readonly version: string;
      readonly files: Readonly<Record<string, { readonly integrity: string }>>;
    };
    const pins = ['ui.js', 'later.js'].flatMap((name) =>
      [version, `${version}-again`].map((folder) => [
        `${stack.api.url}/v/${folder}/${name}`,
        files[`v/${version}/${name}`]?.integrity,
      ]),
    );
    let changed = '';
    let asked = 0;
    // The demo's own policy lets no map be brought in.
    await arrive({ bypassCSP: true });
    await page.addInitScript((integrity) => {
      addEventListener('DOMContentLoaded', () => {
        const map = document.createElement('script');
        map.type = 'importmap';
        map.textContent = JSON.stringify({ integrity });
        document.head.append(map);
      });
    }, Object.fromEntries(pins));
    await page.route('**/v/**/ui.js', async (route) => {
      const response = await route.fetch();
      asked += 1;
      await route.fulfill({ response, body: `${await response.text()}${changed}` });
    });
    await james.visitsAccount();
    await james.asksToCancel();

    changed = ' ';
    const before = asked;
    await james.visitsAccount();
    await page.waitForFunction(() => 'partwell' in window);
    await james.cancelLink.hover();
    await expect.poll(() => asked).toBeGreaterThan(before);
    await james.cancelLink.click();
    await cancelsTheOldWay();
  });

  it('with the API not running at all', async () => {
    await stack.api.end('SIGKILL');
    await arrive();
    await james.visitsAccount();
    await james.cancelLink.click();
    await cancelsTheOldWay();
  });

  it('when the API dies after the page was loaded', async () => {
    await arrive();
    await james.visitsAccount();
    await page.waitForLoadState('networkidle');
    await stack.api.end('SIGKILL');
    await james.cancelLink.click();
    await cancelsTheOldWay();
  });

  it('when the API hangs', async () => {
    await arrive();
    await james.visitsAccount();
    await page.waitForLoadState('networkidle');
    stack.api.freeze();
    await james.cancelLink.click();
    await cancelsTheOldWay();
    stack.api.thaw();
  });

  it('when the UI chunk is missing', async () => {
    await arrive();
    await page.route('**/v/**', (route) => route.fulfill({ status: 404 }));
    await james.visitsAccount();
    await james.cancelLink.click();
    await cancelsTheOldWay();
  });

  it('when the token is refused, and the page is told which code', async () => {
    await arrive();
    await james.visitsAccount();
    await page.evaluate(() => {
      document.addEventListener('partwell:outcome', (event) =>
        sessionStorage.setItem('outcome', JSON.stringify((event as CustomEvent).detail)),
      );
      const control = document.querySelector('[data-partwell-cancel]');
      const token = control?.getAttribute('data-partwell-token') ?? '';
      control?.setAttribute('data-partwell-token', `${token.slice(0, -4)}AAAA`);
    });
    await james.cancelLink.click();
    await page.waitForURL(/\/cancel$/, { timeout: OWN_WAY_MILLIS });
    expect(await page.evaluate(() => sessionStorage.getItem('outcome'))).toBe(
      JSON.stringify({ status: 'error', code: 'token_signature' }),
    );
    await cancelsTheOldWay();
  });

  it('again on the next click after a failure yesterday', async () => {
    await arrive();
    await page.route('**/v1/sessions', (route) => route.abort(), { times: 2 });
    await james.visitsAccount();
    await james.cancelLink.click();
    await page.waitForURL(/\/cancel$/);
    await page.goBack();
    await james.asksToCancel();
  });
});

describe('an answer that is not ours', () => {
  it.each([
    ['500', 500, 'application/json', '{}'],
    ['200 with HTML', 200, 'text/html', '<h1>Proxy</h1>'],
    ['broken JSON', 200, 'application/json', '{"id":'],
    ['other JSON', 200, 'application/json', '{"hello":"world"}'],
  ])('like %s leads to the page’s own cancel', async (_name, status, type, body) => {
    await arrive();
    await page.route('**/v1/sessions', (route) =>
      route.fulfill({ status, contentType: type, body, headers: { 'access-control-allow-origin': '*' } }),
    );
    await james.visitsAccount();
    await james.cancelLink.click();
    await cancelsTheOldWay();
  });
});

describe('inside the dialog', () => {
  const atConfirm = async () => {
    await arrive();
    await james.visitsAccount();
    await james.asksToCancel();
    await james.leaves();
    await james.sees('confirm');
    // All that the dialog loads is here: what fails from now on is the API.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/later.js')),
    );
  };

  it('an API that dies before the commit is told as it is, with the page’s own way', async () => {
    await atConfirm();
    await stack.api.end('SIGKILL');
    await james.leaves();
    await james.sees('failed');
    expect(await james.dialog.innerText()).not.toMatch(/is confirmed|ends on/);
    await james.dialog.getByRole('button', { name: 'Cancel on the account page' }).click();
    await cancelsTheOldWay();
  });

  it('an API that comes back is asked the same thing once more, and it counts once', async () => {
    await atConfirm();
    await stack.api.end('SIGKILL');
    await james.leaves();
    await james.sees('failed');
    await stack.api.start();
    await james.dialog.getByRole('button', { name: 'Try again' }).click();
    await james.sees('done');
    expect((await stack.state('james')).ledger).toMatchObject([
      { by: 'partwell', command: { kind: 'cancel' } },
    ]);
  });

  it('an executor that refuses is told as a no, and the exit stays', async () => {
    await arrive();
    await james.visitsAccount();
    await james.asksToCancel();
    await james.gives('off-season');
    await james.continues();
    await james.chooses('lay-up', '2 months');
    await stack.fault('refuse');
    await james.takes('lay-up');
    await james.sees('refused');
    expect((await stack.state('james')).ledger).toEqual([]);
    await james.cancels();
    await james.sees('done');
    expect((await stack.state('james')).ledger).toMatchObject([{ command: { kind: 'cancel' } }]);
  });

  it('an executor that applies and then fails is settled by reading, once', async () => {
    await atConfirm();
    await stack.fault('error-after-apply');
    await james.leaves();
    await james.sees('done');
    expect((await stack.state('james')).ledger).toMatchObject([
      { by: 'partwell', command: { kind: 'cancel' } },
    ]);
  });

  it('an executor that hangs is told as "still confirming", with a way out', async () => {
    await atConfirm();
    await stack.fault('hang', 1000);
    await james.leaves();
    await james.sees('unsettled');
    expect(await james.dialog.innerText()).not.toMatch(/is confirmed|ends on/);
    await james.dialog.getByRole('button', { name: 'Cancel on the account page' }).click();
    await cancelsTheOldWay();
  });
});
