import { begun, type FlowEffect, type FlowEvent, type FlowState, offersFor } from '@partwell/flow';
import { createClient } from '../../client/create-client.ts';
import type { Visit } from '../../loader/contract.ts';
import type { Outcome } from '../../loader/outcome.ts';
import { enliven } from './enliven.ts';
import type { Model } from './model.ts';
import { outcomeOf } from './outcome-of.ts';

export interface Conversation {
  /** Ends the drawing. */
  stop(): void;
  /** Sends what is queued in a way that outlives the page. */
  flush(): void;
}

/** What a conversation cannot do by itself. */
export interface Surroundings {
  draw(): void;
  /** This one of the customer's subscriptions is meant; without one, it is to be chosen again. */
  choose(subscription: string | undefined): void;
  /** It is over; `away` asks for the page's own cancel. */
  end(outcome: Outcome, away: boolean): void;
}

/** One session in the dialog, from when the second chunk is there: the machine decides, and here it is carried out. */
export function converse(
  model: Model,
  { settings, wish, tell, note }: Visit,
  began: number,
  around: Surroundings,
): Conversation {
  const { session, waiting } = model;
  const { id } = session;
  let asked: AbortController | undefined;
  const client = createClient(settings.api, session, { carryOut: wish.carryOut, note });

  /** Only the newest question counts: an older answer could be the truth of an hour ago. */
  const ask = (question: (signal: AbortSignal) => Promise<FlowEvent>) => {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    question(signal)
      .catch((): FlowEvent => ({ type: 'failed', code: 'unreachable' }))
      .then((event) => signal.aborted || model.send(event));
  };
  const perform = (effects: readonly FlowEffect[], before: FlowState) => {
    for (const effect of effects) {
      if (effect.type === 'report') {
        const { event } = effect;
        const millis = Math.round(performance.now() - began);
        client.report({ ...event, millis });
        if (event.type !== 'step.shown') continue;
        const { step } = event;
        const now = model.state.value;
        tell('step', { session: id, step });
        if (step === 'offer') tell('offer', { session: id, offers: offersFor(session, now) });
        if (step === 'goodbye') tell('outcome', outcomeOf(now, id));
      } else if (effect.type === 'perform') ask(() => client.perform(effect.intention, effect.answer));
      else if (effect.type === 'watch') {
        const wanted = before.intention?.action ?? session.pending;
        ask((signal) => client.watch(wanted, signal));
      } else if (effect.type === 'choose') around.choose(effect.subscription);
      else if (effect.type === 'close') {
        const away = effects.some((other) => other.type === 'hand-over');
        const outcome = outcomeOf(before, id, away);
        asked?.abort();
        client.flush();
        // An outcome was told when it came.
        if (away || !before.outcome) tell('outcome', outcome);
        around.end(outcome, away);
      }
    }
  };
  const stop = enliven(model, around.draw, perform);
  const opened = begun(session);
  perform(opened.effects, opened.state);
  for (const event of waiting.splice(0)) model.send(event);
  return { stop, flush: client.flush };
}
