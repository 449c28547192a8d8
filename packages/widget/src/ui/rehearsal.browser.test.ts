import { describe, expect, it } from 'vitest';
import type { HostPage } from '../testing/host-page.ts';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();

/** Notes what is put directly into the shadow root and taken out of it, and what is focused or seen meanwhile. */
const watch = (at: HostPage) =>
  at.page.evaluate(() => {
    const root = document.querySelector('partwell-dialog')?.shadowRoot as ShadowRoot;
    const seen = { added: 0, removed: 0, focused: 0, visible: 0 };
    Object.assign(window, { seen });
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        seen.added += addedNodes.length;
        seen.removed += removedNodes.length;
      }
    }).observe(root, { childList: true });
    root.addEventListener('focusin', () => {
      seen.focused += 1;
    });
    const look = () => {
      seen.visible = Math.max(seen.visible, root.querySelectorAll('dialog, .offer').length);
      requestAnimationFrame(look);
    };
    look();
  });
const seen = (at: HostPage) => at.page.evaluate(() => (window as unknown as { seen: object }).seen);

describe('the screen behind the question', () => {
  it('is laid out ahead once an answer stands, and nobody sees, hears or reports it', async () => {
    const at = await suite.visit();
    await at.clicksCancel();
    await at.sees('reason');
    await at.picksReason('too-expensive');
    await watch(at);
    await at.page.waitForFunction(
      () => (window as unknown as { seen: { removed: number } }).seen.removed > 0,
    );
    await at.page.waitForTimeout(500);
    // Once, whole, and gone in the same task: no frame had it.
    expect(await seen(at)).toEqual({ added: 1, removed: 1, focused: 0, visible: 1 });
    const told = (await at.log()).events.filter(({ type }) => type === 'step');
    expect(told.map(({ detail }) => detail.step)).toEqual(['reason']);
    await at.beside.click();
    await at.sees('offer');
  });

  it('is not where the dialog has been closed before', async () => {
    const at = await suite.visit();
    await at.clicksCancel();
    await at.sees('reason');
    await watch(at);
    await at.picksReason('too-expensive');
    await at.page.keyboard.press('Escape');
    await at.page.waitForTimeout(600);
    expect(await seen(at)).toMatchObject({ added: 0 });
  });
});
