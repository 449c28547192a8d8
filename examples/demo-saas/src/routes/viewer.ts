import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from '../app-context.ts';
import { seed } from '../storage/seed.ts';
import { type SubscriptionRecord, subscriptionOf } from '../storage/subscriptions.ts';
import { subscribers } from '../subscribers/index.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';

export interface Viewer {
  subscriber: Subscriber;
  record: SubscriptionRecord;
}

const cookie = 'halyard_as';

/** Who the demo is viewed as: `?as=`, which is remembered, then the cookie, then the first. */
export function viewerOf(c: Context, { db, now }: AppContext): Viewer {
  const asked = find(c.req.query('as'));
  if (asked) setCookie(c, cookie, asked.id, { path: '/', httpOnly: true, sameSite: 'Lax' });
  const subscriber = asked ?? find(getCookie(c, cookie)) ?? subscribers[0];
  if (!subscriber) throw new Error('The demo has no subscribers.');
  return { subscriber, record: subscriptionOf(db, subscriber.id) ?? seed(db, subscriber, now()) };
}

const find = (id: string | undefined) => subscribers.find((each) => each.id === id);
