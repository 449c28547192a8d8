import type { FlowInput, ScreenName, SessionEvent, SessionView } from '@partwell/flow/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  events,
  factsOf,
  signToken,
  start,
  startWith,
  startWorld,
  testFlow,
  view,
  type World,
} from '../testing/index.ts';

const worlds: Record<string, World> = {};
beforeAll(async () => {
  const { upFront: _none, ...plain } = testFlow;
  const flows: Record<string, FlowInput> = {
    plain,
    asking: { ...plain, permission: {} },
    upFront: { ...plain, upFront: { offers: ['pause'] } },
  };
  for (const [name, flow] of Object.entries(flows)) worlds[name] = await startWorld({ flows: [flow] });
});
afterAll(async () => {
  for (const world of Object.values(worlds)) await world.close();
});

let number = 0;
/** What the dialog reports of a way through, and what the same control opens afterwards. */
const after = async (flow: string, way: readonly (ScreenName | 'declined')[]): Promise<SessionView> => {
  const world = worlds[flow] as World;
  number += 1;
  const token = await signToken(factsOf(`turned-${number}`), { now: world.clock.now() });
  const { body } = await startWith(world, token);
  const told = way.map(
    (step, index): SessionEvent =>
      step === 'declined'
        ? { id: `event-of-${index}`, type: 'offers.declined' }
        : { id: `event-of-${index}`, type: 'step.shown', step },
  );
  const taken = await events(world, body, ...told, { id: 'event-closed', type: 'dialog.closed' });
  expect(taken.status).toBe(202);
  const again = await startWith(world, token);
  expect([again.status, again.body.id]).toEqual([200, body.id]);
  return again.body;
};
const offersOf = ({ reasons }: SessionView, id: string) => reasons.find((reason) => reason.id === id)?.offers;

describe('a dialog that is opened again', () => {
  it('shows the offers again of which nobody has said anything', async () => {
    const session = await after('plain', ['reason', 'offer']);
    expect(offersOf(session, 'too-expensive')).toEqual(['basic', 'loyalty', 'pause']);
  });

  it('offers nothing any more where that was declined', async () => {
    const session = await after('plain', ['reason', 'offer', 'declined', 'confirm']);
    expect(session.reasons.map(({ offers }) => offers)).toEqual([[], [], [], []]);
    expect(session.offers).toEqual({});
    const read = await view(worlds.plain as World, session);
    expect(read.body.offers).toEqual({});
  });

  it('takes an offer nevertheless in a dialog that still shows it', async () => {
    const session = await start(worlds.plain as World, 'second-thoughts');
    await events(worlds.plain as World, session, { id: 'event-no', type: 'offers.declined' });
    const taken = await accept(worlds.plain as World, session, { offer: 'pause', choice: 'months-1' });
    expect(taken.status).toBe(200);
    expect((await view(worlds.plain as World, session)).body.outcome.outcome).toBe('saved');
  });

  it('asks whether offers may be made where that was not answered', async () => {
    const session = await after('asking', ['reason', 'permission']);
    expect(session.permission).toBeDefined();
  });

  it('does not ask a second time after a yes', async () => {
    const session = await after('asking', ['reason', 'permission', 'offer']);
    expect(session.permission).toBeUndefined();
    expect(offersOf(session, 'too-expensive')).toEqual(['basic', 'loyalty', 'pause']);
  });

  it('offers nothing after a no', async () => {
    const session = await after('asking', ['reason', 'permission', 'confirm']);
    expect(session.offers).toEqual({});
  });

  it('does not bring up again what was passed by before the question, nor others of its kind', async () => {
    const first = await after('upFront', ['offer']);
    expect(first.upFront?.offers).toEqual(['pause']);
    const session = await after('upFront', ['offer', 'reason']);
    expect(session.upFront).toBeUndefined();
    expect(offersOf(session, 'too-expensive')).toEqual(['basic', 'loyalty']);
    expect(offersOf(session, 'life-change')).toEqual([]);
    expect(offersOf(session, 'missing-feature')).toEqual(['talk', 'deal']);
  });
});
