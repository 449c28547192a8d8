// What each role is shown of what is not for everybody who may look: how to reach people, and addresses, which may hold a token.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Owner } from '../ports/records.ts';
import type { Role } from '../ports/roles.ts';
import {
  accept,
  asHost,
  cancel,
  endpointOf,
  type Receiver,
  start,
  startReceiver,
  startWorld,
  type World,
} from '../testing/index.ts';
import { keyOf } from '../testing/key-of.ts';

const live: Owner = { workspace: 'ws_test', mode: 'live' };
const reach = ['+1 555 0142', 'reach@example.com', 'needle-contract'];
const hook = ['needle-path', 'needle-query'];
const executor = ['needle-executor'];

let world: World;
let receiver: Receiver;
let paths: readonly string[];
beforeAll(async () => {
  world = await startWorld();
  receiver = await startReceiver();
  receiver.answer((response, post) => response.end(post.body));
  const url = `${receiver.url}/needle-path?token=needle-query`;
  const { id: endpoint } = await endpointOf(world, receiver, { url, events: ['lead.created'] });
  const session = await start(world, 'reach');
  const details = { phone: reach[0] };
  await accept(world, session, { offer: 'talk', choice: 'slot-morning', details });
  const [talk] = await world.storage.actions.ofSession(session.id);
  await cancel(world, session);
  const [, leave] = await world.storage.actions.ofSession(session.id);
  if (!talk || !leave) throw new Error('Neither was asked for.');
  // As a flow asks for it whose law wants a form before the final button.
  const command = { ...leave.command, details: { email: reach[1], contract: reach[2] } };
  await world.database.query(
    'update actions set command = $1 where id = $2',
    JSON.stringify(command),
    leave.id,
  );
  await world.workers.outbox.runOnce();
  const { data } = (await asHost(world, 'GET', `/v1/deliveries?endpoint=${endpoint}`)).body;
  const admin = (await keyOf(world, {}, live)).key;
  const wish = { kind: 'http', url: 'http://127.0.0.1:1/needle-executor?token=needle-executor' };
  await asHost(world, 'PUT', '/v1/executor', wish, admin);
  paths = [
    ...['/v1/webhook-endpoints', `/v1/webhook-endpoints/${endpoint}`, '/v1/deliveries'],
    ...data.map(({ id }: { id: string }) => `/v1/deliveries/${id}`),
    ...['/v1/actions', `/v1/actions/${talk.id}`, `/v1/actions/${leave.id}`, `/v1/sessions/${session.id}`],
    '/v1/sessions/export',
  ];
});
afterAll(async () => {
  await world.close();
  await receiver.close();
});

/** Everything that a key of a role is answered, of both modes. */
const shownTo = async (role: Role): Promise<string> => {
  const { key } = await keyOf(world, { role });
  const answers = await Promise.all(
    paths.map(async (path) =>
      (await fetch(`${world.url}${path}`, { headers: { authorization: `Bearer ${key}` } })).text(),
    ),
  );
  const inLive = (await keyOf(world, { role }, live)).key;
  answers.push(JSON.stringify((await asHost(world, 'GET', '/v1/executor', undefined, inLive)).body));
  return answers.join('\n');
};

it.each<[Role, readonly string[]]>([
  ['viewer', []],
  ['editor', []],
  ['analyst', reach],
  ['operator', [...reach, ...hook]],
  ['admin', [...reach, ...hook, ...executor]],
])('%s is shown what the role is for, and no more', async (role, seen) => {
  const text = await shownTo(role);
  expect([...reach, ...hook, ...executor].filter((needle) => text.includes(needle))).toEqual(seen);
  expect(text).toContain(new URL(receiver.url).origin);
  expect(text).toContain('http://127.0.0.1:1');
  expect(text).toContain('lead.created');
});
