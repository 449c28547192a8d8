import { html } from 'hono/html';
import type { AccountView } from '../account-page.ts';
import type { Html } from '../layout.ts';

interface HistoryRow {
  at: string;
  kind: string;
  title: string;
  detail: string;
  tag: string;
  /** `paid`, `partwell` or `page`: who or what it was. */
  by: string;
  amount: string;
  fresh: boolean;
}

/** So many payments are seen at once; the earlier ones fold out. */
const shownPayments = 5;
const freshMillis = 2 * 60 * 1000;

/** Every charge and every change, the latest first. */
export function historyCard(view: AccountView): Html {
  const { history } = view.words;
  const changes = changesOf(view);
  const payments = paymentsOf(view);
  const shown = [...changes, ...payments.slice(0, shownPayments)].sort(latestFirst);
  const earlier = payments.slice(shownPayments);
  return html`<section class="card history" id="history" aria-labelledby="history-title">
    <h2 id="history-title">${history.title}</h2>
    <p class="intro">${history.intro}</p>
    <ol>${shown.map((row) => line(row, view))}</ol>
    ${
      earlier.length > 0 &&
      html`<details><summary>${history.all(earlier.length)}</summary><ol>${earlier.map((row) => line(row, view))}</ol></details>`
    }
  </section>`;
}

const line = (
  { at, kind, title, detail, tag, by, amount, fresh }: HistoryRow,
  { words, format }: AccountView,
) =>
  html`<li data-kind="${kind}" ${fresh && html`data-fresh`}>
      <time datetime="${at}">${format.shortDay(at)}</time>
      <div class="what"><p>${title}${fresh && html` <span class="fresh">${words.history.fresh}</span>`}</p>${detail && html`<p class="detail">${detail}</p>`}</div>
      <span class="tag" data-by="${by}">${tag}</span>
      <span class="amount">${amount}</span>
    </li>`;

function changesOf({ words, format, subscriber, ledger, now }: AccountView): HistoryRow[] {
  const planName = (id: string) => subscriber.plans.find((plan) => plan.id === id)?.name ?? id;
  return ledger.map(({ at, by, command }) => ({
    at,
    by,
    kind: command.kind,
    ...words.history.entry(command, { format, planName }),
    tag: words.history[by],
    amount: '',
    fresh: now.getTime() - Date.parse(at) < freshMillis,
  }));
}

function paymentsOf({ words, format, subscriber, record, charges }: AccountView): HistoryRow[] {
  const { history } = words;
  const paid = charges.map(({ at, amount, currency, planName }) => ({
    at,
    by: 'paid',
    kind: 'payment',
    title: history.payment,
    detail: planName,
    tag: history.paid,
    amount: format.money({ amount, currency }),
    fresh: false,
  }));
  if (subscriber.since.kind !== 'trial') return paid;
  const began = {
    at: record.startedAt,
    by: 'paid',
    kind: 'trial',
    title: history.trialBegan,
    detail: history.trialLength(subscriber.since.lengthDays),
    tag: '',
    amount: format.money({ amount: 0, currency: record.price.currency }),
    fresh: false,
  };
  return [...paid, began];
}

const latestFirst = (a: HistoryRow, b: HistoryRow) => Date.parse(b.at) - Date.parse(a.at);
