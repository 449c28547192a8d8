import type { ScreenName } from '../schema/session.ts';
import { isUpFront } from './is-up-front.ts';
import { offersAfter } from './offers-for.ts';
import { show, toOffers, toQuestion } from './screens.ts';
import type {
  FlowEffect,
  FlowEvent,
  FlowMap,
  FlowState,
  Intention,
  StateName,
  Transition,
} from './vocabulary.ts';

/** Undefined where nothing follows. */
type Step = (state: FlowState, event: never, map: FlowMap) => Transition | undefined;

/**
 * The whole flow. Rows are states, columns are events; an event without a cell changes nothing.
 * From every state before the end there is a way to the cancellation: `leave`, `commit`, `retry` or the page's own
 * way; from `choose` and `barred` the latter alone.
 */
const table: Record<StateName, Partial<Record<FlowEvent['type'], Step>>> = {
  choose: { choose },
  standing: { accept: resume, leave: leavePaused, back },
  barred: { back },
  reason: { answer: remember, continue: advance, back, leave },
  permission: { permit: settlePermission, back, leave },
  offer: { accept: begin, continue: passBy, leave: declineOffers, back },
  confirm: { commit: begin, back },
  accepting: {
    settled: finish,
    pending: wait,
    refused: refuse,
    failed: fail,
    leave,
  },
  canceling: { settled: finish, pending: wait, refused: refuse, failed: fail },
  unsettled: { settled: finish, refused: refuse, failed: fail, leave },
  failed: { retry: repeat, settled: finish, leave },
  refused: { leave, back: reconsider },
  done: {
    answer: rememberAfterwards,
    leave: leaveAfterAll,
  },
  closed: {},
};

/** From wherever it is but the end: the page's own way, and closing. */
const always: Partial<Record<FlowEvent['type'], Step>> = { 'own-way': handOver, close };

/**
 * Decides what follows an event. Pure: the same state and event give the same result, and an event
 * that does not belong to the state (a late answer, a second click) is ignored.
 */
export function transition(state: FlowState, event: FlowEvent, map: FlowMap): Transition {
  const cell = table[state.name][event.type] ?? (state.name === 'closed' ? undefined : always[event.type]);
  const step = cell as ((s: FlowState, e: FlowEvent, m: FlowMap) => Transition | undefined) | undefined;
  return step?.(state, event, map) ?? { state, effects: [] };
}

/** The trail does not keep it: what follows is another session. */
function choose(state: FlowState, { subscription }: FlowEvent & { type: 'choose' }): Transition {
  return { state, effects: [{ type: 'choose', subscription }] };
}

const isPaused = ({ standing }: FlowMap): boolean => standing?.state === 'paused';

/** What is paused can start again; what is canceled cannot. */
function resume(
  state: FlowState,
  event: FlowEvent & { type: 'accept' },
  map: FlowMap,
): Transition | undefined {
  return isPaused(map) ? begin(state, event) : undefined;
}

/** What is paused can be canceled, by who may; what is canceled is so already. */
function leavePaused(state: FlowState, event: never, map: FlowMap): Transition | undefined {
  if (!isPaused(map)) return undefined;
  return map.barred ? show(state, 'barred', 'barred') : leave(state, event, map);
}

function remember(state: FlowState, event: FlowEvent & { type: 'answer' }): Transition {
  return { state: { ...state, answer: event.answer }, effects: [] };
}

function advance(state: FlowState, _event: never, map: FlowMap): Transition {
  const answered = reportAnswer(state);
  return offersAfter(map, state).length > 0
    ? toOffers(state, map, answered)
    : show(state, 'confirm', 'confirm', answered);
}

/** The way out: to the last question, or to the cancellation itself where the flow says so. */
function leave(
  state: FlowState,
  _event: never,
  map: FlowMap,
  before: readonly FlowEffect[] = state.name === 'reason' ? reportAnswer(state) : [],
): Transition {
  if (map.exit !== 'direct') return show(state, 'confirm', 'confirm', before);
  const committed = perform(state, { action: 'cancel' });
  return { ...committed, effects: [...before, ...committed.effects] };
}

/** Asked once: a no is kept, and leads on as if there were no offers. */
function settlePermission(
  state: FlowState,
  { allowed }: FlowEvent & { type: 'permit' },
  map: FlowMap,
): Transition {
  // Not kept on the trail: going back never asks a second time.
  const trail = state.trail.slice(0, -1);
  if (allowed) return show({ ...state, trail, permitted: true }, 'offer', 'offer');
  const refused = { ...state, trail, declined: true };
  return isUpFront(state, map) ? toQuestion(refused, map) : show(refused, 'confirm', 'confirm');
}

/** On to the question, past the offers before it. Offers after it are left by the exit only. */
function passBy(state: FlowState, _event: never, map: FlowMap): Transition | undefined {
  return isUpFront(state, map) ? toQuestion({ ...state, passed: map.upFront?.offers ?? [] }, map) : undefined;
}

function declineOffers(state: FlowState, event: never, map: FlowMap): Transition {
  return leave({ ...state, declined: true }, event, map, [
    { type: 'report', event: { type: 'offers.declined' } },
  ]);
}

/** After a promise to talk nothing has changed yet, so the exit stays open on the last screen too. */
function leaveAfterAll(state: FlowState, event: never, map: FlowMap): Transition | undefined {
  return state.outcome?.exit ? leave(state, event, map) : undefined;
}

const asksAfterwards = (state: FlowState, map: FlowMap): boolean =>
  state.outcome?.outcome === 'canceled' && (map.survey?.length ?? 0) > 0;

/** The cancellation is done; what is answered now changes nothing about it. */
function rememberAfterwards(
  state: FlowState,
  event: FlowEvent & { type: 'answer' },
  map: FlowMap,
): Transition | undefined {
  return asksAfterwards(state, map) ? remember(state, event) : undefined;
}

function reportAnswer(state: FlowState): FlowEffect[] {
  return state.answer ? [{ type: 'report', event: { type: 'reason.answered', answer: state.answer } }] : [];
}

/**
 * One screen back, answers kept. Someone who turns back to look at an offer again may; going forward
 * never brings a declined one up a second time.
 */
function back(state: FlowState, _event: never, map: FlowMap): Transition {
  const trail = state.trail.slice(0, -1);
  const step = trail.at(-1);
  return step === undefined
    ? { state, effects: map.chosen ? [{ type: 'choose' }] : [] }
    : showAgain({ ...state, trail }, step);
}

/** A refused action leads back to the screen it was asked for on. */
function reconsider(state: FlowState): Transition {
  return showAgain(state, state.trail.at(-1) ?? 'reason');
}

/** The last screen of the trail, which reports that it is shown once more. */
function showAgain(state: FlowState, step: ScreenName): Transition {
  return show({ ...state, trail: state.trail.slice(0, -1) }, step === 'goodbye' ? 'done' : step, step);
}

function begin(state: FlowState, event: FlowEvent & { type: 'accept' | 'commit' }): Transition {
  const { type, ...said } = event;
  return perform(state, { action: type === 'commit' ? 'cancel' : 'accept', ...said } as Intention);
}

function repeat(state: FlowState): Transition {
  return state.intention ? perform(state, state.intention) : wait(state);
}

function perform(state: FlowState, intention: Intention): Transition {
  const name = intention.action === 'cancel' ? 'canceling' : 'accepting';
  return {
    state: { ...state, name, intention, code: undefined },
    effects: [{ type: 'perform', intention, answer: state.answer }],
  };
}

function wait(state: FlowState): Transition {
  return { state: { ...state, name: 'unsettled' }, effects: [{ type: 'watch' }] };
}

function finish(state: FlowState, event: FlowEvent & { type: 'settled' }): Transition {
  return show({ ...state, outcome: event.outcome }, 'done', 'goodbye');
}

function refuse(state: FlowState, event: FlowEvent & { type: 'refused' }): Transition {
  return { state: { ...state, name: 'refused', code: event.code }, effects: [] };
}

function fail(state: FlowState, event: FlowEvent & { type: 'failed' }): Transition {
  return { state: { ...state, name: 'failed', code: event.code }, effects: [] };
}

function handOver(state: FlowState): Transition {
  return { state: { ...state, name: 'closed' }, effects: [{ type: 'close' }, { type: 'hand-over' }] };
}

/** What was answered after the cancellation is told when the dialog closes. */
function close(state: FlowState, _event: never, map: FlowMap): Transition {
  const step = state.trail.at(-1);
  const ended = state.name === 'done';
  return {
    state: { ...state, name: 'closed' },
    effects: [
      ...(ended
        ? asksAfterwards(state, map)
          ? reportAnswer(state)
          : []
        : [{ type: 'report', event: { type: 'dialog.closed', ...(step && { step }) } } as const]),
      { type: 'close' },
    ],
  };
}
