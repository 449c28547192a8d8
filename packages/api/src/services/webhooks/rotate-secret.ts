import { endpointPlace } from '../../ports/secret-box.ts';
import type { Manager } from '../../ports/workspaces.ts';
import { endpointsKey } from '../alone-with.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { overlapUntil } from '../overlap-until.ts';
import { ownerOf } from '../owner-of.ts';
import { whyFixed } from './manage-endpoints.ts';
import { newSecret } from './new-secret.ts';

export type SecretRotated =
  | { readonly ok: true; readonly secret: string; readonly previousUntil: string | null }
  | { readonly ok: false; readonly code: 'endpoint_not_found' | 'endpoint_configured' };

/**
 * Gives an endpoint a new secret. Until the overlap is over the one before signs too, so that the receiver may change
 * over whenever it likes; one from even before that signs no more.
 *
 * @param overlapHours 0: the one before is worth nothing at once, as after it was lost.
 */
export const rotateSecret = async (
  { ports }: Context,
  workspace: Manager,
  id: string,
  overlapHours: number,
): Promise<SecretRotated> => {
  const fixed = whyFixed(workspace, id);
  if (fixed) return { ok: false, code: fixed };
  const owner = ownerOf(workspace);
  const secret = newSecret(ports.random);
  const previousUntil = overlapUntil(ports.clock, overlapHours);
  const rotated = await ports.storage.transaction(
    async (records) => {
      const before = await records.endpoints.findOwned(owner, id);
      if (!before) return false;
      await records.endpoints.update(id, {
        secret: ports.secretBox.seal(endpointPlace(owner, id), secret),
        previousSecret: previousUntil === null ? null : before.secret,
        previousUntil,
      });
      const changes = { previousUntil: { from: before.previousUntil, to: previousUntil } };
      await audit(ports, records, workspace, id, changes);
      return true;
    },
    { alone: [endpointsKey(owner)] },
  );
  if (!rotated) return { ok: false, code: 'endpoint_not_found' };
  ports.log.info('endpoint.secret_rotated', { ...owner, endpoint: id });
  return { ok: true, secret, previousUntil };
};
