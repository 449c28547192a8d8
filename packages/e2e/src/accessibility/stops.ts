import type { Leaver } from '../people/leaver.ts';
import type { Spot } from './in-page/spots.ts';

/** What `noteSpots` puts on the page. */
interface Noting {
  noteSpot(brands?: readonly string[]): Spot;
  controls(): readonly string[];
}

/** Where the focus went on one screen, and what it should have come to and did not. */
export interface Stops {
  readonly spots: readonly Spot[];
  readonly missed: readonly string[];
}

/** Far more than any screen has controls. */
const mostPresses = 30;

/**
 * Walks the focus over a screen: from the heading to the last control, and from it back to the first. Not further:
 * Firefox hands it to the browser's own controls then, and from there on draws nothing of the page as focused.
 *
 * @param brands Under which the ring is looked at too, on the way to the last control. @default none
 */
export async function stopsOf(who: Leaver, brands: readonly string[] = []): Promise<Stops> {
  const { tab } = who;
  const controls = await tab.evaluate(() => [...(window as unknown as Noting).controls()]);
  const spots: Spot[] = [];
  for (const [keys, end] of [
    ['Tab', controls.at(-1)],
    ['Shift+Tab', controls[0]],
  ] as const) {
    await tab.click(who.heading);
    for (let presses = 0; presses < mostPresses; presses++) {
      await who.presses(keys);
      const spot = await tab.evaluate(
        async (brands) => {
          const { noteSpot } = window as unknown as Noting;
          // Firefox draws the ring a few frames after the focus has come, and WebKit scrolls to it as late; what
          // never comes is still missed.
          let spot = noteSpot();
          for (let tries = 0; tries < 40 && !(spot.ring >= 2 && spot.clear); tries++) {
            await new Promise((soon) => setTimeout(soon, 10));
            spot = noteSpot();
          }
          return brands.length > 0 ? noteSpot(brands) : spot;
        },
        keys === 'Tab' ? brands : [],
      );
      spots.push(spot);
      if (spot.what === end) break;
    }
  }
  const reached = new Set(spots.map(({ what }) => what));
  return { spots, missed: controls.filter((control) => !reached.has(control)) };
}
