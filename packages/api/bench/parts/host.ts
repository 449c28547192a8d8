// The host of the subscribers, in a process of its own: it carries out what it is asked for, at once, and keeps little.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ExecutorRequest, SubscriptionState } from '@partwell/flow/schema';
import { carriedOut } from '../../src/billing/carried-out.ts';
import { freshState } from '../../src/testing/fake-host-state.ts';

const states = new Map<string, SubscriptionState>();
let told = 0;

const answer = (call: ExecutorRequest): SubscriptionState => {
  const id = call.type === 'action.execute' ? call.action.subscription : call.subscription;
  const before = states.get(id) ?? freshState(id);
  if (call.type !== 'action.execute' || before.appliedActions.includes(call.action.id)) return before;
  const appliedActions = [...before.appliedActions, call.action.id];
  const after = { ...carriedOut(before, call.action.command), appliedActions };
  states.set(id, after);
  return after;
};

const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  if (request.url === '/webhooks') {
    told += 1;
    response.writeHead(204).end();
    return;
  }
  const call = JSON.parse(Buffer.concat(parts).toString('utf8')) as ExecutorRequest;
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ subscription: answer(call) }));
});
server.listen(0, '127.0.0.1', () => {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.send?.({ executorUrl: `${origin}/executor`, webhookUrl: `${origin}/webhooks` });
});
process.on('message', () => process.send?.({ told }));
process.on('disconnect', () => process.exit());
