import { html } from 'hono/html';
import type { AccountView } from '../account-page.ts';
import type { Html } from '../layout.ts';

/** What they have Halyard for: the miles, not the money. */
export function seasonCard({ words, format, subscriber, now }: AccountView): Html {
  const { season } = subscriber;
  const { passage } = season;
  const passedOn = new Date(now.getTime() - passage.daysAgo * 24 * 60 * 60 * 1000);
  return html`<section class="card season" aria-labelledby="season-title">
    <h2 id="season-title">${words.season.title}</h2>
    <p class="boat"><em>${season.boat}</em> <span>${season.home}</span></p>
    <dl class="figures">
      <div><dt>${words.season.miles}</dt><dd>${format.number(season.nauticalMiles)}</dd></div>
      <div><dt>${words.season.days}</dt><dd>${format.number(season.days)}</dd></div>
      <div><dt>${words.season.entries}</dt><dd>${format.number(season.entries)}</dd></div>
    </dl>
    <p class="passage"><span>${words.season.last}</span> <strong>${passage.from} – ${passage.to}</strong> <span>${words.season.passage(format.number(passage.nauticalMiles), passage.hours, passage.minutes)}, ${format.day(passedOn)}</span></p>
  </section>`;
}
