import { describe, expect, it } from 'vitest';
import { json } from '../testing/fake-server.ts';
import { outcomeFixture, sessionFixture } from '../testing/fixtures/session-fixture.ts';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();

describe('while it is decided', () => {
  it('says so aloud and keeps the focus on the control', async () => {
    const at = await suite.opened();
    suite.server.answers['POST /v1/sessions/:id/cancel'] = () => {};
    await at.exit.click();
    await at.exit.press('Enter');
    await at.sees('canceling');
    expect(await at.page.locator('[role=status]').innerText()).toContain('confirming your cancellation');
    expect(await at.exit.getAttribute('aria-disabled')).toBe('true');
    expect(await at.focused()).toContain('confirming');
  });

  it('asks again for a pending answer until it is settled', async () => {
    const at = await suite.opened();
    suite.server.answers['POST /v1/sessions/:id/cancel'] = (response) =>
      json(response, 202, { status: 'pending' });
    let asked = 0;
    suite.server.answers['GET /v1/sessions/:id'] = (response) => {
      asked++;
      json(
        response,
        200,
        sessionFixture(
          'en',
          asked < 2 ? { pending: 'cancel' } : { outcome: outcomeFixture('en', 'canceled') },
        ),
      );
    };
    await at.exit.click();
    await at.exit.click();
    await at.sees('unsettled');
    expect(await at.outcomes()).toEqual([]);
    await at.sees('done');
    expect(asked).toBe(2);
    expect(await at.page.locator('[role=status]').innerText()).toBe('Your cancellation is confirmed.');
  });

  it('lets an explicit cancel win over an offer that was not settled yet', async () => {
    const at = await suite.opened();
    suite.server.answers['POST /v1/sessions/:id/accept'] = (response) =>
      json(response, 202, { status: 'pending' });
    suite.server.answers['GET /v1/sessions/:id'] = (response) =>
      json(response, 200, sessionFixture('en', { outcome: outcomeFixture('en', 'saved') }));
    suite.server.answers['POST /v1/sessions/:id/cancel'] = (response) =>
      void setTimeout(
        () => json(response, 200, { status: 'settled', outcome: outcomeFixture('en', 'canceled') }),
        2500,
      );
    await at.goesToOffers('too-expensive');
    await at.offer('loyalty').locator('.button').click();
    await at.sees('unsettled');
    await at.exit.click();
    await at.sees('confirm');
    await at.exit.press('Enter');
    await at.sees('done');
    expect(await at.page.locator('h2').innerText()).toBe('Thank you, Maya, and goodbye.');
    expect((await at.outcomes()).map(({ status }) => status)).toEqual(['canceled']);
  });

  it('asks for the truth before it calls an unanswered request failed', async () => {
    const at = await suite.opened();
    suite.server.answers['POST /v1/sessions/:id/cancel'] = (response) => response.destroy();
    suite.server.answers['GET /v1/sessions/:id'] = (response) =>
      json(response, 200, sessionFixture('en', { outcome: outcomeFixture('en', 'canceled') }));
    await at.exit.click();
    await at.exit.click();
    await at.sees('done');
  });

  it('never claims success offline, tries again with the same wish, and knows the page’s own way', async () => {
    const at = await suite.opened();
    await at.page.waitForTimeout(300);
    await at.exit.click();
    await at.page.context().setOffline(true);
    await at.exit.click();
    await at.sees('failed');
    expect(await at.page.locator('h2').innerText()).toBe('You seem to be offline');
    await at.page.context().setOffline(false);
    await at.beside.click();
    await at.sees('done');
    expect(suite.sent('cancel')).toHaveLength(1);
  });

  it('hands over to the page’s own cancel when that is wanted', async () => {
    const at = await suite.opened();
    suite.server.answers['POST /v1/sessions/:id/cancel'] = (response) =>
      json(response, 503, { code: 'unavailable' });
    await at.exit.click();
    await at.exit.click();
    await at.sees('failed');
    await at.exit.click();
    await at.landsOnOwnWay();
    expect(suite.server.seen.filter(({ path }) => path === '/own')).toHaveLength(1);
  });

  it('says that a refused offer changed nothing and keeps the exit', async () => {
    const at = await suite.opened();
    suite.server.answers['POST /v1/sessions/:id/accept'] = (response) =>
      json(response, 409, { code: 'executor_refused' });
    await at.goesToOffers('too-expensive');
    await at.offer('loyalty').locator('.button').click();
    await at.sees('refused');
    expect(await at.exit.innerText()).toBe('Cancel subscription');
    await at.exit.click();
    await at.sees('confirm');
  });
});
