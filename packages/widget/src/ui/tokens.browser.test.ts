import { describe, expect, it } from 'vitest';
import type { HostPage } from '../testing/host-page.ts';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();

const style = (at: HostPage, selector: string, property: string) =>
  at.page
    .locator(`partwell-dialog ${selector}`)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
const css = (text: string) => ({ head: `<style>${text}</style>` });

describe('the page’s own looks', () => {
  it('go before those of the flow', async () => {
    suite.server.session = { theme: { brand: 'red', radius: '3px', mode: 'light' } };
    const at = await suite.opened(
      css(':root{--partwell-brand:oklch(40% 0.1 260);--partwell-radius:20px;--partwell-scheme:dark}'),
    );
    expect(await style(at, '[data-look=accent]', 'background-color')).toBe('oklch(0.4 0.1 260)');
    expect(await style(at, '[data-look=accent]', 'border-start-start-radius')).toBe('20px');
    expect(await style(at, 'dialog', 'color-scheme')).toBe('dark');
  });

  it('may be meant for the dialog alone', async () => {
    const at = await suite.opened(css('partwell-dialog{--partwell-font:monospace}'));
    expect(await style(at, '.option', 'font-family')).toBe('monospace');
    expect(await style(at, 'h2', 'font-family')).toBe('monospace');
  });

  it('may name a font for headings', async () => {
    const at = await suite.opened(css(':root{--partwell-heading-font:fantasy}'));
    expect(await style(at, 'h2', 'font-family')).toBe('fantasy');
    expect(await style(at, '.option', 'font-family')).not.toBe('fantasy');
  });

  it('that make no sense leave every control readable', async () => {
    const at = await suite.opened(css(':root{--partwell-brand:nonsense;--partwell-radius:-1px}'));
    for (const look of ['exit', 'accent']) {
      expect(await style(at, `[data-look=${look}]`, 'color')).toBe('rgb(38, 34, 30)');
      expect(['rgb(255, 253, 250)', 'rgba(0, 0, 0, 0)']).toContain(
        await style(at, `[data-look=${look}]`, 'background-color'),
      );
    }
    // Still a button.
    expect(await style(at, '[data-look=accent]', 'border-top-color')).toBe('rgb(38, 34, 30)');
  });

  it('as light as the paper leave the button an edge, and as transparent as glass a surface', async () => {
    const light = await suite.opened(css(':root{--partwell-brand:#fffffe}'));
    const edge = await style(light, '[data-look=accent]', 'border-top-color');
    expect(Number(/oklch\(([\d.]+)/.exec(edge)?.[1])).toBeCloseTo(0.62);
    await light.close();
    const glass = await suite.opened(css(':root{--partwell-brand:#0000}'));
    expect(await style(glass, '[data-look=accent]', 'background-color')).not.toMatch(/\/ 0\)/);
  });

  it('are the page’s fonts, its headings’ too, where it says nothing', async () => {
    const at = await suite.visit({
      ...css('body{font-family:serif}h1{font:700 20px cursive}'),
      body: '<h1>Account</h1><a id="cancel" href="/own" data-partwell-cancel data-partwell-token="en">Cancel</a>',
    });
    await at.clicksCancel();
    await at.seesDialog();
    expect(await style(at, 'h2', 'font-family')).toBe('cursive');
    expect(await style(at, 'h2', 'font-weight')).toBe('700');
    expect(await style(at, '.option', 'font-family')).toBe('serif');
  });
});
