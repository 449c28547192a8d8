import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, cancel, manage, start, startWorld, view, type World } from '../testing/index.ts';
import { recoverActions } from './recover-actions.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const ledgerOf = (name: string) =>
  world.host.ledger.filter((entry) => entry.customer === `cus_${name}`).map(({ command }) => command.kind);
const pass = () => recoverActions(world.context.ports, world.context.runner);
const MINUTE = 60_000;

describe('canceling', () => {
  it('carries it out once and returns the receipt', async () => {
    const session = await start(world, 'happy');
    const answer = await cancel(world, session, { answer: { reason: 'other' } });
    expect(answer.status).toBe(200);
    expect(answer.body.outcome).toMatchObject({ outcome: 'canceled' });
    expect(answer.body.outcome.receipt.map(({ id }: { id: string }) => id)).toContain('reference');
    expect(world.host.state('sub_happy').cancelAt).toBe('2100-01-20T08:00:00Z');
    expect((await cancel(world, session)).body).toEqual(answer.body);
    expect(ledgerOf('happy')).toEqual(['cancel']);
  });

  it('thirty times at once is one cancellation', async () => {
    const session = await start(world, 'thirty');
    const answers = await Promise.all(Array.from({ length: 30 }, () => cancel(world, session)));
    expect(new Set(answers.map(({ body }) => body.outcome.reference)).size).toBe(1);
    expect(ledgerOf('thirty')).toEqual(['cancel']);
  });

  it('works after a saved accept, and the session says so', async () => {
    const session = await start(world, 'after');
    await accept(world, session, { offer: 'pause', choice: 'months-1' });
    expect((await cancel(world, session)).body.outcome.outcome).toBe('canceled');
    expect((await view(world, session)).body.status).toBe('canceled');
    expect(ledgerOf('after')).toEqual(['pause', 'cancel']);
  });

  it('at the same time as an accept always ends canceled', async () => {
    for (const name of ['race-1', 'race-2', 'race-3']) {
      const session = await start(world, name);
      world.host.script('slow');
      const [accepted, canceled] = await Promise.all([
        accept(world, session, { offer: 'pause', choice: 'months-1' }),
        cancel(world, session),
      ]);
      expect(canceled.status).toBe(200);
      expect([200, 202, 409]).toContain(accepted.status);
      expect(world.host.state(`sub_${name}`).cancelAt).not.toBeNull();
      expect(ledgerOf(name).at(-1)).toBe('cancel');
      expect((await view(world, session)).body.status).toBe('canceled');
    }
  });

  it('is not held back by an accept nobody knows the end of', async () => {
    const session = await start(world, 'held');
    world.host.script('hang');
    expect((await accept(world, session, { offer: 'pause', choice: 'months-1' })).status).toBe(202);
    const answer = await cancel(world, session);
    expect([answer.status, answer.body.outcome.outcome]).toEqual([200, 'canceled']);

    // The accept is read about until it is sure that it will not arrive any more, and never sent again.
    world.clock.advance(2 * MINUTE);
    await pass();
    const [first] = await world.storage.actions.ofSession(session.id);
    expect([first?.type, first?.status, first?.cause]).toEqual(['accept', 'refused', 'overtaken_by_cancel']);
    expect(ledgerOf('held')).toEqual(['cancel']);
    expect((await view(world, session)).body.status).toBe('canceled');
  });

  it('stays the end when the accept turns out to have been carried out before it', async () => {
    const session = await start(world, 'before');
    world.host.script('apply-then-hang');
    expect((await accept(world, session, { offer: 'pause', choice: 'months-1' })).status).toBe(202);
    expect((await cancel(world, session)).status).toBe(200);
    world.clock.advance(2 * MINUTE);
    await pass();
    const actions = await world.storage.actions.ofSession(session.id);
    expect(actions.map(({ type, status }) => [type, status])).toEqual([
      ['accept', 'applied'],
      ['cancel', 'applied'],
    ]);
    expect((await manage(world, session.id)).body).toMatchObject({
      status: 'canceled',
      outcome: { outcome: 'canceled' },
    });
    expect((await view(world, session)).body).toMatchObject({
      status: 'canceled',
      outcome: { outcome: 'canceled' },
    });
  });

  it('answers pending soon when a call is on its way, and goes on by itself', async () => {
    const slow = await startWorld({ executorTimeoutMillis: 600, ports: () => ({ patienceMillis: 200 }) });
    const session = await start(slow, 'soon');
    slow.host.script('hang');
    const accepting = accept(slow, session, { offer: 'pause', choice: 'months-1' });
    await expect.poll(() => slow.host.calls.length).toBe(1);
    const answer = await cancel(slow, session);
    expect([answer.status, answer.body.status]).toEqual([202, 'pending']);
    expect((await view(slow, session)).body.pending).toBe('cancel');
    expect((await accepting).status).toBe(202);
    await slow.context.runner.idle();
    expect((await view(slow, session)).body).toMatchObject({ status: 'canceled' });
    await slow.close();
  });

  it('that was refused can be asked for again with the same action', async () => {
    const session = await start(world, 'refused');
    world.host.script('refuse');
    const no = await cancel(world, session);
    expect([no.status, no.body.code]).toEqual([409, 'executor_refused']);
    expect((await cancel(world, session)).status).toBe(200);
    expect((await world.storage.actions.ofSession(session.id)).length).toBe(1);
    expect(ledgerOf('refused')).toEqual(['cancel']);
  });

  it('that was refused and is asked for again keeps an accept in between from being sent', async () => {
    const session = await start(world, 'between');
    world.host.script('refuse');
    await cancel(world, session);
    world.clock.advance(1000);
    world.host.script('hang');
    expect((await accept(world, session, { offer: 'pause', choice: 'months-1' })).status).toBe(202);
    world.clock.advance(1000);
    expect((await cancel(world, session)).status).toBe(200);
    world.clock.advance(2 * MINUTE);
    await pass();
    const accepts = (await world.storage.actions.ofSession(session.id)).filter(
      ({ type }) => type === 'accept',
    );
    expect(accepts).toMatchObject([{ status: 'refused', cause: 'overtaken_by_cancel' }]);
    expect(ledgerOf('between')).toEqual(['cancel']);
  });

  it('that was pending when another session began is the end of that session too', async () => {
    const saved = await start(world, 'reopened');
    await accept(world, saved, { offer: 'pause', choice: 'months-1' });
    world.host.script('apply-then-hang');
    expect((await cancel(world, saved)).status).toBe(202);
    world.clock.advance(1000);
    const reopened = await start(world, 'reopened');
    expect([reopened.id === saved.id, reopened.pending]).toEqual([false, 'cancel']);
    world.clock.advance(2 * MINUTE);
    await pass();
    expect((await view(world, reopened)).body).toMatchObject({ status: 'canceled' });
    expect((await cancel(world, reopened)).status).toBe(200);
    expect(ledgerOf('reopened')).toEqual(['pause', 'cancel']);
  });

  it('works for a session that was closed, and one that was only prepared', async () => {
    const prepared = await start(world, 'prepared', { extra: { prepare: true } });
    expect((await cancel(world, prepared)).status).toBe(200);
  });

  it('in a later session leaves an earlier one saved', async () => {
    const saved = await start(world, 'books');
    await accept(world, saved, { offer: 'pause', choice: 'months-1' });
    const canceling = await start(world, 'books');
    expect(canceling.id).not.toBe(saved.id);
    await cancel(world, canceling);
    expect((await view(world, saved)).body.status).toBe('saved');
    expect((await view(world, canceling)).body.status).toBe('canceled');
  });

  it('is asked for once more where a later token does not say that it is canceled', async () => {
    await cancel(world, await start(world, 'untold'));
    world.clock.advance(1000);
    const next = await start(world, 'untold');
    expect([next.outcome, next.standing]).toEqual([undefined, undefined]);
    expect((await cancel(world, next)).status).toBe(200);
    expect(ledgerOf('untold')).toEqual(['cancel', 'cancel']);
  });

  it('of a subscription that was taken up again is a new cancellation', async () => {
    const first = await cancel(world, await start(world, 'again'));
    world.clock.advance(1000);
    world.host.change('sub_again', { cancelAt: null });
    const second = await cancel(world, await start(world, 'again'));
    expect(second.body.outcome.reference).not.toBe(first.body.outcome.reference);
    expect(ledgerOf('again')).toEqual(['cancel', 'cancel']);
  });
});
