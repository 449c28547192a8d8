import { newest } from './newest.ts';
import { type Kind, once } from './supplier.ts';

/** More than are asked about at a time, and fewer than there may be. */
const MOST = 20;

export const keys: Kind = ({ publishableKey, secretKey, keys, asHost }) => {
  const remove = (id: string) => asHost('DELETE', `/v1/keys/${id}`);
  const made = newest(MOST, remove);
  return {
    fresh: () => ({
      key: async () => publishableKey,
      secretKey: async () => secretKey,
      keyId: once(async () => {
        const { id } = (await asHost('POST', '/v1/keys', { kind: 'publishable' })).body;
        await made.add(id);
        return id;
      }),
    }),
    tidy: async () => {
      for (const { id, revokedAt } of (await asHost('GET', '/v1/keys')).body.data) {
        // Those that were taken away are listed for a while.
        if (revokedAt === null && !keys.includes(id) && !made.has(id)) await remove(id);
      }
    },
  };
};
