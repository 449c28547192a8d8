import type { Leaver } from '../people/leaver.ts';

/** Reasons and offers of the lab's flow, which has every kind. */
const reason = 'too-expensive';

export const stops = ['reason', 'offer', 'confirm', 'goodbye'] as const;
export type Stop = (typeof stops)[number];

/** From the question to one of the screens, on the shortest way that passes the offers. */
export async function goesTo(who: Leaver, stop: Stop): Promise<void> {
  if (stop === 'reason') return;
  await who.gives(reason);
  await who.continues();
  await who.sees('offer');
  await who.tab.sees(who.accept('pause'));
  if (stop === 'offer') return;
  await who.leaves();
  await who.sees('confirm');
  if (stop === 'confirm') return;
  await who.leaves();
  await who.sees('done');
  await who.tab.sees(who.part('.receipt'));
}

/** The same, past the offers by the exit: once they were turned down, they come up no more in this session. */
export async function leavesTo(who: Leaver, stop: Stop): Promise<void> {
  if (stop === 'reason' || stop === 'offer') return goesTo(who, stop);
  await who.leaves();
  await who.sees('confirm');
  if (stop === 'confirm') return;
  await who.leaves();
  await who.sees('done');
  await who.tab.sees(who.part('.receipt'));
}

/** Goes through every screen to the goodbye, and looks at each as soon as it is there. */
export async function walks(who: Leaver, look: (stop: Stop) => Promise<void>): Promise<void> {
  await look('reason');
  await goesTo(who, 'offer');
  await look('offer');
  await who.leaves();
  await who.sees('confirm');
  await look('confirm');
  await who.leaves();
  await who.sees('done');
  await who.tab.sees(who.part('.receipt'));
  await look('goodbye');
}

/** The same with something chosen wherever there is a choice: both kinds of follow-up, each kind of offer, a field. */
export async function walksFilledIn(who: Leaver, look: (screen: string) => Promise<void>): Promise<void> {
  const { tab } = who;
  await look('reason');
  await who.gives('life-change');
  await tab.click(who.part('.follow-up input', 0));
  await look('reason with choices');
  await who.gives('missing-feature');
  await tab.click(who.part('textarea'));
  await tab.type('Exports');
  await look('reason with words');
  await who.continues();
  await who.sees('offer');
  await tab.sees(who.accept('talk'));
  // Taken without a number: what is missing is shown.
  await who.chooses('talk');
  await who.takes('talk');
  await tab.sees(who.part('[data-offer=talk] .error'));
  await look('call with an error');
  await who.goesBack();
  await who.sees('reason');
  await who.gives(reason);
  await who.continues();
  await who.sees('offer');
  await tab.sees(who.accept('pause'));
  await who.chooses('pause', 1);
  await tab.sees(who.part('[data-offer=pause] .terms'));
  await look('offers');
  await who.leaves();
  await who.sees('confirm');
  await look('confirm');
  await who.leaves();
  await who.sees('done');
  await tab.sees(who.part('.receipt'));
  await look('goodbye');
}
