import type { StateName } from '@partwell/flow';
import type { Site } from '../hosts/site.ts';
import type { Leaver } from '../people/leaver.ts';
import { passes, stoppedClock } from './in-page/stopped-clock.ts';
import { type Arrival, type Arrived, arrives } from './leaving.ts';

/** A screen that not everybody comes to, and how somebody does. */
export interface RareScreen {
  readonly arrival?: Arrival;
  /** What the dialog begins with. @default 'reason' */
  readonly first?: StateName;
  /** From there to the screen. */
  reach?(who: Leaver, site: Site): Promise<void>;
  readonly at: StateName;
  /** By selector: what no other screen has. */
  readonly shows: string;
  /** Where it is no way out: everything is over already. @default true */
  readonly leads?: false;
  /** Where the first control of the actions is busy. @default false */
  readonly busy?: true;
  /** How many answers they have chosen that it shows. @default 0 */
  readonly chosen?: number;
  /** What the host has carried out by then. @default nothing */
  readonly carriedOut?: readonly string[];
}

/** Somebody before such a screen. */
export async function comesTo(
  { arrival = {}, first, reach, at, shows }: RareScreen,
  more: Arrival = {},
): Promise<Arrived> {
  const arrived = await arrives({ ...more, ...arrival, head: `${more.head ?? ''}${arrival.head ?? ''}` });
  const { who, site } = arrived;
  await who.asksToCancel(first);
  await reach?.(who, site);
  await who.sees(at);
  await who.tab.sees(who.part(shows));
  return arrived;
}

const goesToOffers = async (who: Leaver) => {
  await who.gives('too-expensive');
  await who.continues();
  await who.sees('offer');
  await who.tab.sees(who.accept('pause'));
};

const takes = async (who: Leaver) => {
  await goesToOffers(who);
  await who.takes('loyalty');
};

const commits = async (who: Leaver) => {
  await who.leaves();
  await who.sees('confirm');
  await who.leaves();
};

/** Not before the last question: what a script still fetches by then would be missing too. */
const commitsWithoutALine = async (who: Leaver, site: Site) => {
  await who.leaves();
  await who.sees('confirm');
  site.goesOffline();
  await who.leaves();
};

const another = {
  id: 'sub_other',
  status: 'active',
  plan: 'basic',
  planName: 'Charts',
  price: { amount: 900, currency: 'USD' },
  interval: 'month',
  startedAt: '2020-01-20T08:00:00Z',
  currentPeriodEnd: '2100-01-20T08:00:00Z',
};
const withTwo = { token: { claims: { otherSubscriptions: [another] } } };

type Facts = Parameters<NonNullable<Arrival['facts']>>[0];
const standing = (change: Partial<Facts['subscription']>) => ({
  facts: (facts: Facts) => ({ ...facts, subscription: { ...facts.subscription, ...change } }),
});

export const rareScreens = {
  'several subscriptions': { arrival: withTwo, first: 'choose', at: 'choose', shows: '.plans' },
  'none of several chosen': {
    arrival: withTwo,
    first: 'choose',
    reach: (who) => who.continues(),
    at: 'choose',
    shows: '.plans .error',
  },
  'one of several chosen': {
    arrival: withTwo,
    first: 'choose',
    reach: async (who) => {
      await who.tab.click(who.part('.plans input', 1));
      await who.continues();
      await who.sees('reason');
    },
    at: 'reason',
    shows: '.notes .link',
  },
  'already canceled': {
    arrival: standing({ status: 'canceled' }),
    first: 'standing',
    at: 'standing',
    shows: '.actions .button:only-child',
    leads: false,
  },
  'already paused': {
    arrival: { flow: 'resuming', ...standing({ status: 'paused', pausedUntil: '2099-12-20T08:00:00Z' }) },
    first: 'standing',
    at: 'standing',
    shows: '[data-offer=again]',
  },
  'started again': {
    arrival: { flow: 'resuming', ...standing({ status: 'paused', pausedUntil: '2099-12-20T08:00:00Z' }) },
    first: 'standing',
    reach: async (who) => {
      await who.takes('again');
      await who.tab.sees({ text: 'Welcome back', within: who.dialog });
    },
    at: 'done',
    shows: '.receipt [data-fact=content]',
    leads: false,
    carriedOut: ['resume'],
  },
  'only an owner may': {
    arrival: {
      flow: 'owners',
      facts: (facts) => ({ ...facts, customer: { ...facts.customer, role: 'member' } }),
    },
    first: 'barred',
    at: 'barred',
    shows: '.lead',
  },
  'how well it did on a scale': {
    arrival: { flow: 'rating' },
    reach: (who) => who.gives('competitor'),
    chosen: 1,
    at: 'reason',
    // Five numbers, and words for both ends.
    shows: '.rating > legend + label + label + label + label + label + small + small',
  },
  'offers before the question': {
    arrival: { flow: 'up-front' },
    first: 'offer',
    at: 'offer',
    shows: '[data-offer=loyalty]',
  },
  'may offers be made': {
    arrival: { flow: 'permission' },
    reach: async (who) => {
      await who.gives('too-expensive');
      await who.continues();
    },
    at: 'permission',
    shows: '.answers',
  },
  'a form before the end': {
    arrival: { flow: 'form' },
    reach: (who) => who.leaves(),
    at: 'confirm',
    shows: '#form-email',
  },
  'an offer under way': {
    reach: (who, site) => {
      site.fails('POST /partwell/v1/sessions/*/accept', 'hang');
      return takes(who);
    },
    at: 'accepting',
    shows: '[data-offer=loyalty] [aria-disabled=true]',
  },
  'an offer refused': {
    reach: (who, site) => {
      site.lab.world.host.script('refuse');
      return takes(who);
    },
    at: 'refused',
    shows: '.actions [data-look=back]',
  },
  'an offer taken': {
    reach: takes,
    at: 'done',
    shows: '.receipt',
    leads: false,
    carriedOut: ['discount'],
  },
  'the cancellation under way': {
    reach: (who, site) => {
      site.fails('POST /partwell/v1/sessions/*/cancel', 'hang');
      return commits(who);
    },
    at: 'canceling',
    shows: '.actions [aria-disabled=true]',
    busy: true,
  },
  'longer under way than usual': {
    arrival: { head: stoppedClock },
    reach: async (who, site) => {
      site.fails('POST /partwell/v1/sessions/*/cancel', 'hang');
      await commits(who);
      await who.sees('canceling');
      await passes(who.tab, 4000);
      // To the eye and aloud.
      const note = await who.tab.text(who.part('.note:not(:empty)'));
      await who.tab.waitUntil(
        async () => (await who.tab.text(who.part('[role=status]'))) === note,
        'it to be said',
      );
    },
    at: 'canceling',
    shows: '.note:not(:empty)',
    busy: true,
  },
  'not known yet': {
    reach: (who, site) => {
      site.fails('POST /partwell/v1/sessions/*/cancel', { status: 202, body: '{"status":"pending"}' });
      site.fails('GET /partwell/v1/sessions/*', 'drop');
      return commits(who);
    },
    at: 'unsettled',
    shows: '.waiting',
  },
  'it did not go through': {
    reach: commitsWithoutALine,
    at: 'failed',
    shows: '.actions [data-look=accent]',
  },
  'without a connection': {
    reach: async (who, site) => {
      await who.tab.evaluate(() => void Object.defineProperty(navigator, 'onLine', { get: () => false }));
      await commitsWithoutALine(who, site);
      await who.tab.sees({ text: 'You seem to be offline', within: who.dialog });
    },
    at: 'failed',
    shows: '.actions [data-look=accent]',
  },
  'asked after the end': {
    arrival: { flow: 'afterwards' },
    first: 'confirm',
    reach: (who) => who.leaves(),
    at: 'done',
    shows: '[data-reason]',
    leads: false,
    carriedOut: ['cancel'],
  },
  'a preview': { arrival: { preview: true }, at: 'reason', shows: '.progress b' },
} satisfies Readonly<Record<string, RareScreen>>;
