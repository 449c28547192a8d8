import { symlink } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pageExecutor } from '@partwell/api';
import {
  factsOf,
  get,
  PUBLISHABLE_KEY,
  SECRET_KEY,
  signToken,
  startWorld,
  type World,
} from '@partwell/api/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from '../embedding/visitor.ts';
import { theEngine } from '../engines/index.ts';
import { theLab } from '../hosts/the-lab.ts';

/** The real API of a workspace that leaves everything to the page, and a page that has its own way to do it. */
let world: World;
let server: Server;
let someone: Visitor;
let customer = 0;

const pageOf = (token: string) => `<!doctype html><html lang="en"><title>Account</title>
<button id="cancel" onclick="partwell.open({ token: '${token}', carryOut: (action) => (window.asked.push(action), window.carries(action)) })">Cancel</button>
<script>window.asked = []; window.carries = async () => {}</script>
<script async src="${world.url}/partwell.js" data-key="${PUBLISHABLE_KEY}"></script>`;

beforeAll(async () => {
  const { widget } = await theLab();
  world = await startWorld({ ports: () => ({ executor: pageExecutor }) });
  await symlink(widget, path.join(world.folder, 'widget'));
  server = createServer(async (_request, response) => {
    const token = await signToken(factsOf(`page${customer}`));
    response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(token));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await world?.close();
});
afterEach(() => someone?.tab.close());

/** Somebody who presses the final control, on a page that carries it out like this. */
async function cancels(carries: string): Promise<void> {
  customer += 1;
  someone = new Visitor(await (await theEngine()).newVisit());
  await someone.visits(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await someone.tab.inject(`window.carries = ${carries}`);
  // The page opens it by itself, so nothing is drawn ahead.
  await someone.clicksCancel();
  await someone.sees('reason');
  await someone.goesToConfirm();
  await someone.leaves();
}

const status = async () => {
  const { body } = await get(world, `/v1/sessions?customer=cus_page${customer}`, SECRET_KEY);
  return body.data.map((session: { status: string }) => session.status);
};
const asked = () =>
  someone.tab.evaluate(() =>
    (window as unknown as { asked: { id: string; command: { kind: string } }[] }).asked.map(
      ({ id, command }) => [id, command.kind],
    ),
  );
const words = () => someone.tab.text({ css: 'dialog', within: 'partwell-dialog' });

describe('a cancellation that the page carries out', () => {
  it('is done when the page has said so and the server has it', async () => {
    await cancels('async () => {}');
    await someone.sees('done');
    expect(await status()).toEqual(['canceled']);
    expect(await asked()).toEqual([[expect.stringMatching(/^act_/), 'cancel']]);
  });

  it('is turned down where the page says a clear no', async () => {
    await cancels(`async () => ({ refused: 'card_declined' })`);
    await someone.sees('refused');
    expect(await status()).toEqual(['open']);
  });

  it('is claimed by nobody when the page throws; trying again asks for the same one', async () => {
    await cancels(
      `async () => { if (window.asked.length === 1) throw new Error('no answer from our own server') }`,
    );
    await someone.sees('failed');
    expect(await words()).not.toMatch(/cancell?ed|reference/i);
    expect(await status()).toEqual(['open']);
    await someone.tab.click(someone.button('Try again'));
    await someone.sees('done');
    const [first, second, ...more] = await asked();
    expect(second).toEqual(first);
    expect(more).toEqual([]);
    expect(await status()).toEqual(['canceled']);
  });

  it('is still being confirmed while the page does not answer, and done when it does', async () => {
    await cancels('() => new Promise((done) => { window.finish = done })');
    await someone.sees('unsettled');
    expect(await words()).not.toMatch(/cancell?ed|reference/i);
    expect(await status()).toEqual(['open']);
    await someone.tab.evaluate(() => (window as unknown as { finish(): void }).finish());
    await someone.sees('done');
    expect(await status()).toEqual(['canceled']);
    expect(await asked()).toHaveLength(1);
  });
});
