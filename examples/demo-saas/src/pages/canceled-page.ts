import { html } from 'hono/html';
import type { LedgerEntry } from '../storage/ledger.ts';
import { formatFor } from '../words/format.ts';
import { wordsFor } from '../words/words-for.ts';
import type { CancelView } from './cancel-page.ts';
import { type Html, layout } from './layout.ts';

/** Thanks, and a receipt to keep. */
export function canceledPage(view: CancelView & { entry: LedgerEntry }): Html {
  const { config, subscriber, record, entry } = view;
  const words = wordsFor(subscriber);
  const { canceled, notice } = words;
  const format = formatFor(subscriber);
  const until = format.day(record.cancelAt ?? record.periodEnd);
  const receipt = [
    [canceled.what, canceled.whatIs(record.planName)],
    [canceled.when, format.moment(entry.at)],
    [canceled.ends, until],
    [canceled.reference, `HLY-${String(entry.id).padStart(5, '0')}`],
  ];
  return layout({
    config,
    subscriber,
    words,
    title: canceled.receipt,
    width: 'narrow',
    body: html`<section class="card ask">
      <h1>${canceled.title(subscriber.firstName)}</h1>
      <p>${canceled.body(until)}</p>
      <p>${canceled.friend}</p>
      <h2>${canceled.receipt}</h2>
      <dl class="receipt">${receipt.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
      <form class="choices" method="post" action="/keep">
        <a class="button strong" href="/">${canceled.back}</a>
        <button class="button" type="submit">${notice.keep}</button>
      </form>
    </section>`,
  });
}
