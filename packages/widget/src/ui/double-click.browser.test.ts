import { describe, expect, it } from 'vitest';
import { json } from '../testing/fake-server.ts';
import { sessionFixture } from '../testing/fixtures/session-fixture.ts';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();

describe('somebody who double-clicks everything', () => {
  it('does not cancel by opening, where the exit cancels at once', async () => {
    suite.server.answers['POST /v1/sessions'] = (response) =>
      json(response, 201, { ...sessionFixture(), exit: 'direct' });
    const at = await suite.visit();
    await at.trigger.hover();
    await expect.poll(() => at.page.locator('partwell-dialog').count()).toBe(1);
    const exit = await at.exit.boundingBox();
    if (!exit) throw new Error('The exit is not laid out.');
    // The control is where the exit will be.
    await at.page.evaluate(({ x, y }) => {
      Object.assign((document.getElementById('cancel') as HTMLElement).style, {
        position: 'fixed',
        left: `${x}px`,
        top: `${y}px`,
      });
    }, exit);
    await at.page.mouse.dblclick(exit.x + 10, exit.y + 10);
    await at.seesDialog();
    await at.page.waitForTimeout(300);
    expect(suite.sent('cancel')).toEqual([]);
    await at.page.waitForTimeout(600);
    await at.exit.click();
    await expect.poll(() => suite.sent('cancel')).toHaveLength(1);
  });

  it('goes on by one screen, and not back again', async () => {
    const at = await suite.opened();
    await at.picksReason('not-using');
    await at.page.waitForTimeout(600);
    await at.beside.dblclick();
    await at.sees('offer');
    await at.page.waitForTimeout(300);
    expect(await at.dialog.getAttribute('data-state')).toBe('offer');
  });
});
