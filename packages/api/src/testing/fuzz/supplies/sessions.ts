import { randomUUID } from 'node:crypto';
import { accept } from '../../api-client.ts';
import { signPreviewToken } from '../../preview-token.ts';
import { testFlow } from '../../test-flow.ts';
import { type Kind, once } from './supplier.ts';

/** A draft that no request names. */
const DRAFT = 'looked-at';

/** Sessions, with an action that the page of one was handed, in the mode whose page carries out; or previews of them. */
export const sessions: Kind = ({ world, signing, start, asHost }) => {
  const drafted = once(() =>
    asHost('PUT', `/v1/flows/${DRAFT}/draft`, {
      source: JSON.stringify({ ...testFlow, id: DRAFT }),
      revision: null,
    }),
  );
  const preview = async (name: string) => {
    await drafted();
    return start(name, await signPreviewToken(signing({ sub: DRAFT })));
  };

  return {
    fresh: (previewed) => {
      const name = randomUUID();
      const session = once(() => (previewed ? preview(name) : start(name)));
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
  };
};
