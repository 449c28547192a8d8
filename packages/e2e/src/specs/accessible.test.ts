import { beforeAll, describe, expect, it } from 'vitest';
import { faintIn } from '../measures/faint-in.ts';
import { focusOf } from '../measures/focus-of.ts';
import { type Layout, layoutOf } from '../measures/layout-of.ts';
import { bringAxe, violationsOf } from '../measures/violations-of.ts';
import { atTheDemo } from '../people/at-the-demo.ts';
import type { Subscriber } from '../people/subscriber.ts';
import type { Journey } from '../screens/journeys.ts';
import { walk } from '../screens/walk.ts';

/** A desk, a phone, and 1280×1024 at 400 %. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 375, height: 740 },
  { width: 320, height: 256 },
];
const themes = ['light', 'dark'] as const;

/** Three languages, and between them both kinds of follow-up, every kind of choice and a field. */
const english: Journey = { as: 'james', reason: 'life-change', offer: 'lay-up', choice: '2 months' };
const german: Journey = { as: 'jonas', reason: 'life-change', offer: 'ruhend', choice: '6 Monate' };
const swedish: Journey = { as: 'elin', reason: 'too-expensive', offer: 'tack' };
const withField: Journey = {
  as: 'maya',
  reason: 'missing-feature',
  offer: 'talk',
  choice: 'In the evening',
  phone: '+1 410 555 0142',
};

const demo = atTheDemo();

describe.each([english, german, swedish, withField])('on every screen of $as', (journey) => {
  const layouts: Record<string, Layout> = {};
  const violations: string[] = [];
  const faint: string[] = [];
  const screens: string[] = [];
  const languages = new Set<string | null>();
  const grounds = new Set<string>();
  /** What a measure says where it says something, by screen and size. */
  const where = (of: (layout: Layout) => unknown) =>
    Object.entries(layouts).flatMap(([at, layout]) => {
      const said = of(layout);
      return said === 0 || (Array.isArray(said) && said.length === 0) ? [] : [[at, said]];
    });

  beforeAll(async () => {
    const context = await demo.browser.newContext({ reducedMotion: 'reduce', bypassCSP: true });
    context.setDefaultTimeout(15_000);
    await bringAxe(context);
    const looking = await context.newPage();
    await walk(looking, demo.url, journey, async (screen, who) => {
      if (screen.startsWith('account')) return;
      screens.push(screen);
      languages.add(await who.dialog.getAttribute('lang'));
      for (const size of sizes) {
        await looking.setViewportSize(size);
        layouts[`${screen} ${size.width}×${size.height}`] = await layoutOf(looking);
        for (const colorScheme of themes) {
          await looking.emulateMedia({ colorScheme });
          grounds.add(await who.dialog.evaluate((dialog) => getComputedStyle(dialog).backgroundColor));
          for (const words of await faintIn(looking)) faint.push(`${screen} ${colorScheme} ${words}`);
          for (const violation of await violationsOf(looking))
            violations.push(`${screen} ${size.width}×${size.height} ${colorScheme} ${violation}`);
        }
      }
    });
    await context.close();
  });

  it('axe finds nothing, light or dark, on a desk, on a phone and at 400 %', () => {
    expect(screens).toEqual([
      'reason',
      'reason-chosen',
      'offer',
      'offer-chosen',
      'saved',
      'confirm',
      'goodbye',
    ]);
    expect(grounds.size).toBe(2);
    expect(violations).toEqual([]);
  });

  it('words have 4.5:1 and the edges of fields 3:1, light or dark', () => {
    expect([...new Set(faint)]).toEqual([]);
  });

  it('every target is at least 24 pixels either way', () => {
    expect(where(({ small }) => small)).toEqual([]);
  });

  it('nothing scrolls sideways, not at 320 pixels either', () => {
    expect(where(({ sideways }) => sideways)).toEqual([]);
  });

  it('every control can be brought into view whole and pressed there, at 320×256 too', () => {
    expect(where(({ outOfReach }) => outOfReach)).toEqual([]);
  });

  it('nothing moves for those who asked for less motion', () => {
    expect(where(({ animated }) => animated)).toEqual([]);
  });

  it('the dialog says which language it speaks', () => {
    const language = { james: 'en-GB', jonas: 'de-DE', elin: 'sv-SE', maya: 'en-US' }[journey.as];
    expect([...languages]).toEqual([language]);
  });
});

describe('a keyboard', () => {
  it('goes through the whole flow without a mouse', async () => {
    const who = await demo.arrive('james');
    await who.cancelLink.press('Enter');
    await who.heading.waitFor();
    await demo.page.keyboard.press('Tab');
    await demo.page.keyboard.press('Space');
    expect(await who.dialog.getByRole('radio').first().isChecked()).toBe(true);
    // It comes with the second chunk, a moment after the question.
    await who.dialog.getByRole('link', { name: 'Privacy notice' }).waitFor();
    await demo.page.keyboard.press('Tab');
    expect((await focusOf(demo.page)).what).toBe('A Privacy notice');
    await demo.page.keyboard.press('Tab');
    expect((await focusOf(demo.page)).what).toBe('BUTTON Cancel subscription');
    await demo.page.keyboard.press('Enter');
    await who.sees('confirm');
    await demo.page.keyboard.press('Tab');
    await demo.page.keyboard.press('Enter');
    await who.sees('done');
    await who.dialog.getByRole('button', { name: 'Done' }).press('Enter');
    await who.isBack();
  });
});

describe('what is said aloud', () => {
  /** Every text of the one live region from now on; it has to be there already. */
  const listen = async (who: Subscriber) => {
    const region = who.dialog.getByRole('status');
    expect(await region.textContent()).toBe('');
    await region.evaluate((element) => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => {
        if (element.textContent) said.push(element.textContent);
      }).observe(element, { childList: true, characterData: true, subtree: true });
    });
    return () => demo.page.evaluate(() => (window as unknown as { said: string[] }).said);
  };

  it('is that an offer is agreed', async () => {
    const who = await demo.arrive('james');
    await who.asksToCancel();
    const said = await listen(who);
    await who.gives(english.reason);
    await who.continues();
    await who.chooses('lay-up', '2 months');
    await who.takes('lay-up');
    await who.sees('done');
    expect(await said()).toEqual(['One moment, we are arranging it…', 'Done. It is confirmed.']);
  });
});
