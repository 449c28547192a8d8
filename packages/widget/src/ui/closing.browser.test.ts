import { describe, expect, it } from 'vitest';
import type { HostPage } from '../testing/host-page.ts';
import { inChromium } from '../testing/in-chromium.ts';
import { listenersOf } from '../testing/listeners-of.ts';

const suite = inChromium();

describe('closing', () => {
  for (const [name, close] of Object.entries({
    'by Escape': (at: HostPage) => at.page.keyboard.press('Escape'),
    'by its button': (at: HostPage) => at.page.locator('.close').click(),
    'by the backdrop': async (at: HostPage) => {
      // Sooner it would be the rest of a double click that opened it.
      await at.page.waitForTimeout(600);
      await at.page.mouse.click(20, 400);
    },
  }))
    it(`${name} changes nothing, returns the focus and leaves nothing behind`, async () => {
      const at = await suite.opened();
      await at.goesToOffers('too-expensive');
      const before = await at.page.evaluate(() => document.documentElement.getAttributeNames().join());
      await close(at);
      await expect.poll(() => at.page.locator('partwell-dialog').count()).toBe(0);
      expect(await at.focused()).toBe('cancel');
      expect(
        await at.page.evaluate(() => [
          document.adoptedStyleSheets.length,
          getComputedStyle(document.documentElement).overflow,
        ]),
      ).toEqual([0, 'visible']);
      expect(await at.page.evaluate(() => document.documentElement.getAttributeNames().join())).toBe(before);
      expect([...suite.sent('accept'), ...suite.sent('cancel')]).toEqual([]);
      const { events } = await at.log();
      expect(events.filter(({ type }) => type === 'outcome').map(({ detail }) => detail.status)).toEqual([
        'abandoned',
      ]);
      expect(events.at(-1)?.type).toBe('close');
      await expect
        .poll(() =>
          suite
            .sent('events')
            .flatMap(({ body }) => body.events as { type: string }[])
            .some(({ type }) => type === 'dialog.closed'),
        )
        .toBe(true);
    });

  it('does not follow a drag that only ends on the backdrop', async () => {
    const at = await suite.opened();
    const box = await at.page.locator('h2').boundingBox();
    // A click there would count by now.
    await at.page.waitForTimeout(600);
    await at.page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await at.page.mouse.down();
    await at.page.mouse.move(10, 400);
    await at.page.mouse.up();
    await at.page.waitForTimeout(100);
    expect(await at.dialog.count()).toBe(1);
  });

  it('does not follow the second click of a double click that opened it', async () => {
    const at = await suite.visit();
    await at.trigger.hover();
    await at.page.waitForFunction(() =>
      document.querySelector('partwell-dialog')?.shadowRoot?.querySelector('h2'),
    );
    await at.trigger.dblclick();
    await at.seesDialog();
    await at.page.waitForTimeout(100);
    expect(await at.dialog.isVisible()).toBe(true);
  });

  it('leaves the page as many listeners as before it was ever opened', async () => {
    const at = await suite.visit();
    const listeners = () => listenersOf(at);
    const before = await listeners();
    await at.clicksCancel();
    await at.seesDialog();
    await at.goesToOffers('too-expensive');
    expect(await listeners()).not.toEqual(before);
    await at.page.keyboard.press('Escape');
    await expect.poll(listeners).toEqual(before);
  });

  it('gives the focus back to what was pressed in a form', async () => {
    const at = await suite.visit({
      body: '<form action="/own" data-partwell-cancel data-partwell-token="en"><button id="cancel">Cancel</button></form>',
    });
    await at.trigger.focus();
    await at.page.keyboard.press('Enter');
    await at.seesDialog();
    await at.page.keyboard.press('Escape');
    await at.dialog.waitFor({ state: 'detached' });
    expect(await at.focused()).toBe('cancel');
  });

  it('lets it be opened again', async () => {
    const at = await suite.opened();
    await at.page.keyboard.press('Escape');
    await at.clicksCancel();
    await at.seesDialog();
    expect(await at.page.locator('partwell-dialog').count()).toBe(1);
  });
});

describe('events', () => {
  it('arrive once each, in order, each with an id', async () => {
    const at = await suite.opened();
    await at.goesToOffers('too-expensive');
    await at.exit.click();
    await at.exit.click();
    await at.sees('done');
    const all = () =>
      suite
        .sent('events')
        .flatMap(({ body }) => body.events as { id: string; type: string; step?: string }[]);
    await expect.poll(() => all().length).toBe(6);
    expect(all().map(({ type, step }) => step ?? type)).toEqual([
      'reason',
      'reason.answered',
      'offer',
      'offers.declined',
      'confirm',
      'goodbye',
    ]);
    expect(new Set(all().map(({ id }) => id)).size).toBe(6);
  });

  it('are sent when the page goes', async () => {
    const at = await suite.opened();
    await at.page.waitForTimeout(300);
    await at.goesToOffers('too-expensive');
    await at.page.goto(`${suite.server.origin}/own`);
    await expect
      .poll(() =>
        suite
          .sent('events')
          .flatMap(({ body }) => body.events as { step?: string }[])
          .some(({ step }) => step === 'offer'),
      )
      .toBe(true);
  });

  it('hold nothing up when they cannot be delivered', async () => {
    const at = await suite.opened();
    suite.server.answers['POST /v1/sessions/:id/events'] = (response) => response.destroy();
    await at.exit.click();
    await at.exit.click();
    await at.sees('done');
  });
});

describe('opening', () => {
  it('gives the focus to the heading and to nothing before it', async () => {
    // Before our script, which keeps all of it from the page.
    const head = `<script>focused=[];addEventListener('focusin',e=>focused.push(e.composedPath()[0].localName),true)</script>`;
    const at = await suite.visit({ head });
    await at.trigger.hover();
    await at.page.waitForFunction(() =>
      document.querySelector('partwell-dialog')?.shadowRoot?.querySelector('h2'),
    );
    await at.clicksCancel();
    await at.seesDialog();
    // The press on the link, and then.
    expect(await at.page.evaluate('focused')).toEqual(['a', 'h2']);
  });

  it('keeps the page from scrolling, also while the rest of the dialog does not arrive', async () => {
    const at = await suite.visit();
    await at.page.route('**/later.js', () => {});
    await at.clicksCancel();
    await at.seesDialog();
    const overflow = () => at.page.evaluate(() => getComputedStyle(document.documentElement).overflow);
    await expect.poll(overflow).toBe('hidden');
    await at.page.keyboard.press('Escape');
    await expect.poll(overflow).toBe('visible');
  });

  it('gives way, and says why, where the rest of the dialog is not to be had', async () => {
    const at = await suite.visit();
    await at.page.route('**/later.js', (route) => route.abort());
    await at.page.waitForFunction('window.partwell?.open');
    const ended = at.page.evaluate('partwell.open("en")');
    await at.seesDialog();
    await at.page.locator('partwell-dialog [data-look=accent]').click();
    expect(await ended).toMatchObject({ status: 'error', code: 'later_missing' });
    expect(await at.page.locator('partwell-dialog').count()).toBe(0);
  });
});
