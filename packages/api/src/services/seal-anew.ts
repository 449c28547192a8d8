import { modes } from '@partwell/flow/schema';
import type { KeptSecrets } from '../kept-secrets.ts';
import type { Ports } from '../ports/index.ts';
import type { Owner } from '../ports/records.ts';
import { endpointPlace, executorPlace, keyPlace, type SecretBox } from '../ports/secret-box.ts';
import type { Records } from '../ports/storage.ts';
import { endpointsKey, keysKey, modeKey } from './alone-with.ts';

const MINUTE = 60_000;

/**
 * Seals with the secret of today what a workspace has that only the one of before opens, so that the one of before can be
 * taken away: all of it or nothing. What was sealed anew already is left as it is, whoever did that.
 *
 * @returns how many endpoints, keys and executors.
 */
export const sealAnew = async (
  { storage, secretBox, clock, log }: Pick<Ports, 'storage' | 'secretBox' | 'clock' | 'log'>,
  workspace: string,
): Promise<number> => {
  const owners = modes.map((mode): Owner => ({ workspace, mode }));
  // One that ends at any moment is being forgotten, perhaps while this is written, and must not come back.
  const soon = new Date(clock.now().getTime() + MINUTE).toISOString();
  const count = await storage.transaction(
    async (records) => {
      let sum = 0;
      for (const owner of owners) {
        sum += await executorAnew(records, secretBox, owner, soon);
        sum += await endpointsAnew(records, secretBox, owner, soon);
        sum += await keysAnew(records, secretBox, owner, soon);
      }
      return sum;
    },
    { alone: owners.flatMap((owner) => [endpointsKey(owner), keysKey(owner), modeKey(owner)]) },
  );
  if (count > 0) log.info('secrets.sealed_anew', { workspace, count });
  return count;
};

const executorAnew = async (
  { modes }: Records,
  box: SecretBox,
  owner: Owner,
  soon: string,
): Promise<number> => {
  const said = await modes.find(owner);
  if (said?.executor?.kind !== 'http') return 0;
  const patch = secretsAnew(box, executorPlace(owner), said.executor, soon);
  if (!patch) return 0;
  await modes.save({ ...said, executor: { ...said.executor, ...patch } });
  return 1;
};

const endpointsAnew = async (
  { endpoints }: Records,
  box: SecretBox,
  owner: Owner,
  soon: string,
): Promise<number> => {
  let count = 0;
  for (const endpoint of await endpoints.list(owner)) {
    const patch = secretsAnew(box, endpointPlace(owner, endpoint.id), endpoint, soon);
    if (!patch) continue;
    await endpoints.update(endpoint.id, patch);
    count += 1;
  }
  return count;
};

const keysAnew = async ({ keys }: Records, box: SecretBox, owner: Owner, soon: string): Promise<number> => {
  let count = 0;
  for (const { id, sealed, previousSealed, previousUntil } of await keys.list(owner)) {
    const isGood = (previousUntil ?? '') > soon;
    const patch = anew(box, keyPlace(owner, id), { sealed, ...(isGood && { previousSealed }) });
    if (!patch) continue;
    await keys.update(owner, id, patch);
    count += 1;
  }
  return count;
};

const secretsAnew = (
  box: SecretBox,
  place: string,
  { secret, previousSecret = null, previousUntil }: KeptSecrets,
  soon: string,
) => anew(box, place, { secret, ...((previousUntil ?? '') > soon && { previousSecret }) });

/** Of these fields those that had to be sealed anew, as they are then; undefined where none had to. */
const anew = (
  box: SecretBox,
  place: string,
  fields: Readonly<Record<string, string | null>>,
): Readonly<Record<string, string>> | undefined => {
  const sealed = Object.entries(fields).flatMap(([name, before]): [string, string][] => {
    const after = before === null ? undefined : box.sealAnew(place, before);
    return after === undefined ? [] : [[name, after]];
  });
  return sealed.length > 0 ? Object.fromEntries(sealed) : undefined;
};
