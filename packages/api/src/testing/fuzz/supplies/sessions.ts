import { randomUUID } from 'node:crypto';
import { accept } from '../../api-client.ts';
import { type Kind, once } from './supplier.ts';

/** Sessions, with an action that the page of one was handed, in the mode whose page carries out. */
export const sessions: Kind = ({ world, start }) => ({
  fresh: () => {
    const name = randomUUID();
    const session = once(() => start(name));
    return {
      session: async () => (await session()).id,
      secret: async () => (await session()).secret,
      customer: async () => {
        await session();
        return `cus_${name}`;
      },
      handed: once(async () => {
        await accept(world, await session(), { offer: 'pause', choice: 'months-1' });
        const [action] = await world.storage.actions.ofSession((await session()).id);
        return action?.id ?? '';
      }),
    };
  },
});
