import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { focusOf } from '../measures/focus-of.ts';
import { lookOf, type ReadableLook } from '../measures/look-of.ts';
import { atTheDemo } from '../people/at-the-demo.ts';
import { words } from '../people/subscriber.ts';
import { type Journey, journeys } from '../screens/journeys.ts';
import { reach } from '../screens/reach.ts';
import { walk } from '../screens/walk.ts';

const sizes = [
  { width: 320, height: 568 },
  { width: 375, height: 667 },
  { width: 1280, height: 720 },
];

/** Words that could mean leaving the subscription, or leaving the dialog. */
const bare = /^(cancel|ok|okay|abbrechen|annuler|avbryt|no|nein|nej)$/i;

/** What has to be known before an offer of a kind is taken, as the ids of its terms. */
const terms: Readonly<Record<string, readonly string[]>> = {
  pause: ['from', 'during', 'resumes', 'price', 'reminder', 'cancel'],
  downgrade: ['from', 'price', 'before', 'next-charge', 'cancel'],
  discount: ['next-charge', 'before', 'lasts', 'after', 'cancel'],
  loyalty: ['next-charge', 'after', 'cancel'],
};

/** What each of them has, and how they write a day and, on a receipt, the hour with its zone. */
const locales = {
  james: {
    planName: 'Halyard Pro',
    locale: 'en-GB',
    timeZone: 'Europe/London',
    zone: /\d\d:\d\d (GMT|BST)$/,
  },
  jonas: {
    planName: 'Halyard Studium',
    locale: 'de-DE',
    timeZone: 'Europe/Berlin',
    zone: /\d\d:\d\d (MEZ|MESZ)$/,
  },
  elin: {
    planName: 'Halyard Medlem',
    locale: 'sv-SE',
    timeZone: 'Europe/Stockholm',
    zone: /\d\d:\d\d (CET|CEST)$/,
  },
} as const;

const demo = atTheDemo();

const people = journeys.flatMap((journey: Journey) =>
  journey.as in locales ? [{ ...journey, ...locales[journey.as as keyof typeof locales] }] : [],
);

describe.each(people)('$as', (journey) => {
  const { as, planName, locale, timeZone, zone } = journey;

  it('has the way out in view beside the offers, scrolled or not, a press away and as plain as accepting', async () => {
    const who = await demo.arrive(as);
    await reach(who, 'offer', journey);
    const accepts = await who.dialog.locator('.offer > button').all();
    expect(accepts.length).toBeGreaterThan(1);
    for (const size of sizes) {
      await demo.page.setViewportSize(size);
      for (const share of [0, 0.5, 1]) {
        await who.dialog.locator('.content').evaluate((content, to) => {
          content.scrollTop = to * content.scrollHeight;
        }, share);
        expect(await lookOf(who.exit), `at ${size.width}, scrolled to ${share}`).toMatchObject({
          inView: true,
          pressable: true,
        });
      }
      const exit = await lookOf(who.exit);
      expect(exit.contrast).toBeGreaterThanOrEqual(4.5);
      for (const accept of await Promise.all(accepts.map(lookOf))) {
        expect(exit).toMatchObject({ tag: accept.tag, weight: accept.weight });
        expect(exit.fontSize).toBeGreaterThanOrEqual(accept.fontSize);
        expect(exit.height).toBeGreaterThanOrEqual(accept.height - 1);
        expect(exit.area / accept.area, `at ${size.width}`).toBeGreaterThanOrEqual(
          size.width > 600 ? 0.8 : 0.5,
        );
      }
    }
  });

  it('finds the way out in the same place on every screen', async () => {
    const who = await demo.arrive(as);
    const seen = new Map<number, ReadableLook[]>(sizes.map(({ width }) => [width, []]));
    const looks = async () => {
      for (const size of sizes) {
        await demo.page.setViewportSize(size);
        seen.get(size.width)?.push(await lookOf(who.exit));
      }
    };
    await who.asksToCancel();
    await looks();
    await who.gives(journey.reason);
    await looks();
    await who.continues();
    await who.offer(journey.offer).waitFor();
    await looks();
    await who.leaves();
    await who.sees('confirm');
    await looks();
    for (const [width, screens] of seen) {
      for (const side of ['x', 'y'] as const) {
        const places = screens.map((look) => look[side]);
        const moves = Math.max(...places) - Math.min(...places);
        expect(moves, `${side} at ${width}: ${places}`).toBeLessThanOrEqual(8);
      }
      expect(screens.map(({ inView, pressable }) => inView && pressable)).toEqual([true, true, true, true]);
    }
  });

  it('reaches the way out at most two tabs after each offer, past those that follow', async () => {
    const who = await demo.arrive(as);
    await reach(who, 'offer', journey);
    const cards = await who.dialog.locator('.offer').all();
    const isFocused = (one: Locator) => one.evaluate((element) => element.matches(':focus-within'));
    for (const [nth, card] of cards.entries()) {
      await card.locator('> button').focus();
      let elsewhere = 0;
      while (!(await isFocused(who.exit)) && elsewhere <= 2) {
        await demo.page.keyboard.press('Tab');
        const following = await Promise.all(cards.slice(nth + 1).map(isFocused));
        if (!following.includes(true)) elsewhere += 1;
      }
      expect(elsewhere, await card.innerText()).toBeLessThanOrEqual(2);
    }
  });

  it('finds nothing chosen beforehand, no control focused, and no control named only “Cancel”', async () => {
    await demo.arrive(as);
    const names = new Set<string>();
    const seen: string[] = [];
    await walk(demo.page, demo.url, journey, async (screen, who) => {
      if (screen.startsWith('account')) return;
      for (const button of await who.dialog.getByRole('button').all())
        names.add((await button.getAttribute('aria-label')) ?? (await button.innerText()).trim());
      if (screen.endsWith('-chosen')) return;
      seen.push(screen);
      expect(await who.dialog.locator('input:checked').count()).toBe(0);
      expect((await focusOf(demo.page)).what).toMatch(/^H2 /);
      expect(await who.dialog.locator(':required, [aria-required=true]').count()).toBe(0);
    });
    expect(seen).toEqual(['reason', 'offer', 'saved', 'confirm', 'goodbye']);
    expect(names).toContain(words[as]?.leave);
    expect([...names].filter((name) => bare.test(name))).toEqual([]);
  });

  it('closes from any screen by Escape, by its button and by a press beside it, and nothing has happened', async () => {
    const who = await demo.arrive(as);
    const asked: string[] = [];
    demo.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const stop of ['reason', 'offer', 'confirm'] as const)
      for (const close of [
        () => demo.page.keyboard.press('Escape'),
        () => who.dialog.getByRole('button', { name: who.words.close, exact: true }).click(),
        () => who.pressesBeside(),
      ]) {
        await reach(who, stop === 'confirm' ? 'reason' : stop, journey);
        // By the exit: what was turned down once comes up no more in this session.
        if (stop === 'confirm') {
          await who.leaves();
          await who.sees('confirm');
        }
        await close();
        await who.isBack();
        expect(new URL(demo.page.url()).pathname).toBe('/');
      }
    expect(asked.filter((path) => /\/(accept|cancel)$/.test(path))).toEqual([]);
    const { ledger, subscription } = await demo.stack.state(as);
    expect(ledger).toEqual([]);
    expect(subscription.cancelAt).toBeNull();
  });

  it('may go on without a reason', async () => {
    const who = await demo.arrive(as);
    await who.asksToCancel();
    await who.continues();
    await who.sees('confirm');
    await who.leaves();
    await who.sees('done');
    expect((await demo.stack.state(as)).ledger).toMatchObject([{ command: { kind: 'cancel' } }]);
  });

  it('leaves although no clock runs: nothing on the way waits for a timer', async () => {
    const who = await demo.arrive(as);
    await demo.page.waitForLoadState('networkidle');
    await demo.page.clock.install();
    await demo.page.clock.pauseAt(Date.now() + 3_600_000);
    // No frame comes either, after which it would be modal: it is there all the same.
    const sees = (moment: string) => demo.page.locator(`dialog[data-state="${moment}"]`).waitFor();
    await who.cancelLink.click();
    await sees('reason');
    expect(await lookOf(who.exit)).toMatchObject({ pressable: true });
    await who.exit.press('Enter');
    await sees('confirm');
    expect(await lookOf(who.exit)).toMatchObject({ pressable: true });
    await who.exit.press('Enter');
    await sees('done');
    expect((await demo.stack.state(as)).ledger).toMatchObject([{ command: { kind: 'cancel' } }]);
  });

  it('reads all terms of each offer right above the control that takes it', async () => {
    const who = await demo.arrive(as);
    await reach(who, 'offer', journey);
    for (const offer of await who.dialog.locator('.offer').all()) {
      const radios = offer.getByRole('radio');
      if (await radios.count()) await radios.first().check();
      const kind = (await offer.getAttribute('data-kind')) ?? '';
      const lines = await offer.locator('[data-fact]').evaluateAll((rows) =>
        rows.map((row) => ({
          id: row.getAttribute('data-fact'),
          told: [...row.children].every((part) => part.textContent?.trim()),
        })),
      );
      expect(lines.filter(({ told }) => told).map(({ id }) => id)).toEqual(
        expect.arrayContaining([...(terms[kind] ?? ['nothing is known of this kind'])]),
      );
      const accept = offer.locator('> button');
      expect(
        await accept.evaluate((button) => {
          const list = button.previousElementSibling;
          const gap = button.getBoundingClientRect().top - (list?.getBoundingClientRect().bottom ?? 0);
          return {
            described: !!list?.id && list.id === button.getAttribute('aria-describedby'),
            near: gap >= 0 && gap <= 24,
          };
        }),
      ).toEqual({ described: true, near: true });
    }
  });

  it('reads what leaving does before it is done, and holds a receipt after it', async () => {
    const who = await demo.arrive(as);
    const { subscription } = await demo.stack.state(as);
    const day = (instant: string | number) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(instant));
    // A day and its month are never on two lines.
    const spaced = (words: string) => words.replaceAll('\u00a0', ' ');
    const end = day(subscription.currentPeriodEnd);

    await reach(who, 'confirm', journey);
    const effects = await who.dialog.locator('.effects li').allInnerTexts();
    expect(effects.length).toBeGreaterThanOrEqual(2);
    expect(spaced(effects.join(' '))).toContain(end);
    expect(await who.dialog.locator('.offer, a').count()).toBe(0);
    expect((await demo.stack.state(as)).ledger).toEqual([]);

    await who.leaves();
    await who.sees('done');
    const receipt = who.dialog.locator('.receipt');
    await receipt.scrollIntoViewIfNeeded();
    const said = async (id: string) => spaced(await receipt.locator(`[data-fact=${id}] dd`).innerText());
    expect(await said('content')).toContain(planName);
    expect(await said('at')).toContain(day(Date.now()));
    expect(await said('at')).toMatch(zone);
    expect(await said('ends')).toBe(end);
    const [session] = await demo.stack.sessions(`cus_${as}`);
    expect(session).toMatchObject({ outcome: { reference: await said('reference') } });
    expect(await receipt.getByRole('button').count()).toBeGreaterThanOrEqual(1);
  });
});
