import { describe, expect, it } from 'vitest';
import { json } from '../testing/fake-server.ts';
import { sessionFixture } from '../testing/fixtures/session-fixture.ts';
import { listenersOf } from '../testing/listeners-of.ts';
import { moduleScript, packagedInChromium } from '../testing/packaged.ts';

const suite = packagedInChromium();
const events = () =>
  suite.sent('events').flatMap(({ body }) => body.events as { type: string; step?: string }[]);

/** A page that keeps a flow in `window.flow` and each state it told in `window.states`. */
const begun = async (more = '{}') => {
  const at = await suite.visit({
    script: moduleScript(
      `window.partwell = {};
      window.states = [];
      window.told = [];
      const on = { outcome: (outcome) => told.push(outcome) };
      window.ready = sdk.createFlow({ ...options, token: 'en', on, ...${more} }).then((flow) => {
        window.flow = flow;
        if (flow.status === 'open') flow.subscribe(() => states.push(flow.state.name));
      });`,
      'headless',
    ),
  });
  await at.page.evaluate('ready');
  return at;
};

describe('a flow that somebody else draws', () => {
  it('goes the same way as the dialog, to an outcome that the server gave', async () => {
    const at = await begun();
    expect(await at.page.evaluate('flow.session.reasons.length')).toBe(8);
    await at.page.evaluate('flow.send({ type: "answer", answer: { reason: "not-using" } })');
    await at.page.evaluate('flow.send({ type: "continue" })');
    expect(await at.page.evaluate('flow.offers.map(({ id }) => id)')).toEqual(['pause']);
    await at.page.evaluate('flow.send({ type: "accept", offer: "pause", choice: "months-2" })');
    await at.page.waitForFunction('flow.state.name === "done"');
    expect(suite.sent('accept').map(({ body }) => body)).toEqual([
      { secret: 'ss_fixture', offer: 'pause', choice: 'months-2', answer: { reason: 'not-using' } },
    ]);
    await at.page.evaluate('flow.send({ type: "close" })');
    const saved = { status: 'saved', offer: 'pause', choice: 'months-2' };
    expect(await at.page.evaluate('flow.outcome')).toMatchObject(saved);
    expect(await at.page.evaluate('told')).toEqual([expect.objectContaining(saved)]);
    expect(await at.page.evaluate('[...new Set(states)]')).toEqual([
      'reason',
      'offer',
      'accepting',
      'done',
      'closed',
    ]);
  });

  it('draws nothing and changes no style of the page', async () => {
    const at = await begun();
    expect(await at.page.locator('partwell-dialog').count()).toBe(0);
    expect(await at.page.evaluate('document.adoptedStyleSheets.length')).toBe(0);
  });

  it('reports its steps as the dialog does', async () => {
    const at = await begun();
    await at.page.evaluate('flow.send({ type: "leave" })');
    await expect
      .poll(() => events().map(({ type, step }) => `${type} ${step}`))
      .toEqual(['step.shown reason', 'step.shown confirm']);
  });

  it('goes on with the session of the subscription that is chosen', async () => {
    suite.server.session = {
      subscriptions: [
        { id: 'sub_1', title: 'Harbour Pro' },
        { id: 'sub_2', title: 'Archive' },
      ],
    };
    const at = await begun();
    expect(await at.page.evaluate('flow.state.name')).toBe('choose');
    suite.server.answers['POST /v1/sessions'] = (response) =>
      json(response, 201, sessionFixture('de', { id: 'ses_second' }));
    await at.page.evaluate('flow.send({ type: "choose", subscription: "sub_2" })');
    await at.page.waitForFunction('flow.session.id === "ses_second"');
    expect(suite.sent('sessions').map(({ body }) => body.subscription)).toEqual([undefined, 'sub_2']);
    expect(await at.page.evaluate('flow.state.name')).toBe('reason');
  });

  it('is an error where there is no session, so that the page cancels itself', async () => {
    suite.server.answers['POST /v1/sessions'] = (response) => json(response, 401, { code: 'token_mode' });
    const at = await begun();
    expect(await at.page.evaluate('flow')).toEqual({ status: 'error', code: 'token_mode' });
  });

  it('is an error where no address was given, and asks nobody', async () => {
    const at = await begun('{ url: undefined }');
    expect(await at.page.evaluate('flow')).toEqual({ status: 'error', code: 'url_missing' });
    expect(await at.page.evaluate('told')).toEqual([{ status: 'error', code: 'url_missing' }]);
    expect(suite.server.seen.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('is an error after two seconds without an answer', async () => {
    suite.server.answers['POST /v1/sessions'] = () => {};
    const at = await begun();
    expect(await at.page.evaluate('flow')).toEqual({ status: 'error', code: 'timeout' });
  });

  it('leaves the page as many listeners as before it began, wherever it is closed', async () => {
    const at = await suite.visit({
      script: moduleScript(
        `window.partwell = {};
        window.begin = async () => { window.flow = await sdk.createFlow({ ...options, token: 'en' }); };`,
        'headless',
      ),
    });
    await at.page.waitForFunction('window.begin');
    const before = await listenersOf(at);
    const moves = { reason: [], confirm: ['leave'], done: ['leave', 'commit'] };
    for (const [name, types] of Object.entries(moves)) {
      await at.page.evaluate('begin()');
      expect(await listenersOf(at)).not.toEqual(before);
      for (const type of types) await at.page.evaluate(`flow.send({ type: '${type}' })`);
      await at.page.waitForFunction(`flow.state.name === '${name}'`);
      await at.page.evaluate('flow.send({ type: "close" })');
      await expect.poll(() => listenersOf(at), { message: name }).toEqual(before);
    }
  });

  it('whose listener throws goes on', async () => {
    const at = await begun();
    await at.page.evaluate('flow.subscribe(() => { throw new Error("theirs"); })');
    await at.page.evaluate('flow.send({ type: "leave" })');
    expect(await at.page.evaluate('flow.state.name')).toBe('confirm');
    expect(at.errors.splice(0)).toEqual(['theirs']);
  });
});
