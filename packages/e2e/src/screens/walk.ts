import type { Page } from 'playwright-core';
import { Subscriber } from '../people/subscriber.ts';
import type { Journey } from './journeys.ts';

/**
 * Walks a journey twice, once to the saved end and once to the goodbye, and calls `see` on every screen.
 * @param home the demo's address; each walk begins by starting the demo over
 */
export async function walk(
  page: Page,
  home: string,
  journey: Journey,
  see: (screen: string, who: Subscriber) => Promise<void>,
): Promise<void> {
  const who = new Subscriber(page, home, journey.as);
  await who.startsOver();
  await see('account', who);
  await who.asksToCancel();
  await see('reason', who);
  await who.gives(journey.reason);
  await see('reason-chosen', who);
  await who.continues();
  await who.sees('offer');
  await who.offer(journey.offer).waitFor();
  await see('offer', who);
  if (journey.choice) await who.chooses(journey.offer, journey.choice);
  if (journey.phone) await who.offer(journey.offer).locator('input[type=tel]').fill(journey.phone);
  await who.offer(journey.offer).getByRole('button').scrollIntoViewIfNeeded();
  await see('offer-chosen', who);
  await who.takes(journey.offer);
  await who.sees('done');
  await see('saved', who);
  await who.finishes();

  await who.startsOver();
  await who.asksToCancel();
  await who.leaves();
  await who.sees('confirm');
  await see('confirm', who);
  await who.leaves();
  await who.sees('done');
  await see('goodbye', who);
  await who.finishes();
  await who.cancelLink.waitFor({ state: 'detached' });
  await see('account-after', who);
}
