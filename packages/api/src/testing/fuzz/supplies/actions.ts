import { randomUUID } from 'node:crypto';
import { accept } from '../../api-client.ts';
import { storedAction } from '../../stored-records.ts';
import { type Kind, once } from './supplier.ts';

const pause = { offer: 'pause', choice: 'months-1' };

/** Nobody has been called about it for long. */
const LONG_AGO = new Date(0).toISOString();

/** Whoever was given something here, and not by what was asked. */
export const isSupplied = (customer: string): boolean => customer.endsWith(DECIDED);
const DECIDED = '-decided';

/** Actions that were asked for, and actions that somebody has to say the end of. */
export const actions: Kind = ({ world, owner, start }) => ({
  fresh: () => ({
    action: once(async () => {
      const session = await start(randomUUID() + DECIDED);
      await accept(world, session, pause);
      const [action] = await world.storage.actions.ofSession(session.id);
      return action?.id ?? '';
    }),
    stuckAction: once(async () => {
      const { id: session } = await start(randomUUID() + DECIDED);
      const stored = await world.storage.sessions.find(session);
      const command = stored?.presented.commands[pause.offer]?.[pause.choice];
      if (!stored || !command) throw new Error('A pause is presented.');
      const { customer, subscription, flow } = stored;
      const { ids } = world.context.ports;
      const id = ids.create('act');
      await world.storage.actions.insert(
        storedAction(id, session, {
          ...{ ...owner, ...pause, customer, subscription, flow, command, reference: ids.reference() },
          ...{ status: 'stuck', toldBy: owner.mode === 'live' ? 'page' : 'executor', triedAt: LONG_AGO },
        }),
      );
      return id;
    }),
  }),
});
