import { expect } from 'vitest';
import { noteSpots } from './in-page/spots.ts';
import { arrives, asks, point, startLeaving } from './leaving.ts';
import { goesTo, stops, walks } from './screens.ts';

startLeaving();

const countDialogs = () =>
  [...document.querySelectorAll('*')].flatMap((element) =>
    [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter(
      (one) =>
        one.matches('dialog[open], [role=dialog], [role=alertdialog]') &&
        one.checkVisibility({ visibilityProperty: true }),
    ),
  ).length;

point(1, async () => {
  const { who } = await asks();
  await walks(who, async (stop) => {
    expect(await who.tab.evaluate(countDialogs), stop).toBe(1);
    const modal = (dialog: Element) => dialog.matches(':modal') && dialog.localName === 'dialog';
    expect(await who.tab.evaluateOn(who.dialog, modal), stop).toBe(true);
  });
});

point(2, async () => {
  const { who } = await asks();
  await walks(who, async (stop) => {
    const named = await who.tab.evaluateOn(who.dialog, (dialog: HTMLElement) => {
      const label = (dialog.getRootNode() as ShadowRoot).getElementById(
        dialog.getAttribute('aria-labelledby') ?? '',
      );
      return { tag: label?.tagName, words: label?.innerText.trim(), seen: label?.checkVisibility() };
    });
    expect(named, stop).toEqual({ tag: 'H2', words: await who.tab.text(who.heading), seen: true });
    expect(named.words, stop).not.toBe('');
  });
});

point(3, async () => {
  const { who } = await asks({ head: noteSpots, width: 375, height: 740 });
  const { tab } = who;
  type Noted = { reached: string[] };
  await walks(who, async (stop) => {
    for (const keys of ['Tab', 'Shift+Tab']) {
      await tab.evaluate(() => {
        const noted = window as unknown as Noted;
        noted.reached.length = 0;
      });
      await who.presses(keys, 60);
      const { reached, focused } = await tab.evaluate(() => ({
        reached: (window as unknown as Noted).reached,
        focused: document.activeElement?.id,
      }));
      expect(reached, `${stop}, ${keys}`).toEqual([]);
      expect(['before', 'cancel', 'behind'], `${stop}, ${keys}`).not.toContain(focused);
    }
  });
});

point(4, async () => {
  const { who } = await asks();
  await walks(who, async (stop) => {
    const took = await who.tab.evaluate(() =>
      ['cancel', 'behind', 'before'].filter((id) => {
        const element = document.getElementById(id);
        element?.focus();
        return document.activeElement === element;
      }),
    );
    expect(took, stop).toEqual([]);
    expect(await who.focused(), stop).toMatch(/^H2 /);
  });
});

point(5, async () => {
  const { who } = await asks();
  await walks(who, async (stop) => expect(await who.focused(), stop).toMatch(/^(H2|INPUT|TEXTAREA) /));
});

point(6, async () => {
  const { who } = await asks();
  const titles: string[] = [];
  await walks(who, async (stop) => {
    const title = await who.tab.text(who.heading);
    titles.push(title);
    expect(await who.tab.count(who.heading), stop).toBe(1);
    expect(await who.focused(), stop).toBe(`H2 ${title}`);
  });
  expect(new Set(titles).size).toBe(stops.length);
});

point(7, async () => {
  const { who, site } = await arrives();
  for (const stop of stops) {
    await who.asksToCancel();
    await goesTo(who, stop);
    const before = site.asked('/accept').length + site.asked('/cancel').length;
    await who.presses('Escape');
    await who.isBack();
    expect(await who.tab.count('dialog[open]'), stop).toBe(0);
    expect(site.asked('/accept').length + site.asked('/cancel').length, stop).toBe(before);
    expect(site.ledger(), stop).toEqual(stop === 'goodbye' ? ['cancel'] : []);
  }
});

point(8, async () => {
  const focused = () => document.activeElement?.id;
  const { who } = await asks({
    body: (site) =>
      `<main><h1 id="title" tabindex="-1" data-partwell-return>Account</h1>${site.button}</main>`,
  });
  await who.presses('Escape');
  await who.isBack();
  expect(await who.tab.evaluate(focused)).toBe('cancel');
  // Drawn anew behind the dialog, as pages do: the new one is as good.
  await who.asksToCancel();
  await who.tab.evaluateOn('#cancel', (control: Element) => control.replaceWith(control.cloneNode(true)));
  await who.presses('Escape');
  await who.isBack();
  expect(await who.tab.evaluate(focused)).toBe('cancel');
  await who.asksToCancel();
  await who.tab.evaluateOn('#cancel', (control: Element) => control.remove());
  await who.presses('Escape');
  await who.isBack();
  expect(await who.tab.evaluate(focused)).toBe('title');
});
