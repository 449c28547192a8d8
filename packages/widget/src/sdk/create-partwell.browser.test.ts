import { beforeEach, describe, expect, it } from 'vitest';
import { json } from '../testing/fake-server.ts';
import { outcomeFixture } from '../testing/fixtures/session-fixture.ts';
import type { HostPage } from '../testing/host-page.ts';
import { listenersOf } from '../testing/listeners-of.ts';
import { moduleScript, packagedInChromium } from '../testing/packaged.ts';

const suite = packagedInChromium();
const sessions = () => suite.sent('sessions');
/** What was asked beyond pages and files. */
const sent = () => suite.server.seen.filter(({ method }) => method !== 'GET');

/** A page with an instance in `window.partwell`, what it told in `window.told`, and a cancel link. */
const withInstance = (more = '{}', body = '<a id="cancel" class="bye" href="/own">Cancel</a>') =>
  suite.visit({
    body,
    script: moduleScript(`
      window.told = [];
      Object.assign(window, { sdk, options });
      const on = Object.fromEntries(['ready', 'step', 'offer', 'outcome', 'error', 'close']
        .map((name) => [name, (detail) => told.push([name, detail])]));
      window.make = (more) => sdk.createPartwell({ ...options, token: 'en', on, ...more });
      window.partwell = make(${more});`),
  });
const opens = async (at: HostPage, call = 'partwell.open()') => {
  await at.page.evaluate(`void (window.ended = ${call})`);
  await at.seesDialog();
};
const takesThePause = async (at: HostPage) => {
  await at.goesToOffers('not-using');
  await at.offer('pause').getByRole('radio', { name: '2 months' }).check();
  await at.offer('pause').locator('.button').click();
};
const told = (at: HostPage): Promise<[string, Record<string, unknown>][]> => at.page.evaluate('told');

describe('open()', () => {
  it('shows the dialog and answers how it ended', async () => {
    const at = await withInstance();
    await opens(at);
    await takesThePause(at);
    await at.sees('done');
    await at.page.keyboard.press('Escape');
    expect(await at.page.evaluate('ended')).toEqual({
      status: 'saved',
      session: expect.stringMatching(/^ses_/),
      offer: 'pause',
      choice: 'months-2',
      reference: 'PW-7K2M-4Q9X',
    });
  });

  it('answers that it was closed without either', async () => {
    const at = await withInstance();
    await opens(at);
    await at.page.evaluate('partwell.close()');
    expect(await at.page.evaluate('ended')).toMatchObject({ status: 'abandoned' });
  });

  it('answers an error where the API fails, and never rejects', async () => {
    const at = await withInstance();
    suite.server.answers['POST /v1/sessions'] = (response) => json(response, 500, { code: 'internal' });
    expect(await at.page.evaluate('partwell.open()')).toEqual({ status: 'error', code: 'internal' });
    expect(await told(at)).toContainEqual(['error', expect.objectContaining({ code: 'internal' })]);
  });

  it('says that it was given no address, and asks nobody', async () => {
    const at = await withInstance('{ url: undefined }');
    await at.page.evaluate('partwell.prefetch()');
    const missing = { status: 'error', code: 'url_missing' };
    expect(await at.page.evaluate('partwell.open({ control: document.links[0] })')).toEqual(missing);
    expect(await at.page.evaluate('sdk.open({ ...options, url: "" })')).toEqual(missing);
    expect(await told(at)).toMatchObject([
      ['ready', undefined],
      ['error', { code: 'url_missing' }],
      ['outcome', missing],
    ]);
    expect(at.warnings.join()).toContain('[partwell] url_missing: say where Partwell is served, as `url`');
    expect(await at.trigger.getAttribute('aria-busy')).toBeNull();
    expect(sent()).toEqual([]);
  });

  it('takes what was prepared, also where the page carries things out', async () => {
    const at = await withInstance('{ carryOut: () => true }');
    await at.page.evaluate('partwell.prefetch()');
    await expect.poll(() => at.page.locator('partwell-dialog').count()).toBe(1);
    await opens(at);
    expect(sessions()).toHaveLength(1);
  });

  it('called twice is one dialog with one session and one answer', async () => {
    const at = await withInstance();
    await opens(at, 'Promise.all([partwell.open(), partwell.open()])');
    expect(await at.page.locator('partwell-dialog').count()).toBe(1);
    expect(sessions()).toHaveLength(1);
    await at.page.evaluate('partwell.close()');
    expect(await at.page.evaluate('ended')).toHaveLength(2);
    expect((await told(at)).filter(([name]) => name === 'outcome')).toHaveLength(1);
  });

  it('that is closed before there is anything to close shows nothing', async () => {
    const at = await withInstance();
    await at.page.evaluate('window.ended = partwell.open({ control: document.links[0] }); partwell.close()');
    expect(await at.page.evaluate('ended')).toEqual({ status: 'abandoned' });
    expect(await at.page.locator('partwell-dialog').count()).toBe(0);
    expect(await at.trigger.getAttribute('aria-busy')).toBeNull();
    await opens(at);
  });

  it('takes the dialog from a server where it is told to', async () => {
    const at = await withInstance('{ files: location.origin }');
    // As a server answers for a version that it does not have.
    suite.server.answers['GET /v/package/ui.js'] = (response) => {
      const ui = Object.keys(suite.built.sizes).find((path) => path.endsWith('/ui.js'));
      response.writeHead(302, { location: `/${ui}` }).end();
    };
    await opens(at);
    expect(suite.server.seen.some(({ path }) => path === '/v/package/ui.js')).toBe(true);
    expect(suite.server.seen.map(({ path }) => path)).not.toContain('/npm/chunks/opener.js');
  });

  it('fills an element of the page instead, where one is named', async () => {
    const at = await withInstance('{}', '<div id="cancel"><a href="/own">Cancel</a></div>');
    await at.page.evaluate('void partwell.open({ target: document.querySelector("#cancel") })');
    await at.page.locator('[data-state=reason]').waitFor();
    expect(await at.page.locator('dialog[open]').count()).toBe(0);
  });
});

describe('a token', () => {
  it('is asked for when somebody means to cancel, and not before', async () => {
    const at = await withInstance('{ token: () => { told.push(["token"]); return "de"; } }');
    expect(await told(at)).not.toContainEqual(['token']);
    await opens(at);
    expect(await told(at)).toContainEqual(['token']);
    expect(sessions().map(({ body }) => body.token)).toEqual(['de']);
  });

  it('that has expired is brought again, once', async () => {
    const at = await withInstance('{ token: (() => { let n = 0; return async () => "en" + n++; })() }');
    suite.server.answers['POST /v1/sessions'] = (response, { body }) => {
      if (body.token !== 'en0') suite.server.answers['POST /v1/sessions'] = undefined;
      json(response, 401, { code: 'token_expired', detail: 'Sign another.' });
    };
    expect(await at.page.evaluate('partwell.open()')).toEqual({ status: 'error', code: 'token_expired' });
    expect(sessions().map(({ body }) => body.token)).toEqual(['en0', 'en1']);
  });

  it.each([
    ['a function', '{ token: (() => { let n = 0; return async () => "en" + n++; })() }'],
    ['an address', '{ token: undefined, tokenUrl: "/my-token" }'],
  ])('that %s brings in the place of an expired one opens the dialog', async (_name, said) => {
    let count = 0;
    suite.server.answers['GET /my-token'] = (response) => json(response, 200, { token: `en${count++}` });
    suite.server.answers['POST /v1/sessions'] = (response) => {
      suite.server.answers['POST /v1/sessions'] = undefined;
      json(response, 401, { code: 'token_expired', detail: 'Sign another.' });
    };
    const at = await withInstance(said);
    await opens(at);
    expect(sessions().map(({ body }) => body.token)).toEqual(['en0', 'en1']);
    expect((await told(at)).map(([name]) => name)).not.toContain('error');
  });

  it('comes from an address of the host where one is named', async () => {
    const at = await withInstance('{ token: undefined, tokenUrl: "/my-token" }');
    suite.server.answers['GET /my-token'] = (response) => json(response, 200, { token: 'a.b.c' });
    await opens(at);
    expect(sessions().map(({ body }) => body.token)).toEqual(['a.b.c']);
  });

  it('that cannot be brought is an error', async () => {
    const at = await withInstance('{ token: async () => { throw new Error("signed out"); } }');
    expect(await at.page.evaluate('partwell.open()')).toEqual({ status: 'error', code: 'token_url' });
  });
});

describe('what the workspace leaves to the page', () => {
  const cancel = { kind: 'cancel', at: '2026-12-22T00:00:00Z' };
  beforeEach(() => {
    suite.server.session = { carriedOutBy: 'page' };
    suite.server.answers['POST /v1/sessions/:id/cancel'] = (response) =>
      json(response, 202, { status: 'perform', action: 'act_1', command: cancel });
    suite.server.answers['POST /v1/sessions/:id/performed'] = (response, { body }) =>
      body.result === 'applied'
        ? json(response, 200, { status: 'settled', outcome: outcomeFixture('en', 'canceled') })
        : json(response, 409, { code: 'executor_refused' });
  });
  const cancels = async (at: HostPage) => {
    await at.exit.click();
    await at.sees('confirm');
    await at.exit.click();
  };
  const leaves = async (carryOut: string) => {
    const at = await withInstance(`{ carryOut: ${carryOut} }`);
    await opens(at);
    await cancels(at);
    return at;
  };

  it('is carried out by its callback, and done when the server says so', async () => {
    const at = await leaves('async (action) => void told.push(["asked", action])');
    await at.sees('done');
    expect(await told(at)).toContainEqual([
      'asked',
      { id: 'act_1', session: expect.stringMatching(/^ses_/), command: cancel },
    ]);
    expect(await told(at)).toContainEqual(['outcome', expect.objectContaining({ status: 'canceled' })]);
  });

  it('may be an offer, which is saved when the server says so', async () => {
    const pause = { kind: 'pause', months: 2 };
    suite.server.answers['POST /v1/sessions/:id/accept'] = (response) =>
      json(response, 202, { status: 'perform', action: 'act_2', command: pause });
    suite.server.answers['POST /v1/sessions/:id/performed'] = (response) =>
      json(response, 200, { status: 'settled', outcome: outcomeFixture('en', 'saved') });
    const at = await withInstance('{ carryOut: async (action) => void told.push(["asked", action]) }');
    await opens(at);
    await takesThePause(at);
    await at.sees('done');
    const session = expect.stringMatching(/^ses_/);
    expect((await told(at)).filter(([name]) => ['asked', 'outcome'].includes(name))).toEqual([
      ['asked', { id: 'act_2', session, command: pause }],
      ['outcome', expect.objectContaining({ status: 'saved', offer: 'pause', choice: 'months-2' })],
    ]);
    expect(suite.sent('performed').map(({ body }) => [body.action, body.result])).toEqual([
      ['act_2', 'applied'],
    ]);
  });

  it('can be refused by it, and then nothing is called done', async () => {
    const at = await leaves('async () => ({ refused: "debt" })');
    await at.sees('refused');
    expect(suite.sent('performed').map(({ body }) => [body.result, body.reason])).toEqual([
      ['refused', 'debt'],
    ]);
  });

  it('does not hold back whoever cancels where no callback is named', async () => {
    const at = await withInstance('{ selector: ".bye" }');
    await at.clicksCancel();
    await at.seesDialog();
    await cancels(at);
    await at.landsOnOwnWay();
    expect(suite.sent('performed').map(({ body }) => body.reason)).toEqual(['no_callback']);
  });
});

describe('events', () => {
  it('tell each step, the offers, how it ended and that it is gone', async () => {
    const at = await withInstance();
    await opens(at);
    await at.goesToOffers('not-using');
    await at.page.keyboard.press('Escape');
    await at.page.evaluate('ended');
    const session = expect.stringMatching(/^ses_/);
    expect(await told(at)).toEqual([
      ['ready', undefined],
      ['step', { session, step: 'reason' }],
      ['step', { session, step: 'offer' }],
      ['offer', { session, offers: ['pause'] }],
      ['outcome', { status: 'abandoned', session }],
      ['close', { status: 'abandoned', session }],
    ]);
  });

  it('reach who listens later, until they stop', async () => {
    const at = await withInstance();
    await at.page.evaluate('window.stop = partwell.on("step", ({ step }) => told.push(["late " + step]))');
    await opens(at);
    await at.page.waitForFunction('told.some(([name]) => name === "late reason")');
    await at.page.evaluate('stop()');
    await at.goesToOffers('not-using');
    expect((await told(at)).map(([name]) => name)).not.toContain('late offer');
  });

  it('whose listener throws harm neither the dialog nor the next listener', async () => {
    const at = await withInstance();
    await at.page.evaluate('partwell.on("step", () => { throw new Error("theirs"); })');
    await at.page.evaluate('partwell.on("step", () => told.push(["next"]))');
    await opens(at);
    await at.page.waitForFunction('told.some(([name]) => name === "next")');
    await at.goesToOffers('not-using');
    expect(at.errors.splice(0)).toEqual(['theirs', 'theirs']);
  });
});

describe('a control that a selector names', () => {
  it('opens the dialog, also one that is added later', async () => {
    const at = await withInstance('{ selector: ".bye" }', '<main></main>');
    await at.page.evaluate(
      'document.querySelector("main").innerHTML = `<a id="cancel" class="bye" href="/own">C</a>`',
    );
    await at.clicksCancel();
    await at.seesDialog();
    await at.page.keyboard.press('Escape');
    await expect.poll(() => at.focused()).toBe('cancel');
  });

  it('does its own thing where the dialog cannot be shown', async () => {
    const at = await withInstance('{ selector: ".bye" }');
    suite.server.answers['POST /v1/sessions'] = (response) => response.destroy();
    await at.clicksCancel();
    await at.landsOnOwnWay();
  });

  it('does its own thing where no address was given', async () => {
    const at = await withInstance('{ url: undefined, selector: ".bye" }');
    await at.clicksCancel();
    await at.landsOnOwnWay();
    expect(sent()).toEqual([]);
  });

  it('shows an intent, and what is drawn then is shown at the click', async () => {
    const at = await withInstance('{ selector: ".bye" }');
    await at.trigger.hover();
    await expect.poll(sessions).toHaveLength(1);
    await at.clicksCancel();
    await at.seesDialog();
    expect(sessions()).toHaveLength(1);
  });
});

describe('debug', () => {
  it('tells in the console what is used and what became of it, and where each is explained', async () => {
    const at = await withInstance('{ debug: true }');
    await opens(at);
    const { origin } = suite.server;
    const codes = ['settings_read', 'token_read', 'token_malformed', 'session_read', 'told_step'];
    await expect
      .poll(async () => (await at.said()).map(([text]) => text))
      .toEqual(
        codes.map((code) =>
          expect.stringMatching(new RegExp(`^\\[partwell\\] ${code}: .* ${origin}/help#${code}$`)),
        ),
      );
    expect((await at.said())[0]?.[0]).toContain(`Key pk_test_fixture, origin ${origin}, API ${origin}/.`);
  });
});

describe('twice on one page', () => {
  it('with the same key is one dialog and one answer', async () => {
    const at = await withInstance('{ selector: ".bye" }');
    await at.page.evaluate('window.second = make({ selector: ".bye" })');
    await opens(at, 'Promise.all([partwell.open(), second.open()])');
    expect(await at.page.locator('partwell-dialog').count()).toBe(1);
    await at.page.keyboard.press('Escape');
    expect(await at.page.evaluate('ended')).toHaveLength(2);
    await at.clicksCancel();
    await at.seesDialog();
    expect(await at.page.locator('partwell-dialog').count()).toBe(1);
  });

  it('with two keys is two instances that know nothing of each other', async () => {
    const at = await withInstance();
    await at.page.evaluate(`window.heard = [];
      window.second = make({ key: 'pk_test_other', on: { step: () => heard.push('step') } })`);
    await opens(at, 'second.open({ token: "de" })');
    expect(sessions().map(({ body }) => [body.key, body.token])).toEqual([['pk_test_other', 'de']]);
    await at.page.waitForFunction('heard.length > 0');
    expect((await told(at)).map(([name]) => name)).toEqual(['ready']);
    await at.page.evaluate('partwell.destroy()');
    await at.sees('reason');
    await at.page.keyboard.press('Escape');
    expect(await at.page.evaluate('ended')).toMatchObject({ status: 'abandoned' });
  });
});

describe('a flow in the page', () => {
  const place =
    '<a id="cancel" class="bye" href="/own">Cancel</a><div id="place"><p id="ours">Ours</p></div>';
  const fills = async (at: HostPage) => {
    await at.page.evaluate(
      'void (window.filled = partwell.open({ target: document.getElementById("place") }))',
    );
    await at.page.locator('[data-page] h2').waitFor();
  };

  it('is not in the way of the control of the same instance, nor of another one', async () => {
    const at = await withInstance('{ selector: ".bye" }', place);
    await fills(at);
    await at.clicksCancel();
    await at.seesDialog();
    await at.page.keyboard.press('Escape');
    await at.dialog.waitFor({ state: 'detached' });
    await at.page.evaluate('void make().open()');
    await at.seesDialog();
    expect(await at.page.locator('[data-page] h2').count()).toBe(1);
  });

  it('is one where it is asked for twice', async () => {
    const at = await withInstance('{}', place);
    await fills(at);
    await at.page.evaluate(
      'void (window.again = partwell.open({ target: document.getElementById("place") }))',
    );
    await at.page.waitForTimeout(200);
    expect(sessions()).toHaveLength(1);
    expect(await at.page.locator('[data-page]').count()).toBe(1);
  });

  for (const call of ['close', 'destroy'])
    it(`ends with ${call}(), and gives the place back`, async () => {
      const at = await withInstance('{}', place);
      await fills(at);
      await at.page.evaluate(`partwell.${call}()`);
      expect(await at.page.evaluate('filled')).toMatchObject({ status: 'abandoned' });
      expect(await at.page.locator('#ours').isVisible()).toBe(true);
      expect(await at.page.locator('[data-page]').count()).toBe(0);
    });
});

describe('a flow in an element that is taken out of the page', () => {
  it('tells nothing until it is closed, and is not in the way of the next element', async () => {
    const at = await withInstance('{}', '<main></main>');
    const fills = async (id: string) => {
      await at.page.evaluate(`document.querySelector('main').innerHTML = '<div id="${id}"></div>'`);
      await at.page.evaluate(`void partwell.open({ target: document.querySelector('#${id}') })`);
      await at.page.locator(`#${id} [data-state=reason]`).waitFor();
    };
    const ends = async () => (await told(at)).filter(([name]) => name === 'outcome' || name === 'close');
    await fills('first');
    await fills('second');
    expect(await ends()).toEqual([]);
    await at.page.evaluate('partwell.close()');
    expect((await ends()).map(([name, { status }]) => [name, status])).toEqual([
      ['outcome', 'abandoned'],
      ['close', 'abandoned'],
      ['outcome', 'abandoned'],
      ['close', 'abandoned'],
    ]);
  });
});

describe('close()', () => {
  it('before the dialog is there tells that it was abandoned', async () => {
    const at = await withInstance();
    suite.server.answers['POST /v1/sessions'] = () => {};
    await at.page.evaluate('void (window.ended = partwell.open())');
    await expect.poll(() => sessions()).toHaveLength(1);
    await at.page.evaluate('partwell.close()');
    expect(await at.page.evaluate('ended')).toEqual({ status: 'abandoned' });
    expect(await told(at)).toContainEqual(['outcome', { status: 'abandoned' }]);
  });

  it('forgets what was prepared, for who signs in next', async () => {
    const at = await withInstance();
    await at.page.evaluate('partwell.prefetch()');
    await expect.poll(() => at.page.locator('partwell-dialog').count()).toBe(1);
    await at.page.evaluate('partwell.close()');
    await expect.poll(() => at.page.locator('partwell-dialog').count()).toBe(0);
    await opens(at);
    expect(sessions()).toHaveLength(2);
  });
});

describe('destroy()', () => {
  it('leaves no listener on a form in a shadow root', async () => {
    const at = await withInstance('{ selector: ".bye" }', '<div id="root"></div>');
    await at.page.evaluate(() => {
      const root = (document.getElementById('root') as HTMLElement).attachShadow({ mode: 'open' });
      root.innerHTML = '<form class="bye" action="/own"><button id="cancel">Cancel</button></form>';
    });
    await at.clicksCancel();
    await at.seesDialog();
    await at.page.evaluate('partwell.destroy()');
    await at.page.evaluate(() => {
      const root = document.getElementById('root')?.shadowRoot as ShadowRoot;
      root.addEventListener('submit', ({ defaultPrevented }) => {
        (window as unknown as { stopped: boolean }).stopped = defaultPrevented;
      });
    });
    await at.clicksCancel();
    await at.landsOnOwnWay();
    expect(sessions()).toHaveLength(1);
  });

  it('leaves no listener and no node, with an open dialog too', async () => {
    const at = await withInstance('{ selector: ".bye" }');
    const before = await listenersOf(at);
    await at.page.evaluate('window.second = make({ key: "pk_test_other", selector: ".other" })');
    expect((await listenersOf(at)).window).toBeGreaterThan(before.window ?? 0);
    await opens(at, 'second.open()');
    await at.page.evaluate('second.destroy()');
    expect(await at.page.evaluate('ended')).toMatchObject({ status: 'abandoned' });
    // Those that deliver its last events go when these have arrived.
    await expect.poll(() => listenersOf(at)).toEqual(before);
    expect(await at.page.locator('partwell-dialog').count()).toBe(0);
  });

  it('gives the control back to the page', async () => {
    const at = await withInstance('{ selector: ".bye" }');
    await at.page.evaluate('partwell.destroy()');
    await at.clicksCancel();
    await at.landsOnOwnWay();
    expect(sessions()).toEqual([]);
  });

  it('is final: open() answers so', async () => {
    const at = await withInstance();
    await at.page.evaluate('partwell.destroy()');
    expect(await at.page.evaluate('partwell.open()')).toEqual({ status: 'error', code: 'destroyed' });
  });

  it('lets the subscriber finish where it is asked to', async () => {
    const at = await withInstance();
    const before = await listenersOf(at);
    await at.page.evaluate('window.second = make({ key: "pk_test_other" })');
    await opens(at, 'second.open()');
    await at.page.evaluate('second.destroy({ letFinish: true })');
    await at.goesToOffers('not-using');
    await at.page.keyboard.press('Escape');
    expect(await at.page.evaluate('ended')).toMatchObject({ status: 'abandoned' });
    await expect.poll(() => listenersOf(at)).toEqual(before);
  });
});
