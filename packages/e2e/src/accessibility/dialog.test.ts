import { beforeAll, expect } from 'vitest';
import { noteSpots } from './in-page/spots.ts';
import { arrives, asks, point, startLeaving } from './leaving.ts';
import { leavesTo, type Stop, stops, walks } from './screens.ts';

startLeaving();

const countDialogs = () =>
  [...document.querySelectorAll('*')].flatMap((element) =>
    [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter(
      (one) =>
        one.matches('dialog[open], [role=dialog], [role=alertdialog]') &&
        one.checkVisibility({ visibilityProperty: true }),
    ),
  ).length;

/** What one walk tells of each screen, as it is when it comes. */
type Told = Readonly<Record<'dialogs' | 'headings', number>> & {
  readonly modal: boolean;
  readonly title: string;
  /** What its label resolves to in the same root. */
  readonly label: object;
  readonly focused: string;
  /** Elements of the page that took the focus when a script gave it to them. */
  readonly took: readonly string[];
  /** What has the focus after that. */
  readonly kept: string;
};
const told: Partial<Record<Stop, Told>> = {};
const tellings = (): [string, Told][] => Object.entries(told);

beforeAll(async () => {
  const { who } = await asks();
  const { tab } = who;
  await walks(who, async (stop) => {
    told[stop] = {
      dialogs: await tab.evaluate(countDialogs),
      headings: await tab.count(who.heading),
      modal: await tab.evaluateOn(
        who.dialog,
        (dialog: Element) => dialog.matches(':modal') && dialog.localName === 'dialog',
      ),
      title: await tab.text(who.heading),
      label: await tab.evaluateOn(who.dialog, (dialog: HTMLElement) => {
        const root = dialog.getRootNode() as ShadowRoot;
        const label = root.getElementById(dialog.getAttribute('aria-labelledby') ?? '');
        return { tag: label?.tagName, words: label?.innerText.trim(), seen: label?.checkVisibility() };
      }),
      focused: await who.focused(),
      took: await tab.evaluate(() =>
        ['cancel', 'behind', 'before'].filter((id) => {
          const element = document.getElementById(id);
          element?.focus();
          return document.activeElement === element;
        }),
      ),
      kept: await who.focused(),
    };
  });
  await tab.close();
});

point(1, async () => {
  expect(Object.keys(told)).toEqual(stops);
  for (const [stop, { dialogs, modal }] of tellings())
    expect([stop, dialogs, modal]).toEqual([stop, 1, true]);
});

point(2, async () => {
  for (const [stop, { label, title }] of tellings()) {
    expect(label, stop).toEqual({ tag: 'H2', words: title, seen: true });
    expect(title, stop).not.toBe('');
  }
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
  for (const [stop, { took, kept }] of tellings()) {
    expect(took, stop).toEqual([]);
    expect(kept, stop).toMatch(/^H2 /);
  }
});

point(5, async () => {
  for (const [stop, { focused }] of tellings()) expect(focused, stop).toMatch(/^(H2|INPUT|TEXTAREA) /);
});

point(6, async () => {
  for (const [stop, { headings, focused, title }] of tellings()) {
    expect(headings, stop).toBe(1);
    expect(focused, stop).toBe(`H2 ${title}`);
  }
  expect(new Set(tellings().map(([, { title }]) => title)).size).toBe(stops.length);
});

point(7, async () => {
  const { who, site } = await arrives();
  const { tab } = who;
  const requests = () => site.arrived.filter(({ inApi, method }) => inApi && method !== 'OPTIONS');
  const closed = () => site.asked('/events').filter(({ text }) => text.includes('"dialog.closed"')).length;
  for (const stop of stops) {
    await who.asksToCancel();
    await leavesTo(who, stop);
    const [before, closedBefore] = [requests().length, closed()];
    await who.presses('Escape');
    await who.isBack();
    expect(await tab.count('dialog[open]'), stop).toBe(0);
    // That it was closed is told, and is the last thing that is: whatever else followed would have been sent by then.
    await tab.waitUntil(async () => closed() > closedBefore || stop === 'goodbye', `${stop} to be told of`);
    const followed = requests().slice(before);
    expect(
      followed.map(({ path }) => path.split('/').at(-1)),
      stop,
    ).toEqual(followed.map(() => 'events'));
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
  // Gone, and others there: the first that can be seen.
  await who.asksToCancel();
  await who.tab.evaluateOn('#cancel', (control: Element) => {
    for (const id of ['menu', 'footer']) {
      const other = control.cloneNode(true) as HTMLElement;
      other.id = id;
      other.hidden = id === 'menu';
      control.before(other);
    }
    control.remove();
  });
  await who.presses('Escape');
  await who.isBack();
  expect(await who.tab.evaluate(focused)).toBe('footer');
  await who.tab.evaluateOn('#menu', (control: Element) => control.remove());
  await who.asksToCancel();
  await who.tab.evaluateOn('#footer', (control: Element) => control.remove());
  await who.presses('Escape');
  await who.isBack();
  expect(await who.tab.evaluate(focused)).toBe('title');
});
