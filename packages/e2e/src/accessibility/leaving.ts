import { it, type TestContext } from 'vitest';
import type { VisitOptions } from '../engines/index.ts';
import type { LabFlow } from '../hosts/lab-flows.ts';
import { previewOf } from '../hosts/preview-of.ts';
import type { Site, SiteOptions } from '../hosts/site.ts';
import { Leaver } from '../people/leaver.ts';
import { PageLeaver } from '../people/page-leaver.ts';
import { startVisits, type Visits } from '../people/start-visits.ts';
import { exceptions } from './exceptions.ts';
import { type Point, points } from './points.ts';

/** How somebody comes to an account page, and what that is like. */
export interface Arrival extends VisitOptions {
  /** Of the subscriber, and so of the dialog. @default 'en-US' */
  readonly locale?: string;
  /** One of the lab's other flows. @default the usual one */
  readonly flow?: LabFlow;
  /** More that the page's token says about the subscriber. */
  readonly facts?: SiteOptions['facts'];
  readonly token?: SiteOptions['token'];
  /** Scripts and styles of the page, first in its head. */
  readonly head?: string;
  readonly body?: (site: Site) => string;
  /** `lang` and `dir` of the page. */
  readonly page?: string;
  /** That the page is sent with. */
  readonly headers?: (site: Site) => Readonly<Record<string, string>>;
  /** Changes what the API answers to the request for a session. */
  // biome-ignore lint/suspicious/noExplicitAny: a test changes whatever it is after.
  readonly session?: (session: any) => unknown;
  /** One of the bundled host pages, instead of a plain one. */
  readonly bundle?: string;
  /** Whether the flow fills a page of its own, instead of a dialog over the account page. @default false */
  readonly inPage?: boolean;
  /** By a signed link to a draft. @default false */
  readonly preview?: boolean;
}

export interface Arrived {
  readonly who: Leaver;
  readonly site: Site;
}

let visits: Visits;

/** To be called once a file. */
export function startLeaving(): void {
  visits = startVisits();
}

/** Somebody on the account page of a site of their own. */
export async function arrives(arrival: Arrival = {}): Promise<Arrived> {
  const { inPage, head = '', body = inPage ? leavingPage : accountPage, page = 'en', ...more } = arrival;
  const { headers, session, bundle, preview, locale, flow, facts = (same) => same, token, ...options } = more;
  const site = await visits.lab.site({
    facts: (usual) => {
      const { customer, ...others } = facts(usual);
      const traits = { ...customer.traits, ...(flow && { flow }) };
      return { ...others, customer: { ...customer, traits, ...(locale && { locale }) } };
    },
    ...(token && { token }),
  });
  if (session) site.fails('POST /partwell/v1/sessions', { change: (answer) => session(answer) });
  const who = new (inPage ? PageLeaver : Leaver)(await visits.newTab(options));
  const parts = { head, ...(headers && { headers: headers(site) }) };
  const address = bundle
    ? site.bundled(bundle, parts)
    : site.page({ ...parts, body: body(site), lang: page });
  await who.visits(preview ? `${address}?${await previewOf(visits.lab)}` : address);
  return { who, site };
}

/** The same with the flow begun. */
export async function asks(arrival: Arrival = {}): Promise<Arrived> {
  const arrived = await arrives(arrival);
  await arrived.who.asksToCancel();
  return arrived;
}

/** Something to come from, the control, and something to go on to. */
const accountPage = (site: Site) => `<main><h1>Account</h1><p><a id="before" href="#before">Plan</a></p>
  <p>${site.button}</p><p><label>Name <input id="behind"></label></p></main>`;

/** The page's own cancel stands in the place that the flow fills, between a heading and something to go on to. */
const leavingPage = (site: Site) => `<main><h1>Leaving</h1>
  <div data-partwell-page data-partwell-token="${site.token}"><form action="own"><button id="ours">Cancel here</button></form></div>
  <p><a id="behind" href="#behind">Imprint</a></p></main>`;

/** A point as the test it is; where this engine cannot show it, the reason stands in the report. */
export function point(number: Point, test: (context: TestContext) => Promise<void>): void {
  it(points[number], async (context) => {
    const { engine } = visits;
    const excepted = exceptions.find((one) => one.point === number && one.engine === engine.name);
    if (excepted) context.skip(`${engine.name}: ${excepted.reason}`);
    await test(context);
  });
}
