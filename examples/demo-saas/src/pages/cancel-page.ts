import { html } from 'hono/html';
import { statusOf } from '../billing/status-of.ts';
import type { Config } from '../config/config.ts';
import type { SubscriptionRecord } from '../storage/subscriptions.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';
import { formatFor } from '../words/format.ts';
import { wordsFor } from '../words/words-for.ts';
import { type Html, layout } from './layout.ts';

export interface CancelView {
  config: Config;
  subscriber: Subscriber;
  record: SubscriptionRecord;
  now: Date;
}

/** Halyard's own question: what will happen, and two ways on of the same size. */
export function cancelPage({ config, subscriber, record, now }: CancelView): Html {
  const words = wordsFor(subscriber);
  const { cancel, leaving } = words;
  const until = formatFor(subscriber).day(record.periodEnd);
  const effects =
    statusOf(record, now) === 'trialing'
      ? [cancel.trialAccess(until), cancel.logbook]
      : [cancel.access(record.planName, until), cancel.noCharge, cancel.logbook];
  return layout({
    config,
    subscriber,
    words,
    title: leaving.title,
    width: 'narrow',
    body: html`<section class="card ask">
      <h1>${cancel.title}</h1>
      <ul class="effects">${effects.map((effect) => html`<li>${effect}</li>`)}</ul>
      <form class="choices" method="post" action="/cancel">
        <button class="button strong" type="submit">${leaving.action}</button>
        <a class="button" href="/">${cancel.back}</a>
      </form>
    </section>`,
  });
}
