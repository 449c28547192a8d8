import { expect, it } from 'vitest';
import { look } from '../measures/look.ts';
import type { Leaver } from '../people/leaver.ts';
import { faint } from './in-page/faint.ts';
import { layout } from './in-page/layout.ts';
import { names } from './in-page/names.ts';
import { noteSpots } from './in-page/spots.ts';
import { rulesOfLooks, violationsOf } from './in-page/violations.ts';
import { startLeaving } from './leaving.ts';
import { comesTo, type RareScreen, rareScreens } from './rare-screens.ts';
import { stopsOf } from './stops.ts';

startLeaving();

/** A desk, a tablet, a phone: the last one is what the keyboard then walks. */
const sizes = [
  [1280, 800],
  [768, 1024],
  [320, 568],
] as const;

/** In place, because how it is drawn depends on nothing else; each screen is reached only once. */
function dresses(scheme: string, dir: string): string {
  document.documentElement.style.setProperty('--partwell-scheme', scheme);
  const dialog = document.querySelector('partwell-dialog')?.shadowRoot?.querySelector('dialog');
  if (!dialog) throw new Error('there is no dialog');
  dialog.dir = dir;
  return getComputedStyle(dialog).backgroundColor;
}

/** What is wrong with how it looks, light, dark and from right to left, at three widths: by place. */
async function seenOf({ tab }: Leaver): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  const grounds = new Set<string>();
  for (const [width, height] of sizes) {
    await tab.resize(width, height);
    for (const [eye, scheme, dir] of [
      ['light', 'light', 'ltr'],
      ['dark', 'dark', 'ltr'],
      ['rtl', 'light', 'rtl'],
    ] as const) {
      grounds.add(await tab.evaluate(dresses, scheme, dir));
      const { small, sideways, outOfReach, clipped, zooming } = await tab.evaluate(layout);
      const wrong = [
        ...(await violationsOf(tab, rulesOfLooks)),
        ...(await tab.evaluate(faint, [])),
        ...small.map((one) => `small: ${one}`),
        ...outOfReach.map((one) => `out of reach: ${one}`),
        ...clipped.map((one) => `cut off: ${one}`),
        ...zooming.map((one) => `zoomed in to: ${one}`),
        ...(sideways > 0 ? [`${sideways} pixels sideways`] : []),
      ];
      if (wrong.length > 0) found[`${eye}, ${width}`] = wrong;
    }
  }
  expect(grounds.size).toBe(2);
  await tab.evaluate(dresses, 'light', 'ltr');
  return found;
}

/** What the screen is to somebody who does not see it. */
const heard = (who: Leaver) =>
  who.tab.evaluateOn(who.dialog, (dialog: HTMLDialogElement) => {
    const root = dialog.getRootNode() as ShadowRoot;
    const title = root.getElementById(dialog.getAttribute('aria-labelledby') ?? '');
    return {
      modal: dialog.matches(':modal'),
      headings: root.querySelectorAll('h1, h2').length,
      named: title?.localName === 'h2' && title.checkVisibility() && title.textContent?.trim() !== '',
      focusInside: document.activeElement === root.host && root.activeElement !== null,
      // Of the rules of fair leaving, those that hold on any screen.
      preselected: root.querySelectorAll(':is([type=radio], [type=checkbox]):checked').length,
      required: root.querySelectorAll(':required, [aria-required=true]').length,
      foreign: root.querySelectorAll('iframe, object, embed, canvas, video, audio, img').length,
      bare: [...root.querySelectorAll('button')]
        .map((button) => (button.textContent || button.getAttribute('aria-label') || '').trim())
        .filter((name) => /^(|cancel|ok|okay|no)$/i.test(name)),
    };
  });

const wellHeard = {
  modal: true,
  headings: 1,
  named: true,
  focusInside: true,
  required: 0,
  foreign: 0,
  bare: [],
};

const decisions = ['/accept', '/cancel', '/performed'];

it.each(Object.entries(rareScreens))('holds what the others hold: %s', async (_, screen: RareScreen) => {
  const { who, site } = await comesTo(screen, { head: noteSpots });
  const { tab } = who;
  expect(site.ledger()).toEqual(screen.carriedOut ?? []);
  expect(await heard(who)).toEqual({ ...wellHeard, preselected: screen.chosen ?? 0 });
  expect(await violationsOf(tab)).toEqual([]);
  const { mismatched, bare } = await tab.evaluate(names);
  expect([mismatched, bare]).toEqual([[], []]);
  expect(await seenOf(who)).toEqual({});
  // On a phone still: the way out, and the way of the keyboard to it and everything else.
  if (screen.leads !== false)
    expect(await tab.evaluateOn(who.exit, look)).toMatchObject({ inView: true, pressable: !screen.busy });
  const { spots, missed } = await stopsOf(who);
  expect(missed).toEqual([]);
  expect(spots.filter(({ where, ring, clear }) => where !== 'dialog' || ring < 2 || !clear)).toEqual([]);
  const asked = () => decisions.map((path) => site.asked(path).length);
  const before = [...asked(), site.ledger()];
  await who.presses('Escape');
  await who.isBack();
  expect([...asked(), site.ledger()]).toEqual(before);
  expect(await tab.evaluate(() => window.ownCancels ?? 0)).toBe(0);
});
