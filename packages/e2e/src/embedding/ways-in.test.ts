import { expect, it } from 'vitest';
import type { Site } from '../hosts/site.ts';
import { isDrawnAhead } from '../people/is-drawn-ahead.ts';
import { Leaver } from '../people/leaver.ts';
import { startVisits } from '../people/start-visits.ts';

const visits = startVisits();

/** The whole way out on a page, whatever brought the script there. */
async function leavesFrom(home: Site, address: string): Promise<void> {
  const who = new Leaver(await visits.newTab());
  await who.visits(address);
  await who.asksToCancel();
  await who.cancels();
  expect(home.ledger()).toEqual(['cancel']);
  const { violations, errors } = await who.tab.evaluate(() => window.pageLog);
  expect([violations, errors, home.reports]).toEqual([[], [], []]);
}

/** The address and the hash of the one build there is, as the manifest says them. */
async function pinned(home: Site): Promise<{ address: string; integrity: string }> {
  const answer = await fetch(`${home.partwell}manifest.json`);
  const { version, files } = (await answer.json()) as {
    version: string;
    files: Record<string, { integrity: string }>;
  };
  const file = `v/${version}/partwell.js`;
  return { address: home.partwell + file, integrity: files[file]?.integrity ?? '' };
}

const pinnedTag = (home: Site, address: string, integrity: string) =>
  `<script async crossorigin="anonymous" src="${address}" integrity="${integrity}" data-key="${home.publishableKey}"></script>`;

it('a pinned address with its hash, from another origin, brings what is told of it', async () => {
  const home = await visits.lab.site();
  const { address, integrity } = await pinned(home);
  await leavesFrom(home, home.page({ script: pinnedTag(home, address, integrity) }));
  const version = new URL(address).pathname.split('/').at(-2);
  expect(home.asked('/ui.js').map(({ path }) => path)).toEqual([`/v/${version}/ui.js`]);
});

it('another hash brings nothing, and the page’s own cancel works', async () => {
  const home = await visits.lab.site();
  const { address, integrity } = await pinned(home);
  const wrong = integrity.replace(/-.{4}/, '-AAAA');
  const who = new Leaver(await visits.newTab());
  await who.tab.goto(home.page({ script: pinnedTag(home, address, wrong) }));
  await who.tab.waitUntil(async () => home.asked('/partwell.js').length > 0, 'the script to be asked for');
  await who.tab.click('#cancel');
  await who.tab.waitUntil(async () => (await who.tab.url()).endsWith('/own'), 'the page’s own cancel');
  expect(home.asked('/v1/sessions')).toEqual([]);
});

it('a nonce is enough where the policy says `strict-dynamic`', async () => {
  const home = await visits.lab.site();
  const policy = `script-src 'nonce-once' 'strict-dynamic'; style-src 'self'; base-uri 'none'; report-uri ${home.url('/csp-reports')}`;
  home.put('/', {
    html: `<!doctype html><title>Account</title><link rel="icon" href="data:,"><script nonce="once" src="${home.url('/page-log.js')}"></script><p>${home.link}</p>${home.scriptTag('nonce="once"')}`,
    headers: { 'content-security-policy': policy },
  });
  await leavesFrom(home, home.url());
});

it('the files may be the page’s own, and the API elsewhere', async () => {
  const home = await visits.lab.site();
  const files = `${home.url('/partwell/partwell.js')}`;
  const script = `<script async src="${files}" data-key="${home.publishableKey}" data-api="${home.partwell.slice(0, -1)}"></script>`;
  await leavesFrom(home, home.page({ script }));
  const hosts = (part: string) => [
    ...new Set(
      home.arrived
        .filter(({ inApi, path }) => inApi && path.startsWith(part))
        .map(({ headers }) => `http://${headers.host}`),
    ),
  ];
  expect([hosts('/v/'), hosts('/v1/')]).toEqual([[visits.lab.home], [visits.lab.elsewhere]]);
});

it('a token is fetched from where the script tag says, when it is needed', async () => {
  const home = await visits.lab.site();
  home.put('/token', {
    html: JSON.stringify({ token: home.token }),
    headers: { 'content-type': 'application/json' },
  });
  const address = home.page({
    body: '<a id="cancel" data-partwell-cancel href="own">Cancel subscription</a>',
    script: home.scriptTag(`data-token-url="${home.url('/token')}"`),
  });
  const who = new Leaver(await visits.newTab());
  await who.visits(address);
  expect(home.visits('/token')).toBe(0);
  await who.asksToCancel();
  await who.cancels();
  expect(home.visits('/token')).toBe(1);
  expect(home.ledger()).toEqual(['cancel']);
});

it('a token that has expired in the page is fetched again, once, and leads all the way out', async () => {
  const { lab } = visits;
  const anHourAgo = new Date(lab.world.clock.now().getTime() - 3_600_000);
  const home = await lab.site({ token: { now: anHourAgo } });
  home.put('/token', {
    html: JSON.stringify({ token: await home.anotherToken() }),
    headers: { 'content-type': 'application/json' },
  });
  const script = home.scriptTag(`data-token-url="${home.url('/token')}"`);
  const who = new Leaver(await visits.newTab());
  await who.visits(home.page({ script }));
  await who.asksToCancel();
  await who.cancels();
  expect([home.asked('/v1/sessions').length, home.visits('/token')]).toEqual([2, 1]);
  expect(home.ledger()).toEqual(['cancel']);
});

it('the element cancels around a link of the page’s own, and says how it ended', async () => {
  const home = await visits.lab.site();
  const link = '<a id="cancel" data-partwell-cancel href="own">Cancel subscription</a>';
  const element = `<partwell-cancel key="${home.publishableKey}" url="${home.partwell}" token="${home.token}">${link}</partwell-cancel>`;
  const address = home.page({
    head: '<script>told=[];addEventListener("partwell-outcome",({detail})=>told.push(detail.status))</script>',
    body: element,
    script: '<script type="module" src="/packaged/element.js"></script>',
  });
  const who = new Leaver(await visits.newTab());
  await who.tab.goto(address);
  await who.tab.waitFor(() => !!customElements.get('partwell-cancel'));
  await who.asksToCancel();
  await who.cancels();
  await who.finishes();
  expect(await who.tab.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual(['canceled']);
  expect(home.ledger()).toEqual(['cancel']);
});

it('a call from code shows what was fetched ahead, and answers how it ended', async () => {
  const home = await visits.lab.site();
  const address = home.page({
    body: '<button type="button" data-partwell-cancel>Cancel subscription</button>',
    script: '<script type="module" src="/packaged/instances.js"></script>',
  });
  const who = new Leaver(await visits.newTab());
  await who.tab.goto(address);
  await who.tab.waitFor(() => 'createPartwell' in window);
  await who.tab.evaluate(
    (key, url, token) => {
      type Instance = { open(): Promise<{ status: string; offer?: string }>; prefetch(): void };
      const { createPartwell } = window as unknown as { createPartwell(options: object): Instance };
      const partwell = createPartwell({ key, url, token: async () => token });
      const press = async () => {
        const { status, offer } = await partwell.open();
        Object.assign(window, { ended: `${status} ${offer}` });
      };
      document.querySelector('button')?.addEventListener('click', press);
      partwell.prefetch();
    },
    home.publishableKey,
    home.partwell,
    home.token,
  );
  await who.tab.waitUntil(() => who.tab.evaluate(isDrawnAhead), 'it to be drawn');
  await who.tab.click(who.trigger);
  await who.sees('reason');
  await who.gives('too-expensive');
  await who.continues();
  await who.sees('offer');
  await who.takes('loyalty');
  await who.sees('done');
  await who.finishes();
  await who.tab.waitUntil(
    async () =>
      (await who.tab.evaluate(() => (window as unknown as { ended?: string }).ended)) === 'saved loyalty',
    'the call to answer',
  );
  expect(home.ledger()).toEqual(['discount']);
});
