// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeServer, json, startFakeServer } from '../testing/fake-server.ts';
import { outcomeFixture, sessionFixture } from '../testing/fixtures/session-fixture.ts';
import { type Client, createClient } from './create-client.ts';

let server: FakeServer;
let client: Client;

beforeEach(async () => {
  server = await startFakeServer();
  client = createClient(`${server.origin}/`, sessionFixture());
});
afterEach(async () => {
  await server.close();
});

const cancel = () => client.perform({ action: 'cancel' }, undefined);
const events = () =>
  server.seen
    .filter(({ path }) => path.endsWith('/events'))
    .map(({ body }) => body.events as { id: string; type: string }[]);

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
});

describe('a cancellation after a saved session', () => {
  it('is not called done because of the earlier end', async () => {
    server.answers['POST /v1/sessions/:id/cancel'] = (response) => response.destroy();
    server.answers['GET /v1/sessions/:id'] = (response) =>
      json(response, 200, sessionFixture('en', { outcome: outcomeFixture('en', 'saved') }));
    expect(await cancel()).toEqual({ type: 'failed', code: 'unreachable' });
  });
});
