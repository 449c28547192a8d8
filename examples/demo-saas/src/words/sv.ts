import { contactDetail, entryLine, type Words } from './words.ts';

const months = (count: number) => (count === 1 ? '1 månad' : `${count} månader`);

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`);
const seats = (count: number) => (count === 1 ? '1 plats' : `${count} platser`);

function tenure(count: number): string {
  const years = Math.floor(count / 12);
  if (years === 0) return months(count);
  return count % 12 === 0 ? `${years} år` : `${years} år och ${months(count % 12)}`;
}

const per = (price: string, interval: 'month' | 'year') =>
  `${price} ${interval === 'month' ? 'i månaden' : 'om året'}`;
const nextPayments = (count: number) =>
  count === 1 ? 'nästa dragning' : `de närmaste ${count} dragningarna`;

const services: Record<string, string> = { 'passage-plan': 'Seglats planerad med en skeppare' };
const slots = { morning: 'på förmiddagen', afternoon: 'på eftermiddagen', evening: 'på kvällen' };

export const sv: Words = {
  lang: 'sv',
  pageTitle: 'Konto och betalning',
  nav: { plan: 'Prenumeration', history: 'Historik', payment: 'Betalning', leaving: 'Säga upp' },
  hello: (name) => `Fint att ha dig ombord, ${name}.`,
  aboard: (since, count) => `Du har varit med i ${tenure(count)}, sedan den ${since}.`,
  onTrial: (plan, until) => `Din provperiod med ${plan} löper till den ${until}.`,

  plan: {
    title: 'Din prenumeration',
    per,
    status: {
      trialing: 'Provperiod',
      active: 'Aktivt',
      paused: 'Pausat',
      pausing: 'Paus planerad',
      ending: 'Uppsagt',
      canceled: 'Avslutat',
    },
    daysLeft: (days) => (days === 1 ? '1 dag kvar' : `${days} dagar kvar`),
    trialLength: (days) => `${days} dagars provperiod`,
    nextPayment: 'Nästa dragning',
    firstPayment: 'Första dragningen',
    on: (price, date) => `${price} den ${date}`,
    noPayment: 'Inget mer dras',
    since: 'Medlem sedan',
    access: 'Betalt till och med',
    trialUntil: 'Provperiod till',
    club: 'Förening',
    memberNumber: 'Medlemsnummer',
    includes: 'Det här ingår',
  },

  notice: {
    ending: (date) => ({
      title: `Din prenumeration upphör den ${date}.`,
      detail: 'Till dess är allt som vanligt. Inget mer dras, och loggboken är fortfarande din.',
    }),
    ended: (date) => ({
      title: `Din prenumeration upphörde den ${date}.`,
      detail: 'Vi sparar loggboken åt dig, och du kan fortfarande exportera den.',
    }),
    keep: 'Behåll min prenumeration',
    pausing: (from, until) => ({
      title: `Paus från den ${from} till den ${until}.`,
      detail: 'Inget dras under tiden, och sedan börjar det igen av sig självt.',
    }),
    paused: (until, price) => ({
      title: `Pausat till den ${until}.`,
      detail: `Inget dras till dess. Därefter är det ${price} igen.`,
    }),
    resume: 'Fortsätt nu',
    callOffPause: 'Avboka pausen',
    moving: (plan, date, price, before) => ({
      title: `Den ${date} byter du till ${plan}.`,
      detail: `Då blir det ${price} i stället för ${before}. Till dess är allt som vanligt.`,
    }),
    discount: (off, charges, until, after) => ({
      title: `${off} rabatt på ${nextPayments(charges)}.`,
      detail: `Från den ${until} är det ${after} igen.`,
    }),
    discountForGood: (off) => ({
      title: `${off} rabatt på varje dragning.`,
      detail: 'Så länge du är med.',
    }),
    seats: (count, date, price, before) => ({
      title: `Från den ${date} har du ${seats(count)}.`,
      detail: `Då blir det ${price} i stället för ${before}. Till dess är allt som vanligt.`,
    }),
    credit: (amount) => ({
      title: `${amount} till godo.`,
      detail: 'Det räknas av på de närmaste dragningarna tills det är slut.',
    }),
    kept: (price, until) => ({
      title: `Ditt pris är kvar på ${price} till den ${until}.`,
      detail: 'Även om våra priser ändras under tiden.',
    }),
    given: (name) => ({ title: `${name}.`, detail: 'Till dig, utan kostnad.' }),
    free: (count, nextCharge) => ({
      title: count === 1 ? 'Vi bjuder på en månad.' : `Vi bjuder på ${count} månader.`,
      detail: `Allt är som vanligt. Nästa dragning är den ${nextCharge}.`,
    }),
  },

  season: {
    title: 'Din säsong',
    miles: 'sjömil',
    days: 'dagar på sjön',
    entries: 'loggposter',
    last: 'Senaste seglatsen',
    passage: (miles, hours, minutes) => `${miles} M på ${hours} tim ${minutes} min`,
  },

  payment: { title: 'Betalning', invoices: 'Kvitton skickas till' },

  history: {
    title: 'Historik',
    intro: 'Allt som har dragits eller ändrats, det senaste först.',
    payment: 'Medlemsavgift',
    trialBegan: 'Provperioden började',
    trialLength: (days) => `${days} dagar, utan kostnad`,
    paid: 'Betald',
    partwell: 'via Partwell',
    page: 'på den här sidan',
    all: (count) => `Visa ${count} tidigare avgifter`,
    fresh: 'Nytt',
    slots,
    services,
    entry: entryLine({
      pause: ({ months: count, from, resumesAt }, { format }) => ({
        title: count === undefined ? 'Paus' : `Paus i ${months(count)}`,
        detail: `${format.shortDay(from)} till ${format.shortDay(resumesAt)}, utan avgift`,
      }),
      resume: ({ nextChargeAt }, { format }) => ({
        title: 'Pausen avslutad',
        detail: `nästa dragning den ${format.day(nextChargeAt)}`,
      }),
      change_plan: ({ plan, price, interval, at }, { format, planName }) => ({
        title: `Byte till ${planName(plan)}`,
        detail: `${per(format.money(price), interval)} från den ${format.day(at)}`,
      }),
      discount: ({ percentOff, amountOff, charges, until }, { format }) => ({
        title: `${amountOff ? format.money(amountOff) : format.percent(percentOff ?? 0)} rabatt`,
        detail:
          charges === null || until === null
            ? 'på varje dragning'
            : `på ${nextPayments(charges)}, till den ${format.day(until)}`,
      }),
      change_seats: ({ seats: count, price, interval, at }, { format }) => ({
        title: `Byte till ${seats(count)}`,
        detail: `${per(format.money(price), interval)} från den ${format.day(at)}`,
      }),
      credit: ({ amount }, { format }) => ({
        title: `${format.money(amount)} till godo`,
        detail: 'på de närmaste dragningarna',
      }),
      keep_price: ({ price, interval, until }, { format }) => ({
        title: 'Priset är kvar',
        detail: `${per(format.money(price), interval)} till den ${format.day(until)}`,
      }),
      perk: ({ name }) => ({ title: name, detail: 'vi bjuder' }),
      extend: ({ of, days: count, until }, { format }) => ({
        title: of === 'trial' ? `Provperioden förlängd med ${days(count)}` : `${days(count)} till`,
        detail: `till den ${format.day(until)}`,
      }),
      redirect: ({ name }) => ({ title: 'Sidan öppnad', detail: name }),
      custom: ({ action }) => ({ title: services[action] ?? action, detail: 'vi hör av oss' }),
      free_months: ({ months: count, nextChargeAt }, { format }) => ({
        title: `${months(count)} utan avgift`,
        detail: `nästa dragning den ${format.day(nextChargeAt)}`,
      }),
      contact: (command) => ({
        title: command.channel === 'email' ? 'Önskar svar via mejl' : 'Vill bli uppringd',
        detail: contactDetail(command, slots),
      }),
      cancel: ({ at }, { format }) => ({ title: 'Uppsägning', detail: `upphör den ${format.day(at)}` }),
      kept: () => ({ title: 'Uppsägningen återkallad', detail: 'prenumerationen fortsätter' }),
      resumed: () => ({ title: 'Pausen avslutad', detail: 'prenumerationen fortsätter' }),
    }),
  },

  leaving: {
    title: 'Säga upp',
    body: (_plan, until) => `Du kan säga upp när du vill. Till och med den ${until} är allt som vanligt.`,
    bodyTrial: (until) => `Säger du upp före den ${until} dras inget.`,
    action: 'Säg upp prenumerationen',
  },

  cancel: {
    title: 'Vill du säga upp din prenumeration?',
    access: (_plan, until) =>
      `Prenumerationen gäller till och med den ${until}. Till dess är allt som vanligt.`,
    trialAccess: (until) => `Provperioden löper till den ${until}. Då upphör den, och du betalar inget.`,
    noCharge: 'Därefter dras inget mer.',
    logbook: 'Loggboken är din: du kan läsa och exportera den när som helst.',
    back: 'Tillbaka till kontot',
  },

  canceled: {
    title: (name) => `Tack för sällskapet, ${name}, och god vind.`,
    body: (until) => `Din prenumeration upphör den ${until}. Till dess är allt som vanligt.`,
    friend: 'Tråkigt att du går, och fint att du har varit med. Dörren står öppen.',
    receipt: 'Att spara',
    what: 'Ärende',
    whatIs: (plan) => `Uppsägning: ${plan}`,
    when: 'Mottagen',
    ends: 'Medlem till och med',
    reference: 'Referens',
    back: 'Tillbaka till kontot',
  },
};
