import type { Subscriber } from '../people/subscriber.ts';
import type { Journey } from './journeys.ts';

export const stops = ['reason', 'offer', 'confirm', 'goodbye'] as const;
export type Stop = (typeof stops)[number];

/** From the account page to one screen of the dialog, on the shortest way that passes the offers. */
export async function reach(who: Subscriber, stop: Stop, { reason, offer }: Journey): Promise<void> {
  await who.asksToCancel();
  if (stop === 'reason') return;
  await who.gives(reason);
  await who.continues();
  await who.sees('offer');
  await who.offer(offer).waitFor();
  if (stop === 'offer') return;
  await who.leaves();
  await who.sees('confirm');
  if (stop === 'confirm') return;
  await who.leaves();
  await who.sees('done');
}
