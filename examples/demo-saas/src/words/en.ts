import { contactDetail, entryLine, type Words } from './words.ts';

const months = (count: number) => (count === 1 ? '1 month' : `${count} months`);
const seats = (count: number) => (count === 1 ? '1 seat' : `${count} seats`);
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
const payments = (count: number) => (count === 1 ? 'your next payment' : `your next ${count} payments`);

function tenure(count: number): string {
  const years = Math.floor(count / 12);
  if (years === 0) return months(count);
  const inYears = years === 1 ? '1 year' : `${years} years`;
  return count % 12 === 0 ? inYears : `${inYears} and ${months(count % 12)}`;
}

const services: Record<string, string> = { 'passage-plan': 'Passage planned with a skipper' };
const slots = { morning: 'in the morning', afternoon: 'in the afternoon', evening: 'in the evening' };

export const en: Words = {
  lang: 'en',
  pageTitle: 'Account & billing',
  nav: { plan: 'Plan', history: 'History', payment: 'Payment', leaving: 'Leaving' },
  hello: (name) => `Good to have you aboard, ${name}.`,
  aboard: (since, count) => `Sailing with Halyard for ${tenure(count)}, since ${since}.`,
  onTrial: (plan, until) => `Your trial of ${plan} runs until ${until}.`,

  plan: {
    title: 'Your plan',
    per: (price, interval) => `${price} a ${interval}`,
    status: {
      trialing: 'Trial',
      active: 'Active',
      paused: 'Paused',
      pausing: 'Pause ahead',
      ending: 'Ending',
      canceled: 'Ended',
    },
    daysLeft: (days) => (days === 1 ? '1 day left' : `${days} days left`),
    trialLength: (days) => `${days}-day trial`,
    nextPayment: 'Next payment',
    firstPayment: 'First payment',
    on: (price, date) => `${price} on ${date}`,
    noPayment: 'Nothing more is charged',
    since: 'Member since',
    access: 'Paid until',
    trialUntil: 'Trial until',
    club: 'Through',
    memberNumber: 'Member no.',
    includes: 'In your plan',
  },

  notice: {
    ending: (date) => ({
      title: `Your subscription ends on ${date}.`,
      detail:
        'Until then everything stays open to you. Nothing more is charged, and your logbook stays yours.',
    }),
    ended: (date) => ({
      title: `Your subscription ended on ${date}.`,
      detail: 'Your logbook is kept for you and can still be exported.',
    }),
    keep: 'Keep my subscription',
    pausing: (from, until) => ({
      title: `Paused from ${from} to ${until}.`,
      detail: 'Nothing is charged in between, and it starts again by itself.',
    }),
    paused: (until, price) => ({
      title: `Paused until ${until}.`,
      detail: `Nothing is charged until then. After that it is ${price} again.`,
    }),
    resume: 'Resume now',
    callOffPause: 'Call off the pause',
    moving: (plan, date, price, before) => ({
      title: `You move to ${plan} on ${date}.`,
      detail: `From then on ${price} instead of ${before}. Until then nothing changes.`,
    }),
    discount: (off, charges, until, after) => ({
      title: `${off} off ${payments(charges)}.`,
      detail: `From ${until} it is ${after} again.`,
    }),
    discountForGood: (off) => ({
      title: `${off} off every payment.`,
      detail: 'For as long as you are with us.',
    }),
    seats: (count, date, price, before) => ({
      title: `You move to ${seats(count)} on ${date}.`,
      detail: `From then on ${price} instead of ${before}. Until then nothing changes.`,
    }),
    credit: (amount) => ({
      title: `${amount} of credit.`,
      detail: 'Your next payments are lowered by it until it is used up.',
    }),
    kept: (price, until) => ({
      title: `Your price stays ${price} until ${until}.`,
      detail: 'Whatever our price list says in the meantime.',
    }),
    given: (name) => ({ title: `${name}.`, detail: 'It is yours, at no charge.' }),
    free: (count, nextCharge) => ({
      title: `${months(count)} on us.`,
      detail: `Everything stays open to you. The next payment is on ${nextCharge}.`,
    }),
  },

  season: {
    title: 'This season',
    miles: 'nautical miles',
    days: 'days on the water',
    entries: 'logbook entries',
    last: 'Last passage',
    passage: (miles, hours, minutes) => `${miles} nm in ${hours} h ${minutes} min`,
  },

  payment: { title: 'Payment', invoices: 'Receipts go to' },

  history: {
    title: 'Billing history',
    intro: 'Everything that was charged or changed, the latest first.',
    payment: 'Payment',
    trialBegan: 'Trial began',
    trialLength: (days) => `${days} days, nothing is charged`,
    paid: 'Paid',
    partwell: 'via Partwell',
    page: 'on this page',
    all: (count) => `Show ${count} earlier payments`,
    fresh: 'New',
    slots,
    services,
    entry: entryLine({
      pause: ({ months: count, from, resumesAt }, { format }) => ({
        title: count === undefined ? 'Pause' : `Pause of ${months(count)}`,
        detail: `${format.shortDay(from)} to ${format.shortDay(resumesAt)}, nothing is charged`,
      }),
      resume: ({ nextChargeAt }, { format }) => ({
        title: 'Pause ended',
        detail: `next payment on ${format.day(nextChargeAt)}`,
      }),
      change_plan: ({ plan, price, interval, at }, { format, planName }) => ({
        title: `Change to ${planName(plan)}`,
        detail: `${format.money(price)} a ${interval} from ${format.day(at)}`,
      }),
      discount: ({ percentOff, amountOff, charges, until }, { format }) => ({
        title: `${amountOff ? format.money(amountOff) : format.percent(percentOff ?? 0)} off`,
        detail:
          charges === null || until === null
            ? 'every payment from now on'
            : `${payments(charges)}, until ${format.day(until)}`,
      }),
      change_seats: ({ seats: count, price, interval, at }, { format }) => ({
        title: `Change to ${seats(count)}`,
        detail: `${format.money(price)} a ${interval} from ${format.day(at)}`,
      }),
      credit: ({ amount }, { format }) => ({
        title: `${format.money(amount)} of credit`,
        detail: 'off your next payments',
      }),
      keep_price: ({ price, interval, until }, { format }) => ({
        title: 'Price kept',
        detail: `${format.money(price)} a ${interval} until ${format.day(until)}`,
      }),
      perk: ({ name }) => ({ title: name, detail: 'on us' }),
      extend: ({ of, days: count, until }, { format }) => ({
        title: of === 'trial' ? `Trial extended by ${days(count)}` : `${days(count)} more`,
        detail: `until ${format.day(until)}`,
      }),
      redirect: ({ name }) => ({ title: 'Page opened', detail: name }),
      custom: ({ action }) => ({ title: services[action] ?? action, detail: 'we will be in touch' }),
      free_months: ({ months: count, nextChargeAt }, { format }) => ({
        title: `${months(count)} free`,
        detail: `next payment on ${format.day(nextChargeAt)}`,
      }),
      contact: (command) => ({
        title: command.channel === 'email' ? 'E-mail requested' : 'Call back requested',
        detail: contactDetail(command, slots),
      }),
      cancel: ({ at }, { format }) => ({ title: 'Cancellation', detail: `ends on ${format.day(at)}` }),
      kept: () => ({ title: 'Cancellation taken back', detail: 'the subscription goes on' }),
      resumed: () => ({ title: 'Pause ended', detail: 'the subscription goes on' }),
    }),
  },

  leaving: {
    title: 'Leave Halyard',
    body: (plan, until) => `Cancel whenever you like. ${plan} stays yours until ${until}.`,
    bodyTrial: (until) => `Cancel before ${until} and nothing is charged.`,
    action: 'Cancel subscription',
  },

  cancel: {
    title: 'Cancel your subscription?',
    access: (plan, until) => `${plan} stays open to you until ${until}.`,
    trialAccess: (until) => `Your trial runs until ${until}. It ends there, and you pay nothing.`,
    noCharge: 'After that nothing more is charged.',
    logbook: 'Your logbook stays yours: you can read and export it at any time.',
    back: 'Back to my account',
  },

  canceled: {
    title: (name) => `Fair winds, ${name}, and thank you.`,
    body: (until) => `Your subscription ends on ${until}. Until then everything stays open to you.`,
    friend: 'We are sorry to see you go, and glad you were aboard. The door stays open.',
    receipt: 'For your records',
    what: 'What',
    whatIs: (plan) => `Cancellation of ${plan}`,
    when: 'Received',
    ends: 'Access until',
    reference: 'Reference',
    back: 'Back to my account',
  },
};
