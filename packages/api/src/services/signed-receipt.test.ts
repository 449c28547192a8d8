import { verifyReceipt } from '@partwell/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptSigner } from '../system/receipts.ts';
import { accept, cancel, factsOf, manage, start, startWorld, view, type World } from '../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const verified = (receipt: string, of = world) =>
  verifyReceipt(receipt, { keys: of.url, workspace: 'ws_test', mode: 'test' });

describe('the receipt of a cancellation', () => {
  it('is the same in the answer, the session and the webhook, and verifies with what is public', async () => {
    const session = await start(world, 'left');
    const { outcome } = (await cancel(world, session)).body;
    const [action] = (await manage(world, session.id)).body.actions;
    expect(await verified(outcome.signedReceipt)).toEqual({
      workspace: 'ws_test',
      mode: 'test',
      customer: 'cus_left',
      subscription: factsOf('left').subscription.id,
      reference: outcome.reference,
      at: outcome.at,
      accessUntil: action.command.at,
      session: session.id,
      action: action.id,
      toldBy: 'executor',
    });
    expect((await view(world, session)).body.outcome).toEqual(outcome);
    expect((await manage(world, session.id)).body.outcome).toEqual(outcome);
    await world.workers.outbox.runOnce();
    const told = world.host.webhooks.find(({ type }) => type === 'subscription.canceled');
    expect(told?.body.data.signedReceipt).toBe(outcome.signedReceipt);
  });

  it('names whoever is given it, where somebody else of their team asked first', async () => {
    const [first, second] = [factsOf('one'), factsOf('two')];
    const shared = { ...second, subscription: first.subscription };
    const session = await start(world, 'one', { facts: first });
    const other = await start(world, 'two', { facts: shared });
    const { outcome } = (await cancel(world, session)).body;
    const joined = (await cancel(world, other)).body.outcome;
    const receipts = await Promise.all([outcome, joined].map((each) => verified(each.signedReceipt)));
    expect(receipts.map(({ customer, reference }) => [customer, reference])).toEqual([
      ['cus_one', outcome.reference],
      ['cus_two', outcome.reference],
    ]);
  });

  it('is of a cancellation only', async () => {
    const session = await start(world, 'stayed');
    const { outcome } = (await accept(world, session, { offer: 'pause', choice: 'months-1' })).body;
    expect([outcome.outcome, outcome.signedReceipt]).toEqual(['saved', undefined]);
  });

  it('can still be verified when the secret was changed, as long as the one before is named', async () => {
    const { outcome } = (await cancel(world, await start(world, 'rotated'))).body;
    const [now, before] = [Buffer.alloc(32, 1), Buffer.alloc(32, 9)];
    const named = await startWorld({ ports: () => ({ receipts: receiptSigner(now, before) }) });
    expect((await verified(outcome.signedReceipt, named)).reference).toBe(outcome.reference);
    const forgotten = await startWorld({ ports: () => ({ receipts: receiptSigner(now) }) });
    await expect(verified(outcome.signedReceipt, forgotten)).rejects.toMatchObject({
      code: 'receipt_key_unknown',
    });
    await Promise.all([named.close(), forgotten.close()]);
  });
});
