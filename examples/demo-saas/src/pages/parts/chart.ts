import { html } from 'hono/html';
import type { Season } from '../../subscribers/subscriber.ts';
import type { Html } from '../layout.ts';

/** The last passage on the chart: decoration, so hidden from those who cannot see it. */
export function chart({ course }: Season): Html {
  const [start] = course;
  const end = course.at(-1);
  return html`<svg class="chart" viewBox="0 0 960 420" preserveAspectRatio="xMaxYMid slice" aria-hidden="true" focusable="false">
    <use href="/chart.svg#chart"/>
    <polyline class="course" points="${course.map((point) => point.join(',')).join(' ')}"/>
    ${course.slice(1, -1).map(([x, y]) => html`<circle class="waypoint" cx="${x}" cy="${y}" r="4"/>`)}
    ${start && html`<circle class="harbour" cx="${start[0]}" cy="${start[1]}" r="6"/>`}
    ${end && html`<circle class="harbour-ring" cx="${end[0]}" cy="${end[1]}" r="11"/><circle class="harbour" cx="${end[0]}" cy="${end[1]}" r="5"/>`}
  </svg>`;
}
