import { resolve } from '@partwell/flow/eligibility';
import { customerFacts, type FlowInput, flow } from '@partwell/flow/schema';
import { expect, test } from 'vitest';
import { sampleCustomer, sampleFlow } from '../testing/samples.ts';
import { everyScreen } from './every-screen.ts';
import { findAction } from './find-action.ts';
import { after, opened, type Stage } from './play.ts';
import type { Action, Screen } from './screen.ts';
import { screenOf } from './screens/index.ts';

const moment = { now: '2026-12-01T00:00:00Z', timeZone: 'UTC' };

function stageOf(changes: Partial<FlowInput> = {}): Stage {
  const parsed = flow.parse({ ...sampleFlow, ...changes });
  const facts = customerFacts.parse({
    ...sampleCustomer,
    customer: { ...sampleCustomer.customer, locale: 'en' },
  });
  return {
    flow: parsed,
    facts,
    ...moment,
    resolution: resolve(parsed, facts, { ...moment, cooldown: () => false }),
  };
}

/** Plays these steps; the screen is the one at the end. */
function played(stage: Stage, ...steps: string[]) {
  let now = opened(stage);
  const screen = () => screenOf({ view: stage.resolution.view, state: now.state });
  for (const step of steps) {
    const found = findAction(screen()?.actions ?? [], step);
    if (!found.ok) throw new Error(found.why);
    now = after(stage, now, found.action.event(found.typed));
  }
  return { ...now, screen: screen() };
}

const names = (screen: Screen | undefined) => screen?.actions.map(({ name }) => name);
const labelled = (screen: Screen | undefined, name: string): Action | undefined =>
  screen?.actions.find((each) => each.name === name);

test('it opens with the question, and nothing is chosen', () => {
  const { screen } = played(stageOf());
  expect(names(screen)).toEqual([
    'reason too-expensive',
    'reason other',
    'reason prefer-not-to-say',
    'continue',
    'leave',
    'close',
  ]);
  expect(screen?.actions.some(({ isChosen }) => isChosen)).toBe(false);
});

test('an offer is accepted, and its receipt is the last screen', () => {
  const { screen, commands } = played(stageOf(), 'reason too-expensive', 'continue', 'accept pause months-2');
  expect(screen?.title).toBe('Enjoy the break');
  expect(screen?.blocks).toContainEqual({
    kind: 'facts',
    lines: expect.arrayContaining([{ id: 'content', label: 'Agreed', value: 'Pause for 2 months' }]),
  });
  expect(commands).toEqual([expect.objectContaining({ kind: 'pause', months: 2 })]);
  expect(names(screen)).toEqual(['done']);
});

test('the exit leads to the last question, and that to goodbye', () => {
  const { screen, commands } = played(stageOf(), 'leave', 'commit');
  expect(screen?.title).toBe('Thank you, Jonas, and goodbye.');
  expect(commands).toEqual([{ kind: 'cancel', at: '2026-12-20T09:00:00Z' }]);
});

test('a direct exit cancels at once', () => {
  expect(played(stageOf({ exit: 'direct' }), 'leave').commands).toHaveLength(1);
});

test('back leads back, with the answer kept', () => {
  const { screen } = played(stageOf(), 'reason too-expensive', 'continue', 'back');
  expect(labelled(screen, 'reason too-expensive')?.isChosen).toBe(true);
});

test('answers to a follow-up appear below their reason, and lead where they say', () => {
  const followUp = { kind: 'choice' as const, options: ['moving', { id: 'new-job', offers: ['pause'] }] };
  const stage = stageOf({ reasons: [{ id: 'life-change', followUp, offers: [] }, { id: 'other' }] });
  expect(names(played(stage).screen)).not.toContain('follow-up moving');
  const answered = played(stage, 'reason life-change', 'follow-up new-job', 'continue');
  expect(names(answered.screen)).toContain('accept pause months-1');
  expect(played(stage, 'reason life-change', 'follow-up moving', 'continue').state.name).toBe('confirm');
});

test('a few words can be written', () => {
  const stage = stageOf({
    reasons: [{ id: 'missing-feature', followUp: { kind: 'text' } }, { id: 'other' }],
  });
  const { state } = played(stage, 'reason missing-feature', 'follow-up More charts, please');
  expect(state.answer).toEqual({ reason: 'missing-feature', followUp: 'More charts, please' });
});

test('permission is asked once before offers', () => {
  const stage = stageOf({ permission: {} });
  const asked = played(stage, 'reason too-expensive', 'continue');
  expect(names(asked.screen)).toEqual(['permit yes', 'permit no', 'leave', 'back', 'close']);
  expect(played(stage, 'reason too-expensive', 'continue', 'permit yes').state.name).toBe('offer');
  expect(played(stage, 'reason too-expensive', 'continue', 'permit no').state.name).toBe('confirm');
});

test('offers before the question can be passed by', () => {
  const stage = stageOf({ upFront: { offers: ['pause'] } });
  expect(names(played(stage).screen)).toEqual(expect.arrayContaining(['accept pause months-1', 'continue']));
  expect(names(played(stage, 'continue').screen)).toContain('reason other');
});

test('a question that is asked afterwards comes with goodbye', () => {
  const stage = stageOf({ question: { asked: 'after' } });
  expect(played(stage).state.name).toBe('confirm');
  const { screen } = played(stage, 'commit', 'reason other');
  expect(labelled(screen, 'reason other')?.isChosen).toBe(true);
});

test('after a promise to talk the way out stays open', () => {
  const talk = { kind: 'contact' as const, channel: 'callback' as const };
  const stage = stageOf({
    reasons: [{ id: 'too-expensive', offers: ['talk'] }, { id: 'other' }],
    offers: { ...sampleFlow.offers, talk },
  });
  const { screen } = played(stage, 'reason too-expensive', 'continue', '1 phone=+4970');
  expect(names(screen)).toEqual(['leave', 'done']);
});

test('every screen is reached, each once, by its shortest way', () => {
  const { screens, complete } = everyScreen(stageOf());
  expect(complete).toBe(true);
  expect(screens.map(({ screen, way }) => [screen.title, way.join('; ')])).toEqual([
    ['Thank you for 8 months with us, Jonas.', ''],
    ['Cancel your subscription?', 'continue'],
    ['Here is what we can do', 'reason too-expensive; continue'],
    ['Thank you, Jonas, and goodbye.', 'continue; commit'],
    ['Enjoy the break', 'reason too-expensive; continue; accept pause months-1'],
    ['Enjoy the break', 'reason too-expensive; continue; accept pause months-2'],
  ]);
});

test('the exit is on every screen before the end', () => {
  const { screens } = everyScreen(stageOf({ permission: {}, upFront: { offers: ['pause'] } }));
  for (const { screen } of screens) {
    expect(names(screen)?.some((name) => ['leave', 'commit', 'done'].includes(name))).toBe(true);
  }
});
