import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  begun,
  type FlowEvent,
  type FlowState,
  type SessionView,
  type StateName,
  transition,
} from '@partwell/flow';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { root } from '../root.ts';
import { documents } from './documents.ts';

type Drawn = { readonly onclick?: () => void };
type Screen = (flow: {
  readonly session: SessionView;
  readonly state: FlowState;
  readonly offers: readonly unknown[];
  send(move: FlowEvent): void;
}) => readonly Drawn[];

/** The function `screen` of the short example, as a reader who copies it has it. */
async function screenOfTheGuide(): Promise<Screen> {
  const guide = documents().find(({ file }) => file === 'docs/guide/headless.md');
  const block = guide?.blocks.find(({ text }) => text.includes('function screen('));
  const file = path.join(root, 'packages/checks/dist/headless-example.ts');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${block?.text}\nexport { screen };\n`);
  return (await import(file)).screen;
}

// What the example needs of a page.
beforeEach(() =>
  vi.stubGlobal('document', {
    createElement: () => ({}),
    createTextNode: (textContent: string) => ({ textContent }),
  }),
);
afterEach(() => vi.unstubAllGlobals());

/** As much of a session as the machine and the example read. */
const session = {
  texts: {},
  reasons: [{ id: 'other', label: '', offers: ['pause'] }],
  offers: {},
  standing: { state: 'paused', title: '', body: [] },
  subscriptions: [{ id: 'sub_1', title: '' }],
} as unknown as SessionView;

const states: readonly StateName[] = [
  'choose',
  'standing',
  'barred',
  'reason',
  'permission',
  'offer',
  'confirm',
  'accepting',
  'canceling',
  'unsettled',
  'failed',
  'refused',
  'done',
];

test.each(states)(
  'the short example of a flow that one draws leads on from %s, by every button',
  async (name) => {
    const state: FlowState = { ...begun(session).state, trail: ['reason', 'confirm'], name };
    const send = vi.fn<(move: FlowEvent) => void>();
    const screen = await screenOfTheGuide();
    const drawn = screen({ session, state, offers: [{ id: 'pause', choices: [{ id: 'month' }] }], send });
    for (const { onclick } of drawn) onclick?.();
    const moves = send.mock.calls.map(([move]) => move);
    const ignored = moves.filter((move) => {
      const { state: next, effects } = transition(state, move, session);
      return next === state && effects.length === 0;
    });
    expect(moves).not.toEqual([]);
    expect(ignored).toEqual([]);
  },
);
