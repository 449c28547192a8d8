import { describe, expect, it } from 'vitest';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();

describe('for everybody', () => {
  it('is a modal with one name, and its heading has the focus on every step', async () => {
    const at = await suite.opened();
    expect(await at.dialog.evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
    expect(await at.focused()).toBe('title');
    await at.goesToOffers('too-expensive');
    expect(await at.focused()).toBe('title');
    await at.exit.click();
    await at.sees('confirm');
    expect(await at.focused()).toBe('title');
    expect(await at.page.locator('h2').count()).toBe(1);
  });

  it('has nothing pre-chosen, and choosing does not advance', async () => {
    const at = await suite.opened();
    expect(await at.page.locator('input:checked').count()).toBe(0);
    await at.picksReason('too-expensive');
    expect(await at.dialog.getAttribute('data-state')).toBe('reason');
  });

  it('keeps the answers when someone goes back', async () => {
    const at = await suite.opened();
    await at.picksReason('life-change');
    await at.page.getByText('A move', { exact: true }).click();
    await at.beside.click();
    await at.sees('offer');
    await at.beside.click();
    await at.sees('reason');
    expect(
      await at.page
        .locator('input:checked')
        .evaluateAll((inputs) => inputs.map((input) => input.parentElement?.textContent)),
    ).toEqual(['Something in my life has changed', 'A move']);
  });

  it('is one tab stop a question, walked with arrows', async () => {
    const at = await suite.opened();
    await at.page.keyboard.press('Tab');
    await at.page.keyboard.press('Space');
    await at.page.keyboard.press('ArrowDown');
    expect(await at.page.locator('[data-reason=life-change] input').first().isChecked()).toBe(true);
  });

  it('works at 320 by 256 without sideways scrolling, with the last control in reach', async () => {
    const at = await suite.opened({ viewport: { width: 320, height: 256 } });
    await at.goesToOffers('too-expensive');
    expect(
      await at.page.locator('.content').evaluate((content) => content.scrollWidth - content.clientWidth),
    ).toBe(0);
    const last = at.offer('pause').locator('.button');
    await last.focus();
    const box = await last.boundingBox();
    const exit = await at.exit.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((exit?.y ?? 0) + 1);
    expect((exit?.y ?? 0) + (exit?.height ?? 0)).toBeLessThanOrEqual(256);
  });

  it('has targets of 44 pixels', async () => {
    const at = await suite.opened({ viewport: { width: 375, height: 667 } });
    await at.picksReason('life-change');
    const small = await at.page
      .locator('button, .option')
      .evaluateAll(
        (targets) =>
          targets
            .map((target) => target.getBoundingClientRect())
            .filter(({ width, height }) => Math.min(width, height) < 44).length,
      );
    expect(small).toBe(0);
  });

  it('speaks the session’s language and direction', async () => {
    suite.server.session = { dir: 'rtl', locale: 'ar' };
    const at = await suite.opened({ viewport: { width: 375, height: 667 } });
    expect(await at.dialog.getAttribute('lang')).toBe('ar');
    const [exit, beside] = [await at.exit.boundingBox(), await at.beside.boundingBox()];
    expect(exit?.x).toBeGreaterThan(beside?.x ?? 999);
    expect(
      await at.page.locator('.content').evaluate((content) => content.scrollWidth - content.clientWidth),
    ).toBe(0);
  });

  it('keeps text readable on any brand colour, light and dark', async () => {
    const brands = [
      '#ffd400',
      '#00e5ff',
      '#ff2d55',
      'hsl(120 100% 50%)',
      'oklch(55% 0.2 265)',
      'oklch(70% 0.3 320)',
      '#000',
      '#fff',
      'color(display-p3 0 1 0)',
      'rebeccapurple',
    ];
    for (const mode of ['light', 'dark'] as const)
      for (const brand of brands) {
        suite.server.session = { theme: { mode, brand } };
        const at = await suite.opened();
        await at.goesToOffers('too-expensive');
        const ratios = await at.page.locator('partwell-dialog').evaluate((element) => {
          const canvas = new OffscreenCanvas(1, 1).getContext('2d', {
            willReadFrequently: true,
          }) as OffscreenCanvasRenderingContext2D;
          const light = (color: string) => {
            canvas.fillStyle = color;
            canvas.fillRect(0, 0, 1, 1);
            const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
              const part = value / 255;
              return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const contrast = (a: string, b: string) => {
            const [low = 0, high = 0] = [light(a), light(b)].sort((x, y) => x - y);
            return (high + 0.05) / (low + 0.05);
          };
          const root = element.shadowRoot as ShadowRoot;
          const style = (selector: string) => getComputedStyle(root.querySelector(selector) as Element);
          return [
            contrast(style('[data-look=accent]').color, style('[data-look=accent]').backgroundColor),
            contrast(style('.figure').color, style('[data-kind=loyalty]').backgroundColor),
            contrast(style('dd').color, style('[data-kind=loyalty]').backgroundColor),
            contrast(style('dt').color, style('[data-kind=loyalty]').backgroundColor),
            contrast(style('[data-look=exit]').color, style('[data-look=exit]').backgroundColor),
          ];
        });
        expect(
          Math.min(...ratios),
          `${brand} ${mode} ${ratios.map((ratio) => ratio.toFixed(1))}`,
        ).toBeGreaterThanOrEqual(4.5);
        await at.close();
      }
  });
});
