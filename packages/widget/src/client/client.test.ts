// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeServer, json, startFakeServer } from '../testing/fake-server.ts';
import { outcomeFixture, sessionFixture } from '../testing/fixtures/session-fixture.ts';
import { type Client, type ClientOptions, createClient } from './create-client.ts';

let server: FakeServer;
let client: Client;
/** What the client may hear of the page it is in. */
let page: EventTarget;
let storage: Map<string, string>;

const startClient = (options?: ClientOptions, session = sessionFixture()) =>
  createClient(`${server.origin}/`, session, options);

beforeEach(async () => {
  server = await startFakeServer();
  page = new EventTarget();
  storage = new Map();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  });
  client = startClient();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

/** A try that fails just then is repeated after a second. */
const patience = { timeout: 5000 };

/** What waits in the tab for this API. */
const kept = (): { until: number; events: { type: string }[] }[] =>
  JSON.parse(storage.get(`partwell:${server.origin}/`) ?? '[]');
const cancel = () => client.perform({ action: 'cancel' }, undefined);
const events = () =>
  server.seen
    .filter(({ path }) => path.endsWith('/events'))
    .map(({ body }) => body.events as { id: string; type: string; step?: string }[]);

describe('an action', () => {
  it('is sent as text, so that no preflight delays it', async () => {
    expect(await cancel()).toMatchObject({ type: 'settled', outcome: { outcome: 'canceled' } });
    expect(server.seen.map(({ method }) => method)).toEqual(['POST']);
    expect(server.seen[0]).toMatchObject({
      type: 'text/plain;charset=UTF-8',
      body: { secret: 'ss_fixture' },
    });
  });

  it('that is definitely refused carries the code', async () => {
    server.answers['POST /v1/sessions/:id/cancel'] = (response) =>
      json(response, 409, { code: 'executor_refused' });
    expect(await cancel()).toEqual({ type: 'refused', code: 'executor_refused' });
  });

  it('whose answer is broken is looked up before it is called anything', async () => {
    server.answers['POST /v1/sessions/:id/cancel'] = (response) => response.writeHead(200).end('<html>');
    server.answers['GET /v1/sessions/:id'] = (response) =>
      json(response, 200, sessionFixture('en', { outcome: outcomeFixture('en', 'canceled') }));
    expect(await cancel()).toMatchObject({ type: 'settled' });
  });

  it('that the server still works on is pending, also after a 500', async () => {
    server.answers['POST /v1/sessions/:id/cancel'] = (response) => json(response, 500, { code: 'internal' });
    server.answers['GET /v1/sessions/:id'] = (response) =>
      json(response, 200, sessionFixture('en', { pending: 'cancel' }));
    expect(await cancel()).toEqual({ type: 'pending' });
  });

  it('of which nothing is known has failed', async () => {
    server.answers['POST /v1/sessions/:id/cancel'] = (response) => response.destroy();
    expect(await cancel()).toEqual({ type: 'failed', code: 'unreachable' });
  });
});

describe('a decision', () => {
  it('that is made twice is one request', async () => {
    expect(await Promise.all([cancel(), cancel()])).toMatchObject([{ type: 'settled' }, { type: 'settled' }]);
    expect(server.seen).toHaveLength(1);
  });

  it('goes with keepalive, and without where the page used that up', async () => {
    const { fetch } = globalThis;
    const ways: unknown[] = [];
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      ways.push(init.keepalive);
      return init.keepalive ? Promise.reject(new TypeError('quota')) : fetch(url, init);
    });
    expect(await cancel()).toMatchObject({ type: 'settled' });
    expect(ways).toEqual([true, undefined]);
  });

  it('takes no cookies along', async () => {
    const { fetch } = globalThis;
    const asked = vi.fn(fetch);
    vi.stubGlobal('fetch', asked);
    await cancel();
    expect(asked.mock.calls.map(([, init]) => init?.credentials)).toEqual(['omit']);
  });

  it('survives a `fetch` of the page that throws', async () => {
    vi.stubGlobal('fetch', () => {
      throw new Error('patched');
    });
    expect(await cancel()).toEqual({ type: 'failed', code: 'unreachable' });
  });

  it('without a line has failed for that reason', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    server.answers['POST /v1/sessions/:id/cancel'] = (response) => response.destroy();
    server.answers['GET /v1/sessions/:id'] = (response) => response.destroy();
    expect(await cancel()).toEqual({ type: 'failed', code: 'offline' });
  });

  it('is not turned down by a page of somebody in between', async () => {
    server.answers['POST /v1/sessions/:id/cancel'] = (response) => response.writeHead(403).end('<html>');
    expect(await cancel()).toEqual({ type: 'failed', code: 'unreachable' });
  });

  it('that nobody has answered yet is not called failed', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(AbortSignal.abort());
    expect(await cancel()).toEqual({ type: 'pending' });
    expect(timeout).toHaveBeenCalledExactlyOnceWith(8000);
    timeout.mockRestore();
    expect(server.seen).toEqual([]);
    // Only the server's own word that it never heard of it makes it so.
    server.answers['GET /v1/sessions/:id'] = (response) => json(response, 200, sessionFixture());
    const gone = new AbortController();
    expect(await client.watch('cancel', gone.signal)).toEqual({ type: 'failed', code: 'unreachable' });
  });
});

describe('what the page carries out', () => {
  const command = { kind: 'cancel', when: 'period-end' };
  const performed = () =>
    server.seen.filter(({ path }) => path.endsWith('/performed')).map(({ body }) => body);

  beforeEach(() => {
    server.answers['POST /v1/sessions/:id/cancel'] = (response) =>
      json(response, 202, { status: 'perform', action: 'act_1', command });
    server.answers['POST /v1/sessions/:id/performed'] = (response, { body }) =>
      body.result === 'applied'
        ? json(response, 200, { status: 'settled', outcome: outcomeFixture('en', 'canceled') })
        : json(response, 409, { code: 'executor_refused' });
  });

  it('is told to the server, and done once that says so', async () => {
    const carryOut = vi.fn(async () => 'applied' as const);
    client = startClient({ carryOut });
    expect(await cancel()).toMatchObject({ type: 'settled', outcome: { outcome: 'canceled' } });
    expect(carryOut).toHaveBeenCalledExactlyOnceWith({
      id: 'act_1',
      session: sessionFixture().id,
      command,
    });
    expect(performed()).toEqual([{ secret: 'ss_fixture', action: 'act_1', result: 'applied' }]);
  });

  it('may be an offer, and is saved once the server says so', async () => {
    const pause = { kind: 'pause', months: 2 };
    server.answers['POST /v1/sessions/:id/accept'] = (response) =>
      json(response, 202, { status: 'perform', action: 'act_2', command: pause });
    const outcome = outcomeFixture('en', 'saved');
    server.answers['POST /v1/sessions/:id/performed'] = (response) =>
      json(response, 200, { status: 'settled', outcome });
    const carryOut = vi.fn(async () => 'applied' as const);
    client = startClient({ carryOut });
    const accept = { action: 'accept', offer: 'pause', choice: 'months-2' } as const;
    expect(await client.perform(accept, undefined)).toEqual({ type: 'settled', outcome });
    expect(carryOut).toHaveBeenCalledExactlyOnceWith({
      id: 'act_2',
      session: sessionFixture().id,
      command: pause,
    });
    expect(performed()).toEqual([{ secret: 'ss_fixture', action: 'act_2', result: 'applied' }]);
  });

  it('is turned down with the page’s reason', async () => {
    client = startClient({ carryOut: async () => ({ refused: 'card_declined' }) });
    expect(await cancel()).toEqual({ type: 'refused', code: 'executor_refused' });
    expect(performed()).toMatchObject([{ result: 'refused', reason: 'card_declined' }]);
  });

  describe('where nobody can', () => {
    const said = () => vi.mocked(console.warn).mock.calls.map(([text]) => text);
    const nobody = expect.stringMatching(/^\[partwell\] no_callback: http.*\/help#no_callback$/);
    beforeEach(() => {
      vi.spyOn(console, 'warn').mockImplementation(() => {});
    });
    afterEach(() => {
      vi.mocked(console.warn).mockRestore();
    });

    it('is left to the page’s own cancel once the server knows, and the integrator is told', async () => {
      expect(await cancel()).toEqual({ type: 'own-way' });
      expect(performed()).toMatchObject([{ result: 'refused', reason: 'no_callback' }]);
      expect(said()).toEqual([nobody]);
    });

    it('is turned down as an offer, and the integrator is told', async () => {
      server.answers['POST /v1/sessions/:id/accept'] = (response) =>
        json(response, 202, { status: 'perform', action: 'act_1', command: { kind: 'pause', months: 1 } });
      const accept = { action: 'accept', offer: 'pause', choice: 'months-1' } as const;
      expect(await client.perform(accept, undefined)).toEqual({ type: 'refused', code: 'executor_refused' });
      expect(performed()).toMatchObject([{ result: 'refused', reason: 'no_callback' }]);
      expect(said()).toEqual([nobody]);
    });
  });

  it.each([
    ['throws', () => Promise.reject(new Error('no line'))],
    ['throws nothing', () => Promise.reject()],
    [
      'throws at once',
      () => {
        throw new Error('at once');
      },
    ],
    ['answers with a response that is a 500', async () => new Response(null, { status: 500 })],
    ['answers no', async () => false],
  ])(
    'is neither done nor refused when the callback %s, and the integrator is told',
    async (_name, carryOut) => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
      client = startClient({ carryOut });
      expect(await cancel()).toEqual({ type: 'failed', code: 'page_failed' });
      expect(performed()).toEqual([]);
      expect(warn.mock.calls.map(([said]) => said)).toEqual([
        expect.stringMatching(/^\[partwell\] page_failed: http.*\/help#page_failed$/),
      ]);
      warn.mockRestore();
    },
  );

  it('is not called unchanged when the page did it and the server does not take its word', async () => {
    server.answers['POST /v1/sessions/:id/performed'] = (response) =>
      json(response, 404, { code: 'action_unknown' });
    client = startClient({ carryOut: async () => ({ ok: true }) });
    expect(await cancel()).toEqual({ type: 'failed', code: 'action_unknown' });
  });

  it('is pending while the page takes its time, asked for once, and done when it is', async () => {
    let finish = (_word: 'applied') => {};
    const carryOut = vi.fn(
      () =>
        new Promise((done) => {
          finish = done;
        }),
    );
    client = startClient({ carryOut });
    server.answers['GET /v1/sessions/:id'] = (response) =>
      json(response, 200, sessionFixture('en', { pending: 'cancel' }));
    const said = cancel();
    await expect.poll(() => carryOut.mock.calls).toHaveLength(1);
    // The line coming back is as good as time passing.
    page.dispatchEvent(new Event('online'));
    expect(await said).toEqual({ type: 'pending' });
    const again = cancel();
    const watched = client.watch('cancel', new AbortController().signal);
    finish('applied');
    expect(await watched).toMatchObject({ type: 'settled' });
    expect(await again).toMatchObject({ type: 'settled' });
    expect(carryOut).toHaveBeenCalledTimes(1);
  });

  it('is told again where the server could not be reached, and not called done before', async () => {
    let first = true;
    const told = server.answers['POST /v1/sessions/:id/performed'];
    server.answers['POST /v1/sessions/:id/performed'] = (response, seen) => {
      if (first) json(response, 503, {});
      else told?.(response, seen);
      first = false;
    };
    client = startClient({ carryOut: async () => 'applied' });
    expect(await cancel()).toMatchObject({ type: 'settled' });
    expect(performed()).toHaveLength(2);
  });
});

describe('watching', () => {
  beforeEach(() => {
    server.answers['GET /v1/sessions/:id'] = (response) =>
      json(response, 200, sessionFixture('en', { outcome: outcomeFixture('en', 'canceled') }));
  });

  it('goes on at once when the line comes back', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const watched = client.watch('cancel', new AbortController().signal);
    page.dispatchEvent(new Event('online'));
    expect(await watched).toMatchObject({ type: 'settled' });
    vi.useRealTimers();
  });

  it('leaves no timer and no listener when nobody waits any more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const gone = new AbortController();
    const watched = client.watch('cancel', gone.signal);
    expect(vi.getTimerCount()).toBe(1);
    gone.abort();
    expect(await watched).toEqual({ type: 'pending' });
    expect(vi.getTimerCount()).toBe(0);
    page.dispatchEvent(new Event('online'));
    expect(server.seen).toEqual([]);
    vi.useRealTimers();
  });
});

describe('events', () => {
  it('that come together travel together, each with an id', async () => {
    client.report({ type: 'step.shown', step: 'reason', millis: 1 });
    client.report({ type: 'step.shown', step: 'confirm', millis: 2 });
    await expect.poll(events).toHaveLength(1);
    const [batch = []] = events();
    expect(batch.map(({ type }) => type)).toEqual(['step.shown', 'step.shown']);
    expect(new Set(batch.map(({ id }) => id)).size).toBe(2);
  });

  it('that did not arrive are sent again under the same id', async () => {
    let first = true;
    server.answers['POST /v1/sessions/:id/events'] = (response) => {
      json(response, first ? 503 : 202, {});
      first = false;
    };
    client.report({ type: 'offers.declined', millis: 1 });
    await expect.poll(events, { timeout: 4000 }).toHaveLength(2);
    expect(events()[0]).toEqual(events()[1]);
  });

  it('of a preview are not sent', async () => {
    client = startClient({}, sessionFixture('en', { preview: true }));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    client.report({ type: 'step.shown', step: 'reason', millis: 1 });
    client.flush();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    expect(server.seen).toEqual([]);
    expect(kept()).toEqual([]);
  });

  it('that are too much at once go in smaller parts', async () => {
    server.answers['POST /v1/sessions/:id/events'] = (response, { body }) =>
      json(response, (body.events as unknown[]).length > 2 ? 413 : 202, {});
    for (let millis = 1; millis <= 5; millis++) client.report({ type: 'offers.declined', millis });
    const arrived = () =>
      events()
        .filter((batch) => batch.length <= 2)
        .flat();
    await expect.poll(arrived).toMatchObject([1, 2, 3, 4, 5].map((millis) => ({ millis })));
  });

  it('that this server does not know do not take the others with them', async () => {
    server.answers['POST /v1/sessions/:id/events'] = (response, { body }) => {
      const known = (body.events as { step?: string }[]).every(({ step }) => step !== 'confirm');
      json(response, known ? 202 : 400, {});
    };
    client.report({ type: 'step.shown', step: 'reason', millis: 1 });
    client.report({ type: 'step.shown', step: 'confirm', millis: 2 });
    client.report({ type: 'offers.declined', millis: 3 });
    const arrived = () =>
      events()
        .filter((batch) => batch.every(({ step }) => step !== 'confirm'))
        .flat();
    await expect.poll(arrived).toMatchObject([{ millis: 1 }, { millis: 3 }]);
  });
});

describe('events without a line', () => {
  const answer = { reason: 'cost', followUp: 'too much' };
  /** Counts what is asked of the page, so that a settled queue can be held to asking nothing. */
  const online = () => page.dispatchEvent(new Event('online'));
  let down = true;

  beforeEach(() => {
    down = true;
    vi.stubGlobal('navigator', { onLine: false });
    server.answers['POST /v1/sessions/:id/events'] = (response) =>
      down ? response.destroy() : json(response, 202, {});
  });
  const isBack = () => {
    down = false;
    vi.stubGlobal('navigator', { onLine: true });
    online();
  };
  const arrived = () =>
    events()
      .at(-1)
      ?.map(({ type }) => type);

  it('wait without a timer and go when it is back', async () => {
    client.report({ type: 'step.shown', step: 'reason', millis: 1 });
    await expect.poll(kept).toHaveLength(1);
    const before = server.seen.length;
    client.report({ type: 'reason.answered', answer, millis: 2 });
    await expect.poll(() => server.seen.length).toBeGreaterThan(before);
    isBack();
    await expect.poll(kept, patience).toEqual([]);
    expect(arrived()).toEqual(['step.shown', 'reason.answered']);
  });

  it('are bounded, keep what was answered, and say what was given up', async () => {
    const note = vi.fn();
    client = startClient({ note });
    client.report({ type: 'reason.answered', answer, millis: 0 });
    for (let millis = 1; millis <= 150; millis++)
      client.report({ type: 'step.shown', step: 'reason', millis });
    client.flush();
    const [parcel] = kept();
    expect(parcel?.events).toHaveLength(100);
    expect(parcel?.events[0]).toMatchObject({ type: 'reason.answered' });
    expect(parcel?.events[1]).toMatchObject({ millis: 52 });
    expect(note).toHaveBeenCalledTimes(51);
    expect(note).toHaveBeenLastCalledWith('event_dropped', expect.objectContaining({ millis: 51 }));
    isBack();
    await expect.poll(kept, patience).toEqual([]);
  });

  it('are sent by the next page of the tab, under their ids, and forgotten', async () => {
    client.report({ type: 'dialog.closed', millis: 9 });
    client.flush();
    const [parcel] = kept();
    down = false;
    startClient({}, sessionFixture('en', { id: 'ses_next', secret: 'ss_next' }));
    await expect.poll(kept, patience).toEqual([]);
    const sent = server.seen.findLast(({ path }) => path.endsWith('/events'));
    expect(sent?.path).toContain(sessionFixture().id);
    expect(sent?.body).toEqual({ secret: 'ss_fixture', events: parcel?.events });
  });

  it('are forgotten after a day', async () => {
    down = false;
    const parcel = { id: 'ses_old', secret: 'ss_old', events: [{ id: 'evt_old_1', type: 'dialog.closed' }] };
    storage.set(`partwell:${server.origin}/`, JSON.stringify([{ ...parcel, until: Date.now() - 1 }]));
    startClient().report({ type: 'dialog.closed', millis: 1 });
    await expect.poll(() => storage.size, patience).toBe(0);
    expect(new Set(server.seen.map(({ path }) => path))).toEqual(
      new Set([`/v1/sessions/${sessionFixture().id}/events`]),
    );
  });

  it('are kept for a day', async () => {
    const now = Date.now();
    client.report({ type: 'dialog.closed', millis: 9 });
    client.flush();
    const [parcel] = kept();
    expect((parcel?.until ?? 0) - now).toBeGreaterThanOrEqual(24 * 3600 * 1000);
    expect((parcel?.until ?? 0) - now).toBeLessThan(25 * 3600 * 1000);
  });
});

describe('a page that goes', () => {
  const hides = () => page.dispatchEvent(new Event('pagehide'));

  it('sends what is queued at once, and once', async () => {
    client.report({ type: 'dialog.closed', millis: 9 });
    hides();
    client.flush();
    expect(kept()).toHaveLength(1);
    await expect.poll(kept, patience).toEqual([]);
    expect(events()).toHaveLength(1);
  });

  it('that comes back from the cache sends nothing again that arrived', async () => {
    client.report({ type: 'dialog.closed', millis: 9 });
    hides();
    await expect.poll(kept, patience).toEqual([]);
    page.dispatchEvent(new Event('pageshow'));
    client.report({ type: 'step.shown', step: 'reason', millis: 10 });
    await expect.poll(events).toHaveLength(2);
    expect(events().map((batch) => batch.length)).toEqual([1, 1]);
  });

  it('leaves it to a beacon where keepalive is used up, and keeps it in case that is blocked', async () => {
    const { fetch } = globalThis;
    const sendBeacon = vi.fn(() => true);
    vi.stubGlobal('navigator', { sendBeacon });
    vi.stubGlobal('fetch', (_url: string, init: RequestInit) =>
      init.keepalive ? Promise.reject(new TypeError('quota')) : new Promise(() => {}),
    );
    client.report({ type: 'dialog.closed', millis: 9 });
    hides();
    await expect.poll(() => sendBeacon.mock.calls).toHaveLength(1);
    expect(sendBeacon.mock.calls[0]).toEqual([
      `${server.origin}/v1/sessions/${sessionFixture().id}/events`,
      expect.stringContaining('dialog.closed'),
    ]);
    expect(kept()).toHaveLength(1);
    vi.stubGlobal('fetch', fetch);
    startClient({}, sessionFixture('en', { id: 'ses_next' }));
    await expect.poll(events).toHaveLength(1);
  });

  it('gives a decision that is on its way without keepalive to a beacon', async () => {
    const sendBeacon = vi.fn(() => {
      throw new Error('blocked');
    });
    vi.stubGlobal('navigator', { sendBeacon });
    vi.stubGlobal('fetch', (_url: string, init: RequestInit) =>
      init.keepalive ? Promise.reject(new TypeError('quota')) : new Promise(() => {}),
    );
    cancel();
    await Promise.resolve();
    await expect
      .poll(() => {
        hides();
        return sendBeacon.mock.calls.length;
      })
      .toBeGreaterThan(0);
  });

  it('may forbid storage', async () => {
    vi.stubGlobal('sessionStorage', undefined);
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    client = startClient();
    client.report({ type: 'dialog.closed', millis: 9 });
    hides();
    await expect.poll(events).toHaveLength(1);
  });
});

describe('a cancellation after a saved session', () => {
  it('is not called done because of the earlier end', async () => {
    server.answers['POST /v1/sessions/:id/cancel'] = (response) => response.destroy();
    server.answers['GET /v1/sessions/:id'] = (response) =>
      json(response, 200, sessionFixture('en', { outcome: outcomeFixture('en', 'saved') }));
    expect(await cancel()).toEqual({ type: 'failed', code: 'unreachable' });
  });
});
