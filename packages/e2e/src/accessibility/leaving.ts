import { afterEach, beforeAll, it, type TestContext } from 'vitest';
import { type Engine, theEngine, type VisitOptions } from '../engines/index.ts';
import type { Lab } from '../hosts/lab.ts';
import type { Site } from '../hosts/site.ts';
import { theLab } from '../hosts/the-lab.ts';
import { Leaver } from '../people/leaver.ts';
import { exceptions } from './exceptions.ts';
import { type Point, points } from './points.ts';

/** How somebody comes to an account page, and what that is like. */
export interface Arrival extends VisitOptions {
  /** Of the subscriber, and so of the dialog. @default 'en-US' */
  readonly locale?: string;
  /** Scripts and styles of the page, first in its head. */
  readonly head?: string;
  readonly body?: (site: Site) => string;
  /** `lang` and `dir` of the page. */
  readonly page?: string;
  /** Changes what the API answers to the request for a session. */
  // biome-ignore lint/suspicious/noExplicitAny: a test changes whatever it is after.
  readonly session?: (session: any) => unknown;
  /** One of the bundled host pages, instead of a plain one. */
  readonly bundle?: string;
}

export interface Arrived {
  readonly who: Leaver;
  readonly site: Site;
}

let engine: Engine;
let lab: Lab;
let visitors: Leaver[] = [];

/** To be called once a file. */
export function startLeaving(): void {
  beforeAll(async () => {
    [engine, lab] = await Promise.all([theEngine(), theLab()]);
  });
  afterEach(async () => {
    const gone = visitors;
    visitors = [];
    for (const { tab } of gone) await tab.close();
    lab.endHanging();
  });
}

export const currentEngine = (): Engine => engine;

/** Somebody on the account page of a site of their own. */
export async function arrives(arrival: Arrival = {}): Promise<Arrived> {
  const { locale, head = '', body = accountPage, page = 'en', session, bundle, ...options } = arrival;
  const site = await lab.site(
    locale ? { facts: (facts) => ({ ...facts, customer: { ...facts.customer, locale } }) } : {},
  );
  if (session) site.fails('POST /partwell/v1/sessions', { change: (answer) => session(answer) });
  const who = new Leaver(await engine.newVisit(options));
  visitors.push(who);
  await who.visits(
    bundle ? site.bundled(bundle, { head }) : site.page({ head, body: body(site), lang: page }),
  );
  return { who, site };
}

/** The same with the dialog open. */
export async function asks(arrival: Arrival = {}): Promise<Arrived> {
  const arrived = await arrives(arrival);
  await arrived.who.asksToCancel();
  return arrived;
}

/** Something to come from, the control, and something to go on to. */
const accountPage = (site: Site) => `<main><h1>Account</h1><p><a id="before" href="#before">Plan</a></p>
  <p>${site.button}</p><p><label>Name <input id="behind"></label></p></main>`;

/** A point as the test it is; where this engine cannot show it, the reason stands in the report. */
export function point(number: Point, test: (context: TestContext) => Promise<void>): void {
  it(points[number], async (context) => {
    const excepted = exceptions.find((one) => one.point === number && one.engine === engine.name);
    if (excepted) context.skip(`${engine.name}: ${excepted.reason}`);
    await test(context);
  });
}
