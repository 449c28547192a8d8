import { randomUUID } from 'node:crypto';
import { factsOf, signToken, WORKSPACE } from '@partwell/api/testing';
import type { Asked } from './evidence.ts';

export interface LeaverOptions {
  readonly url: string;
  readonly publishableKey: string;
  readonly customerKey: Uint8Array;
  readonly workspace?: string;
  /** 0 to 1, deciding what is asked for. */
  readonly chance: () => number;
}

const WAITS_MILLIS = 4_000;

/**
 * Somebody who comes, asks for a pause, a cancellation, or one and then the other, and does not ask
 * again when nobody answers, but sometimes presses the button once more.
 */
export async function leave(options: LeaverOptions, tell: (asked: Asked) => void): Promise<void> {
  const { url, publishableKey, chance } = options;
  const facts = factsOf(randomUUID());
  const token = await signToken(facts, {
    key: options.customerKey,
    claims: { iss: options.workspace ?? WORKSPACE },
  });
  const session = await post(`${url}/v1/sessions`, { key: publishableKey, token });
  if (typeof session?.id !== 'string') return;
  const { id, secret } = session;

  const ask = async (type: 'accept' | 'cancel'): Promise<void> => {
    const choice = type === 'accept' ? `months-${1 + Math.floor(chance() * 3)}` : null;
    const body = type === 'accept' ? { secret, offer: 'pause', choice } : { secret };
    const once = async () => {
      const answer = await post(`${url}/v1/sessions/${id}/${type}`, body);
      return answer?.status === 'settled' ? (answer.outcome as { reference: string }).reference : null;
    };
    // Told of before the answer, for the answer may never come.
    const base = { session: id, subscription: facts.subscription.id, type, offer: choice && 'pause', choice };
    tell({ ...base, acknowledged: false, reference: null });
    const reference = (await once()) ?? (chance() < 0.5 ? await once() : null);
    if (reference !== null) tell({ ...base, acknowledged: true, reference });
  };

  const wish = chance();
  if (wish < 0.6) await ask('accept');
  if (wish < 0.2 || wish >= 0.6) await ask('cancel');
}

async function post(url: string, body: unknown): Promise<Record<string, unknown> | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(WAITS_MILLIS),
    });
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
