import { describe, expect, inject, it } from 'vitest';
import { exceptions } from '../embedding/exceptions.ts';
import { expectQuotaUsedUp } from '../hosts/keepalive-quota.ts';
import { type Delivery, opened, startDeliveries, trouble } from './delivered.ts';

startDeliveries();

/** Ends the flow and goes on in the same task, as an impatient page does. */
const cancelsAndLeaves = async ({ someone, site }: Delivery) => {
  await someone.goesToConfirm();
  await someone.tab.evaluateOn(
    someone.exit,
    // In a task of its own: the driver waits for the page that it has asked.
    (button: HTMLElement, address: string) =>
      void setTimeout(() => {
        button.click();
        location.assign(address);
      }),
    site.url('/elsewhere'),
  );
  await someone.tab.arrivesAt('elsewhere');
};

const isCanceledOnce = async ({ site, session }: Delivery) => {
  await expect.poll(async () => (await session()).status, { timeout: 15_000 }).toBe('canceled');
  expect(site.ledger()).toEqual(['cancel']);
};

/**
 * With neither keepalive nor a beacon nothing outlives a page that is left in the very moment of the press. What is
 * sent in the ordinary way is there a moment later; then leaving changes nothing any more.
 */
const leavesOnceAsked = async ({ someone, site }: Delivery) => {
  await someone.goesToConfirm();
  await expectQuotaUsedUp(someone.tab, site.url('/hang'));
  await someone.leaves();
  await someone.tab.waitUntil(async () => site.asked('/cancel').length > 0, 'the request to arrive');
  await someone.tab.goto(site.url('/elsewhere'));
};

describe('a page that is left right after the confirmation', () => {
  it.each([
    ['that hinders nothing', ''],
    ['that drops beacons in silence', trouble.silentBeacon],
  ])('%s has one cancellation', async (_name, head) => {
    const delivery = await opened({ head });
    await cancelsAndLeaves(delivery);
    await isCanceledOnce(delivery);
  });

  const quota = 'that has used up the quota of keepalive';
  it(`${quota} has one cancellation`, async ({ skip }) => {
    const excepted = exceptions.find(
      ({ cases, engine }) => engine === inject('engine') && cases?.includes(quota),
    );
    if (excepted) skip(`${excepted.engine}: ${excepted.reason}`);
    const delivery = await opened({ head: trouble.noKeepalive });
    await expectQuotaUsedUp(delivery.someone.tab, delivery.site.url('/hang'));
    await cancelsAndLeaves(delivery);
    await isCanceledOnce(delivery);
  });

  it.each([
    ['that drops beacons', trouble.silentBeacon],
    ['whose beacons throw', trouble.brokenBeacon],
  ])('%s and has used up the quota has one cancellation, once it was asked for', async (_name, head) => {
    const delivery = await opened({ head: head + trouble.noKeepalive });
    await leavesOnceAsked(delivery);
    await isCanceledOnce(delivery);
  });

  it('may close the tab as well', async () => {
    const delivery = await opened({}, { whole: true });
    await delivery.someone.goesToConfirm();
    await delivery.someone.leaves();
    await delivery.someone.tab.close();
    await isCanceledOnce(delivery);
  });
});

describe('one decision is one action', () => {
  it('when the final control is pressed twice', async () => {
    const delivery = await opened();
    await delivery.someone.goesToConfirm();
    await delivery.someone.tab.click(delivery.someone.exit, { times: 2 });
    await delivery.someone.sees('done');
    expect(delivery.site.asked('/cancel')).toHaveLength(1);
    await isCanceledOnce(delivery);
  });

  it('when the answer was lost and it is asked again', async () => {
    const delivery = await opened();
    delivery.site.fails('POST /partwell/v1/sessions/*/cancel', 'drop-answer', 1);
    await delivery.someone.cancels();
    expect(delivery.site.asked('/cancel').length).toBeGreaterThan(1);
    await isCanceledOnce(delivery);
  });

  it('when no answer comes in time: not called failed until the server has said that it knows nothing', async () => {
    const delivery = await opened();
    delivery.site.fails('POST /partwell/v1/sessions/*/cancel', 'hang', 1);
    await delivery.someone.goesToConfirm();
    await delivery.someone.leaves();
    await delivery.someone.sees('unsettled');
    await delivery.someone.sees('failed');
    await delivery.someone.tab.click(delivery.someone.button('Try again'));
    await delivery.someone.sees('done');
    await isCanceledOnce(delivery);
  });

  it('when it is made in two tabs', async () => {
    const delivery = await opened();
    const other = await delivery.another();
    await other.visits(delivery.site.url());
    await other.asksToCancel();
    await Promise.all([delivery.someone.cancels(), other.cancels()]);
    await isCanceledOnce(delivery);
  });
});

describe('without a line at the last question', () => {
  const goesOffline = async ({ site, someone }: Delivery) => {
    await someone.goesToConfirm();
    const isBack = site.goesOffline();
    await someone.tab.evaluate(() => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    });
    await someone.leaves();
    await someone.sees('failed');
    return isBack;
  };

  it('nothing is claimed, and why is said', async () => {
    const delivery = await opened();
    await goesOffline(delivery);
    const words = await delivery.someone.tab.text({ css: 'dialog', within: 'partwell-dialog' });
    expect(words).toContain('offline');
    expect(words).not.toMatch(/cancell?ed|ends on|reference/i);
    expect(delivery.site.ledger()).toEqual([]);
  });

  it('trying again when it is back is one cancellation', async () => {
    const delivery = await opened();
    const isBack = await goesOffline(delivery);
    isBack();
    await delivery.someone.tab.click(delivery.someone.button('Try again'));
    await delivery.someone.sees('done');
    await isCanceledOnce(delivery);
  });
});

describe('somebody who waits for the end', () => {
  it('is told once the line is back', async () => {
    const delivery = await opened();
    // The server has it, and it takes its time.
    const pending = { status: 202, body: '{"status":"pending"}' };
    delivery.site.fails('POST /partwell/v1/sessions/*/cancel', pending, 1);
    await delivery.someone.goesToConfirm();
    const isBack = delivery.site.fails('GET /partwell/v1/sessions/*', 'drop');
    await delivery.someone.leaves();
    await delivery.someone.sees('unsettled');
    const other = await delivery.another();
    await other.visits(delivery.site.url());
    await other.asksToCancel();
    await other.cancels();
    isBack();
    await delivery.someone.tab.evaluate(() => dispatchEvent(new Event('online')));
    await delivery.someone.sees('done');
    await isCanceledOnce(delivery);
  });
});
