import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../testing/browser.ts';
import { type FakeServer, json, startFakeServer } from '../testing/fake-server.ts';
import { sessionFixture } from '../testing/fixtures/session-fixture.ts';
import { HostPage, linkTag, scriptTag } from '../testing/host-page.ts';
import { buildTemporarily } from '../testing/temporary-build.ts';

let built: Awaited<ReturnType<typeof buildTemporarily>>;
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

type Options = Parameters<typeof HostPage.open>[2];
const visit = async (options: Partial<Options> = {}) => {
  host = await HostPage.open(browser, server, { body: linkTag, ...options });
  return host;
};
const sessions = () => server.seen.filter(({ method, path }) => method === 'POST' && path === '/v1/sessions');
const visits = (path: string) => server.seen.filter((seen) => seen.path === path);

describe('a page where nobody means to cancel', () => {
  it('loads the script and nothing else', async () => {
    const { page } = await visit();
    await page.waitForTimeout(200);
    expect(server.seen.map(({ path }) => path).filter((path) => path !== '/favicon.ico')).toEqual([
      '/',
      '/partwell.js',
    ]);
    expect(
      await page.evaluate(() => [
        document.querySelector('partwell-dialog'),
        document.adoptedStyleSheets.length,
      ]),
    ).toEqual([null, 0]);
  });
});

describe('a cancel control', () => {
  it('that is a link opens the dialog instead', async () => {
    const at = await visit();
    await at.clicksCancel();
    await at.seesDialog();
    expect(visits('/own')).toHaveLength(0);
    expect(await at.trigger.getAttribute('aria-busy')).toBeNull();
  });

  it('that a person moves to is prepared before the click', async () => {
    const at = await visit();
    await at.trigger.hover();
    await expect.poll(() => sessions()).toHaveLength(1);
    expect(sessions()[0]?.body).toMatchObject({ key: 'pk_test_fixture', token: 'en', prepare: true });
    expect(sessions()[0]?.type).toContain('text/plain');
    await expect.poll(() => server.seen.some(({ path }) => path.endsWith('/ui.js'))).toBe(true);
    expect(await at.dialog.count()).toBe(0);
    await at.clicksCancel();
    await at.seesDialog();
    expect(sessions()).toHaveLength(1);
  });

  it('that is in a shadow root and added late opens the dialog', async () => {
    const at = await visit({ body: '<div id="root"></div>' });
    await at.page.evaluate(() => {
      const root = (document.getElementById('root') as HTMLElement).attachShadow({ mode: 'open' });
      const button = document.createElement('button');
      button.id = 'cancel';
      button.setAttribute('data-partwell-cancel', '');
      button.setAttribute('data-partwell-token', 'en');
      button.textContent = 'Cancel';
      root.append(button);
    });
    await at.clicksCancel();
    await at.seesDialog();
  });

  it('that is a form in a shadow root opens the dialog, and is submitted when that fails', async () => {
    const at = await visit({ body: '<div id="root"></div>' });
    await at.page.evaluate(() => {
      const root = (document.getElementById('root') as HTMLElement).attachShadow({ mode: 'open' });
      const form = document.createElement('form');
      form.action = '/own';
      form.dataset.partwellCancel = '';
      form.dataset.partwellToken = 'en';
      const button = document.createElement('button');
      Object.assign(button, { id: 'cancel', name: 'b', value: 'yes', textContent: 'Cancel' });
      form.append(button);
      root.append(form);
    });
    await at.clicksCancel();
    await at.seesDialog();
    server.answers['POST /v1/sessions'] = (response) => json(response, 500, {});
    await at.page.keyboard.press('Escape');
    await at.clicksCancel();
    await at.landsOnOwnWay();
    expect(at.page.url()).toContain('b=yes');
  });

  it('that is clicked with a modifier key goes its native way', async () => {
    const at = await visit();
    const [popup] = await Promise.all([
      at.page.context().waitForEvent('page'),
      at.trigger.click({ modifiers: ['ControlOrMeta'] }),
    ]);
    expect(popup.url()).toContain('/own');
    expect(await at.dialog.count()).toBe(0);
  });

  it('that is double-clicked opens one dialog with one session', async () => {
    const at = await visit();
    await at.trigger.dblclick();
    await at.seesDialog();
    expect(sessions()).toHaveLength(1);
    expect(await at.page.locator('partwell-dialog').count()).toBe(1);
  });

  it('shows that the click was heard while the session is on its way', async () => {
    const at = await visit();
    server.answers['POST /v1/sessions'] = () => {};
    await at.clicksCancel();
    expect(await at.trigger.getAttribute('aria-busy')).toBe('true');
    expect(await at.trigger.getAttribute('data-partwell-state')).toBe('pending');
  });

  it('is found by a selector of the page’s own', async () => {
    const at = await visit({
      body: '<button id="cancel" class="bye" data-partwell-token="en">Cancel</button>',
      script: '<script async src="/partwell.js" data-key="pk_test_fixture" data-selector=".bye"></script>',
    });
    await at.clicksCancel();
    await at.seesDialog();
  });
});

describe('the page’s own cancel follows once', () => {
  const failures: Record<string, [string, () => void]> = {
    'when the API answers 500': [
      'internal',
      () => {
        server.answers['POST /v1/sessions'] = (response) =>
          json(response, 500, { code: 'internal', detail: 'Broken.' });
      },
    ],
    'when the API refuses the token': [
      'token_mode',
      () => {
        server.answers['POST /v1/sessions'] = (response) =>
          json(response, 401, { code: 'token_mode', detail: 'The token is for test mode.' });
      },
    ],
    'when the API answers broken JSON': [
      'unreachable',
      () => {
        server.answers['POST /v1/sessions'] = (response) =>
          response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":');
      },
    ],
    'when the API answers a web page': [
      'bad_answer',
      () => {
        server.answers['POST /v1/sessions'] = (response) =>
          response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
      },
    ],
    'when the API hangs up': [
      'unreachable',
      () => {
        server.answers['POST /v1/sessions'] = (response) => response.destroy();
      },
    ],
    'when the API does not answer for two seconds': [
      'timeout',
      () => {
        server.answers['POST /v1/sessions'] = () => {};
      },
    ],
    'when the UI is missing': [
      'unreachable',
      () => {
        const [ui] = Object.keys(built.sizes).filter((path) => path.endsWith('ui.js'));
        for (const path of [`/${ui}`, `/${ui?.replace(/^v\/[^/]+/, (folder) => `${folder}-again`)}`])
          server.answers[`GET ${path}`] = (response) => response.writeHead(404).end();
      },
    ],
  };

  for (const [name, [code, breakIt]] of Object.entries(failures))
    it(name, async () => {
      const at = await visit({
        body: `<script>addEventListener('pagehide',()=>sessionStorage.log=JSON.stringify(log))</script>${linkTag}`,
      });
      breakIt();
      const began = Date.now();
      await at.clicksCancel();
      await at.landsOnOwnWay();
      expect(Date.now() - began).toBeLessThan(3500);
      await at.page.waitForTimeout(200);
      expect(visits('/own')).toHaveLength(1);
      const log = JSON.parse(await at.page.evaluate(() => sessionStorage.log));
      expect(log.events.at(-1)).toEqual({ type: 'outcome', detail: { status: 'error', code } });
      expect(at.warnings.filter((text) => text.startsWith('[partwell]'))).toHaveLength(1);
      expect(at.warnings.join()).toContain(code);
    });

  it('when the control has no token', async () => {
    const at = await visit({ body: '<a id="cancel" href="/own" data-partwell-cancel>Cancel</a>' });
    await at.clicksCancel();
    await at.landsOnOwnWay();
    expect(at.warnings.join()).toContain('data-partwell-token');
  });

  it('when the page’s fetch throws', async () => {
    const at = await visit({ head: '<script>window.fetch = () => { throw new Error("patched") }</script>' });
    await at.clicksCancel();
    await at.landsOnOwnWay();
  });

  it('in a new tab where the link asks for one', async () => {
    const at = await visit({ body: linkTag.replace('<a', '<a target="_blank"') });
    server.answers['POST /v1/sessions'] = (response) => json(response, 500, {});
    const [popup] = await Promise.all([at.page.context().waitForEvent('page'), at.clicksCancel()]);
    await popup.waitForURL('**/own');
    expect(at.page.url()).not.toContain('/own');
    expect(await at.trigger.getAttribute('aria-busy')).toBeNull();
  });

  it('with the handlers of a button', async () => {
    const at = await visit({
      body: '<button id="cancel" data-partwell-cancel data-partwell-token="en"><b>Cancel</b></button><script>window.clicks=0;cancel.onclick=e=>{clicks++;last=e.target.tagName}</script>',
    });
    server.answers['POST /v1/sessions'] = (response) => json(response, 500, {});
    await at.clicksCancel();
    await at.page.waitForFunction(() => (window as unknown as { clicks: number }).clicks > 0);
    await at.page.waitForTimeout(100);
    expect(await at.page.evaluate('[clicks, last]')).toEqual([1, 'B']);
  });

  it('with a form and the button that submitted it', async () => {
    const at = await visit({
      body: '<form action="/own" method="get"><input name="a" value="1"><button name="b" value="no">No</button><button id="cancel" name="b" value="yes" data-partwell-cancel data-partwell-token="en">Cancel</button></form>',
    });
    server.answers['POST /v1/sessions'] = (response) => json(response, 500, {});
    await at.clicksCancel();
    await at.landsOnOwnWay();
    expect(at.page.url()).toContain('/own?a=1&b=yes');
    expect(visits('/own')).toHaveLength(1);
  });

  it('with a form that is itself the control, submitted by Enter', async () => {
    const at = await visit({
      body: '<form action="/own" data-partwell-cancel data-partwell-token="en"><input id="a" name="a" required><button name="b" value="yes">Cancel</button></form>',
    });
    server.answers['POST /v1/sessions'] = (response) => json(response, 500, {});
    await at.page.locator('button').click();
    await at.page.waitForTimeout(100);
    expect(sessions()).toHaveLength(1); // Focus on the field prepared it; an invalid form is not submitted.
    await at.page.fill('#a', '1');
    await at.page.press('#a', 'Enter');
    await at.landsOnOwnWay();
    expect(at.page.url()).toContain('/own?a=1&b=yes');
  });
});

describe('what failed', () => {
  it('does not stick: the next click opens the dialog', async () => {
    const at = await visit({
      body: '<button id="cancel" data-partwell-cancel data-partwell-token="en">Cancel</button>',
    });
    server.answers['POST /v1/sessions'] = (response) => json(response, 503, {});
    await at.clicksCancel();
    await expect.poll(() => at.outcomes()).toHaveLength(1);
    delete server.answers['POST /v1/sessions'];
    await at.clicksCancel();
    await at.seesDialog();
  });

  it('does not open late', async () => {
    const at = await visit({
      body: '<button id="cancel" data-partwell-cancel data-partwell-token="en">Cancel</button>',
    });
    server.answers['POST /v1/sessions'] = (response) =>
      setTimeout(() => json(response, 201, sessionFixture()), 2300);
    await at.clicksCancel();
    await expect.poll(() => at.outcomes(), { timeout: 4000 }).toHaveLength(1);
    await at.page.waitForTimeout(700);
    expect(await at.dialog.count()).toBe(0);
    expect(await at.page.locator('partwell-dialog').count()).toBe(0);
  });
});

describe('the script', () => {
  it('that is there twice has one winner and one warning', async () => {
    const at = await visit({
      script: `${scriptTag}<script src="/partwell.js?2" data-key="pk_test_other"></script>`,
    });
    await at.page.waitForTimeout(150);
    expect(at.warnings.filter((text) => text.includes('twice'))).toHaveLength(1);
    await at.clicksCancel();
    await at.seesDialog();
    expect(sessions()).toHaveLength(1);
    expect(await at.page.locator('partwell-dialog').count()).toBe(1);
  });

  it('finds its tag when it runs as a module, as from some tag managers', async () => {
    const at = await visit({ script: scriptTag.replace('async', 'type="module"') });
    await at.clicksCancel();
    await at.seesDialog();
  });

  it('resolves its addresses whatever the page’s base is', async () => {
    const at = await visit({ head: '<base href="/elsewhere/">' });
    await at.clicksCancel();
    await at.seesDialog();
  });

  it('starts beside RequireJS and leaked exports', async () => {
    const at = await visit({
      head: '<script>window.define=Object.assign(()=>{},{amd:{}});window.exports={};window.module={exports}</script>',
    });
    await at.clicksCancel();
    await at.seesDialog();
  });

  it('opens for a token that the page hands over, and tells how it ended', async () => {
    const at = await visit({ body: '<button id="mine">x</button>' });
    await at.page.evaluate('void (window.ended = partwell.open("en"))');
    await at.seesDialog();
    await at.page.keyboard.press('Escape');
    expect(await at.page.evaluate('ended')).toMatchObject({ status: 'abandoned' });
  });
});
