import { describe, expect, it } from 'vitest';
import { type Delivery, opened, startDeliveries, trouble } from './delivered.ts';

startDeliveries();

const onTheWay = ['step.shown reason', 'reason.answered', 'step.shown confirm'];

/** Gives a reason that leads to no offers, in one step that leaves three events behind. */
const steps = async ({ someone, hasStored }: Delivery) => {
  await hasStored('step.shown reason');
  await someone.picks('other');
  await someone.continues();
  await someone.sees('confirm');
};

/** The same, and away in the same task: nothing had the time to be sent. */
const stepsAndLeaves = async ({ someone, site, hasStored }: Delivery, how: 'goes on' | 'reloads') => {
  await hasStored('step.shown reason');
  await someone.picks('other');
  await someone.tab.evaluateOn(
    someone.button('Continue'),
    // In a task of its own: the driver waits for the page that it has asked.
    (button: HTMLElement, address: string | null) =>
      void setTimeout(() => {
        button.click();
        if (address) location.assign(address);
        else location.reload();
      }),
    how === 'reloads' ? null : site.url('/elsewhere'),
  );
};

const isElsewhere = ({ someone }: Delivery) => someone.tab.arrivesAt('elsewhere');

/** Sets what the browser says of its line, and tells the page as a browser does. */
const line = ({ someone }: Delivery, isUp: boolean) =>
  someone.tab.evaluate((up) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: up });
    dispatchEvent(new Event(up ? 'online' : 'offline'));
  }, isUp);

const kept = ({ someone }: Delivery) =>
  someone.tab.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('partwell')));

describe('step events arrive once', () => {
  it('after a navigation in the same moment', async () => {
    const delivery = await opened();
    await stepsAndLeaves(delivery, 'goes on');
    await isElsewhere(delivery);
    await delivery.hasStored(...onTheWay);
  });

  it('after the tab was closed', async () => {
    const delivery = await opened({}, { whole: true });
    await steps(delivery);
    await delivery.someone.tab.close();
    await delivery.hasStored(...onTheWay);
  });

  it('after a reload in the same moment, and are not sent again by the next page', async () => {
    const delivery = await opened();
    await stepsAndLeaves(delivery, 'reloads');
    await delivery.someone.tab.waitFor(
      () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).type === 'reload',
    );
    await delivery.hasStored(...onTheWay);
    await delivery.someone.visits(delivery.site.url());
    await delivery.someone.asksToCancel();
    await delivery.hasStored(...onTheWay, 'step.shown reason');
    await expect.poll(() => kept(delivery), { timeout: 15_000 }).toEqual([]);
  });

  it('when the line is back', async () => {
    const delivery = await opened();
    await delivery.hasStored('step.shown reason');
    const isBack = delivery.site.goesOffline();
    await line(delivery, false);
    await steps(delivery);
    const asked = delivery.site.asked('/events').length;
    await expect.poll(() => kept(delivery), { timeout: 15_000 }).toHaveLength(1);
    isBack();
    await line(delivery, true);
    await delivery.hasStored(...onTheWay);
    await expect.poll(() => kept(delivery), { timeout: 15_000 }).toEqual([]);
    expect(asked).toBeGreaterThan(0);
  });

  it('when the line was gone until after a reload', async () => {
    const delivery = await opened();
    await delivery.hasStored('step.shown reason');
    const isBack = delivery.site.goesOffline();
    await steps(delivery);
    await delivery.someone.tab.goto(delivery.site.url('/elsewhere'));
    isBack();
    await delivery.someone.visits(delivery.site.url());
    await delivery.someone.asksToCancel();
    await expect.poll(() => kept(delivery), { timeout: 15_000 }).toEqual([]);
    await delivery.hasStored(...onTheWay, 'step.shown reason');
  });

  it('when the answer to them was lost', async () => {
    const delivery = await opened();
    await delivery.hasStored('step.shown reason');
    delivery.site.fails('POST /partwell/v1/sessions/*/events', 'drop-answer', 3);
    await steps(delivery);
    await expect.poll(() => delivery.site.asked('/events').length, { timeout: 15_000 }).toBe(5);
    await delivery.hasStored(...onTheWay);
  });
});

describe('step events of a page that is left arrive once', () => {
  it.each([
    ['with the quota of keepalive used up', trouble.noKeepalive],
    ['with beacons dropped in silence', trouble.silentBeacon],
    ['with beacons that throw', trouble.brokenBeacon],
    ['with a `fetch` that throws', trouble.brokenFetch],
  ])('%s', async (_name, head) => {
    const delivery = await opened({ head });
    await stepsAndLeaves(delivery, 'goes on');
    await isElsewhere(delivery);
    await delivery.hasStored(...onTheWay);
  });

  it('with both, at the latest when the dialog is opened again in this tab', async () => {
    const delivery = await opened({ head: trouble.noKeepalive + trouble.silentBeacon });
    await stepsAndLeaves(delivery, 'goes on');
    await isElsewhere(delivery);
    await delivery.someone.visits(delivery.site.page());
    await delivery.someone.asksToCancel();
    await expect.poll(() => kept(delivery), { timeout: 15_000 }).toEqual([]);
    await delivery.hasStored(...onTheWay, 'step.shown reason');
  });

  it('where storage is denied', async () => {
    const headers = { 'content-security-policy': 'sandbox allow-scripts allow-forms' };
    const delivery = await opened({ headers });
    await stepsAndLeaves(delivery, 'goes on');
    await isElsewhere(delivery);
    await delivery.hasStored(...onTheWay);
  });
});

describe('a page that comes back from the back/forward cache', () => {
  it('sends nothing a second time that arrived', async () => {
    const delivery = await opened();
    await steps(delivery);
    await delivery.hasStored(...onTheWay);
    const asked = delivery.site.asked('/events').length;
    await delivery.someone.tab.goto(delivery.site.url('/elsewhere'));
    await delivery.someone.tab.back();
    await delivery.someone.tab.waitFor(() => 'open' in ((window as { partwell?: object }).partwell ?? {}));
    const events = await delivery.stored();
    expect(new Set(events).size).toBe(events.length);
    const sent = delivery.site
      .asked('/events')
      .slice(asked)
      .map(({ text }) => text);
    expect(sent.filter((text) => /step\.shown|reason\.answered/.test(text))).toEqual([]);
  });
});

/** Counts the timers that our scripts wait for; the driver of a browser may have some in the page as well. */
const countTimers = `<script>
window.waits = new Set();
{
  const { setTimeout: set, clearTimeout: clear } = window;
  window.setTimeout = (then, millis, ...more) => {
    const timer = set(() => { waits.delete(timer); then(...more); }, millis);
    if (new Error().stack.includes('/partwell/')) { waits.add(timer); window.hasWaited = true; }
    return timer;
  };
  window.clearTimeout = (timer) => { waits.delete(timer); clear(timer); };
}
</script>`;

describe('a dialog that is closed', () => {
  it('leaves no timer and nothing kept once all has arrived', async () => {
    const delivery = await opened({ head: countTimers });
    await delivery.hasStored('step.shown reason');
    await delivery.someone.tab.press('Escape');
    await delivery.someone.isBack();
    await delivery.hasStored('step.shown reason', 'dialog.closed reason');
    await delivery.someone.tab.waitFor(() => {
      const { waits, hasWaited } = window as unknown as { waits: Set<number>; hasWaited: boolean };
      return hasWaited && waits.size === 0;
    });
    await expect.poll(() => kept(delivery)).toEqual([]);
  });
});
