import { afterEach, describe, expect, it } from 'vitest';
import { accept, events, start, startWorld, type World } from '../testing/index.ts';

const HOUR = 3600 * 1000;
const deal = { offer: 'deal', choice: 'only' };
const basic = { offer: 'basic', choice: 'plan-basic' };

let world: World;
afterEach(() => world.close());

const ledger = () => world.host.ledger.map(({ command }) => command.kind);
const readings = () => world.host.calls.filter(({ type }) => type === 'subscription.read').length;

/** A world in which a reading of the host is held where that is asked for. */
const withHeldReadings = async () => {
  let hold: Promise<void> | undefined;
  let reached: () => void = () => {};
  world = await startWorld({
    ports: ({ executor }) => ({
      executor: {
        ...executor,
        read: async (asked) => {
          const reading = await executor.read(asked);
          const held = hold;
          hold = undefined;
          if (held) reached();
          await held;
          return reading;
        },
      },
    }),
  });
  return {
    /** Holds the next answer of the host. @returns when it is held, and what lets it go. */
    holdNext: () => {
      let release: () => void = () => {};
      hold = new Promise((go) => {
        release = go;
      });
      const isHeld = new Promise<void>((done) => {
        reached = done;
      });
      return { isHeld, release: () => release() };
    },
  };
};

const closed = async (name: string) => {
  world.clock.advance(1000);
  const session = await start(world, name);
  await events(world, session, { id: `evt_closed_${session.id}`, type: 'dialog.closed' });
  return session;
};

describe('what is carried out while the host is asked', () => {
  it('is asked about again: of two tabs that accept at once, one does', async () => {
    const host = await withHeldReadings();
    expect((await accept(world, await start(world, 'tabs'), basic)).status).toBe(200);
    const [one, other] = [await closed('tabs'), await closed('tabs')];
    expect(one.id).not.toBe(other.id);

    const { isHeld, release } = host.holdNext();
    const late = accept(world, other, { offer: 'loyalty', choice: 'tier-12' });
    await isHeld;
    expect((await accept(world, one, deal)).status).toBe(200);
    release();
    expect((await late).body.code).toBe('offer_not_eligible');
    expect(ledger()).toEqual(['change_plan', 'discount']);
  });
});

describe('an offer that is taken hours after its token was signed', () => {
  it('is refused where plan or price are no longer what they were', async () => {
    world = await startWorld();
    const session = await start(world, 'late');
    world.clock.advance(23 * HOUR);
    world.host.change('sub_late', { plan: 'basic', price: { amount: 900, currency: 'USD' } });
    expect((await accept(world, session, deal)).body.code).toBe('offer_not_eligible');
    expect(ledger()).toEqual([]);
  });

  it('is carried out where they are', async () => {
    world = await startWorld();
    const session = await start(world, 'same');
    world.clock.advance(23 * HOUR);
    expect((await accept(world, session, deal)).status).toBe(200);
    expect(readings()).toBe(1);
  });

  it('is not given while nobody can say', async () => {
    world = await startWorld();
    const session = await start(world, 'unsaid');
    world.clock.advance(23 * HOUR);
    world.host.failReadings(1);
    expect((await accept(world, session, deal)).body.code).toBe('unavailable');
  });
});

it('the first offer within minutes costs no reading before it', async () => {
  world = await startWorld();
  const session = await start(world, 'quick');
  world.clock.advance(10 * 60_000);
  expect((await accept(world, session, deal)).status).toBe(200);
  expect(readings()).toBe(0);
});
