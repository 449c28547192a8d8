import { expect } from 'vitest';
import type { Fault, Route } from '../hosts/faults.ts';
import type { Site } from '../hosts/site.ts';
import { eventually, onAHostPageThat, type Stage, startHostPages } from './on-a-host-page.ts';

startHostPages();

/** Past the two seconds that a click may wait, with a busy machine's slack. */
const ownWayMillis = 3500;

onAHostPageThat(1, {
  'with a link': async ({ site, visitor }) => {
    const home = await site();
    home.fails('GET /partwell/partwell.js', 'drop');
    const someone = await visitor();
    await someone.tab.goto(home.page());
    await someone.clicksCancel();
    await someone.landsOnOwnWay();
    expect(home.visits('/own')).toBe(1);
  },
  'with a button of its own': async ({ site, visitor }) => {
    const home = await site();
    const someone = await visitor();
    // A policy that does not know us blocks as a blocker does.
    const headers = { 'content-security-policy': `script-src 'self' 'unsafe-inline'` };
    await someone.tab.goto(home.page({ body: home.button, headers }));
    await someone.clicksCancel();
    expect(await someone.ownCancels()).toBe(1);
    expect(home.asked('/partwell.js')).toEqual([]);
  },
});

/** The page's own action came once, after no more than it may take, and the page was told why. */
async function failsOpen({ arrives }: Stage, home: Site, code: RegExp): Promise<void> {
  const someone = await arrives(
    home.page({
      // The first to know of each click: our own guard comes later.
      body: `<script>addEventListener('click',()=>window.clickedAt??=performance.now(),true)</script>${home.button}<script>document.querySelector('#cancel').addEventListener('click',()=>window.replayedAt=performance.now())</script>`,
    }),
  );
  await someone.clicksCancel();
  await someone.tab.waitFor(() => window.ownCancels);
  const took = await someone.tab.evaluate(() => {
    const { clickedAt, replayedAt } = window as unknown as Record<string, number>;
    return (replayedAt ?? Number.NaN) - (clickedAt ?? Number.NaN);
  });
  expect(took).toBeLessThan(ownWayMillis);
  const outcomes = await someone.told('outcome');
  expect(outcomes).toEqual([{ status: 'error', code: expect.stringMatching(code) }]);
  expect(await someone.ownCancels()).toBe(1);
  const { errors, said } = await someone.log();
  expect(errors).toEqual([]);
  expect(said.filter((line) => /^\[partwell\]|\/help#/.test(line))).toHaveLength(1);
  expect(await someone.tab.attribute('#cancel', 'aria-busy')).toBeNull();
  expect(await someone.isAsked()).toBe(false);
}

const failing =
  (route: Route, fault: Fault, code: RegExp) =>
  async (stage: Stage): Promise<void> => {
    const home = await stage.site();
    home.fails(route, fault);
    await failsOpen(stage, home, code);
  };

onAHostPageThat(2, {
  'when every chunk is blocked': failing('GET /partwell/v/*', 'drop', /unreachable/),
  'when the chunks are not found': failing('GET /partwell/v/*', { status: 404, body: '' }, /unreachable/),
  'when only the UI itself is blocked': failing('GET /partwell/v/*/ui.js', 'drop', /unreachable/),
  'when the UI never comes': failing('GET /partwell/v/*', 'hang', /timeout|unreachable/),
  'when the UI is not a script': failing(
    'GET /partwell/v/*',
    { status: 200, body: '<h1>Sign in</h1>', type: 'text/html' },
    /unreachable/,
  ),
  'when it comes late, it changes nothing any more': async (stage) => {
    const home = await stage.site();
    const late = Promise.withResolvers<void>();
    home.fails('GET /partwell/v/*', { until: late.promise });
    const someone = await stage.arrives(home.page({ body: home.button }));
    await someone.clicksCancel();
    await someone.tab.waitFor(() => window.ownCancels);
    late.resolve();
    // What was waited for is here, and then some: another click opens with it.
    await someone.asksToCancel();
    expect(await someone.ownCancels()).toBe(1);
    expect(await someone.told('outcome')).toEqual([
      { status: 'error', code: expect.stringMatching(/timeout|unreachable/) },
    ]);
    expect(await someone.tab.evaluate(() => document.querySelectorAll('partwell-dialog').length)).toBe(1);
  },
});

const session = 'POST /partwell/v1/sessions';
onAHostPageThat(3, {
  'a 500': failing(session, { status: 500, body: '{"code":"internal","detail":"Broken."}' }, /internal/),
  'a hang': failing(session, 'hang', /timeout/),
  'bad JSON': failing(session, { status: 200, body: '{"id":' }, /\w/),
  'a web page': failing(session, { status: 200, body: '<h1>Welcome</h1>', type: 'text/html' }, /\w/),
  'something else': failing(session, { status: 200, body: '{"hello":"world"}' }, /\w/),
  'a closed connection': failing(session, 'drop', /unreachable/),
});

onAHostPageThat(4, async ({ site, arrives }) => {
  const home = await site();
  const late = Promise.withResolvers<void>();
  home.fails('GET /partwell/v/*', { until: late.promise });
  const someone = await arrives(home.page({ body: home.button }));
  await someone.tab.click('#cancel', { times: 3 });
  expect(await someone.tab.attribute('#cancel', 'aria-busy')).toBe('true');
  expect(await someone.tab.attribute('#cancel', 'data-partwell-state')).toBe('pending');
  late.resolve();
  await someone.sees('reason');
  expect(await someone.tab.attribute('#cancel', 'aria-busy')).toBeNull();
  expect(await someone.tab.attribute('#cancel', 'data-partwell-state')).toBeNull();
  expect(await someone.tab.evaluate(() => document.querySelectorAll('partwell-dialog').length)).toBe(1);
  await eventually(() => home.sessions()).toMatchObject([{ status: 'open' }]);
  expect(await someone.ownCancels()).toBe(0);
});

onAHostPageThat(5, {
  'and tries again when it is back': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(home.page());
    await someone.asksToCancel();
    await someone.goesToConfirm();
    const comesBack = home.goesOffline();
    await someone.leaves();
    await someone.sees('failed');
    expect(home.ledger()).toEqual([]);
    expect(await someone.told('outcome')).toEqual([]);
    comesBack();
    await someone.tab.click(someone.button('Try again'));
    await someone.sees('done');
    expect(home.ledger()).toEqual(['cancel']);
  },
  'and takes the page’s own way': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(home.page());
    await someone.asksToCancel();
    await someone.goesToConfirm();
    home.goesOffline();
    await someone.leaves();
    await someone.sees('failed');
    await someone.tab.click(someone.button('Cancel on the account page'));
    await someone.landsOnOwnWay();
    expect(home.visits('/own')).toBe(1);
    expect(await someone.told('outcome')).toMatchObject([{ status: 'error' }]);
  },
});

onAHostPageThat(6, async ({ site, arrives }) => {
  const home = await site();
  const blocked = home.fails('GET /partwell/v/*', 'drop');
  const refused = home.fails(session, { status: 503, body: '{}' });
  const someone = await arrives(home.page({ body: home.button }));
  // However often it was tried: to point at the control, and to press it, twice.
  for (const tries of [1, 2]) {
    await someone.tab.hover({ x: 2, y: 2 });
    await someone.clicksCancel();
    await someone.tab.waitFor((times) => window.ownCancels === times, tries);
  }
  blocked();
  await someone.clicksCancel();
  await someone.tab.waitFor(() => window.ownCancels === 3);
  refused();
  // On the same page first, then on another visit with all that the browser has kept.
  await someone.asksToCancel();
  await someone.visits(home.url());
  await someone.asksToCancel();
});

onAHostPageThat(7, {
  'a form, with its fields and the button that was pressed': async ({ site, arrives }) => {
    const home = await site();
    home.fails(session, { status: 500, body: '{}' });
    const body = `<form action="elsewhere" method="post"><input name="plan" value="pro"><button name="do" value="keep">Keep</button><button ${home.cancels} formaction="own" name="do" value="cancel">Cancel</button></form>`;
    const someone = await arrives(home.page({ body }));
    await someone.clicksCancel();
    await someone.landsOnOwnWay();
    const posts = home.arrived.filter(({ method, inApi }) => method === 'POST' && !inApi);
    expect(posts).toMatchObject([{ path: '/own', text: 'plan=pro&do=cancel' }]);
  },
  'a form that is the control, submitted with Enter, after its validation': async ({ site, arrives }) => {
    const home = await site();
    home.fails(session, { status: 500, body: '{}' });
    const control = home.cancels.replace('id="cancel"', '');
    const body = `<form action="own" ${control}><input id="why" name="why" required><button id="cancel" name="do" value="cancel">Cancel</button></form>`;
    const someone = await arrives(home.page({ body }));
    await someone.clicksCancel();
    expect(await someone.tab.evaluate(() => document.querySelector('form')?.matches(':invalid'))).toBe(true);
    await someone.tab.click('#why');
    await someone.tab.type('done');
    await someone.tab.press('Enter');
    await someone.landsOnOwnWay();
    expect(home.arrived.filter(({ path }) => path === '/own').map(({ query }) => query)).toEqual([
      '?why=done&do=cancel',
    ]);
  },
  'a link into another tab': async ({ site, arrives }) => {
    const home = await site();
    home.fails(session, { status: 500, body: '{}' });
    const someone = await arrives(home.page({ body: home.link.replace('<a', '<a target="_blank"') }));
    await someone.clicksCancel();
    await eventually(() => home.visits('/own')).toBe(1);
    expect(await someone.tab.url()).toBe(home.url());
    expect(await someone.told('outcome')).toMatchObject([{ status: 'error' }]);
  },
  'a click with a modifier key is the browser’s': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(
      home.page({
        body: `${home.link}<script>addEventListener('click',(event)=>{window.prevented=event.defaultPrevented;event.preventDefault()})</script>`,
      }),
    );
    await someone.tab.evaluate(() => {
      const init = { bubbles: true, composed: true, cancelable: true, ctrlKey: true };
      document.querySelector('#cancel')?.dispatchEvent(new MouseEvent('click', init));
    });
    expect(await someone.tab.evaluate(() => (window as { prevented?: boolean }).prevented)).toBe(false);
    expect(await someone.isAsked()).toBe(false);
  },
  'a press of Enter on a link': async ({ site, arrives }) => {
    const home = await site();
    home.fails(session, { status: 500, body: '{}' });
    const someone = await arrives(home.page());
    await someone.tab.focus('#cancel');
    await someone.tab.press('Enter');
    await someone.landsOnOwnWay();
    expect(home.visits('/own')).toBe(1);
  },
});
