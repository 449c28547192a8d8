import { expect } from 'vitest';
import type { Leaver } from '../people/leaver.ts';
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

/** From the heading into the radios, through them and out. */
async function walksRadios(who: Leaver): Promise<void> {
  const { tab } = who;
  const group = await tab.evaluateOn(who.part('fieldset'), (fieldset: HTMLFieldSetElement) => ({
    legend: fieldset.querySelector(':scope > legend')?.textContent?.trim(),
    native: [...fieldset.querySelectorAll('input')].every(({ type, name }) => type === 'radio' && name),
  }));
  expect(group.legend).toBeTruthy();
  expect(group.native).toBe(true);
  const place = () =>
    tab.evaluateAll(who.part('.reasons input[name=reason]'), (radios: HTMLInputElement[]) => ({
      focused: radios.findIndex((radio) => radio.matches(':focus')),
      checked: radios.findIndex((radio) => radio.checked),
    }));
  await tab.focus(who.heading);
  await who.presses('Tab');
  expect(await place()).toEqual({ focused: 0, checked: -1 });
  await who.presses('Space');
  expect(await place()).toEqual({ focused: 0, checked: 0 });
  await who.presses('ArrowDown');
  expect(await place()).toEqual({ focused: 1, checked: 1 });
  await who.presses('ArrowUp');
  expect(await place()).toEqual({ focused: 0, checked: 0 });
  await who.presses('Tab');
  expect((await place()).focused).toBe(-1);
}

point(10, async () => {
  await walksRadios((await asks()).who);
  const { who } = await asks({ locale: 'ar' });
  expect(await who.tab.attribute(who.dialog, 'dir')).toBe('rtl');
  await walksRadios(who);
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

/** In the head of a page: its clock stands still until an hour passes at once, with everything due in it. */
const stoppedClock = `<script>(${stopping})()</script>`;

function stopping(): void {
  type Due = { at: number; every?: number; run: () => void };
  const due = new Map<number, Due>();
  let now = Date.now();
  let ids = 1e6;
  const real = setTimeout;
  const later = (every: boolean) => (run: () => void, millis?: number) => {
    // What is as good as at once is left as it is.
    if (!every && (millis ?? 0) < 50) return real(run, millis);
    due.set(++ids, { at: now + (millis ?? 0), run, ...(every && { every: millis ?? 1 }) });
    return ids;
  };
  const clear = (id: number) => due.delete(id);
  Date.now = () => now;
  Object.assign(window, {
    setTimeout: later(false),
    setInterval: later(true),
    clearTimeout: clear,
    clearInterval: clear,
    pass(millis: number) {
      const end = now + millis;
      for (let steps = 0; steps < 5000; steps++) {
        const [next] = [...due].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (!next) break;
        const [id, { at, every, run }] = next;
        now = at;
        due.delete(id);
        if (every) due.set(id, { at: at + every, every, run });
        run();
      }
      now = end;
    },
  });
}

point(32, async () => {
  const { who, site } = await arrives({ head: stoppedClock });
  const { tab } = who;
  await who.asksToCancel();
  await who.gives('missing-feature');
  await tab.click(who.part('textarea'));
  await who.types('Exports');
  const pass = () => tab.evaluate(() => (window as unknown as { pass(m: number): void }).pass(3_600_000));
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

const field = (id: string, type: string, autocomplete: string) => ({
  id,
  label: id,
  type,
  autocomplete,
  required: false,
  maxLength: 200,
});
const identity = [
  field('name', 'text', 'name'),
  field('email', 'email', 'email'),
  field('contract', 'text', 'off'),
];

point(33, async () => {
  const { who, site } = await asks({
    session: (session) => ({ ...session, confirm: { ...session.confirm, fields: identity } }),
  });
  const { tab } = who;
  await who.leaves();
  await who.sees('confirm');
  const kinds = await tab.evaluateAll(who.part('.field input'), (inputs: HTMLInputElement[]) =>
    inputs.map(({ type, autocomplete }) => [type, autocomplete]),
  );
  expect(kinds).toEqual(identity.map(({ type, autocomplete }) => [type, autocomplete]));
  // From one field to the next through the clipboard, as a password manager's or one's own address is.
  await tab.click(who.part('#form-name'));
  await who.types('Maya Lind');
  await who.presses('Control+a');
  await who.presses('Control+c');
  await tab.click(who.part('#form-contract'));
  await who.presses('Control+v');
  const value = (input: HTMLInputElement) => input.value;
  expect(await tab.evaluateOn(who.part('#form-contract'), value)).toBe('Maya Lind');
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
  const { who } = await asks({ head: keptPaper });
  const { tab } = who;
  await who.cancels();
  await tab.sees(who.part('.receipt'));
  const lines = await tab.texts(who.part('.receipt dd'));
  expect(lines.length).toBeGreaterThanOrEqual(4);
  expect(lines.every(Boolean)).toBe(true);
  expect(await tab.count(who.part('.receipt :is(img, canvas, input)'))).toBe(0);
  type Paper = { paper: { prints: number; saved: string[] } };
  /** With the keyboard alone, to a button by its name. */
  const pressesOn = async (name: string, key: 'Tab' | 'Shift+Tab') => {
    for (let press = 0; press < 8 && (await who.focused()) !== `BUTTON ${name}`; press++)
      await who.presses(key);
    expect(await who.focused()).toBe(`BUTTON ${name}`);
    await who.presses('Enter');
  };
  await tab.focus(who.heading);
  await pressesOn('Print', 'Tab');
  await tab.waitFor(() => (window as unknown as Paper).paper.prints > 0);
  // Last, because what a browser shows of a download may take the keys.
  await pressesOn('Save', 'Shift+Tab');
  await tab.waitFor(() => (window as unknown as Paper).paper.saved.length > 0);
  const paper = await tab.evaluate(() => (window as unknown as Paper).paper);
  expect(paper.prints).toBe(1);
  for (const line of lines) expect(paper.saved[0]).toContain(line);
});
