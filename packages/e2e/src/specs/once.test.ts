import type { Browser, BrowserContext, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startBrowser } from '../browser/start-browser.ts';
import { Subscriber } from '../people/subscriber.ts';
import { type Stack, startStack } from '../stack/stack.ts';

let browser: Browser;
let context: BrowserContext;
let stack: Stack;
let james: Subscriber;

const inNewTab = async () => new Subscriber(await context.newPage(), stack.demo.url, 'james');
const toThePause = async (who: Subscriber) => {
  await who.visitsAccount();
  await who.asksToCancel();
  await who.gives('off-season');
  await who.continues();
  await who.chooses('lay-up', '3 months');
};
const ledger = async () => (await stack.state('james')).ledger.map(({ command }) => command.kind);

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  stack = await startStack();
  context = await browser.newContext();
  context.setDefaultTimeout(15_000);
  james = await inNewTab();
});
afterEach(async () => {
  await context?.close();
  await stack?.end();
});

it('a double click on the cancel link opens one dialog and one session', async () => {
  await james.visitsAccount();
  await james.cancelLink.dblclick();
  await james.heading.waitFor();
  expect(await james.page.locator('partwell-dialog').count()).toBe(1);
  await expect.poll(() => stack.sessions('cus_james')).toHaveLength(1);
});

it('a double click on accept is one pause', async () => {
  await toThePause(james);
  await james.offer('lay-up').getByRole('button').dblclick();
  await james.sees('done');
  expect(await ledger()).toEqual(['pause']);
});

it('a double click on the exit stops at confirm', async () => {
  await james.visitsAccount();
  await james.asksToCancel();
  await james.dialog.getByRole('button', { name: james.words.leave, exact: true }).dblclick();
  await james.sees('confirm');
  expect(await ledger()).toEqual([]);
});

it('two tabs that accept the same offer are one pause, and both are told', async () => {
  const other = await inNewTab();
  await toThePause(james);
  await toThePause(other);
  await Promise.all([james.takes('lay-up'), other.takes('lay-up')]);
  await Promise.all([james.sees('done'), other.sees('done')]);
  expect(await ledger()).toEqual(['pause']);
  expect(await stack.sessions('cus_james')).toHaveLength(1);
});

it('a cancel in one tab and an accept in the other end in the cancel', async () => {
  const other = await inNewTab();
  await toThePause(james);
  await other.visitsAccount();
  await other.asksToCancel();
  await other.leaves();
  await other.sees('confirm');
  await Promise.all([james.takes('lay-up'), other.leaves()]);
  await other.sees('done');
  expect((await stack.state('james')).subscription.cancelAt).not.toBeNull();
  expect((await ledger()).filter((kind) => kind === 'cancel')).toHaveLength(1);
  expect(await stack.sessions('cus_james')).toMatchObject([{ status: 'canceled' }]);
});

it('a reload in the middle begins at the question of the same session, with what was answered and written', async () => {
  const isAnswer = (request: Request) => request.postData()?.includes('reason.answered') ?? false;
  let answers = 0;
  james.page.on('request', (request) => {
    if (isAnswer(request)) answers += 1;
  });
  const tells = async (reason: string, more: (who: Subscriber) => Promise<void>) => {
    await james.gives(reason);
    await more(james);
    const told = james.page.waitForResponse((response) => isAnswer(response.request()));
    await Promise.all([told, james.continues()]);
    await james.sees('offer');
    await james.page.reload();
    await james.asksToCancel();
    await james.sees('reason');
  };
  const picked = (label: string) => james.dialog.getByRole('radio', { name: label }).isChecked();
  const words = james.dialog.getByRole('textbox');

  await james.visitsAccount();
  await james.asksToCancel();
  await tells('missing-feature', () => words.fill('Tides of the Solent'));
  expect(await picked('It does not do what I need')).toBe(true);
  expect(await words.inputValue()).toBe('Tides of the Solent');

  await tells('life-change', (who) => who.dialog.getByRole('radio', { name: 'A move' }).check());
  expect(await picked('Something in my life has changed')).toBe(true);
  expect(await picked('A move')).toBe(true);

  // What is there again is not told again.
  expect(answers).toBe(2);
  expect(await stack.sessions('cus_james')).toMatchObject([{ status: 'open', reason: 'life-change' }]);
});

it('a reload right after accept shows what became of it, and asks for nothing again', async () => {
  const asked: string[] = [];
  james.page.on('request', (request) => {
    if (/\/(accept|cancel)$/.test(request.url()) && request.method() === 'POST') asked.push(request.url());
  });
  await toThePause(james);
  await james.takes('lay-up');
  await james.page.reload();
  await expect.poll(ledger, { timeout: 10_000 }).toEqual(['pause']);
  // The page says what is so by then.
  await james.visitsAccount();
  await james.asksToCancel();
  await james.sees('standing');
  expect(await ledger()).toEqual(['pause']);
  expect(asked).toHaveLength(1);
});

it('closing is neutral: nothing changed, and the flow can be opened again', async () => {
  await toThePause(james);
  await james.page.keyboard.press('Escape');
  await james.dialog.waitFor({ state: 'detached' });
  expect(await ledger()).toEqual([]);
  expect(new URL(james.page.url()).pathname).toBe('/');
  await james.asksToCancel();
  expect(await james.page.locator('partwell-dialog').count()).toBe(1);
});

it('what is sent in the background comes to rest and keeps no connection', async () => {
  await james.visitsAccount();
  await james.asksToCancel();
  await james.leaves();
  await james.sees('confirm');
  await james.page.waitForResponse('**/events');
  await james.page.waitForLoadState('networkidle');
});
