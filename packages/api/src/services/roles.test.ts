import type { FlowInput } from '@partwell/flow/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  cancel,
  factsOf,
  get,
  SECRET_KEY,
  signToken,
  start,
  startWith,
  startWorld,
  testFlow,
  view,
  type World,
} from '../testing/index.ts';

const flow: FlowInput = { ...testFlow, roles: { mayCancel: ['owner', 'billing'] } };

let world: World;
beforeAll(async () => {
  world = await startWorld({ flows: [flow] });
});
afterAll(() => world.close());

const as = (name: string, role?: string, id = `cus_${name}`) => {
  const facts = factsOf(name);
  return { ...facts, customer: { ...facts.customer, id, ...(role !== undefined && { role }) } };
};
const tokenOf = (facts: ReturnType<typeof as>) => signToken(facts, { now: world.clock.now() });

describe('a role that may not cancel', () => {
  it('is given no session, and a sentence that says what to do', async () => {
    const answer = await startWith(world, await tokenOf(as('member', 'member')));
    expect([answer.status, answer.body.code]).toEqual([403, 'role_may_not_cancel']);
    expect(answer.body.detail).toContain('roles.mayCancel');
    expect((await get(world, '/v1/sessions?customer=cus_member', SECRET_KEY)).body.data).toEqual([]);
  });

  it('is refused ahead of the click too', async () => {
    const answer = await startWith(world, await tokenOf(as('ahead', 'member')), { prepare: true });
    expect(answer.body.code).toBe('role_may_not_cancel');
  });

  it('does not end the dialog of an owner of the same subscription', async () => {
    const owner = await start(world, 'team', { facts: as('team', 'owner', 'cus_team_owner') });
    const answer = await startWith(world, await tokenOf(as('team', 'member', 'cus_team_member')));
    expect(answer.body.code).toBe('role_may_not_cancel');
    expect((await view(world, owner)).body.status).toBe('open');
    expect((await cancel(world, owner)).status).toBe(200);
  });

  it('resumes nothing that it began in another role', async () => {
    await start(world, 'changed', { facts: as('changed', 'owner') });
    const answer = await startWith(world, await tokenOf(as('changed', 'member')));
    expect(answer.body.code).toBe('role_may_not_cancel');
  });

  it('can neither accept nor cancel in a session that is there all the same', async () => {
    const session = await start(world, 'there', { facts: as('there', 'owner') });
    const [row] = await world.database.query('select facts from sessions where id = $1', session.id);
    const facts = JSON.parse(String(row?.facts));
    facts.customer.role = 'member';
    const changed = JSON.stringify(facts);
    await world.database.query('update sessions set facts = $1 where id = $2', changed, session.id);
    const answers = [
      await accept(world, session, { offer: 'pause', choice: 'months-1' }),
      await cancel(world, session),
    ];
    for (const { status, body } of answers) expect([status, body.code]).toEqual([403, 'role_may_not_cancel']);
    expect(world.host.ledger.filter(({ customer }) => customer === 'cus_there')).toEqual([]);
  });
});

describe('nobody else is held back', () => {
  it.each([
    ['a role that may', 'billing'],
    ['no role', undefined],
  ])('%s cancels', async (_what, role) => {
    const session = await start(world, `free-${role}`, { facts: as(`free-${role}`, role) });
    expect((await cancel(world, session)).body.outcome.outcome).toBe('canceled');
  });
});
