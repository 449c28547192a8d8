import { describe, expect, it } from 'vitest';
import { json } from '../testing/fake-server.ts';
import { linkTag } from '../testing/host-page.ts';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();
const sessions = () => suite.sent('sessions');
const visits = (path: string) => suite.server.seen.filter((seen) => seen.path === path);

describe('a page where nobody means to cancel', () => {
  it('loads the script and nothing else, and is as it was served', async () => {
    const { page } = await suite.visit({ body: `<p>Billing</p>${linkTag}` });
    // Read, scrolled and pointed at, but for the control.
    await page.locator('p').click();
    await page.keyboard.press('PageDown');
    await page.mouse.move(600, 400);
    await page.waitForTimeout(200);
    expect(suite.server.seen.map(({ path }) => path).filter((path) => path !== '/favicon.ico')).toEqual([
      '/',
      '/partwell.js',
    ]);
    const [is, was, sheets] = await page.evaluate((served) => {
      const before = new DOMParser().parseFromString(served, 'text/html');
      return [
        document.documentElement.outerHTML,
        before.documentElement.outerHTML,
        document.styleSheets.length + document.adoptedStyleSheets.length,
      ] as const;
    }, suite.server.pages['/'] ?? '');
    expect(was).toContain('data-partwell-cancel');
    expect([is, sheets]).toEqual([was, 0]);
  });
});

describe('a cancel control', () => {
  it('that is a link opens the dialog instead', async () => {
    const at = await suite.visit();
    await at.clicksCancel();
    await at.seesDialog();
    expect(visits('/own')).toHaveLength(0);
    expect(await at.trigger.getAttribute('aria-busy')).toBeNull();
  });

  it('that a person moves to is prepared before the click', async () => {
    const at = await suite.visit();
    await at.trigger.hover();
    await expect.poll(() => sessions()).toHaveLength(1);
    expect(sessions()[0]?.body).toMatchObject({ key: 'pk_test_fixture', token: 'en', prepare: true });
    expect(sessions()[0]?.type).toContain('text/plain');
    await expect.poll(() => suite.server.seen.some(({ path }) => path.endsWith('/ui.js'))).toBe(true);
    expect(await at.dialog.isVisible()).toBe(false);
    await at.clicksCancel();
    await at.seesDialog();
    expect(sessions()).toHaveLength(1);
  });

  it('that is in a shadow root and added late opens the dialog', async () => {
    const at = await suite.visit({ body: '<div id="root"></div>' });
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
    const at = await suite.visit({ body: '<div id="root"></div>' });
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
    suite.server.answers['POST /v1/sessions'] = (response) => json(response, 500, {});
    await at.page.keyboard.press('Escape');
    await at.clicksCancel();
    await at.landsOnOwnWay();
    expect(at.page.url()).toContain('b=yes');
  });

  it('is about whom and what is said on it or, nearest first, on anything around it, a shadow host too', async () => {
    const at = await suite.visit({
      body: `<main data-partwell-token="sv" data-partwell-subscription="sub_around">
        <button id="around" data-partwell-cancel>a</button>
        <p><button id="itself" data-partwell-cancel data-partwell-token="de" data-partwell-subscription="sub_itself">b</button></p>
        <div data-partwell-subscription="sub_host"><template shadowrootmode="open">
          <button id="inside" data-partwell-cancel>c</button>
        </template></div>
      </main>`,
    });
    const asks = async (id: string) => {
      await at.page.locator(`#${id}`).click();
      await at.seesDialog();
      const { token, subscription } = sessions().at(-1)?.body ?? {};
      await at.page.keyboard.press('Escape');
      await at.dialog.waitFor({ state: 'detached' });
      return [token, subscription];
    };
    expect(await asks('around')).toEqual(['sv', 'sub_around']);
    expect(await asks('itself')).toEqual(['de', 'sub_itself']);
    expect(await asks('inside')).toEqual(['sv', 'sub_host']);
  });

  it('that is clicked with a modifier key goes its native way', async () => {
    const at = await suite.visit();
    const [popup] = await Promise.all([
      at.page.context().waitForEvent('page'),
      at.trigger.click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await popup.waitForURL('**/own');
    expect(await at.dialog.isVisible()).toBe(false);
  });

  it('that is double-clicked opens one dialog with one session', async () => {
    const at = await suite.visit();
    await at.trigger.dblclick();
    await at.seesDialog();
    expect(sessions()).toHaveLength(1);
    expect(await at.page.locator('partwell-dialog').count()).toBe(1);
  });

  it('shows that the click was heard while the session is on its way', async () => {
    const at = await suite.visit();
    suite.server.answers['POST /v1/sessions'] = () => {};
    await at.clicksCancel();
    expect(await at.trigger.getAttribute('aria-busy')).toBe('true');
    expect(await at.trigger.getAttribute('data-partwell-state')).toBe('pending');
  });

  it('is found by a selector of the page’s own', async () => {
    const at = await suite.visit({
      body: '<button id="cancel" class="bye" data-partwell-token="en">Cancel</button>',
      script: '<script async src="/partwell.js" data-key="pk_test_fixture" data-selector=".bye"></script>',
    });
    await at.clicksCancel();
    await at.seesDialog();
  });
});
