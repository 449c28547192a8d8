import { newest } from './newest.ts';
import { type Kind, once } from './supplier.ts';

const PATH = '/v1/webhook-endpoints';

/** More than are asked about at a time, and fewer than there may be. */
const MOST = 10;

/** Webhook endpoints, with a delivery to each. */
export const endpoints: Kind = ({ asHost }) => {
  const remove = (id: string) => asHost('DELETE', `${PATH}/${id}`);
  const made = newest(MOST, remove);
  return {
    fresh: () => {
      const endpoint = once(async (): Promise<string> => {
        const { id } = (await asHost('POST', PATH, { url: 'http://127.0.0.1:9/hook' })).body;
        await made.add(id);
        return id;
      });
      const tried = once(async () => (await asHost('POST', `${PATH}/${await endpoint()}/test`)).body);
      return {
        endpoint,
        delivery: async () => (await tried()).id,
        event: async () => (await tried()).event,
      };
    },
    tidy: async () => {
      for (const { id, source } of (await asHost('GET', PATH)).body.data) {
        if (source === 'api' && !made.has(id)) await remove(id);
      }
    },
  };
};
