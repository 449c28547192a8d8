import { expect, it } from 'vitest';
import { violationsOf } from '../accessibility/in-page/violations.ts';
import type { VisitOptions } from '../engines/index.ts';
import type { PageParts, Site } from '../hosts/site.ts';
import { PageLeaver } from '../people/page-leaver.ts';
import { startVisits } from '../people/start-visits.ts';
import { eventually } from './on-a-host-page.ts';

const visits = startVisits();

/** The page's own cancel stands in the place that the flow fills. */
const place = (home: Site) => `<main><h1>Leaving</h1>
  <div data-partwell-page data-partwell-token="${home.token}"><form action="own"><button id="ours">Cancel here</button></form></div>
  <p><a id="behind" href="#behind">Imprint</a></p></main>`;

async function comes({ visit, ...parts }: PageParts & { readonly visit?: VisitOptions } = {}) {
  const home = await visits.lab.site();
  const who = new PageLeaver(await visits.newTab(visit));
  await who.visits(home.page({ body: place(home), ...parts }));
  return { home, who };
}

it('the whole way out is in the page, and the receipt stays', async () => {
  const { home, who } = await comes();
  await who.sees('reason');
  await who.gives('other');
  await who.cancels();
  expect(home.ledger()).toEqual(['cancel']);
  await who.tab.sees(who.part('.receipt'));
  const { outcomes, violations, errors } = await who.tab.evaluate(() => ({
    outcomes: window.pageLog.events.filter(({ type }) => type === 'outcome').map(({ detail }) => detail),
    ...window.pageLog,
  }));
  expect(outcomes).toMatchObject([{ status: 'canceled' }]);
  expect([violations, errors]).toEqual([[], []]);
});

it('an offer is taken in the page', async () => {
  const { home, who } = await comes();
  await who.sees('reason');
  await who.gives('life-change');
  await who.continues();
  await who.sees('offer');
  await who.chooses('pause', 1);
  await who.takes('pause');
  await who.sees('done');
  expect(home.ledger()).toEqual(['pause']);
});

it('the keyboard goes through it from the page and on into the page, and axe has nothing against any screen', async () => {
  const { who } = await comes();
  await who.sees('reason');
  expect(await who.tab.evaluate(() => document.activeElement === document.body)).toBe(true);
  const violations = () => violationsOf(who.tab, undefined, '[data-partwell-page]');
  const found = [...(await violations())];
  // The one group of radios, the exit, what goes on, and out again.
  const stops: string[] = [];
  for (let stop = 0; stop < 8 && !stops.at(-1)?.includes('Imprint'); stop += 1) {
    await who.presses('Tab');
    stops.push(await who.focused());
  }
  expect(stops.join('\n')).toMatch(/INPUT[\s\S]*BUTTON Cancel[\s\S]*BUTTON Continue[\s\S]*A Imprint/);
  for (const screen of ['confirm', 'done'] as const) {
    await who.tab.focus(who.exit);
    await who.presses('Enter');
    await who.sees(screen);
    expect(await who.focused()).toMatch(/^H2/);
    found.push(...(await violations()));
  }
  expect(found).toEqual([]);
});

it('Escape closes nothing, and the page scrolls', async () => {
  const { who } = await comes({ visit: { width: 375, height: 500 } });
  await who.sees('reason');
  await who.presses('Escape');
  expect(await who.moment()).toBe('reason');
  await who.tab.scroll({ x: 180, y: 250 }, 200);
  await who.tab.waitFor(() => scrollY > 0);
});

it('who goes elsewhere and comes back finds the way out, however the browser brings the page back', async () => {
  const { home, who } = await comes();
  await who.sees('reason');
  await who.leaves();
  await who.sees('confirm');
  await who.tab.goto(home.url('/own'));
  await who.tab.back();
  await who.tab.waitFor(() => !!document.querySelector('[data-partwell-page]')?.shadowRoot);
  // Kept, it is where it was; read again, it begins: the session goes on.
  await who.tab.waitUntil(async () => /confirm|reason/.test((await who.moment()) ?? ''), 'the flow');
  if ((await who.moment()) === 'confirm') await who.leaves();
  else await who.cancels();
  await who.sees('done');
  await eventually(() => home.ledger()).toEqual(['cancel']);
});

it('the place keeps what is its own where the flow cannot be had', async () => {
  const home = await visits.lab.site();
  home.fails('POST /partwell/v1/sessions', { status: 500, body: '{}' });
  const who = new PageLeaver(await visits.newTab());
  await who.visits(home.page({ body: place(home) }));
  await who.tab.waitFor(() => window.pageLog.events.some(({ type }) => type === 'outcome'));
  await who.tab.click('#ours');
  await who.tab.arrivesAt('own?');
});
