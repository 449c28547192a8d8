import { expect } from 'vitest';
import { expectQuotaUsedUp, quotaUsedUp } from '../hosts/keepalive-quota.ts';
import type { Site } from '../hosts/site.ts';
import { eventually, onAHostPageThat, type Stage, startHostPages } from './on-a-host-page.ts';
import type { Visitor } from './visitor.ts';

startHostPages();

/** Everything the page can do to us: the keepalive quota is used up, and the beacon is a lie. */
const obstacles = (home: Site) =>
  `<script>navigator.sendBeacon = () => true</script>${quotaUsedUp(home.url('/sink'))}`;

/** Leaves the page in the same moment as the last press is heard. */
const leaving = `<script>
  addEventListener('click', (event) => {
    if (!window.leaves || event.composedPath()[0].closest?.('button') === null) return;
    setTimeout(() => location.assign('own'));
  }, true);
</script>`;

/** Goes to the last question of a page and presses the final control; the page is left by `goes`. */
const leaves =
  (around: (home: Site) => string, goes: (someone: Visitor, home: Site) => Promise<void>) =>
  async ({ site, arrives }: Stage) => {
    const home = await site();
    home.fails('POST /sink', 'hang');
    const someone = await arrives(home.page({ head: around(home) }));
    await someone.asksToCancel();
    await someone.picks('other');
    await someone.goesToConfirm();
    await goes(someone, home);
    await someone.landsOnOwnWay();
    await eventually(() => home.ledger()).toEqual(['cancel']);
    await eventually(() => home.sessions()).toMatchObject([{ status: 'canceled', reason: 'other' }]);
    const [session] = await home.sessions();
    const events = await home.storedEvents(session?.id ?? '');
    const told = events.map(({ type, step }) => [type, step].filter(Boolean).join(' '));
    expect(told.filter((event) => event === 'step.shown confirm')).toHaveLength(1);
  };

onAHostPageThat(38, {
  'in the same moment': leaves(
    () => leaving,
    async (someone) => {
      await someone.tab.evaluate(() => void Object.assign(window, { leaves: true }));
      await someone.leaves();
    },
  ),
  // Then nothing outlives the page, whoever sends it: it is left as soon as the request has arrived.
  'with the beacon blocked and the quota exhausted': leaves(obstacles, async (someone, home) => {
    await expectQuotaUsedUp(someone.tab, home.url('/sink'));
    await someone.leaves();
    await someone.tab.waitUntil(async () => home.asked('/cancel').length > 0, 'the request to arrive');
    await someone.tab.goto(home.url('/own'));
  }),
});

onAHostPageThat(39, {
  'after an answer that was lost': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(home.page());
    await someone.asksToCancel();
    await someone.goesToConfirm();
    const ends = [
      home.fails('POST /partwell/v1/sessions/*/cancel', 'drop-answer'),
      home.fails('GET /partwell/v1/sessions/*', 'drop'),
    ];
    await someone.leaves();
    await someone.tab.sees('dialog:is([data-state=failed], [data-state=unsettled])');
    expect(home.ledger()).toEqual(['cancel']);
    for (const end of ends) end();
    const again = someone.button('Try again');
    if ((await someone.tab.count(again)) > 0) await someone.tab.click(again);
    await someone.sees('done');
    expect(home.ledger()).toEqual(['cancel']);
    expect(await home.sessions()).toMatchObject([{ status: 'canceled' }]);
    // The same session, which is what the server knows them to be one by.
    const keys = home.asked('/cancel').map(({ path }) => path);
    expect(new Set(keys).size).toBe(1);
  },
  'in two tabs at once': async ({ site, arrives }) => {
    const home = await site();
    const one = await arrives(home.page());
    const other = await arrives(home.page());
    for (const tab of [one, other]) {
      await tab.asksToCancel();
      await tab.goesToConfirm();
    }
    await Promise.all([one.leaves(), other.leaves()]);
    await Promise.all([one.sees('done'), other.sees('done')]);
    expect(home.ledger()).toEqual(['cancel']);
    expect(await home.sessions()).toMatchObject([{ status: 'canceled' }]);
  },
});

const patch = '<script>window.fetch = () => { throw new Error("patched") }</script>';

onAHostPageThat(40, {
  'from the start': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(home.page({ head: patch, body: home.button }));
    await someone.clicksCancel();
    await someone.tab.waitFor(() => window.ownCancels);
    expect(await someone.told('outcome')).toMatchObject([{ status: 'error' }]);
    expect((await someone.log()).errors).toEqual([]);
    expect(await someone.ownCancels()).toBe(1);
  },
  'in the middle of the flow': async ({ site, arrives }) => {
    const home = await site();
    const someone = await arrives(home.page());
    await someone.asksToCancel();
    await someone.tab.evaluate(() => {
      window.fetch = () => {
        throw new Error('patched');
      };
    });
    await someone.goesToConfirm();
    await someone.leaves();
    await someone.sees('failed');
    await someone.tab.click(someone.button('Cancel on the account page'));
    await someone.landsOnOwnWay();
    expect((await someone.log()).errors).toEqual([]);
  },
});

onAHostPageThat(46, async ({ site, arrives }) => {
  const home = await site();
  const someone = await arrives(home.page({ body: home.button }));
  const { tab } = someone;
  const twice = { times: 2 };
  await someone.aims();
  await tab.click('#cancel', twice);
  await someone.sees('reason');
  await tab.click({ css: '[data-reason=other] input', within: 'partwell-dialog' }, twice);
  await tab.click(someone.exit, twice);
  await someone.sees('confirm');
  // A double click on the exit stops here: nobody leaves by accident.
  expect(home.ledger()).toEqual([]);
  await tab.click(someone.exit, twice);
  await someone.sees('done');
  await tab.click(someone.button('Done'), twice);
  await someone.isBack();
  expect(home.ledger()).toEqual(['cancel']);
  expect(home.asked('/v1/sessions')).toHaveLength(1);
  expect(home.asked('/cancel')).toHaveLength(1);
  expect(await home.sessions()).toMatchObject([{ status: 'canceled', reason: 'other' }]);
  expect((await someone.told('outcome')).map((outcome) => outcome?.status)).toEqual(['canceled']);
  expect(await someone.ownCancels()).toBe(0);
  expect(await someone.isAsked()).toBe(false);
});
