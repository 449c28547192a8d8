import { contactDetail, entryLine, type Words } from './words.ts';

const months = (count: number) => (count === 1 ? '1 Monat' : `${count} Monate`);
const days = (count: number) => (count === 1 ? '1 Tag' : `${count} Tage`);
const seats = (count: number) => (count === 1 ? '1 Platz' : `${count} Plätze`);
const monthsDative = (count: number) => (count === 1 ? 'einem Monat' : `${count} Monaten`);

function tenureDative(count: number): string {
  const years = Math.floor(count / 12);
  if (years === 0) return monthsDative(count);
  const inYears = years === 1 ? 'einem Jahr' : `${years} Jahren`;
  return count % 12 === 0 ? inYears : `${inYears} und ${monthsDative(count % 12)}`;
}

const per = (price: string, interval: 'month' | 'year') =>
  `${price} ${interval === 'month' ? 'im Monat' : 'im Jahr'}`;
const nextPayments = (count: number) =>
  count === 1 ? 'die nächste Abbuchung' : `die nächsten ${count} Abbuchungen`;

const services: Record<string, string> = { 'passage-plan': 'Törnplanung mit einer Skipperin' };
const slots = { morning: 'vormittags', afternoon: 'nachmittags', evening: 'abends' };

export const de: Words = {
  lang: 'de',
  pageTitle: 'Konto & Beiträge',
  nav: { plan: 'Mitgliedschaft', history: 'Verlauf', payment: 'Zahlung', leaving: 'Kündigen' },
  hello: (name) => `Schön, dass du an Bord bist, ${name}.`,
  aboard: (since, count) => `Du bist seit ${tenureDative(count)} dabei, seit dem ${since}.`,
  onTrial: (plan, until) => `Deine Probezeit mit ${plan} läuft bis zum ${until}.`,

  plan: {
    title: 'Deine Mitgliedschaft',
    per,
    status: {
      trialing: 'Probezeit',
      active: 'Aktiv',
      paused: 'Pausiert',
      pausing: 'Pause geplant',
      ending: 'Gekündigt',
      canceled: 'Beendet',
    },
    daysLeft: (days) => (days === 1 ? 'noch 1 Tag' : `noch ${days} Tage`),
    trialLength: (days) => `${days} Tage Probezeit`,
    nextPayment: 'Nächster Beitrag',
    firstPayment: 'Erster Beitrag',
    on: (price, date) => `${price} am ${date}`,
    noPayment: 'Es wird nichts mehr abgebucht',
    since: 'Mitglied seit',
    access: 'Bezahlt bis',
    trialUntil: 'Probezeit bis',
    club: 'Verein',
    memberNumber: 'Mitgliedsnummer',
    includes: 'Das ist dabei',
  },

  notice: {
    ending: (date) => ({
      title: `Deine Mitgliedschaft endet am ${date}.`,
      detail: 'Bis dahin steht dir alles offen. Abgebucht wird nichts mehr, und dein Logbuch bleibt deins.',
    }),
    ended: (date) => ({
      title: `Deine Mitgliedschaft ist am ${date} zu Ende gegangen.`,
      detail: 'Dein Logbuch heben wir für dich auf, exportieren kannst du es weiterhin.',
    }),
    keep: 'Doch Mitglied bleiben',
    pausing: (from, until) => ({
      title: `Pause vom ${from} bis zum ${until}.`,
      detail: 'In dieser Zeit wird nichts abgebucht. Danach geht es von selbst weiter.',
    }),
    paused: (until, price) => ({
      title: `Pausiert bis zum ${until}.`,
      detail: `Bis dahin wird nichts abgebucht. Danach sind es wieder ${price}.`,
    }),
    resume: 'Jetzt weitermachen',
    callOffPause: 'Pause absagen',
    moving: (plan, date, price, before) => ({
      title: `Am ${date} wechselst du zu „${plan}“.`,
      detail: `Dann zahlst du ${price} statt ${before}. Bis dahin bleibt alles, wie es ist.`,
    }),
    discount: (off, charges, until, after) => ({
      title: `${off} Nachlass auf ${nextPayments(charges)}.`,
      detail: `Ab dem ${until} sind es wieder ${after}.`,
    }),
    discountForGood: (off) => ({
      title: `${off} Nachlass auf jede Abbuchung.`,
      detail: 'Solange du dabei bist.',
    }),
    seats: (count, date, price, before) => ({
      title: `Ab dem ${date} hast du ${seats(count)}.`,
      detail: `Dann zahlst du ${price} statt ${before}. Bis dahin bleibt alles, wie es ist.`,
    }),
    credit: (amount) => ({
      title: `${amount} Guthaben.`,
      detail: 'Es wird mit den nächsten Beiträgen verrechnet, bis es aufgebraucht ist.',
    }),
    kept: (price, until) => ({
      title: `Dein Beitrag bleibt bis zum ${until} bei ${price}.`,
      detail: 'Auch wenn sich unsere Preise bis dahin ändern.',
    }),
    given: (name) => ({ title: `${name}.`, detail: 'Für dich, ohne Aufpreis.' }),
    free: (count, nextCharge) => ({
      title: count === 1 ? 'Ein Monat geht auf uns.' : `${count} Monate gehen auf uns.`,
      detail: `Dir steht weiter alles offen. Der nächste Beitrag wird am ${nextCharge} abgebucht.`,
    }),
  },

  season: {
    title: 'Deine Saison',
    miles: 'Seemeilen',
    days: 'Tage auf dem Wasser',
    entries: 'Einträge',
    last: 'Letzter Törn',
    passage: (miles, hours, minutes) => `${miles} sm in ${hours} Std. ${minutes} Min.`,
  },

  payment: { title: 'Zahlung', invoices: 'Belege gehen an' },

  history: {
    title: 'Verlauf',
    intro: 'Alles, was abgebucht oder geändert wurde, das Neueste zuerst.',
    payment: 'Mitgliedsbeitrag',
    trialBegan: 'Beginn der Probezeit',
    trialLength: (days) => `${days} Tage, kostenlos`,
    paid: 'Bezahlt',
    partwell: 'über Partwell',
    page: 'auf dieser Seite',
    all: (count) => `${count} frühere Beiträge anzeigen`,
    fresh: 'Neu',
    slots,
    services,
    entry: entryLine({
      pause: ({ months: count, from, resumesAt }, { format }) => ({
        title: count === undefined ? 'Pause' : `${months(count)} Pause`,
        detail: `${format.shortDay(from)} bis ${format.shortDay(resumesAt)}, beitragsfrei`,
      }),
      resume: ({ nextChargeAt }, { format }) => ({
        title: 'Pause beendet',
        detail: `nächster Beitrag am ${format.day(nextChargeAt)}`,
      }),
      change_plan: ({ plan, price, interval, at }, { format, planName }) => ({
        title: `Wechsel zu „${planName(plan)}“`,
        detail: `${per(format.money(price), interval)} ab dem ${format.day(at)}`,
      }),
      discount: ({ percentOff, amountOff, charges, until }, { format }) => ({
        title: `${amountOff ? format.money(amountOff) : format.percent(percentOff ?? 0)} Nachlass`,
        detail:
          charges === null || until === null
            ? 'auf jede Abbuchung'
            : `auf ${nextPayments(charges)}, bis zum ${format.day(until)}`,
      }),
      change_seats: ({ seats: count, price, interval, at }, { format }) => ({
        title: `Wechsel auf ${seats(count)}`,
        detail: `${per(format.money(price), interval)} ab dem ${format.day(at)}`,
      }),
      credit: ({ amount }, { format }) => ({
        title: `${format.money(amount)} Guthaben`,
        detail: 'für die nächsten Beiträge',
      }),
      keep_price: ({ price, interval, until }, { format }) => ({
        title: 'Beitrag zugesichert',
        detail: `${per(format.money(price), interval)} bis zum ${format.day(until)}`,
      }),
      perk: ({ name }) => ({ title: name, detail: 'geht auf uns' }),
      extend: ({ of, days: count, until }, { format }) => ({
        title: of === 'trial' ? `Probezeit um ${days(count)} verlängert` : `${days(count)} länger`,
        detail: `bis zum ${format.day(until)}`,
      }),
      redirect: ({ name }) => ({ title: 'Seite geöffnet', detail: name }),
      custom: ({ action }) => ({ title: services[action] ?? action, detail: 'wir melden uns' }),
      free_months: ({ months: count, nextChargeAt }, { format }) => ({
        title: count === 1 ? '1 Monat beitragsfrei' : `${count} Monate beitragsfrei`,
        detail: `nächster Beitrag am ${format.day(nextChargeAt)}`,
      }),
      contact: (command) => ({
        title: command.channel === 'email' ? 'Antwort per E-Mail gewünscht' : 'Rückruf gewünscht',
        detail: contactDetail(command, slots),
      }),
      cancel: ({ at }, { format }) => ({ title: 'Kündigung', detail: `zum ${format.day(at)}` }),
      kept: () => ({ title: 'Kündigung zurückgenommen', detail: 'die Mitgliedschaft läuft weiter' }),
      resumed: () => ({ title: 'Pause beendet', detail: 'die Mitgliedschaft läuft weiter' }),
    }),
  },

  leaving: {
    title: 'Kündigen',
    body: (_plan, until) => `Du kannst jederzeit kündigen. Bis zum ${until} steht dir weiter alles offen.`,
    bodyTrial: (until) => `Kündigst du vor dem ${until}, wird nichts abgebucht.`,
    action: 'Mitgliedschaft kündigen',
  },

  cancel: {
    title: 'Möchtest du deine Mitgliedschaft kündigen?',
    access: (_plan, until) =>
      `Deine Mitgliedschaft läuft noch bis zum ${until}. So lange steht dir alles offen.`,
    trialAccess: (until) => `Deine Probezeit läuft bis zum ${until}. Dann endet sie, und du zahlst nichts.`,
    noCharge: 'Danach wird nichts mehr abgebucht.',
    logbook: 'Dein Logbuch bleibt deins: Du kannst es jederzeit lesen und exportieren.',
    back: 'Zurück zum Konto',
  },

  canceled: {
    title: (name) => `Danke, ${name}, und immer eine Handbreit Wasser unterm Kiel.`,
    body: (until) => `Deine Mitgliedschaft endet am ${until}. Bis dahin steht dir alles offen.`,
    friend: 'Schade, dass du gehst, und schön, dass du dabei warst. Die Tür bleibt offen.',
    receipt: 'Für deine Unterlagen',
    what: 'Vorgang',
    whatIs: (plan) => `Kündigung: ${plan}`,
    when: 'Eingegangen',
    ends: 'Mitglied bis',
    reference: 'Vorgangsnummer',
    back: 'Zurück zum Konto',
  },
};
