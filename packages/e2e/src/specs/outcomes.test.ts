import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../browser/start-browser.ts';
import { Subscriber } from '../people/subscriber.ts';
import { type Stack, startStack } from '../stack/stack.ts';

/** What each demo subscriber can be given, how they get there, and what must then stand in the demo's database. */
interface Walk {
  readonly reason: string;
  readonly offer: string;
  /** The label of the choice, where there are several. */
  readonly choice?: string;
  readonly phone?: string;
  readonly kind: string;
  readonly choiceId: string;
  /** Of the ledger's command and of the subscription. */
  readonly command: Record<string, unknown>;
  readonly state?: Record<string, unknown>;
}

/** What every webhook may tell of a command: how to reach the subscriber is in the lead alone. */
const publicPart = ({ phone: _phone, ...rest }: Walk['command']) => rest;

const call = (reason: string, offer: string, choice: string, slot: string): Walk => ({
  reason,
  offer,
  choice,
  phone: '+44 20 7946 0018',
  kind: 'contact',
  choiceId: `slot-${slot}`,
  command: { kind: 'contact', channel: 'callback', slot, phone: '+44 20 7946 0018' },
  state: { status: 'active', cancelAt: null, pausedUntil: null, discount: null, scheduledPlan: null },
});
const plan = (reason: string, offer: string, planId: string, amount: number, currency: string): Walk => ({
  reason,
  offer,
  kind: 'downgrade',
  choiceId: `plan-${planId}`,
  command: { kind: 'change_plan', plan: planId, price: { amount, currency } },
  state: { scheduledPlan: { plan: planId, price: { amount, currency }, at: expect.any(String) } },
});
const pause = (reason: string, offer: string, choice: string, months: number): Walk => ({
  reason,
  offer,
  choice,
  kind: 'pause',
  choiceId: `months-${months}`,
  command: { kind: 'pause', months },
  state: { pausedUntil: expect.any(String) },
});
const less = (
  reason: string,
  offer: string,
  kind: string,
  choiceId: string,
  off: object,
  charges: number,
): Walk => ({
  reason,
  offer,
  kind,
  choiceId,
  command: { kind: 'discount', charges, ...off },
  state: { discount: { ...off, charges, until: expect.any(String) } },
});
const free = (reason: string, offer: string, tier: number, months: number): Walk => ({
  reason,
  offer,
  kind: 'loyalty',
  choiceId: `tier-${tier}`,
  command: { kind: 'free_months', months },
});

const walks: Readonly<Record<string, readonly Walk[]>> = {
  maya: [
    plan('too-expensive', 'logbook', 'basic', 900, 'USD'),
    less('too-expensive', 'lighter-price', 'discount', 'only', { percentOff: 25 }, 3),
    {
      ...call('missing-feature', 'talk', 'In the evening', 'evening'),
      state: { status: 'trialing', cancelAt: null },
    },
  ],
  james: [
    pause('off-season', 'lay-up', '2 months', 2),
    pause('life-change', 'lay-up', '6 months', 6),
    plan('life-change', 'logbook', 'basic', 800, 'GBP'),
    less('too-expensive', 'thank-you', 'loyalty', 'tier-12', { percentOff: 20 }, 3),
    call('support', 'talk', 'In the morning', 'morning'),
  ],
  ruth: [
    plan('life-change', 'logbook', 'pro', 29_000, 'USD'),
    free('too-expensive', 'thank-you', 36, 2),
    call('missing-feature', 'talk', 'In the afternoon', 'afternoon'),
  ],
  jonas: [
    pause('moving', 'ruhend', '6 Monate', 6),
    less('too-expensive', 'beitrag', 'discount', 'only', { percentOff: 50 }, 6),
    free('too-expensive', 'danke', 6, 1),
    plan('too-expensive', 'logbuch', 'basic', 300, 'EUR'),
    call('not-at-home', 'gespraech', 'Abends', 'evening'),
  ],
  elin: [
    pause('off-season', 'vinterpaus', '3 månader', 3),
    less('life-change', 'lattare', 'discount', 'only', { amountOff: { amount: 5000, currency: 'SEK' } }, 6),
    free('too-expensive', 'tack', 24, 2),
    plan('too-expensive', 'bas', 'basic', 5900, 'SEK'),
    call('support', 'prata', 'På kvällen', 'evening'),
  ],
};

let browser: Browser;
let stack: Stack;
let subscriber: Subscriber;
const open = async (as: string) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  subscriber = new Subscriber(page, stack.demo.url, as);
  await subscriber.visitsAccount();
};

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await subscriber?.page.close();
});

/** A product of its own for the tests of a block: nobody in it goes twice. */
const startFresh = () => {
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack?.end());
};

/** Webhooks arrive after the answer; exactly these, each once. Whether an answer is told before the end is up to chance. */
const webhooksOf = async (as: string, types: readonly string[]) => {
  const told = async () => (await stack.state(as)).webhooks.map(({ type }) => type);
  await expect
    .poll(async () => (await told()).filter((type) => type !== 'session.updated').sort(), { timeout: 10_000 })
    .toEqual([...types].sort());
  return (await stack.state(as)).webhooks;
};

const people = Object.entries(walks);
/** Each person's first way, then each one's second, and so on. */
const rounds = Array.from({ length: Math.max(...people.map(([, offers]) => offers.length)) }, (_, round) =>
  people.flatMap(([as, offers]) => offers.slice(round, round + 1).map((walk) => ({ as, ...walk }))),
);

describe.each(rounds.map((ways) => ({ ways })))('with somebody new', ({ ways }) => {
  startFresh();

  it.each(ways)('$as takes $offer ($choiceId) after saying $reason', async ({ as, ...walk }) => {
    await open(as);
    await subscriber.asksToCancel();
    await subscriber.gives(walk.reason);
    await subscriber.continues();
    await subscriber.sees('offer');
    if (walk.choice) await subscriber.chooses(walk.offer, walk.choice);
    if (walk.phone) await subscriber.offer(walk.offer).locator('input[type=tel]').fill(walk.phone);
    await subscriber.takes(walk.offer);
    await subscriber.sees('done');

    const { subscription, ledger, leads } = await stack.state(as);
    expect(ledger).toMatchObject([{ by: 'partwell', offer: walk.offer, command: walk.command }]);
    if (walk.state) expect(subscription).toMatchObject(walk.state);
    expect(leads).toHaveLength(walk.kind === 'contact' ? 1 : 0);

    const sessions = await stack.sessions(`cus_${as}`);
    expect(sessions).toMatchObject([
      {
        status: 'saved',
        reason: walk.reason,
        offer: walk.offer,
        choice: walk.choiceId,
        outcome: { outcome: 'saved' },
      },
    ]);

    const webhooks = await webhooksOf(as, [
      'session.started',
      'offer.accepted',
      ...(walk.kind === 'contact' ? ['lead.created'] : []),
    ]);
    const accepted = webhooks.find(({ type }) => type === 'offer.accepted');
    expect(accepted).toMatchObject({
      payload: {
        data: {
          session: sessions[0]?.id,
          offer: walk.offer,
          kind: walk.kind,
          choice: walk.choiceId,
          command: publicPart(walk.command),
        },
      },
    });
    const lead = webhooks.find(({ type }) => type === 'lead.created');
    if (lead) expect(lead).toMatchObject({ payload: { data: { command: walk.command } } });

    await subscriber.finishes();
  });
});

describe('with somebody new', () => {
  startFresh();

  it.each(people.map(([as]) => as))('%s leaves, and is gone from the end of the paid time', async (as) => {
    await open(as);
    await subscriber.asksToCancel();
    await subscriber.cancels();
    await subscriber.sees('done');

    const { subscription, ledger } = await stack.state(as);
    expect(ledger).toMatchObject([
      { by: 'partwell', command: { kind: 'cancel', at: subscription.currentPeriodEnd } },
    ]);
    expect(subscription.cancelAt).toBe(subscription.currentPeriodEnd);
    expect(await stack.sessions(`cus_${as}`)).toMatchObject([
      { status: 'canceled', outcome: { outcome: 'canceled' } },
    ]);
    await webhooksOf(as, ['session.started', 'subscription.canceled']);

    // What the flow leaves them with are pages of the host's own site, and they are there.
    const links = subscriber.dialog.getByRole('link');
    await links.first().waitFor();
    const pages = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(pages.map((page) => new URL(page).pathname)).toEqual([
      '/help/export',
      '/help/tides',
      '/welcome-back',
      '/recommend',
    ]);
    for (const page of pages) expect((await fetch(page)).status, page).toBe(200);

    await subscriber.finishes();
    await subscriber.cancelLink.waitFor({ state: 'detached' });
  });
});
