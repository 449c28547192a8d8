import type { AddressProblem } from '../../ports/addresses.ts';
import type { ExecutorSetting } from '../../ports/records.ts';
import { executorPlace } from '../../ports/secret-box.ts';
import type { Manager } from '../../ports/workspaces.ts';
import { modeKey } from '../alone-with.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { overlapUntil } from '../overlap-until.ts';
import { ownerOf } from '../owner-of.ts';
import { newSecret } from '../webhooks/new-secret.ts';
import { modeRecord } from './mode-record.ts';

/**
 * `none`: nobody, unless the configuration is of this mode. It opens no session then; what was begun in it is looked
 * after all the same.
 */
export type ExecutorWish =
  | { readonly kind: 'http'; readonly url: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'none' };

export type ExecutorChanged =
  | {
      readonly ok: true;
      readonly executor: ExecutorWish;
      readonly secret: string | null;
      /** Until when the one before signs as well; null: it does not. */
      readonly previousUntil: string | null;
    }
  | { readonly ok: false; readonly code: 'executor_address_refused'; readonly why: AddressProblem }
  | { readonly ok: false; readonly code: 'executor_configured' };

const shown = (executor: ExecutorSetting | null): ExecutorWish =>
  executor?.kind === 'http' ? { kind: 'http', url: executor.url } : (executor ?? { kind: 'none' });

const sealed = (wish: ExecutorWish, seal: () => string): ExecutorSetting | null => {
  if (wish.kind === 'http') return { ...wish, secret: seal() };
  return wish.kind === 'page' ? wish : null;
};

/** With the secret of before, for the host that knows it: another one has never heard of it, and is to learn nothing by it. */
const goingOn = (
  executor: ExecutorSetting | null,
  before: ExecutorSetting | null,
  previousUntil: string | null,
): ExecutorSetting | null =>
  executor?.kind === 'http' &&
  before?.kind === 'http' &&
  previousUntil !== null &&
  new URL(executor.url).origin === new URL(before.url).origin
    ? { ...executor, previousSecret: before.secret, previousUntil }
    : executor;

/** Who carries out in this mode, as the database says. */
export const readExecutor = async ({ ports }: Context, manager: Manager): Promise<ExecutorWish> =>
  shown((await modeRecord(ports.storage, ownerOf(manager))).executor);

/**
 * Says who carries out in this mode. For a server of yours a new secret is made, which is in this answer only. Where it
 * already was one of that origin, the secret before signs too until the overlap is over.
 *
 * @param overlapHours 0: the one before is worth nothing at once, as after it was lost.
 */
export const changeExecutor = async (
  { ports }: Context,
  manager: Manager,
  wish: ExecutorWish,
  overlapHours: number,
): Promise<ExecutorChanged> => {
  if (manager.hasConfiguredExecutor) return { ok: false, code: 'executor_configured' };
  const why = wish.kind === 'http' ? await ports.addresses.problemOf(wish.url) : undefined;
  if (why) return { ok: false, code: 'executor_address_refused', why };
  const owner = ownerOf(manager);
  const secret = wish.kind === 'http' ? newSecret(ports.random) : null;
  const fresh = sealed(wish, () => ports.secretBox.seal(executorPlace(owner), secret ?? ''));
  const until = overlapUntil(ports.clock, overlapHours);
  const previousUntil = await ports.storage.transaction(
    async (records) => {
      const before = await modeRecord(records, owner);
      const executor = goingOn(fresh, before.executor, until);
      const closedAt = executor ? null : before.executor ? ports.clock.now().toISOString() : before.closedAt;
      await records.modes.save({ ...before, executor, closedAt });
      await audit(ports, records, manager, 'executor', {
        kind: { from: shown(before.executor).kind, to: wish.kind },
        host: { from: hostIn(shown(before.executor)), to: hostIn(wish) },
        previousUntil: { from: signingUntil(before.executor), to: signingUntil(executor) },
      });
      return signingUntil(executor);
    },
    { alone: [modeKey(owner)] },
  );
  ports.workspaces.changed();
  ports.log.info('executor.changed', { ...owner });
  return { ok: true, executor: wish, secret, previousUntil };
};

const signingUntil = (executor: ExecutorSetting | null): string | null =>
  (executor?.kind === 'http' && executor.previousUntil) || null;

/** The rest of an address may hold a secret. */
const hostIn = (wish: ExecutorWish): string | null => (wish.kind === 'http' ? new URL(wish.url).host : null);
