import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../browser/start-browser.ts';
import { faintIn } from '../measures/faint-in.ts';
import { type Focus, focusOf } from '../measures/focus-of.ts';
import { type Layout, layoutOf } from '../measures/layout-of.ts';
import { bringAxe, violationsOf } from '../measures/violations-of.ts';
import { Subscriber } from '../people/subscriber.ts';
import type { Journey } from '../screens/journeys.ts';
import { reach, stops } from '../screens/reach.ts';
import { walk } from '../screens/walk.ts';
import { type Stack, startStack } from '../stack/stack.ts';

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

let browser: Browser;
let stack: Stack;
let page: Page;

beforeAll(async () => {
  [browser, stack] = await Promise.all([startBrowser(), startStack()]);
});
afterAll(async () => {
  await browser.close();
  await stack.end();
});
afterEach(() => page?.context().close());

/** A person before the account page of a demo that starts over, in a browser of their own. */
const arrive = async (as: string, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
  const who = new Subscriber(page, stack.demo.url, as);
  await who.startsOver();
  return who;
};

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
    const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true });
    context.setDefaultTimeout(15_000);
    await bringAxe(context);
    const looking = await context.newPage();
    await walk(looking, stack.demo.url, journey, async (screen, who) => {
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
  it.each([
    ['phone', { width: 375, height: 740 }],
    ['window at 400 %', { width: 320, height: 256 }],
  ])(
    'stays in the dialog, is seen and is not covered, on every screen of a small %s',
    async (_name, viewport) => {
      const who = await arrive('jonas', { viewport });
      const stopsSeen: (Focus & { at: string })[] = [];
      const tabsAround = async (at: string) => {
        for (const key of ['Tab', 'Shift+Tab'])
          for (let press = 0; press < 60; press++) {
            await page.keyboard.press(key);
            stopsSeen.push({ at: `${at} ${key}`, ...(await focusOf(page)) });
          }
      };
      await who.asksToCancel();
      await who.gives(german.reason);
      await tabsAround('reason');
      await who.continues();
      await who.offer(german.offer).waitFor();
      await tabsAround('offer');
      await who.leaves();
      await who.sees('confirm');
      await tabsAround('confirm');
      await who.leaves();
      await who.sees('done');
      await tabsAround('goodbye');

      const told = (wrong: (focus: Focus) => boolean) => [
        ...new Set(stopsSeen.filter(wrong).map(({ at, what }) => `${at}: ${what}`)),
      ];
      expect(told(({ where }) => where === 'page')).toEqual([]);
      expect(told(({ ring }) => !ring)).toEqual([]);
      expect(told(({ clear }) => !clear)).toEqual([]);
      const reached = new Set(stopsSeen.filter(({ at }) => at === 'offer Tab').map(({ what }) => what));
      expect(reached).toContain('BUTTON Mitgliedschaft kündigen');
      expect(reached).toContain('BUTTON 50 % Nachlass annehmen');
    },
  );

  it('goes through the whole flow without a mouse', async () => {
    const who = await arrive('james');
    await who.cancelLink.press('Enter');
    await who.heading.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await who.dialog.getByRole('radio').first().isChecked()).toBe(true);
    // It comes with the second chunk, a moment after the question.
    await who.dialog.getByRole('link', { name: 'Privacy notice' }).waitFor();
    await page.keyboard.press('Tab');
    expect((await focusOf(page)).what).toBe('A Privacy notice');
    await page.keyboard.press('Tab');
    expect((await focusOf(page)).what).toBe('BUTTON Cancel subscription');
    await page.keyboard.press('Enter');
    await who.sees('confirm');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await who.sees('done');
    await who.dialog.getByRole('button', { name: 'Done' }).press('Enter');
    await who.isBack();
  });
});

describe('the dialog', () => {
  it('is the only one, modal, named by its one visible heading, which has the focus, on every screen', async () => {
    await arrive('james');
    const seen: string[] = [];
    await walk(page, stack.demo.url, english, async (screen, who) => {
      if (screen.startsWith('account') || screen.endsWith('-chosen')) return;
      seen.push(screen);
      const title = await who.heading.innerText();
      expect(await page.getByRole('dialog').count()).toBe(1);
      expect(await page.getByRole('dialog', { name: title, exact: true }).count()).toBe(1);
      expect(await who.dialog.evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
      expect(await who.heading.count()).toBe(1);
      expect(await who.heading.isVisible()).toBe(true);
      expect(await focusOf(page)).toMatchObject({ where: 'dialog', what: `H2 ${title}` });
    });
    expect(seen).toEqual(['reason', 'offer', 'saved', 'confirm', 'goodbye']);
  });

  it('keeps the focus when a script of the page asks for it', async () => {
    const who = await arrive('james');
    await who.asksToCancel();
    const took = await who.cancelLink.evaluate((link: HTMLElement) => {
      link.focus();
      return document.activeElement === link;
    });
    expect(took).toBe(false);
    expect((await focusOf(page)).where).toBe('dialog');
  });

  it.each(stops)('closes on Escape at the %s, asking for nothing', async (stop) => {
    const who = await arrive('james');
    await reach(who, stop, english);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.keyboard.press('Escape');
    await who.isBack();
    if (stop === 'goodbye') await who.cancelLink.waitFor({ state: 'detached' });
    else expect(await who.cancelLink.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(asked.filter((request) => /\/(accept|cancel)$/.test(request))).toEqual([]);
    expect((await stack.state('james')).ledger).toHaveLength(stop === 'goodbye' ? 1 : 0);
  });

  it('acts on the click: a press that is dragged off does nothing', async () => {
    const who = await arrive('james');
    await who.asksToCancel();
    await who.exit.hover();
    await page.mouse.down();
    await who.heading.hover();
    await page.mouse.up();
    expect(await who.dialog.getAttribute('data-state')).toBe('reason');
    await who.leaves();
    await who.sees('confirm');
  });

  it('moves for those who did not ask for less motion', async () => {
    const who = await arrive('james', { reducedMotion: 'no-preference' });
    await who.asksToCancel();
    expect((await layoutOf(page)).animated).toContain('DIALOG ');
  });
});

describe('an offer', () => {
  const withOffers = async (journey: Journey) => {
    const who = await arrive(journey.as);
    await reach(who, 'offer', journey);
    return who;
  };

  it('has nothing chosen, and choosing neither takes it nor moves on', async () => {
    const who = await withOffers(english);
    expect(await who.dialog.locator('input:checked').count()).toBe(0);
    await who.chooses('lay-up', '2 months');
    expect(await who.dialog.getAttribute('data-state')).toBe('offer');
    expect((await stack.state('james')).ledger).toEqual([]);
  });

  it('taken without a choice says what is missing, beside it, and puts the focus there', async () => {
    const who = await withOffers(english);
    await who.takes('lay-up');
    expect(await missingFrom(who, 'lay-up', 'input[type=radio]')).toEqual({
      focused: true,
      invalid: 'true',
      says: 'Please choose one first.',
    });
    await who.chooses('lay-up', '2 months');
    expect(await who.offer('lay-up').locator('.error').count()).toBe(0);
  });

  it('taken without a number to call says so, beside the field, and puts the focus there', async () => {
    const who = await withOffers(withField);
    await who.chooses('talk', 'In the evening');
    await who.takes('talk');
    expect(await missingFrom(who, 'talk', 'input[type=tel]')).toEqual({
      focused: true,
      invalid: 'true',
      says: 'Please fill this in first.',
    });
  });

  /** The first of the fields that something is wrong with, as it is told to those who cannot see it. */
  const missingFrom = (who: Subscriber, offer: string, field: string) =>
    who
      .offer(offer)
      .locator(field)
      .first()
      .evaluate((input) => {
        const root = input.getRootNode() as ShadowRoot;
        const error = root.getElementById(input.getAttribute('aria-describedby') ?? '');
        return {
          focused: root.activeElement === input,
          invalid: input.getAttribute('aria-invalid'),
          says: error?.checkVisibility() ? error.textContent : null,
        };
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
    return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  };

  it('is, in one region from the first screen on, that it is being cancelled and that it is cancelled', async () => {
    const who = await arrive('james');
    await who.asksToCancel();
    const said = await listen(who);
    await who.cancels();
    await who.sees('done');
    expect(await said()).toEqual([
      'One moment, we are confirming your cancellation…',
      'Your cancellation is confirmed.',
    ]);
  });

  it('is that an offer is agreed', async () => {
    const who = await arrive('james');
    await who.asksToCancel();
    const said = await listen(who);
    await who.gives(english.reason);
    await who.continues();
    await who.chooses('lay-up', '2 months');
    await who.takes('lay-up');
    await who.sees('done');
    expect(await said()).toEqual(['One moment, we are arranging it…', 'Done. It is confirmed.']);
  });

  it('is that it failed', async () => {
    const who = await arrive('james');
    await who.asksToCancel();
    const said = await listen(who);
    await who.leaves();
    await who.sees('confirm');
    await page.route('**/v1/sessions/**', (route) => route.abort());
    await who.leaves();
    await who.sees('failed');
    expect((await said()).at(-1)).toBe(await who.heading.innerText());
    expect(await focusOf(page)).toMatchObject({ what: `H2 ${await who.heading.innerText()}` });
  });
});
