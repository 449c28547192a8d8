import { begun, type FlowEvent, type FlowState, type Transition, transition } from '@partwell/flow';
import { cancelCommand, commandFor, outcomeView, type Resolution } from '@partwell/flow/eligibility';
import type { Command, CustomerFacts, Flow } from '@partwell/flow/schema';

/** What a flow is played with: one customer at one moment. */
export interface Stage {
  readonly flow: Flow;
  readonly facts: CustomerFacts;
  readonly resolution: Resolution;
  readonly now: string;
  readonly timeZone: string;
}

/** Where the subscriber is, and what billing would have been asked for on the way. */
export interface Played {
  readonly state: FlowState;
  readonly commands: readonly Command[];
  /** Left to the page's own cancel. */
  readonly handedOver: boolean;
}

/** What stands for the reference on a receipt: nothing was carried out. */
const REFERENCE = 'PREVIEW';

export const opened = (stage: Stage): Played =>
  settled(
    stage,
    { state: begun(stage.resolution.view).state, commands: [], handedOver: false },
    begun(stage.resolution.view),
  );

/** The real machine; what it asks to be performed is said to have worked. */
export const after = (stage: Stage, played: Played, event: FlowEvent): Played =>
  settled(stage, played, transition(played.state, event, stage.resolution.view));

function settled(stage: Stage, before: Played, { state, effects }: Transition): Played {
  const handedOver = before.handedOver || effects.some(({ type }) => type === 'hand-over');
  const played = { ...before, state, handedOver };
  const perform = effects.find((effect) => effect.type === 'perform');
  if (!perform) return played;
  const { event, command } = performed(stage, perform.intention);
  return settled(
    stage,
    { ...played, commands: command ? [...played.commands, command] : played.commands },
    transition(state, event, stage.resolution.view),
  );
}

type Intention = NonNullable<FlowState['intention']>;

/** As the server does: the choice that was presented decides, never what was typed. */
function performed(stage: Stage, intention: Intention): { event: FlowEvent; command?: Command } {
  const { flow, facts, now, timeZone, resolution } = stage;
  const ending = { reference: REFERENCE, at: now, timeZone };
  if (intention.action === 'cancel') {
    const command = cancelCommand(facts.subscription, now);
    return { event: { type: 'settled', outcome: outcomeView(flow, facts, { ...ending, command }) }, command };
  }
  const presented = { offers: resolution.view.offers, commands: resolution.commands };
  const found = commandFor(presented, intention.offer, intention.choice, intention.details);
  if (!found.ok) return { event: { type: 'refused', code: found.code } };
  const { command } = found;
  const kind = presented.offers[intention.offer]?.kind ?? '';
  const offer = { id: intention.offer, kind, choice: intention.choice };
  return {
    event: { type: 'settled', outcome: outcomeView(flow, facts, { ...ending, command, offer }) },
    command,
  };
}
