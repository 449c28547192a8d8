import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lintFlow, profiles } from '@partwell/flow/fairness';
import { type FlowInput, flow } from '@partwell/flow/schema';
import { expect, it } from 'vitest';
import { type Arrival, type Arrived, arrives, asks, startLeaving } from '../accessibility/leaving.ts';
import { comesTo, rareScreens } from '../accessibility/rare-screens.ts';
import { goesTo, leavesTo, stops, walks } from '../accessibility/screens.ts';
import type { Description } from '../engines/index.ts';
import { labFlows } from '../hosts/lab-flows.ts';
import { contrast } from '../measures/contrast.ts';
import { type Look, look } from '../measures/look.ts';
import type { Leaver } from '../people/leaver.ts';
import { type Rule, rules } from './rules.ts';
import { findsWaysOut } from './ways-out.ts';

startLeaving();

const documented = path.resolve(import.meta.dirname, '../../../../docs/fairness.md');

const held = new Set<Rule>();

/** Rules that one walk shows together; each is a test of its own title. */
function rule(id: Rule, test: () => Promise<void>): void {
  held.add(id);
  it(`${id}: ${rules[id]}`, test);
}

/** Where a flow is drawn. */
const places = { 'in a dialog': {}, 'in a page': { inPage: true } } as const satisfies Record<
  string,
  Arrival
>;

/** What is measured of a drawn screen, wherever it is drawn. */
function measured(id: Rule, test: (place: Arrival) => Promise<void>): void {
  held.add(id);
  it.each(Object.entries(places))(`${id}: ${rules[id]}, %s`, (_, place) => test(place));
}

const sizes = [
  [320, 568],
  [375, 667],
  [1280, 720],
] as const;

const offers = async (arrival: Arrival = {}) => {
  const arrived = await asks(arrival);
  await goesTo(arrived.who, 'offer');
  return arrived;
};
/** The same where an answer leads to a single offer. */
const oneOffer = async (arrival: Arrival = {}) => {
  const arrived = await asks(arrival);
  const { who } = arrived;
  await who.gives('life-change');
  await who.continues();
  await who.sees('offer');
  await who.tab.sees(who.accept('pause'));
  return arrived;
};
const accepts = (who: Leaver) => who.part('.offer > .button');
const exitOf = (who: Leaver): Promise<Look> => who.tab.evaluateOn(who.exit, look);

/** Everything that the dialog says on a screen, and what it is made of. */
const contentOf = (who: Leaver) =>
  who.tab.evaluateOn(who.dialog, (dialog: HTMLElement) => ({
    words: dialog.innerText,
    links: [...dialog.querySelectorAll('a')].map(({ href }) => href),
    foreign: dialog.querySelectorAll('iframe, object, embed, canvas, video, audio, img').length,
    offers: dialog.querySelectorAll('.offer, .figure').length,
    fields: [...dialog.querySelectorAll('input:not([type=radio]), select, textarea')].map(
      (field) => (field as HTMLInputElement).type,
    ),
    boxes: dialog.querySelectorAll('[type=checkbox]').length,
    required: dialog.querySelectorAll(':required, [aria-required=true]').length,
    chosen: dialog.querySelectorAll(':checked').length,
  }));

interface Shown extends Awaited<ReturnType<typeof contentOf>> {
  readonly focused: string;
  /** Absent at the end of a page: its receipt stays, and leads nowhere. */
  readonly exit: Look | undefined;
}
type Screens = Readonly<Record<string, Shown>>;
const walked = new Map<Arrival, Screens>();

/** Each screen of the way out, as it is when it comes: one walk for all who ask. */
async function screens(place: Arrival = places['in a dialog']): Promise<Screens> {
  const known = walked.get(place);
  if (known) return known;
  const { who } = await asks(place);
  const found: Record<string, Shown> = {};
  await walks(who, async (stop) => {
    const focused = await who.focused();
    const exit = (await who.tab.count(who.exit)) > 0 ? await exitOf(who) : undefined;
    found[stop] = { focused, exit, ...(await contentOf(who)) };
  });
  walked.set(place, found);
  return found;
}

rule('no-offer-on-confirm', async () => {
  const { confirm } = await screens();
  expect(confirm).toMatchObject({ links: [], foreign: 0, offers: 0, fields: [] });
});

rule('no-human-gate', async () => {
  for (const [stop, { words, links }] of Object.entries(await screens())) {
    if (stop === 'goodbye') continue;
    expect(
      links.filter((href) => /^(tel|mailto|sms):/.test(href)),
      stop,
    ).toEqual([]);
    expect(words, stop).not.toMatch(/\b(call us|chat with|contact (us|support)|ticket|appointment)\b/i);
  }
});

rule('no-login-wall', async () => {
  for (const [stop, { fields }] of Object.entries(await screens()))
    expect([stop, fields.filter((type) => type === 'password')]).toEqual([stop, []]);
  // Somebody who is signed in to the page: nothing of that goes to where it is decided, so nothing of it is needed.
  const { who, site } = await arrives({
    head: '<script>document.cookie = "signed-in=yes; path=/"</script>',
  });
  expect(await who.tab.evaluate(() => document.cookie)).toContain('signed-in=yes');
  await who.asksToCancel();
  await who.cancels();
  expect(site.ledger()).toEqual(['cancel']);
  const decided = site.arrived.filter(({ inApi, path }) => inApi && path.startsWith('/v1/'));
  expect(decided.map(({ path }) => path.split('/').at(-1))).toEqual(
    expect.arrayContaining(['sessions', 'cancel']),
  );
  expect(decided.filter(({ headers }) => headers.cookie)).toEqual([]);
  // Somebody of whom the page knows nothing: its own ways are left to them, at once and uncovered.
  const before = site.asked('/v1/sessions').length;
  site.put('/without-login', {
    html: `<!doctype html><title>Leaving</title><link rel="icon" href="data:,"><script src="${site.url('/page-log.js')}"></script>
      <button id="cancel" data-partwell-cancel onclick="window.ownCancels=(window.ownCancels??0)+1">Cancel subscription</button>
      <div data-partwell-page><form action="own"><button id="ours">Cancel here</button></form></div>${site.scriptTag()}`,
  });
  await who.visits(site.url('/without-login'));
  await who.tab.click(who.trigger);
  await who.tab.waitFor(() => window.ownCancels === 1);
  const told = (code: string) =>
    window.pageLog.events.filter(({ type, detail }) => type === 'outcome' && detail?.code === code).length;
  await who.tab.waitUntil(
    async () => (await who.tab.evaluate(told, 'token_missing')) === 2,
    'both to be told',
  );
  expect(await who.tab.count(who.part('[data-state]'))).toBe(0);
  await who.tab.click('#ours');
  await who.tab.arrivesAt('own?');
  expect(site.asked('/v1/sessions')).toHaveLength(before);
});

rule('no-captcha', async () => {
  for (const [stop, { foreign, words }] of Object.entries(await screens())) {
    expect([stop, foreign]).toEqual([stop, 0]);
    expect(words).not.toMatch(/captcha|robot|puzzle/i);
  }
});

/** The page’s clock stands still from the moment the dialog is drawn: whatever waits for it never comes. */
const clockStops = `<script>stopClock = () => { setTimeout = setInterval = () => 0; }</script>`;

rule('no-delay', async () => {
  const { who, site } = await asks({ head: clockStops });
  const { tab } = who;
  await tab.sees(who.part('[data-reason]'));
  await tab.evaluate(() => (window as unknown as { stopClock(): void }).stopClock());
  expect(await exitOf(who)).toMatchObject({ pressable: true });
  await who.leaves();
  await who.sees('confirm');
  expect(await exitOf(who)).toMatchObject({ pressable: true });
  await who.leaves();
  await who.sees('done');
  expect(site.ledger()).toEqual(['cancel']);
});

rule('prompt-processing', async () => {
  const { who, site } = await asks();
  await goesTo(who, 'confirm');
  expect(site.ledger()).toEqual([]);
  await who.leaves();
  await who.sees('done');
  expect(site.ledger()).toEqual(['cancel']);
  expect((await contentOf(who)).words).not.toMatch(/we will (contact|get back|call)/i);
});

rule('fail-open', async () => {
  const { who, site } = await asks();
  await goesTo(who, 'confirm');
  site.goesOffline();
  await who.leaves();
  await who.sees('failed');
  expect(await who.tab.text(who.exit)).toMatch(/account page/i);
  await who.leaves();
  await who.isBack();
  expect(await who.tab.evaluate(() => (window as { ownCancels?: number }).ownCancels)).toBe(1);
  expect(site.ledger()).toEqual([]);
});

rule('dismiss-neutral', async () => {
  const { who, site } = await arrives();
  const ways: readonly (() => Promise<void>)[] = [
    () => who.presses('Escape'),
    () => who.tab.click(who.closer),
    () => who.pressesBeside(),
  ];
  for (const stop of stops.slice(0, 3))
    for (const close of ways) {
      await who.asksToCancel();
      await leavesTo(who, stop);
      await close();
      await who.isBack();
    }
  expect([site.asked('/accept'), site.asked('/cancel'), site.ledger()]).toEqual([[], [], []]);
});

rule('reason-optional', async () => {
  for (const [stop, { required }] of Object.entries(await screens()))
    expect([stop, required]).toEqual([stop, 0]);
  const { who, site } = await asks();
  await who.continues();
  await who.sees('confirm');
  await who.leaves();
  await who.sees('done');
  expect(site.ledger()).toEqual(['cancel']);
});

rule('no-preselection', async () => {
  const found = await screens();
  expect(Object.keys(found)).toEqual([...stops]);
  // The offers come after a reason was given, on its own screen.
  for (const [stop, { chosen }] of Object.entries(found)) expect([stop, chosen]).toEqual([stop, 0]);
});

rule('winback-unbundled', async () => {
  for (const [stop, { boxes, words }] of Object.entries(await screens())) {
    expect([stop, boxes]).toEqual([stop, 0]);
    expect(words).not.toMatch(/newsletter|by (continuing|cancell?ing|accepting) you agree/i);
  }
});

/** What is on the buttons of the way in a language: all names, and that of the way out by screen. */
interface Spoken {
  readonly names: readonly string[];
  readonly exits: Readonly<Record<string, string>>;
}
const spoken = new Map<string, Spoken>();

/** One walk a language, for all who ask. */
async function speaks(locale: string): Promise<Spoken> {
  const known = spoken.get(locale);
  if (known) return known;
  const { who } = await asks({ locale });
  const names = new Set<string>();
  const exits: Record<string, string> = {};
  await walks(who, async (stop) => {
    const named = (buttons: HTMLElement[]) =>
      buttons.map((button) => (button.getAttribute('aria-label') ?? button.innerText).trim());
    for (const name of await who.tab.evaluateAll(who.part('button'), named)) names.add(name);
    if (stop !== 'goodbye') exits[stop] = await who.tab.text(who.exit);
  });
  await who.tab.close();
  const found = { names: [...names], exits };
  spoken.set(locale, found);
  return found;
}

rule('confirmshaming', async () => {
  const { names } = await speaks('en-US');
  for (const name of names)
    expect(name).not.toMatch(/\b(no,? (thanks|i)|i don.t|lose|miss|give up|sorry|regret)\b/i);
});

rule('cancel-label-literal', async () => {
  const verbs = { 'en-US': /^cancel subscription$/i, 'de-DE': /kündigen$/i, sv: /^säg upp/i };
  for (const [locale, verb] of Object.entries(verbs)) {
    const { exits } = await speaks(locale);
    expect(Object.keys(exits)).toEqual(stops.slice(0, 3));
    for (const [stop, exit] of Object.entries(exits)) expect(exit, `${locale}, ${stop}`).toMatch(verb);
  }
});

/** Somebody in Germany, before a flow that passes the rules there: the real server makes the page of it. */
const inGermany = async (arrival: Arrival = {}) => {
  const arrived = await arrives({
    flow: 'german',
    facts: (facts) => ({
      ...facts,
      customer: { ...facts.customer, locale: 'de-DE', country: 'DE', timeZone: 'Europe/Berlin' },
    }),
    width: 375,
    height: 667,
    ...arrival,
  });
  await arrived.who.asksToCancel('confirm');
  return arrived;
};

it.each(['german', 'european'] as const)(
  'the %s flow may be published where its laws are in force',
  (name) => {
    expect(lintFlow(flow.parse(labFlows[name]), labFlows[name])).toEqual([]);
  },
);

/** Somebody who subscribed yesterday, so that the contract can still be withdrawn from. */
const newcomer = (country: string, locale: string): Arrival => ({
  facts: ({ customer, subscription, ...facts }) => ({
    ...facts,
    customer: { ...customer, country, locale },
    subscription: { ...subscription, startedAt: new Date(Date.now() - 86_400_000).toISOString() },
  }),
});

/** What a control shows; of one that has more than its words, or another name for who listens, nothing. */
const wordsAlone = (who: Leaver, control: Description) =>
  who.tab.evaluateOn(control, (element: HTMLElement) =>
    element.childElementCount > 0 || element.hasAttribute('aria-label') ? null : element.innerText.trim(),
  );

rule('statutory-label', async () => {
  const read: [language: string, key: string, words: string | null][] = [];
  const withdrawal = (who: Leaver) => who.part('.notes .links a', -1);
  for (const [country, language] of [
    ['IE', 'en'],
    ['IT', 'it'],
    ['FR', 'fr'],
  ] as const) {
    const { who } = await asks({ flow: 'european', ...newcomer(country, `${language}-${country}`) });
    read.push([language, 'withdrawal.link', await wordsAlone(who, withdrawal(who))]);
    if (country !== 'FR') continue;
    read.push([language, 'action.leave', await wordsAlone(who, who.exit)]);
    await who.leaves();
    await who.sees('confirm');
    read.push([language, 'action.commit', await wordsAlone(who, who.exit)]);
  }
  const { who } = await inGermany(newcomer('DE', 'de-DE'));
  read.push(['de', 'action.commit', await wordsAlone(who, who.exit)]);
  // Nothing but the page to cancel on comes before the end there.
  await who.leaves();
  await who.sees('done');
  read.push(['de', 'withdrawal.link', await wordsAlone(who, withdrawal(who))]);
  // Where nothing comes before that page, the first button is the page’s own.
  const first = 'de action.leave Verträge hier kündigen';
  const given = Object.values(profiles).flatMap(({ requires }) =>
    requires.labels.map(({ language, key, words }) => `${language} ${key} ${words}`),
  );
  expect([first, ...read.map((one) => one.join(' '))].sort()).toEqual([...new Set(given)].sort());
});

rule('direct-to-confirm', async () => {
  const { who, site } = await inGermany();
  await who.tab.sees(who.part('#form-email'));
  const fields = await who.tab.evaluateAll(who.part('.field :is(input, select)'), (all: HTMLElement[]) =>
    all.map(({ id }) => id),
  );
  expect(fields).toEqual(['kind', 'cause', 'name', 'contract', 'endDate', 'email'].map((id) => `form-${id}`));
  const { offers: shown, required } = await contentOf(who);
  expect([shown, required, await who.tab.count(who.part('[data-reason]'))]).toEqual([0, 0, 0]);
  expect(await exitOf(who)).toMatchObject({ inView: true, pressable: true });
  await who.leaves();
  await who.sees('done');
  expect(site.ledger()).toEqual(['cancel']);
  expect(site.asked('/v1/sessions')).toHaveLength(1);
});

rule('durable-receipt', async () => {
  const { who } = await inGermany();
  await who.leaves();
  await who.sees('done');
  const { delivery, withinHours } = labFlows.german.receipt ?? {};
  expect([delivery, withinHours]).toEqual(['email', 0]);
  expect(await who.tab.text(who.part('.receipt [data-fact=delivery] dd'))).toBe('per E-Mail, sofort');
});

rule('no-bare-cancel', async () => {
  const bare = /^(cancel|ok|okay|abbrechen|annuler|avbryt|no|nein|nej)$/i;
  for (const locale of ['en-US', 'de-DE', 'sv', 'fr'])
    expect((await speaks(locale)).names.filter((name) => bare.test(name))).toEqual([]);
});

rule('no-reoffer', async () => {
  const { who } = await asks();
  await goesTo(who, 'confirm');
  await who.goesBack();
  await who.sees('offer');
  await who.goesBack();
  await who.sees('reason');
  await who.gives('life-change');
  await who.continues();
  await who.sees('confirm');
  // Nor when the dialog is closed and opened again.
  await who.presses('Escape');
  await who.isBack();
  await who.asksToCancel();
  await who.continues();
  await who.sees('confirm');
});

rule('no-fake-urgency', async () => {
  const { who } = await offers();
  const { words } = await contentOf(who);
  expect(words).not.toMatch(
    /\b(only|last) (today|chance|\d+ (hours|minutes))|hurry|expires|countdown|\d\d:\d\d\b/i,
  );
  expect(await who.tab.count(who.part('[role=timer], time, progress, meter'))).toBe(0);
});

type OfferKind = NonNullable<FlowInput['offers']>[string]['kind'];

/** What has to be known before an offer of a kind is taken, as the ids of its terms. */
const terms: Readonly<Record<OfferKind, readonly string[]>> = {
  pause: ['from', 'during', 'resumes', 'price', 'reminder', 'cancel'],
  resume: ['next-charge', 'after', 'cancel'],
  downgrade: ['from', 'price', 'before', 'next-charge', 'cancel'],
  discount: ['next-charge', 'before', 'lasts', 'after', 'cancel'],
  loyalty: ['next-charge', 'before', 'lasts', 'after', 'cancel'],
  credit: ['credit', 'lasts', 'next-charge', 'before', 'after', 'cancel'],
  extend: ['until', 'next-charge', 'after', 'cancel'],
  // What changes nothing says so.
  contact: ['within', 'unchanged', 'cancel'],
  redirect: ['page', 'unchanged', 'cancel'],
  // Those that the flow gives, by their place.
  custom: ['own-1', 'own-2', 'own-3', 'cancel'],
};

/** What each card tells, and where. */
const toldOn = (who: Leaver) =>
  who.tab.evaluateAll(who.part('.offer'), (found: HTMLElement[]) =>
    found.map((card) => {
      const button = card.querySelector(':scope > .button');
      const terms = button?.previousElementSibling;
      const gap = (button?.getBoundingClientRect().top ?? 0) - (terms?.getBoundingClientRect().bottom ?? 0);
      return {
        kind: card.dataset.kind as OfferKind,
        told: [...card.querySelectorAll<HTMLElement>('[data-fact]')]
          .filter((row) => [...row.children].every((part) => part.textContent?.trim()))
          .map((row) => row.dataset.fact),
        described: !!terms?.id && terms.id === button?.getAttribute('aria-describedby'),
        near: gap >= 0 && gap <= 32,
      };
    }),
  );

rule('offer-terms-complete', async () => {
  const phone = { width: 375, height: 667 };
  const { who } = await offers(phone);
  await who.chooses('pause', 1);
  const cards = await toldOn(who);
  const { who: another } = await arrives({ flow: 'kinds', ...phone });
  await another.asksToCancel('offer');
  await another.tab.sees(another.accept('longer'));
  cards.push(...(await toldOn(another)));
  await another.continues();
  await another.sees('reason');
  await another.gives('other');
  await another.continues();
  await another.sees('offer');
  await another.tab.sees(another.accept('workshop'));
  await another.chooses('call');
  cards.push(...(await toldOn(another)));
  cards.push(...(await toldOn((await comesTo(rareScreens['already paused'], phone)).who)));
  expect(cards.map(({ kind }) => kind).sort()).toEqual(Object.keys(terms).sort());
  for (const { kind, told, ...beside } of cards) {
    expect([kind, beside]).toEqual([kind, { described: true, near: true }]);
    expect(told, kind).toEqual(expect.arrayContaining([...terms[kind]]));
  }
});

rule('explicit-accept', async () => {
  const { who, site } = await offers();
  await who.chooses('pause', 1);
  await who.presses('Enter');
  await who.presses('Space');
  expect(await who.moment()).toBe('offer');
  await who.presses('Escape');
  await who.isBack();
  expect([site.asked('/accept'), site.ledger()]).toEqual([[], []]);
  await who.asksToCancel();
  await goesTo(who, 'offer');
  await who.takes('loyalty');
  await who.sees('done');
  expect(site.asked('/accept')).toHaveLength(1);
});

rule('cancel-not-another-offer', async () => {
  const { confirm } = await screens();
  expect(confirm?.offers).toBe(0);
  const { who, site } = await offers({ flow: 'direct' });
  expect(await who.tab.text(who.exit)).toBe('Cancel subscription now');
  expect(site.ledger()).toEqual([]);
  await who.leaves();
  await who.sees('done');
  expect([site.ledger(), site.asked('/cancel').length]).toEqual([['cancel'], 1]);
  const [session] = await site.sessions();
  const reference = await who.tab.text(who.part('.receipt [data-fact=reference] dd'));
  expect(session).toMatchObject({ outcome: { outcome: 'canceled', reference } });
  const steps = await who.tab.evaluate(() =>
    window.pageLog.events.filter(({ type }) => type === 'step').map(({ detail }) => detail?.step),
  );
  expect(steps).toEqual(['reason', 'offer', 'goodbye']);
});

/** Amounts in dollars of the lines of an offer. */
const amounts = async (who: Leaver, fact: string) =>
  (await who.tab.texts(who.part(`.offer [data-fact=${fact}] dd`))).flatMap((line) =>
    [...line.matchAll(/\$([\d.]+)/g)].map(([, amount]) => Number(amount)),
  );

rule('no-costlier-offer', async () => {
  const { who } = await offers();
  await who.chooses('pause', 0);
  const prices = [
    ...(await amounts(who, 'price')),
    ...(await amounts(who, 'next-charge')),
    ...(await amounts(who, 'after')),
  ];
  expect(prices.length).toBeGreaterThan(2);
  expect(Math.max(...prices)).toBeLessThanOrEqual(29);
});

rule('reference-price-true', async () => {
  const { who } = await offers();
  expect([...new Set(await amounts(who, 'before'))]).toEqual([29]);
});

rule('receipt-onscreen', async () => {
  const { who, site } = await asks();
  const { tab } = who;
  await who.cancels();
  await tab.sees(who.part('.receipt'));
  const said = (id: string) => tab.text(who.part(`.receipt [data-fact=${id}] dd`));
  expect(await said('content')).toContain('Pro');
  expect(await said('at')).toMatch(/20\d\d.*\d\d:\d\d (AM|PM) E[SD]T$/);
  expect(await said('ends')).toBe('January\u00a020, 2100');
  const [session] = await site.sessions();
  expect(session).toMatchObject({ outcome: { reference: await said('reference') } });
  expect(await tab.texts(who.part('.receipt button'))).toEqual(expect.arrayContaining(['Save', 'Print']));
});

type Seen = readonly { readonly at: string; readonly exit: Look }[];
const lookedAt = new Map<Arrival, Seen>();

/** The way out beside the offers, at each size and scrolled to three places. */
async function exits(place: Arrival): Promise<Seen> {
  const known = lookedAt.get(place);
  if (known) return known;
  const { who } = await offers(place);
  await who.chooses('pause', 1);
  const found: { at: string; exit: Look }[] = [];
  for (const [width, height] of sizes) {
    await who.tab.resize(width, height);
    for (const share of [0, 0.5, 1]) {
      await who.scrollsTo(share);
      found.push({ at: `${width}, scrolled to ${share}`, exit: await exitOf(who) });
    }
  }
  lookedAt.set(place, found);
  return found;
}

measured('cancel-visible-with-offer', async (place) => {
  const hidden = (await exits(place)).filter(({ exit }) => !exit.inView).map(({ at }) => at);
  expect(hidden).toEqual([]);
});

measured('no-occlusion', async (place) => {
  expect((await exits(place)).filter(({ exit }) => !exit.pressable).map(({ at }) => at)).toEqual([]);
  const pressable = Object.entries(await screens(place)).map(([stop, { exit }]) => [stop, exit?.pressable]);
  expect(pressable).toEqual(
    stops.map((stop) => [stop, stop === 'goodbye' && place.inPage ? undefined : true]),
  );
});

const readable = ({ paints: [words, ground] }: Look) => contrast(words, ground);

/** The way out against every control that accepts, at each size. */
async function weighs({ who }: Arrived): Promise<void> {
  for (const [width, height] of [...sizes, [599, 800]] as const) {
    await who.tab.resize(width, height);
    const exit = await exitOf(who);
    expect(readable(exit)).toBeGreaterThanOrEqual(4.5);
    const others = await who.tab.count(accepts(who));
    expect(others).toBeGreaterThan(1);
    for (let nth = 0; nth < others; nth++) {
      const accept = await who.tab.evaluateOn(who.part('.offer > .button', nth), look);
      expect(exit).toMatchObject({ tag: accept.tag, weight: accept.weight });
      expect(exit.fontSize).toBeGreaterThanOrEqual(accept.fontSize);
      expect(exit.height).toBeGreaterThanOrEqual(accept.height - 1);
      expect(exit.area / accept.area, `at ${width}`).toBeGreaterThanOrEqual(0.8);
    }
  }
}

measured('prominence-parity', async (place) => {
  await weighs(await offers(place));
  // Before the question, where the way goes on beside the way out.
  await weighs(await comesTo(rareScreens['offers before the question'], place));
});

/** How far it is from one end of some places to the other. */
const spread = (along: readonly number[]) => Math.max(...along) - Math.min(...along);

measured('stable-position', async (place) => {
  // A page is as long as its screen.
  const sides = place.inPage ? (['x'] as const) : (['x', 'y'] as const);
  const seen = new Map<number, { screen: string; exit: Look }[]>(sizes.map(([width]) => [width, []]));
  const looks = async (screen: string, who: Leaver) => {
    for (const [width, height] of sizes) {
      await who.tab.resize(width, height);
      seen.get(width)?.push({ screen, exit: await exitOf(who) });
    }
  };
  await findsWaysOut(place, looks);
  for (const [width, screens] of seen) {
    const out = screens.filter(({ exit }) => !exit.inView || !exit.pressable).map(({ screen }) => screen);
    expect([width, out]).toEqual([width, []]);
    for (const side of sides) {
      const along = screens.map(({ screen, exit }) => `${screen} ${exit[side]}`).join(', ');
      expect(
        spread(screens.map(({ exit }) => exit[side])),
        `${side} at ${width}: ${along}`,
      ).toBeLessThanOrEqual(8);
    }
  }
});

/** What the keyboard comes by from an accept control until it is on the way out: cards by their offers, or something else. */
async function stopsToExit({ who }: Arrived, nth: number): Promise<string[]> {
  await who.tab.focus(who.part('.offer > .button', nth));
  const stops: string[] = [];
  while (stops.at(-1) !== 'the way out' && stops.length < 12) {
    await who.presses('Tab');
    const stop = await who.tab.evaluateOn(who.exit, (exit: HTMLElement) => {
      const { activeElement } = exit.getRootNode() as ShadowRoot;
      if (activeElement === exit) return 'the way out';
      return activeElement?.closest<HTMLElement>('.offer')?.dataset.offer ?? 'something else';
    });
    stops.push(stop);
  }
  return stops;
}

measured('tab-parity', async (place) => {
  for (const [ids, arrive] of [
    [['basic', 'loyalty', 'pause'], () => offers(place)],
    [['pause'], () => oneOffer(place)],
    [['loyalty', 'pause'], () => comesTo(rareScreens['offers before the question'], place)],
    [['again'], () => comesTo(rareScreens['already paused'], place)],
  ] as const) {
    const arrived = await arrive();
    expect(await arrived.who.tab.count(accepts(arrived.who))).toBe(ids.length);
    for (const [nth, id] of ids.entries()) {
      const stops = await stopsToExit(arrived, nth);
      expect(stops.at(-1), `${id}: ${stops}`).toBe('the way out');
      const later: readonly string[] = ids.slice(nth + 1);
      expect(stops.filter((stop) => !later.includes(stop)).length, `${id}: ${stops}`).toBeLessThanOrEqual(2);
    }
  }
});

measured('no-focus-on-keep', async (place) => {
  // A page leaves the focus where it is until somebody goes on.
  for (const [stop, { focused }] of Object.entries(await screens(place)))
    expect(focused, stop).toMatch(place.inPage && stop === 'reason' ? /^BODY / : /^H2 /);
});

it('every rule that the document says is held here has its test', () => {
  const [, document = ''] = readFileSync(documented, 'utf8').split('## Held elsewhere');
  const [section = ''] = document.split('\n## ');
  const rows = [...section.matchAll(/^\| `(\S+)` \|/gm)].map(([, id]) => id);
  const [, sentence = ''] = section.split('these are held here too');
  const twice = [...sentence.matchAll(/`(\S+)`/g)].map(([, id]) => id);
  expect(twice).not.toEqual([]);
  expect([...held].sort()).toEqual([...rows, ...twice].sort());
});
