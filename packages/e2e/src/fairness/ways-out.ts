import { type Arrival, arrives } from '../accessibility/leaving.ts';
import { comesTo, rareScreens } from '../accessibility/rare-screens.ts';
import type { Leaver } from '../people/leaver.ts';

const several = rareScreens['several subscriptions'].arrival;

/** Looks at every kind of screen that has a way out, in the order in which somebody could come to them. */
export async function findsWaysOut(
  place: Arrival,
  look: (screen: string, who: Leaver) => Promise<void>,
): Promise<void> {
  const { who, site } = await arrives({ ...place, ...several, flow: 'permission' });
  const { tab } = who;
  await who.asksToCancel('choose');
  await look('choose', who);
  await tab.click(who.part('.plans input', 0));
  await who.continues();
  await who.sees('reason');
  await look('reason', who);
  await who.gives('missing-feature');
  await who.continues();
  await who.sees('permission');
  await look('permission', who);
  await tab.click(who.part('.answers .button', 0));
  await who.sees('offer');
  await tab.sees(who.accept('talk'));
  await look('offer', who);
  site.lab.world.host.script('refuse');
  await who.takes('deal');
  await who.sees('refused');
  await look('refused', who);
  await who.goesBack();
  await who.sees('offer');
  await who.chooses('talk');
  await tab.click(who.part('[data-part=phone] input'));
  await who.types('+1 555 0100');
  await who.takes('talk');
  await who.sees('done');
  await look('an end that leaves the way out open', who);
  await who.leaves();
  await who.sees('confirm');
  await look('confirm', who);
  const comesBack = site.goesOffline();
  await who.leaves();
  await who.sees('failed');
  await look('failed', who);
  comesBack();
  site.fails('POST /partwell/v1/sessions/*/cancel', { status: 202, body: '{"status":"pending"}' });
  site.fails('GET /partwell/v1/sessions/*', 'drop');
  await who.continues();
  await who.sees('unsettled');
  await look('unsettled', who);
  for (const screen of ['already paused', 'only an owner may'] as const)
    await look(screen, (await comesTo(rareScreens[screen], place)).who);
}
