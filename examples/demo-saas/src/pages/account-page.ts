import type { SubscriptionState } from '@partwell/node';
import { html } from 'hono/html';
import type { Config } from '../config/config.ts';
import type { Charge } from '../storage/charges.ts';
import type { LedgerEntry } from '../storage/ledger.ts';
import type { SubscriptionRecord } from '../storage/subscriptions.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';
import { monthsBetween } from '../time/months-between.ts';
import { type Format, formatFor } from '../words/format.ts';
import type { Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import { type Html, layout } from './layout.ts';
import { historyCard } from './parts/history-card.ts';
import { leavingCard } from './parts/leaving-card.ts';
import { paymentCard } from './parts/payment-card.ts';
import { planCard } from './parts/plan-card.ts';
import { seasonCard } from './parts/season-card.ts';

export interface AccountFacts {
  config: Config;
  subscriber: Subscriber;
  record: SubscriptionRecord;
  status: SubscriptionState['status'];
  charges: Charge[];
  ledger: LedgerEntry[];
  /** The customer token; absent where Partwell is not set up. */
  token: string | undefined;
  now: Date;
}

/** The facts with the words to tell them: what every card is given. */
export interface AccountView extends AccountFacts {
  words: Words;
  format: Format;
}

/** Account and billing. */
export function accountPage(facts: AccountFacts): Html {
  const { config, subscriber } = facts;
  const words = wordsFor(subscriber);
  const view: AccountView = { ...facts, words, format: formatFor(subscriber) };
  return layout({
    config,
    subscriber,
    words,
    title: words.pageTitle,
    width: 'wide',
    account: { leaving: !facts.record.cancelAt },
    body: html`
      <div class="opening"><p class="eyebrow">${words.pageTitle}</p><h1>${words.hello(subscriber.firstName)}</h1><p class="lead">${lead(view)}</p></div>
      <div class="columns">
        <div class="main-column">${planCard(view)}${historyCard(view)}</div>
        <div class="side-column">${seasonCard(view)}${paymentCard(view)}${leavingCard(view)}</div>
      </div>`,
  });
}

function lead({ words, format, record, status, now }: AccountView): string {
  if (status === 'trialing') return words.onTrial(record.planName, format.day(record.periodEnd));
  return words.aboard(format.day(record.startedAt), monthsBetween(new Date(record.startedAt), now));
}
