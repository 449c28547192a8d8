import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { factsOf, signToken, WORKSPACE } from '@partwell/api/testing';
import type { Asked } from './evidence.ts';
import { type Answer, postJson, referenceIn, refusalIn } from './post-json.ts';

export interface LeaverOptions {
  /** The servers; any of them may be asked, and one that does not answer is not the only one. */
  readonly urls: readonly string[];
  readonly publishableKey: string;
  readonly customerKey: Uint8Array;
  readonly workspace?: string;
  /** 0 to 1, deciding what is asked for. */
  readonly chance: () => number;
  /** How many of them, 0 to 1, accept and cancel at the same time from two tabs. @default 0.1 */
  readonly bothAtOnce?: number | undefined;
  /** Nobody gives up. @default every second one does */
  readonly allInsist?: boolean;
  /** Told of every answer: its status, and its code where it is a problem. */
  readonly answered?: (status: number, code: string | undefined) => void;
  /** Told of whoever goes away without a session: the code of the last answer, or that there was none. */
  readonly turnedAway?: (why: string) => void;
}

/** What nobody is offered, and somebody asks for all the same. */
export const SECRET_OFFER = 'secret';

const PAUSES_MILLIS = 100;
/** Of somebody who insists. */
const MOST_TRIES = 40;

/**
 * Somebody who comes, asks for an offer, a cancellation, one and then the other, or both at once from two tabs.
 * Every second one insists when nobody answers; the others give up, but sometimes press the button once more.
 */
export async function leave(options: LeaverOptions, tell: (asked: Asked) => void): Promise<void> {
  const { publishableKey, chance } = options;
  const tries = options.allInsist ? 10 * MOST_TRIES : chance() < 0.5 ? MOST_TRIES : chance() < 0.5 ? 2 : 1;
  /** As a load balancer does it: to another one where nobody listens. */
  const post = async (path: string, body: unknown): Promise<Answer | undefined> => {
    const first = Math.floor(chance() * options.urls.length);
    for (const url of [...options.urls.slice(first), ...options.urls.slice(0, first)]) {
      const answer = await postJson(`${url}${path}`, body);
      if (answer === 'nobody listens') continue;
      if (answer) options.answered?.(answer.status, answer.body.code as string | undefined);
      return answer;
    }
    return undefined;
  };
  /** Asks until there is an answer that will not become another one. */
  const persistently = async (path: string, body: unknown): Promise<Answer | undefined> => {
    for (let round = 1; ; round++) {
      const answer = await post(path, body);
      const isFinal = answer && answer.status !== 202 && answer.status !== 429 && answer.status < 500;
      if (isFinal || round === tries) return answer;
      await sleep(PAUSES_MILLIS);
    }
  };

  const facts = factsOf(randomUUID());
  const token = await signToken(facts, {
    key: options.customerKey,
    claims: { iss: options.workspace ?? WORKSPACE },
  });
  const started = await persistently('/v1/sessions', { key: publishableKey, token });
  const { id, secret, code } = started?.body ?? {};
  if (typeof id !== 'string' || typeof secret !== 'string') {
    return options.turnedAway?.(started ? `${started.status} ${code}` : 'no answer');
  }

  const ask = async (type: Asked['type'], what: { offer: string; choice: string } | undefined) => {
    const { offer = null, choice = null } = what ?? {};
    // Told of before the answer, for the answer may never come.
    const base = {
      ...{ session: id, secret, subscription: facts.subscription.id, type, offer, choice },
      ...{ acknowledged: false, reference: null, refused: null },
    };
    tell(base);
    const once = () => persistently(`/v1/sessions/${id}/${type}`, { secret, ...what });
    const answers = await Promise.all(chance() < 0.3 ? [once(), once()] : [once()]);
    for (const answer of answers) {
      const reference = referenceIn(answer);
      const refused = refusalIn(answer);
      if (reference !== undefined) tell({ ...base, acknowledged: true, reference });
      else if (refused !== undefined) tell({ ...base, refused });
    }
  };
  const accept = () => ask('accept', wishFor(chance));
  const cancel = () => ask('cancel', undefined);

  const wish = chance();
  if (wish < (options.bothAtOnce ?? 0.1)) await Promise.all([accept(), cancel()]);
  else {
    if (wish < 0.65) await accept();
    if (wish < 0.3 || wish >= 0.65) await cancel();
  }
}

/** Mostly what is offered; now and then what nobody offered them. */
const wishFor = (chance: () => number): { offer: string; choice: string } => {
  const wish = chance();
  if (wish < 0.5) return { offer: 'pause', choice: `months-${1 + Math.floor(chance() * 3)}` };
  return { offer: wish < 0.97 ? 'deal' : SECRET_OFFER, choice: 'only' };
};
