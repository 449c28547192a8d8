import { expect } from 'vitest';
import { css, type Description } from '../engines/index.ts';
import type { Leaver } from '../people/leaver.ts';
import { passes, stoppedClock } from './in-page/stopped-clock.ts';
import { arrives, asks, point, startLeaving } from './leaving.ts';
import { goesTo } from './screens.ts';

startLeaving();

const isChecked = (who: Leaver, selector: string, nth = 0) =>
  who.tab.evaluateOn(who.part(selector, nth), (radio: HTMLInputElement) => radio.checked);
const checked = (who: Leaver) => who.tab.count(who.part('input:checked'));

point(9, async () => {
  const { who } = await asks();
  const { tab } = who;
  await who.gives('missing-feature');
  await tab.click(who.part('textarea'));
  await who.types('Exports');
  await who.continues();
  await who.sees('offer');
  await who.chooses('talk', 1);
  await tab.click(who.part('[data-offer=talk] input[type=tel]'));
  await who.types('555 0142');
  await who.leaves();
  await who.sees('confirm');
  await who.goesBack();
  await who.sees('offer');
  expect(await isChecked(who, '[data-offer=talk] [data-part=choice] input', 1)).toBe(true);
  const value = (field: HTMLInputElement) => field.value;
  expect(await tab.evaluateOn(who.part('[data-offer=talk] input[type=tel]'), value)).toBe('555 0142');
  await who.goesBack();
  await who.sees('reason');
  expect(await isChecked(who, '[data-reason=missing-feature] > .option input')).toBe(true);
  expect(await tab.evaluateOn(who.part('textarea'), value)).toBe('Exports');
});

/** As many radios as the question has, on the page itself and as the browser makes them. */
const nativeGroup = (dir: string) =>
  `<fieldset dir="${dir}">${'<label><input type="radio" name="native"> One</label>'.repeat(4)}</fieldset>`;

interface Place {
  readonly focused: number;
  readonly checked: number;
}

const placeIn = (who: Leaver, radios: Description) => (): Promise<Place> =>
  who.tab.evaluateAll(radios, (all: HTMLInputElement[]) => ({
    focused: all.findIndex((radio) => radio.matches(':focus')),
    checked: all.findIndex((radio) => radio.checked),
  }));

/** Where each arrow leads, from the second radio. */
async function arrowsIn(who: Leaver, radios: Description): Promise<Record<string, Place>> {
  const place = placeIn(who, radios);
  const found: Record<string, Place> = {};
  for (const arrow of ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft']) {
    await who.tab.evaluateAll(radios, ([, second]: HTMLElement[]) => second?.focus());
    await who.presses('Space');
    expect(await place()).toEqual({ focused: 1, checked: 1 });
    await who.presses(arrow);
    found[arrow] = await place();
  }
  return found;
}

/** From what is before it into a group, through it and out. */
async function walksRadios(
  who: Leaver,
  { group, before }: { readonly group: string; readonly before: Description },
  native: Record<string, Place>,
): Promise<void> {
  const { tab } = who;
  const made = await tab.evaluateOn(who.part(group), (fieldset: HTMLFieldSetElement) => ({
    legend: fieldset.querySelector(':scope > legend')?.textContent?.trim(),
    kinds: [...new Set([...fieldset.querySelectorAll('input')].map(({ type, name }) => `${type} ${!!name}`))],
    names: new Set([...fieldset.querySelectorAll('input')].map(({ name }) => name)).size,
  }));
  expect(made).toEqual({ legend: expect.stringMatching(/./), kinds: ['radio true'], names: 1 });
  const radios = who.part(`${group} > .option > input, ${group} > .reason > .option > input`);
  const place = placeIn(who, radios);
  await tab.focus(before);
  await who.presses('Tab');
  expect(await place()).toEqual({ focused: 0, checked: -1 });
  await who.presses('Space');
  expect(await place()).toEqual({ focused: 0, checked: 0 });
  await who.presses('Shift+Tab');
  await who.presses('Tab');
  expect(await place()).toEqual({ focused: 0, checked: 0 });
  expect(await arrowsIn(who, radios)).toEqual(native);
  await who.presses('Tab');
  expect((await place()).focused).toBe(-1);
}

point(10, async () => {
  const [before, at, after] = [0, 1, 2].map((nth) => ({ focused: nth, checked: nth }));
  for (const [locale, dir] of [
    ['en-US', 'ltr'],
    ['ar', 'rtl'],
  ] as const) {
    const { who } = await arrives({
      locale,
      flow: 'rating',
      body: (site) => nativeGroup(dir) + site.button,
    });
    const native = await arrowsIn(who, css('[name=native]'));
    expect([native.ArrowDown, native.ArrowUp]).toEqual([after, before]);
    // Which of the two leads on from right to left, engines do not agree about; neither stays where it is.
    const sideways = [native.ArrowRight, native.ArrowLeft];
    if (dir === 'ltr') expect(sideways).toEqual([after, before]);
    else expect(sideways).not.toContainEqual(at);
    await who.asksToCancel();
    expect(await who.tab.attribute(who.dialog, 'dir')).toBe(dir);
    await walksRadios(who, { group: '.reasons', before: who.heading }, native);
    // A scale is a group of its own, below the answer it asks more about.
    await who.gives('competitor');
    await who.tab.sees(who.part('.rating'));
    await walksRadios(
      who,
      { group: '.rating', before: who.part('[data-reason=competitor] > .option input') },
      native,
    );
  }
});

point(11, async () => {
  const { who, site } = await asks();
  const { tab } = who;
  expect(await checked(who)).toBe(0);
  for (const reason of ['life-change', 'missing-feature', 'other', 'too-expensive']) {
    await who.gives(reason);
    expect(await who.moment(), reason).toBe('reason');
  }
  await who.gives('life-change');
  await tab.sees(who.part('.follow-up input'));
  expect(await tab.count(who.part('.follow-up input:checked'))).toBe(0);
  await tab.click(who.part('.follow-up input', 0));
  expect(await who.moment()).toBe('reason');
  await who.gives('too-expensive');
  await who.continues();
  await who.sees('offer');
  expect(await checked(who)).toBe(0);
  for (const nth of [0, 1, 2]) {
    await who.chooses('pause', nth);
    expect(await who.moment()).toBe('offer');
  }
  expect(site.asked('/accept')).toEqual([]);
});

/** The first thing that something is wrong with, as it is told to those who cannot see it. */
const complaint = (who: Leaver, field: string) =>
  who.tab.evaluateOn(who.part(field, 0), (input: HTMLInputElement) => {
    const root = input.getRootNode() as ShadowRoot;
    const error = root.getElementById(input.getAttribute('aria-describedby') ?? '');
    return {
      focused: root.activeElement === input,
      invalid: input.getAttribute('aria-invalid'),
      seen: error?.checkVisibility(),
      says: error?.textContent,
    };
  });

point(12, async () => {
  const { who, site } = await asks();
  await who.gives('missing-feature');
  await who.continues();
  await who.sees('offer');
  await who.takes('talk');
  const told = { focused: true, invalid: 'true', seen: true };
  expect(await complaint(who, '[data-offer=talk] [data-part=choice] input')).toEqual({
    ...told,
    says: 'Please choose one first.',
  });
  await who.chooses('talk');
  await who.takes('talk');
  expect(await complaint(who, '[data-offer=talk] input[type=tel]')).toEqual({
    ...told,
    says: 'Please fill this in first.',
  });
  expect(site.asked('/accept')).toEqual([]);
});

point(13, async () => {
  const { who, site } = await asks();
  const { tab } = who;
  const region = who.part('[role=status]');
  expect(await tab.count(region)).toBe(1);
  expect(await tab.text(region)).toBe('');
  await tab.evaluateOn(region, (element: Element) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      if (element.textContent) said.push(element.textContent);
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
  const said = () => tab.evaluate(() => (window as unknown as { said: string[] }).said);
  await who.leaves();
  await who.sees('confirm');
  const end = site.goesOffline();
  await who.leaves();
  await who.sees('failed');
  const failed = await tab.text(who.heading);
  await tab.waitUntil(async () => (await said()).includes(failed), 'the failure to be said');
  end();
  await who.continues();
  await who.sees('done');
  const pending = 'One moment, we are confirming your cancellation…';
  expect((await said()).filter((words) => words !== failed)).toEqual(
    expect.arrayContaining([pending, 'Your cancellation is confirmed.']),
  );
  expect((await said()).at(-1)).toBe('Your cancellation is confirmed.');
});

point(14, async () => {
  const { who, site } = await asks();
  const { tab } = who;
  await goesTo(who, 'confirm');
  const answered = Promise.withResolvers<void>();
  site.fails('POST /partwell/v1/sessions/*/cancel', { until: answered.promise });
  await tab.click(who.exit, { times: 2 });
  await who.sees('canceling');
  const pending = await tab.evaluateOn(who.exit, (button: HTMLElement) => ({
    disabled: button.getAttribute('aria-disabled'),
    really: (button as HTMLButtonElement).disabled,
    focused: button.matches(':focus'),
  }));
  expect(pending).toEqual({ disabled: 'true', really: false, focused: true });
  await tab.click(who.exit, { times: 2 });
  await who.presses('Enter');
  await tab.waitUntil(async () => site.asked('/cancel').length > 0, 'the request');
  answered.resolve();
  await who.sees('done');
  expect(site.asked('/cancel')).toHaveLength(1);
  expect(site.ledger()).toEqual(['cancel']);
});

point(15, async () => {
  const { who } = await asks();
  const { tab } = who;
  const progress = () => tab.text(who.part('.progress'));
  expect(await progress()).toBe('Step 1 of 2');
  await who.gives('other');
  expect(await progress()).toBe('Step 1 of 2');
  await who.gives('too-expensive');
  await tab.waitUntil(async () => (await progress()) === 'Step 1 of 3', 'a step more, for the offers');
  await who.continues();
  await who.sees('offer');
  expect(await progress()).toBe('Step 2 of 3');
  await who.leaves();
  await who.sees('confirm');
  expect(await progress()).toBe('Step 3 of 3');
  await who.leaves();
  await who.sees('done');
  expect(await progress()).toBe('');
});

point(31, async () => {
  const { who } = await asks();
  await who.tab.drag(who.exit, who.heading);
  expect(await who.moment()).toBe('reason');
  await who.tab.drag(who.part('[data-reason=other] input'), who.heading);
  expect(await checked(who)).toBe(0);
  await who.leaves();
  await who.sees('confirm');
});

point(32, async () => {
  const { who, site } = await arrives({ head: stoppedClock });
  const { tab } = who;
  await who.asksToCancel();
  await who.gives('missing-feature');
  await tab.click(who.part('textarea'));
  await who.types('Exports');
  const pass = () => passes(tab, 3_600_000);
  await pass();
  expect(await who.moment()).toBe('reason');
  expect(await tab.evaluateOn(who.part('textarea'), (field: HTMLTextAreaElement) => field.value)).toBe(
    'Exports',
  );
  await who.continues();
  await who.sees('offer');
  await who.chooses('talk', 1);
  await pass();
  expect(await isChecked(who, '[data-offer=talk] [data-part=choice] input', 1)).toBe(true);
  await who.leaves();
  await who.sees('confirm');
  await pass();
  await who.leaves();
  await who.sees('done');
  expect(site.ledger()).toEqual(['cancel']);
});

point(34, async () => {
  // One below the other: beside each other, a short card is as long as its neighbour.
  const { who } = await asks({ width: 375, height: 740 });
  const { tab } = who;
  await who.gives('too-expensive');
  await who.continues();
  await who.sees('offer');
  for (const offer of ['basic', 'loyalty', 'pause']) {
    await tab.sees(who.accept(offer));
    if ((await tab.count(who.part(`[data-offer=${offer}] [data-part=choice]`))) > 0) await who.chooses(offer);
    await tab.sees(who.part(`[data-offer=${offer}] .terms`));
    const review = await tab.evaluateOn(who.accept(offer), (button: HTMLElement) => {
      const terms = (button.getRootNode() as ShadowRoot).getElementById(
        button.getAttribute('aria-describedby') ?? '',
      );
      const gap = button.getBoundingClientRect().top - (terms?.getBoundingClientRect().bottom ?? 0);
      const lines = [...(terms?.querySelectorAll('[data-fact]') ?? [])];
      return {
        near: gap >= 0 && gap <= 32,
        told: lines.every((line) => [...line.children].every((part) => part.textContent?.trim())),
        money: /\$\d/.test(terms?.textContent ?? ''),
        day: /20\d\d|2100/.test(terms?.textContent ?? ''),
        lines: lines.length > 1,
      };
    });
    expect(review, offer).toEqual({ near: true, told: true, money: true, day: true, lines: true });
  }
  expect(await who.moment()).toBe('offer');
});

point(33, async () => {
  const { who, site } = await asks({ flow: 'form' });
  const { tab } = who;
  await who.leaves();
  await who.sees('confirm');
  const kinds = await tab.evaluateAll(
    who.part('.field :is(input, select)'),
    (fields: (HTMLInputElement | HTMLSelectElement)[]) =>
      fields.map(({ id, type, autocomplete }) => [id, type, autocomplete]),
  );
  expect(kinds).toEqual([
    ['form-kind', 'select-one', ''],
    ['form-cause', 'text', 'off'],
    ['form-name', 'text', 'name'],
    ['form-contract', 'text', 'off'],
    ['form-endDate', 'date', 'off'],
    ['form-email', 'email', 'email'],
  ]);
  // From one field to the next through the clipboard, as a password manager's or one's own address is.
  await tab.click(who.part('#form-cause'));
  await who.types('Maya Lind');
  await who.presses('Control+a');
  await who.presses('Control+c');
  await tab.click(who.part('#form-email'));
  await who.presses('Control+v');
  const value = (input: HTMLInputElement) => input.value;
  expect(await tab.evaluateOn(who.part('#form-email'), value)).toBe('Maya Lind');
  expect(site.asked('/cancel')).toEqual([]);
});

/** In the head of a page: what is saved and printed is kept, because nobody answers the browser's own windows. */
const keptPaper = `<script>
  paper = { prints: 0, saved: [] };
  print = () => { paper.prints += 1; };
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => { blob.text().then((text) => paper.saved.push(text)); return make(blob); };
</script>`;

point(39, async () => {
  const { who } = await asks({
    head: keptPaper,
    whole: true,
    body: (site) => `${site.button}<textarea id="behind"></textarea>`,
  });
  const { tab } = who;
  /** With the keyboard alone, to a button by its name. */
  const pressesOn = async (name: string, key: 'Tab' | 'Shift+Tab') => {
    for (let press = 0; press < 8 && (await who.focused()) !== `BUTTON ${name}`; press++)
      await who.presses(key);
    expect(await who.focused()).toBe(`BUTTON ${name}`);
    await who.presses('Enter');
  };
  const pasted = async () => {
    await who.finishes();
    await tab.click('#behind');
    await who.presses('Control+a');
    await who.presses('Control+v');
    return tab.evaluateOn('#behind', (field: HTMLTextAreaElement) => field.value);
  };
  await who.cancels();
  await tab.sees(who.part('.receipt'));
  const lines = await tab.texts(who.part('.receipt dd'));
  expect(lines.length).toBeGreaterThanOrEqual(4);
  expect(lines.every(Boolean)).toBe(true);
  expect(await tab.count(who.part('.receipt :is(img, canvas, input)'))).toBe(0);
  // Where the browser does not let it be copied, it is selected, and the person's own keys copy it.
  await tab.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Not here.', 'NotAllowedError'));
  });
  await tab.focus(who.heading);
  await pressesOn('Copy', 'Tab');
  await who.presses('Control+c');
  // Browsers copy a space that keeps a line together as any other.
  const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
  const selected = spaced(await pasted());
  for (const line of lines) expect(selected).toContain(spaced(line));
  await tab.evaluate(() => void Reflect.deleteProperty(navigator.clipboard, 'writeText'));
  await who.asksToCancel('done');
  await tab.focus(who.heading);
  type Paper = { paper: { prints: number; saved: string[] } };
  await pressesOn('Print', 'Tab');
  await tab.waitFor(() => (window as unknown as Paper).paper.prints > 0);
  await pressesOn('Copy', 'Shift+Tab');
  await tab.sees(who.button('Copied'));
  // Last, because what a browser shows of a download may take the keys.
  await pressesOn('Save', 'Tab');
  await tab.waitFor(() => (window as unknown as Paper).paper.saved.length > 0);
  const paper = await tab.evaluate(() => (window as unknown as Paper).paper);
  expect(paper.prints).toBe(1);
  for (const line of lines) expect(paper.saved[0]).toContain(line);
  expect(spaced(await pasted())).toBe(spaced(paper.saved[0] ?? ''));
});
