import { countRows, testFlow } from '@partwell/api/testing';
import { expect } from 'vitest';
import { brandColors } from '../accessibility/brand-colors.ts';
import { faint } from '../accessibility/in-page/faint.ts';
import { layout } from '../accessibility/in-page/layout.ts';
import type { VisitOptions } from '../engines/index.ts';
import { previewOf } from '../hosts/preview-of.ts';
import type { Site } from '../hosts/site.ts';
import { frozenLoader } from './frozen-loader.ts';
import { onAHostPageThat, type Stage, startHostPages } from './on-a-host-page.ts';
import type { Visitor } from './visitor.ts';

startHostPages();

/** Upright, with a small phone's keyboard open: what is left of the viewport. */
const phone = { width: 390, height: 844 };
const aboveKeyboard = 430;

/** What makes phones zoom, or keeps a person from it: no engine here does it by itself. */
function zooms(dialog: HTMLElement): Record<string, readonly unknown[]> {
  const touch = (element: Element) => getComputedStyle(element).touchAction;
  const all = [...dialog.querySelectorAll('*')];
  const name = ({ tagName, className }: Element) => `${tagName} ${className}`;
  return {
    // Two quick presses are two presses.
    twice: all
      .filter((one) => one.matches('.button, .close, .option') && touch(one) !== 'manipulation')
      .map(name),
    // Two fingers still enlarge.
    pinched: all.filter((one) => !['auto', 'manipulation'].includes(touch(one))).map(name),
    // The page's own, as it was.
    viewports: [...document.querySelectorAll<HTMLMetaElement>('meta[name=viewport]')].map(
      ({ content }) => content,
    ),
  };
}
const still = { twice: [], pinched: [], viewports: ['width=device-width'] };

onAHostPageThat(41, async ({ site, arrives }) => {
  const home = await site();
  const someone = await arrives(home.page(), phone);
  const { tab } = someone;
  await someone.asksToCancel();
  await someone.writes('it');
  await tab.resize(phone.width, aboveKeyboard);
  await tab.type(' grew');
  expect(await someone.written()).toBe('it grew');
  const { zooming, sideways, outOfReach } = await tab.evaluate(layout);
  expect({ zooming, sideways, outOfReach }).toEqual({ zooming: [], sideways: 0, outOfReach: [] });
  expect(await tab.evaluateOn(someone.dialog, zooms)).toEqual(still);
  // With the keyboard still there.
  await someone.continues();
  await someone.sees('offer');
  await tab.sees(someone.accept('talk'));
  expect(await tab.evaluateOn(someone.dialog, zooms)).toEqual(still);
  // The last field there is to type into.
  expect((await tab.evaluate(layout)).zooming).toEqual([]);
});

const wide = { width: 1280, height: 800 };
/** What a window of 1280×1024 is at 400 %. */
const magnified = { width: 320, height: 256 };
const inArabic = {
  facts: (facts: Parameters<NonNullable<Parameters<Stage['site']>[0]>['facts'] & object>[0]) => ({
    ...facts,
    customer: { ...facts.customer, locale: 'ar' },
  }),
};

/** All screens of a way out, each looked at. */
async function looksAtAll(someone: Visitor, brands: readonly string[]): Promise<void> {
  const looks = async () => {
    const { sideways, outOfReach, clipped, animated } = await someone.tab.evaluate(layout);
    expect({ sideways, outOfReach, clipped, animated }).toEqual({
      sideways: 0,
      outOfReach: [],
      clipped: [],
      animated: [],
    });
    if (brands.length > 0) expect(await someone.tab.evaluate(faint, brands)).toEqual([]);
  };
  await someone.sees('reason');
  await looks();
  await someone.gives('too-expensive');
  await someone.tab.click({ css: '.actions .button', within: 'partwell-dialog', nth: 1 });
  await someone.sees('offer');
  await someone.tab.sees('[data-offer]');
  await looks();
  // In whatever language: the exit is the first of the two, and its second press not a part of a double click.
  const exit = { css: '.actions .button', within: 'partwell-dialog', nth: 0 };
  await someone.tab.focus(exit);
  await someone.tab.press('Enter');
  await someone.sees('confirm');
  await looks();
  await someone.tab.click(exit);
  await someone.sees('done');
  await looks();
}

const usable =
  (options: VisitOptions, brands: readonly string[] = brandColors(9)) =>
  async ({ site, arrives }: Stage) => {
    const home = await site(inArabic);
    const someone = await arrives(home.page({ lang: 'ar' }), options);
    await someone.clicksCancel();
    await someone.sees('reason');
    expect(await someone.tab.attribute(someone.dialog, 'dir')).toBe('rtl');
    await looksAtAll(someone, brands);
    expect(home.ledger()).toEqual(['cancel']);
  };

onAHostPageThat(42, {
  'Arabic and dark': usable({ ...wide, colorScheme: 'dark' }),
  'Arabic at 400 %': usable(magnified),
  // What the person has chosen counts, not the brand.
  'Arabic in forced colours': usable({ ...wide, forcedColors: true }, []),
});

onAHostPageThat(43, async ({ site, arrives }) => {
  const home = await site();
  const someone = await arrives(home.page());
  await someone.asksToCancel();
  await someone.writes('mine');
  const told = await someone.tab.evaluateAll(
    { css: 'textarea', within: 'partwell-dialog' },
    (fields: HTMLElement[]) =>
      fields.map((field) => [
        field.hasAttribute('data-1p-ignore'),
        field.getAttribute('data-lpignore'),
        field.getAttribute('data-bwignore') !== null,
        field.getAttribute('data-gramm'),
        field.getAttribute('autocomplete'),
      ]),
  );
  expect(told).toEqual([[true, 'true', true, 'false', 'off']]);
});

onAHostPageThat(44, async ({ lab, site, arrives }) => {
  const home = await site();
  const preview = await previewOf(lab, { ...testFlow, question: { title: 'Why, in the draft?' } });
  const before = await countRows(lab.world);
  const someone = await arrives(`${home.page()}?${preview}`);
  const { tab } = someone;
  await someone.asksToCancel();
  expect(await tab.text(someone.part('[data-state=reason]'))).toContain('Why, in the draft?');
  expect(await tab.text(someone.dialog)).toContain('Preview');
  await someone.gives('too-expensive');
  await someone.continues();
  await someone.sees('offer');
  await someone.cancels();
  expect(await tab.text(someone.dialog)).toContain('Preview');
  await tab.click(someone.button('Done'));
  await someone.isBack();
  expect(await countRows(lab.world)).toEqual(before);
  expect(home.ledger()).toEqual([]);
  // Without the link, the page shows what is published.
  await someone.visits(home.url());
  await someone.asksToCancel();
  expect(await tab.text(someone.dialog)).not.toMatch(/draft|Preview/);
});

/** A page whose browser still has the loader of back then, which asks for chunks of back then. */
async function remembered(home: Site, folder: string): Promise<string> {
  await frozenLoader(home, folder);
  return home.page({ body: home.button, script: home.scriptTag().replace('partwell.js', 'cached.js') });
}

onAHostPageThat(45, {
  'from the first day of the protocol': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(await remembered(home, '2026-11-22'));
    await someone.tab.hover('#cancel');
    await someone.asksToCancel();
    expect(home.asked('/v/year-old/ui.js')).not.toEqual([]);
    await someone.writes('later');
    await someone.continues();
    await someone.sees('offer');
    await someone.cancels();
    expect(home.ledger()).toEqual(['cancel']);
    await someone.tab.click(someone.button('Done'));
    await someone.isBack();
    expect(await someone.focused()).toBe('cancel');
    expect((await someone.told('outcome')).map((outcome) => outcome?.status)).toEqual(['canceled']);
    const { errors, said } = await someone.log();
    expect([errors, said]).toEqual([[], []]);
  },
  'and fails open as today’s does': async ({ site, arrives }) => {
    const home = await site();
    home.fails('POST /partwell/v1/sessions', { status: 500, body: '{}' });
    const someone = await arrives(await remembered(home, '2026-11-22'));
    await someone.clicksCancel();
    await someone.tab.waitFor(() => window.ownCancels);
    expect(await someone.told('outcome')).toMatchObject([{ status: 'error' }]);
    expect((await someone.log()).errors).toEqual([]);
  },
  'from before there was a protocol: the page’s own cancel works': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(await remembered(home, 'before-protocol-1'));
    await someone.clicksCancel();
    await someone.tab.waitFor(() => window.ownCancels);
    expect(await someone.told('outcome')).toMatchObject([{ status: 'error' }]);
    expect((await someone.log()).errors).toEqual([]);
  },
});
