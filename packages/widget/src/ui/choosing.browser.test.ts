import { describe, expect, it } from 'vitest';
import { json } from '../testing/fake-server.ts';
import { realChoice } from '../testing/fixtures/real-session.ts';
import { sessionFixture } from '../testing/fixtures/session-fixture.ts';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();

/** Somebody with several subscriptions, whose choice is answered as given. */
async function chooses(answer: (subscription: unknown) => Record<string, unknown> | undefined) {
  suite.server.answers['POST /v1/sessions'] = (response, seen) => {
    const { subscription } = seen.body as { subscription?: string };
    if (subscription === undefined)
      return json(response, 201, { ...sessionFixture(), subscriptions: realChoice('en') });
    const session = answer(subscription);
    if (session) json(response, 201, session);
  };
  const at = await suite.opened();
  await at.sees('choose');
  await at.page.getByRole('radio', { name: /Quay/ }).check();
  await at.page.waitForTimeout(600);
  return at;
}

describe('the choice of one of several subscriptions', () => {
  it('is asked for once, however often it is pressed', async () => {
    const at = await chooses(() => undefined);
    await at.beside.click();
    expect(await at.beside.getAttribute('aria-disabled')).toBe('true');
    // It still has the focus.
    await at.page.keyboard.press('Enter');
    await at.page.waitForTimeout(100);
    expect(suite.sent('sessions').map(({ body }) => body.subscription)).toEqual([undefined, 'sub_3']);
  });

  it('leads to the page’s own cancel where nobody answers', async () => {
    const at = await chooses(() => undefined);
    await at.beside.click();
    await at.landsOnOwnWay();
  });

  it('may be another one while the first is awaited', async () => {
    const at = await chooses((subscription) =>
      subscription === 'sub_3' ? undefined : { ...sessionFixture(), question: { title: 'The second one' } },
    );
    await at.beside.click();
    await at.page.getByRole('radio', { name: /Basic/ }).check();
    await at.beside.click();
    await at.sees('reason');
    await at.page.waitForTimeout(2300);
    expect(await at.dialog.getAttribute('data-state')).toBe('reason');
  });
});
