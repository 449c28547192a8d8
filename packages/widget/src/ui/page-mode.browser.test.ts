import { describe, expect, it } from 'vitest';
import { linkTag } from '../testing/host-page.ts';
import { inChromium } from '../testing/in-chromium.ts';
import { listenersOf } from '../testing/listeners-of.ts';

const suite = inChromium();

const own = '<form action="/own"><button id="own">Cancel here</button></form>';
const body = `<h1>Leaving</h1><div data-partwell-page data-partwell-token="en">${own}</div>`;
const inPage = (options = {}) => suite.visit({ body, ...options });

describe('page mode', () => {
  it('fills its element with the flow, without a dialog and without taking the focus', async () => {
    const at = await inPage();
    await at.page.locator('[data-page] h2').waitFor();
    expect(await at.page.locator('dialog').count()).toBe(0);
    expect(await at.page.locator('#own').isVisible()).toBe(false);
    expect(await at.focused()).not.toContain('with us');
    expect(await at.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it('is about the subscription that its element names', async () => {
    const about = body.replace('data-partwell-page', 'data-partwell-page data-partwell-subscription="sub_2"');
    const at = await inPage({ body: about });
    await at.page.locator('[data-page] h2').waitFor();
    expect(suite.sent('sessions')[0]?.body).toMatchObject({ token: 'en', subscription: 'sub_2' });
  });

  it('leads to the receipt, which stays', async () => {
    const at = await inPage();
    await at.page.locator('[data-page] h2').waitFor();
    await at.exit.click();
    await at.page.locator('[data-state=confirm]').waitFor();
    await at.exit.click();
    await at.page.locator('.receipt').waitFor();
    expect(suite.sent('cancel')).toHaveLength(1);
    expect(await at.outcomes()).toMatchObject([{ status: 'canceled' }]);
    expect(await at.page.locator('.actions .button').count()).toBe(0);
  });

  it('moves the focus to the heading of each next screen', async () => {
    const at = await inPage();
    await at.page.locator('[data-page] h2').waitFor();
    await at.exit.click();
    await at.page.locator('[data-state=confirm]').waitFor();
    expect(await at.focused()).toBe('title');
  });

  it('lets the page scroll and its hotkeys work', async () => {
    const at = await inPage();
    await at.page.locator('[data-page] h2').waitFor();
    await at.page.evaluate(() => {
      addEventListener('keydown', ({ key }) => document.body.append(`heard ${key}`));
    });
    await at.page.keyboard.press('k');
    expect(await at.page.locator('body').innerText()).toContain('heard k');
    expect(await at.page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe('visible');
  });

  it('keeps its own content where the flow cannot be had', async () => {
    suite.server.answers['POST /v1/sessions'] = (response) => response.destroy();
    const at = await inPage();
    await expect.poll(() => at.outcomes()).toMatchObject([{ status: 'error' }]);
    expect(await at.page.locator('#own').isVisible()).toBe(true);
    expect(at.page.url()).toBe(`${suite.server.origin}/`);
  });

  it('is not in the way of a cancel control elsewhere on the page', async () => {
    const at = await inPage({ body: body + linkTag });
    await at.page.locator('[data-page] h2').waitFor();
    await at.clicksCancel();
    await at.seesDialog();
    expect(await at.page.locator('[data-page] h2').count()).toBe(1);
  });

  it('goes on where it was for who comes back to a page that was kept', async () => {
    const at = await inPage();
    await at.page.locator('[data-page] h2').waitFor();
    await at.exit.click();
    await at.page.locator('[data-state=confirm]').waitFor();
    const hidden = (persisted: boolean) =>
      at.page.evaluate((kept) => {
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: kept }));
      }, persisted);
    await hidden(true);
    expect(await at.page.locator('[data-state=confirm]').count()).toBe(1);
    expect(await at.outcomes()).toEqual([]);
    await hidden(false);
    await expect.poll(() => at.outcomes()).toMatchObject([{ status: 'abandoned' }]);
  });

  it('leaves the page as many listeners as before it was filled, from the first screen and from the receipt', async () => {
    const at = await suite.visit({ body: `<div id="place" data-partwell-token="en">${own}</div>` });
    const before = await listenersOf(at);
    for (const goes of [
      async () => {},
      async () => {
        await at.exit.click();
        await at.page.locator('[data-state=confirm]').waitFor();
        await at.exit.click();
        await at.page.locator('.receipt').waitFor();
      },
    ]) {
      await at.page.evaluate('void partwell.open({ target: place })');
      await at.page.locator('[data-page] h2').waitFor();
      await goes();
      expect(await listenersOf(at)).not.toEqual(before);
      await at.page.evaluate('partwell.close()');
      await expect.poll(() => listenersOf(at)).toEqual(before);
      expect(await at.page.locator('#own').isVisible()).toBe(true);
    }
  });

  it('gives its own content back to who takes the own way', async () => {
    suite.server.answers['POST /v1/sessions/:id/cancel'] = (response) => response.destroy();
    suite.server.answers['GET /v1/sessions/:id'] = (response) => response.destroy();
    const at = await inPage();
    await at.page.locator('[data-page] h2').waitFor();
    await at.exit.click();
    await at.page.locator('[data-state=confirm]').waitFor();
    await at.exit.click();
    await at.page.locator('[data-state=failed]').waitFor();
    await at.page.getByRole('button', { name: 'Cancel on the account page' }).click();
    await expect.poll(() => at.page.locator('#own').isVisible()).toBe(true);
    expect(await at.page.locator('[data-page]').count()).toBe(0);
  });
});
