import { randomUUID } from 'node:crypto';
import { accept, asHost, start } from '../api-client.ts';
import { endpointOf } from '../endpoint-of.ts';
import { signPreviewToken } from '../preview-token.ts';
import { factsOf, PUBLISHABLE_KEY, SECRET_KEY, signToken } from '../test-customer.ts';
import { testFlow } from '../test-flow.ts';
import type { World } from '../test-world.ts';
import type { FuzzedRequest } from './arbitrary-request.ts';

/** Puts in what stands for `@@name@@` in a text: things that are really there. */
export type Supplies = (request: FuzzedRequest, text: string) => Promise<string>;

/** A session is used so often before the next one is made: nothing comes of those that have ended. */
const USES = 15;

/** One that no file manages. */
const FLOW = 'fuzzed';

/** Whoever was given something here, and not by what was asked. */
export const isSupplied = (customer: string): boolean => customer.endsWith(DECIDED);
const DECIDED = '-decided';

export const suppliesOf = (world: World): Supplies => {
  let used = 0;
  let current: Promise<Readonly<Record<string, string>>> | undefined;

  const fresh = async () => {
    const name = randomUUID();
    const session = await start(world, name);
    // There may be so many and no more, and the requests make some too.
    const { data } = (await asHost(world, 'GET', '/v1/webhook-endpoints')).body;
    for (const { id, source } of data) {
      if (source === 'api') await asHost(world, 'DELETE', `/v1/webhook-endpoints/${id}`);
    }
    const endpoint = await endpointOf(world, { url: 'http://127.0.0.1:9/hook' });
    const tried = await asHost(world, 'POST', `/v1/webhook-endpoints/${endpoint.id}/test`);
    // Those that were are listed for a while.
    for (const { id, revokedAt } of (await asHost(world, 'GET', '/v1/keys')).body.data) {
      if (revokedAt === null) await asHost(world, 'DELETE', `/v1/keys/${id}`);
    }
    const key = await asHost(world, 'POST', '/v1/keys', { kind: 'publishable' });
    // For nobody's plan, so that sessions are given the flow they always are.
    const source = JSON.stringify({ ...testFlow, id: FLOW, when: { plan: 'nobodys' } });
    await asHost(world, 'POST', `/v1/flows/${FLOW}/publish`, { source });
    const decided = await start(world, name + DECIDED);
    await accept(world, decided, { offer: 'pause', choice: 'months-1' });
    const [action] = (await asHost(world, 'GET', `/v1/actions?customer=cus_${name}${DECIDED}`)).body.data;
    return {
      key: PUBLISHABLE_KEY,
      secretKey: SECRET_KEY,
      session: session.id,
      secret: session.secret,
      customer: `cus_${name}`,
      endpoint: endpoint.id,
      delivery: String(tried.body.id),
      event: String(tried.body.event),
      keyId: String(key.body.id),
      action: String(action?.id),
      flow: FLOW,
      version: '1',
    };
  };

  /** What is made for one request only. */
  const made = async (text: string, { facts }: FuzzedRequest): Promise<Readonly<Record<string, string>>> => {
    if (!/@@(token|oddToken|preview|subscription)@@/.test(text)) return {};
    const now = world.clock.now();
    const name = randomUUID();
    const claims = typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>) : {};
    return {
      token: await signToken(factsOf(name), { now }),
      subscription: `sub_${name}`,
      // What it says about itself can be so odd that nobody can sign it.
      oddToken: await signToken(factsOf('odd'), { now, claims }).catch(() => 'unsignable'),
      preview: await signPreviewToken({ now }),
    };
  };

  const begun = async () => {
    const { id, secret } = await start(world, randomUUID());
    return { session: id, secret };
  };

  return async (request, text) => {
    if (used++ % USES === 0) current = fresh();
    const known = {
      ...(await current),
      ...(await made(text, request)),
      ...(request.begins && (await begun())),
    };
    return text.replace(/@@(\w+)@@/g, (_all, name: string) => (known as Record<string, string>)[name] ?? '');
  };
};
