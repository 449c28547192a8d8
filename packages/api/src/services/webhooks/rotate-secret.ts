import { endpointPlace } from '../../ports/secret-box.ts';
import type { Workspace } from '../../ports/workspaces.ts';
import { endpointsKey } from '../alone-with.ts';
import type { Context } from '../context.ts';
import { whyFixed } from './manage-endpoints.ts';
import { newSecret } from './new-secret.ts';

const HOUR = 3600 * 1000;

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
  workspace: Workspace,
  id: string,
  overlapHours: number,
): Promise<SecretRotated> => {
  const fixed = whyFixed(workspace, id);
  if (fixed) return { ok: false, code: fixed };
  const owner = { workspace: workspace.id, mode: workspace.mode };
  const secret = newSecret(ports.random);
  const previousUntil =
    overlapHours === 0 ? null : new Date(ports.clock.now().getTime() + overlapHours * HOUR).toISOString();
  const rotated = await ports.storage.transaction(
    async ({ endpoints }) => {
      const before = await endpoints.findOwned(owner, id);
      return (
        before !== undefined &&
        endpoints.update(id, {
          secret: ports.secretBox.seal(endpointPlace(owner, id), secret),
          previousSecret: previousUntil === null ? null : before.secret,
          previousUntil,
        })
      );
    },
    { alone: [endpointsKey(owner)] },
  );
  if (!rotated) return { ok: false, code: 'endpoint_not_found' };
  ports.log.info('endpoint.secret_rotated', { ...owner, endpoint: id });
  return { ok: true, secret, previousUntil };
};
