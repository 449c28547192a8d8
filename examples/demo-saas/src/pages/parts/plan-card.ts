import { html } from 'hono/html';
import type { SubscriptionRecord } from '../../storage/subscriptions.ts';
import type { AccountView } from '../account-page.ts';
import type { Html } from '../layout.ts';
import { chart } from './chart.ts';
import { notices } from './notices.ts';

const dayMillis = 24 * 60 * 60 * 1000;

/** What the subscriber has, what it costs, and what has been agreed about its future. */
export function planCard(view: AccountView): Html {
  const { words, format, subscriber, record } = view;
  const { plan } = words;
  const shown = shownStatus(view);
  return html`<section class="card plan" id="plan" aria-labelledby="plan-title">
    <div class="plan-head">
      ${chart(subscriber.season)}
      <div class="plan-words">
        <p class="eyebrow"><span id="plan-title">${plan.title}</span><span class="status" data-status="${shown}">${plan.status[shown]}</span></p>
        <h2>${record.planName}</h2>
        <p class="price">${plan.per(format.money(record.price), record.interval)}</p>
        ${shown === 'trialing' && trialProgress(view)}
      </div>
    </div>
    ${notices(view)}
    <dl class="facts">
      ${nextPayment(view)}
      <div><dt>${plan.since}</dt><dd>${format.day(record.startedAt)}</dd></div>
      ${
        subscriber.club
          ? html`<div><dt>${plan.club}</dt><dd>${subscriber.club.name} <span>${plan.memberNumber} ${subscriber.club.memberNumber}</span></dd></div>`
          : html`<div><dt>${view.status === 'trialing' ? plan.trialUntil : plan.access}</dt><dd>${format.day(record.periodEnd)}</dd></div>`
      }
    </dl>
    <div class="includes">
      <h3>${plan.includes}</h3>
      <ul>${subscriber.includes.map((line) => html`<li>${line}</li>`)}</ul>
    </div>
  </section>`;
}

function shownStatus({ record, status }: AccountView) {
  if (status === 'canceled') return 'canceled';
  if (record.cancelAt) return 'ending';
  if (status === 'paused') return 'paused';
  return record.pausedUntil ? 'pausing' : status;
}

function trialProgress({ words, record, now }: AccountView): Html {
  const start = Date.parse(record.startedAt);
  const end = Date.parse(record.periodEnd);
  const length = Math.round((end - start) / dayMillis);
  const passed = Math.min(length, Math.floor((now.getTime() - start) / dayMillis));
  const left = words.plan.daysLeft(length - passed);
  return html`<div class="trial">
    <progress max="${length}" value="${passed}" aria-label="${left}"></progress>
    <p><span>${words.plan.trialLength(length)}</span><strong>${left}</strong></p>
  </div>`;
}

function nextPayment({ words, format, record, status }: AccountView): Html {
  const { plan } = words;
  const label = status === 'trialing' && record.nextChargeAt ? plan.firstPayment : plan.nextPayment;
  const value = record.nextChargeAt
    ? plan.on(format.money(nextAmount(record)), format.day(record.nextChargeAt))
    : plan.noPayment;
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

/** What the next charge comes to, after a change of plan or seats, a discount and a credit. */
function nextAmount({ price, scheduledPlan, scheduledSeats, discount, credit }: SubscriptionRecord) {
  const { amount, currency } = scheduledPlan?.price ?? scheduledSeats?.price ?? price;
  const reduced = discount?.amountOff?.amount ?? Math.round((amount * (discount?.percentOff ?? 0)) / 100);
  return { amount: Math.max(0, amount - reduced - (credit?.amount ?? 0)), currency };
}
