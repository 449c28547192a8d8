import { describe, expect, it } from 'vitest';
import type { HostPage } from '../testing/host-page.ts';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();

/** Somebody who points at the link until the dialog is laid out. */
const aiming = async (): Promise<HostPage> => {
  const at = await suite.visit();
  await at.trigger.hover();
  await at.page.waitForFunction(() =>
    document.querySelector('partwell-dialog')?.shadowRoot?.querySelector('h2'),
  );
  return at;
};

/** What there is of the dialog: asked for in the page. */
const look = () => {
  const dialog = document.querySelector('partwell-dialog')?.shadowRoot?.querySelector('dialog');
  return {
    seen: dialog?.checkVisibility({ visibilityProperty: true }),
    modal: dialog?.matches(':modal'),
    focused: document.activeElement?.localName,
    atTheEdge: document.elementFromPoint(3, 3)?.localName,
  };
};

describe('a dialog that was laid out before the click', () => {
  it('is not seen and takes no press until then', async () => {
    const at = await aiming();
    expect(await at.page.evaluate(look)).toEqual({
      seen: false,
      modal: false,
      focused: 'body',
      atTheEdge: 'html',
    });
  });

  it('is seen with the click, and modal when it has been painted', async () => {
    const at = await aiming();
    const [first, then] = await at.page.evaluate(async (source) => {
      const look = new Function(`return (${source})()`) as () => unknown;
      document.querySelector<HTMLElement>('#cancel')?.click();
      const first = look();
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      return [first, look()];
    }, look.toString());
    // Nothing of the page can be pressed any more, and the focus has not moved yet.
    expect(first).toEqual({ seen: true, modal: false, focused: 'body', atTheEdge: 'partwell-dialog' });
    expect(then).toEqual({
      seen: true,
      modal: true,
      focused: 'partwell-dialog',
      atTheEdge: 'partwell-dialog',
    });
    expect(await at.focused()).toBe('title');
  });

  it('that was closed before it was painted does not become modal', async () => {
    const at = await aiming();
    await at.page.evaluate(async () => {
      document.querySelector<HTMLElement>('#cancel')?.click();
      (window as unknown as { partwell: { close(): void } }).partwell.close();
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    });
    expect(await at.page.locator('partwell-dialog').count()).toBe(0);
    expect(await at.focused()).not.toBe('title');
    expect(at.errors).toEqual([]);
  });

  it('that cannot be made modal leads to the page’s own cancel', async () => {
    const at = await aiming();
    await at.page.evaluate(() => {
      HTMLDialogElement.prototype.showModal = () => {
        throw new Error('not on this page');
      };
    });
    await at.clicksCancel();
    await at.landsOnOwnWay();
  });
});
