import { html } from 'hono/html';
import type { Line } from '../../words/words.ts';
import type { AccountView } from '../account-page.ts';
import type { Html } from '../layout.ts';

interface Notice extends Line {
  kind: 'ending' | 'pause' | 'plan' | 'seats' | 'discount' | 'credit' | 'kept' | 'given' | 'free';
  undo?: { address: string; label: string };
}

/** What has been agreed about the future, each with its way back where there is one. */
export function notices(view: AccountView): Html | undefined {
  const shown = noticesOf(view);
  if (shown.length === 0) return undefined;
  return html`<ul class="notices">${shown.map(
    ({ kind, title, detail, undo }) => html`<li class="notice" data-kind="${kind}">
      <div><p class="notice-title">${title}</p><p>${detail}</p></div>
      ${undo && html`<form method="post" action="${undo.address}"><button class="button small" type="submit">${undo.label}</button></form>`}
    </li>`,
  )}</ul>`;
}

function noticesOf({ words, format, record, status, ledger }: AccountView): Notice[] {
  const { notice, plan } = words;
  const { cancelAt, pausedFrom, pausedUntil, scheduledPlan, scheduledSeats, discount } = record;
  const { credit, priceKeptUntil } = record;
  const price = plan.per(format.money(record.price), record.interval);
  if (cancelAt) {
    const ended = status === 'canceled';
    const words = (ended ? notice.ended : notice.ending)(format.day(cancelAt));
    return [{ kind: 'ending', ...words, ...(!ended && { undo: { address: '/keep', label: notice.keep } }) }];
  }
  const all: Notice[] = [];
  if (pausedFrom && pausedUntil) {
    const begun = status === 'paused';
    const words = begun
      ? notice.paused(format.day(pausedUntil), price)
      : notice.pausing(format.day(pausedFrom), format.day(pausedUntil));
    const label = begun ? notice.resume : notice.callOffPause;
    all.push({ kind: 'pause', ...words, undo: { address: '/resume', label } });
  }
  if (scheduledPlan) {
    const { name, at, interval } = scheduledPlan;
    const after = plan.per(format.money(scheduledPlan.price), interval);
    const before = interval === record.interval ? format.money(record.price) : price;
    all.push({ kind: 'plan', ...notice.moving(name, format.day(at), after, before) });
  }
  if (discount) {
    const { amountOff, percentOff, charges, until } = discount;
    const off = amountOff ? format.money(amountOff) : format.percent(percentOff ?? 0);
    const words =
      charges === null || until === null
        ? notice.discountForGood(off)
        : notice.discount(off, charges, format.day(until), price);
    all.push({ kind: 'discount', ...words });
  }
  if (scheduledSeats) {
    const after = plan.per(format.money(scheduledSeats.price), record.interval);
    const words = notice.seats(
      scheduledSeats.seats,
      format.day(scheduledSeats.at),
      after,
      format.money(record.price),
    );
    all.push({ kind: 'seats', ...words });
  }
  if (credit) all.push({ kind: 'credit', ...notice.credit(format.money(credit)) });
  if (priceKeptUntil) all.push({ kind: 'kept', ...notice.kept(price, format.day(priceKeptUntil)) });
  for (const { id, name } of record.given) {
    all.push({ kind: 'given', ...notice.given(name ?? words.history.services[id] ?? id) });
  }
  for (const { command } of ledger) {
    if (command.kind !== 'free_months' || command.nextChargeAt !== record.nextChargeAt) continue;
    all.push({ kind: 'free', ...notice.free(command.months, format.day(command.nextChargeAt)) });
  }
  return all;
}
