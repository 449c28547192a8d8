import { describe, expect, it } from 'vitest';
import { outcomeFixture } from '../testing/fixtures/session-fixture.ts';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();

describe('the way through', () => {
  it('leads from a reason over a pause to a receipt, accepting exactly what was chosen', async () => {
    const at = await suite.opened();
    await at.goesToOffers('not-using');
    await at.offer('pause').getByRole('radio', { name: '2 months' }).check();
    expect(await at.offer('pause').locator('.terms').innerText()).toContain('14 February 2027');
    await at.offer('pause').locator('.button').click();
    await at.sees('done');
    expect(suite.sent('accept').map(({ body }) => body)).toEqual([
      { secret: 'ss_fixture', offer: 'pause', choice: 'months-2', answer: { reason: 'not-using' } },
    ]);
    expect(await at.outcomes()).toEqual([
      expect.objectContaining({
        status: 'saved',
        offer: 'pause',
        choice: 'months-2',
        reference: 'PW-7K2M-4Q9X',
      }),
    ]);
  });

  it('leads to the cancellation in two clicks, on any screen from the same place', async () => {
    const at = await suite.opened();
    const first = await at.exit.boundingBox();
    await at.exit.click();
    await at.sees('confirm');
    const last = await at.exit.boundingBox();
    expect(Math.abs((first?.x ?? 0) - (last?.x ?? 99))).toBeLessThanOrEqual(8);
    expect(Math.abs((first?.y ?? 0) - (last?.y ?? 99))).toBeLessThanOrEqual(8);
    await at.exit.click();
    await at.sees('done');
    expect(suite.sent('cancel').map(({ body }) => body)).toEqual([{ secret: 'ss_fixture' }]);
    expect((await at.outcomes()).map(({ status }) => status)).toEqual(['canceled']);
  });

  it('keeps the exit in its place beside the offers, as large as what stands beside it', async () => {
    const at = await suite.opened({ viewport: { width: 375, height: 667 } });
    const first = await at.exit.boundingBox();
    await at.goesToOffers('too-expensive');
    const exit = await at.exit.boundingBox();
    const accept = await at.offer('loyalty').locator('.button').boundingBox();
    expect(Math.abs((first?.y ?? 0) - (exit?.y ?? 99))).toBeLessThanOrEqual(8);
    expect(exit?.height).toBeGreaterThanOrEqual((accept?.height ?? 0) - 0.5);
    expect((exit?.y ?? 0) + (exit?.height ?? 0)).toBeLessThanOrEqual(667);
  });

  it('asks for a choice instead of accepting without one', async () => {
    const at = await suite.opened();
    await at.goesToOffers('not-using');
    await at.offer('pause').locator('.button').click();
    const error = at.offer('pause').locator('.error');
    expect(await error.innerText()).toBe('Please choose one first.');
    expect(await at.offer('pause').locator('input').first().getAttribute('aria-describedby')).toBe(
      await error.getAttribute('id'),
    );
    expect(
      await at.page.evaluate(() => {
        const active = document.querySelector('partwell-dialog')?.shadowRoot
          ?.activeElement as HTMLInputElement;
        return [active.type, active.checked];
      }),
    ).toEqual(['radio', false]);
    expect(suite.sent('accept')).toHaveLength(0);
  });

  it('asks for a number to call and sends it', async () => {
    const at = await suite.opened();
    await at.goesToOffers('support');
    const card = at.offer('talk');
    await card.locator('input[type=radio]').first().check();
    await card.locator('.button').click();
    expect(await card.locator('.error').innerText()).toBe('Please fill this in first.');
    await card.locator('input[type=tel]').fill('+46 8 123 456');
    await card.locator('.button').click();
    await at.sees('done');
    expect(suite.sent('accept')[0]?.body).toMatchObject({
      choice: 'slot-0',
      details: { phone: '+46 8 123 456' },
    });
  });

  it('opens on the goodbye when the session has already ended', async () => {
    suite.server.session = { status: 'canceled', outcome: outcomeFixture('en', 'canceled') };
    const at = await suite.opened();
    await at.sees('done');
    await at.page.locator('.receipt').waitFor();
    expect(await at.page.locator('.links a').count()).toBe(4);
  });
});

describe('a double click', () => {
  it('on the exit does not cancel', async () => {
    const at = await suite.opened();
    await at.exit.dblclick();
    await at.page.waitForTimeout(200);
    await at.sees('confirm');
    expect(suite.sent('cancel')).toHaveLength(0);
  });

  it('on the last control cancels once', async () => {
    const at = await suite.opened();
    await at.exit.click();
    await at.sees('confirm');
    await at.page.waitForTimeout(600); // Beyond the system's double-click time.
    await at.exit.dblclick();
    await at.sees('done');
    expect(suite.sent('cancel')).toHaveLength(1);
  });
});
