import { type Mode, modes } from '@partwell/flow/schema';
import { createTrouble } from './log/trouble.ts';
import { createOutboxWorker, LEASE_MILLIS, type OutboxWorker } from './outbox/outbox-worker.ts';
import type { Random } from './ports/random.ts';
import type { Owner } from './ports/records.ts';
import type { WebhookSender } from './ports/webhook-sender.ts';
import type { WebhookEndpoint } from './ports/workspaces.ts';
import type { Context } from './services/context.ts';
import { eraseAnswers } from './services/erase-answers.ts';
import { askForOutlived } from './services/erasure/ask-for-outlived.ts';
import { eraseAsked } from './services/erasure/erase-asked.ts';
import { forgetKeys } from './services/keys/forget-keys.ts';
import { recoverActions, recoverSuspect } from './services/recover-actions.ts';
import { LEASE_MILLIS as ACTION_LEASE_MILLIS, MOST_DEATHS } from './services/retry-policy.ts';
import { sealAnew } from './services/seal-anew.ts';
import { forgetExecutorSecret } from './services/settings/forget-executor-secret.ts';
import { sweepSessions } from './services/sweep-sessions.ts';
import { forgetDeliveries } from './services/webhooks/forget-deliveries.ts';

export interface WorkersOptions {
  readonly sender: WebhookSender;
  readonly endpoints: readonly WebhookEndpoint[];
  /** Whose endpoints these are: nothing of another one is told to them. @default there is only one workspace and mode in the database */
  readonly owner?: Owner;
  readonly random: Random;
  /** How often unsettled actions are looked for. @default 1000 */
  readonly recoverEveryMillis?: number;
  /** How often expired sessions are ended, and what was asked to be erased is. @default 60000 */
  readonly sweepEveryMillis?: number;
  /** How often answers and sessions are erased and deliveries forgotten whose time is over, and secrets sealed anew. @default 3600000 */
  readonly eraseEveryMillis?: number;
  /** How long sessions are kept. @default for ever */
  readonly retentionDays?: number | undefined;
}

export interface Workers {
  readonly outbox: OutboxWorker;
  /** @param alone this process is the only one with the database: what a dead one had leased is free. */
  start(alone: boolean): Promise<void>;
  /** Takes nothing new and waits for what is under way. */
  stop(): Promise<void>;
}

/** What goes on beside the requests: recovery, webhooks, sweeping, forgetting. */
export const createWorkers = (context: Context, options: WorkersOptions): Workers => {
  const { ports, runner } = context;
  const outbox = createOutboxWorker({
    storage: ports.storage,
    clock: ports.clock,
    log: ports.log,
    sender: options.sender,
    endpoints: options.endpoints,
    ...(options.owner && { owner: options.owner }),
    random: options.random,
    managed: {
      secretBox: ports.secretBox,
      served: () => ports.workspaces.served(),
    },
  });
  /**
   * Each mode has its own, and so have those with which servers died again and again: where the executor of the one
   * hangs, nobody waits for it in the other.
   */
  const recoveries = modes.flatMap((mode) =>
    Object.entries({ recovery: recoverActions, suspects: recoverSuspect }).map(([worker, recover]) =>
      repeat(
        worker,
        options.recoverEveryMillis ?? 1000,
        async () => {
          const owners = (await ports.workspaces.served()).filter((owner) => owner.mode === mode);
          for (const owner of owners) await recover(ports, runner, owner);
        },
        mode,
      ),
    ),
  );
  const sweep = repeat('sweep', options.sweepEveryMillis ?? 60_000, async () => {
    for (const owner of await ports.workspaces.served()) await sweepSessions(ports, owner);
  });
  const erasure = repeat('erasure', options.sweepEveryMillis ?? 60_000, async () => {
    let erased = 0;
    for (const owner of await ports.workspaces.served()) {
      const { sessions, messages } = await eraseAsked(context, owner);
      erased += sessions + messages;
    }
    await ports.storage.scrub(erased === 0);
  });
  const answers = repeat('answers', options.eraseEveryMillis ?? 3_600_000, async () => {
    await eraseAnswers(context);
    if (options.retentionDays === undefined) return;
    for (const owner of await ports.workspaces.served()) {
      await askForOutlived(ports, owner, options.retentionDays);
    }
  });
  /** A process that still has the secret of before as its own may have sealed something since this one started. */
  const sealedAnew = async () => {
    const workspaces = new Set((await ports.workspaces.served()).map(({ workspace }) => workspace));
    for (const workspace of workspaces) await sealAnew(ports, workspace);
  };
  const forgetting = repeat('forgetting', options.eraseEveryMillis ?? 3_600_000, async () => {
    await forgetDeliveries(ports);
    await forgetKeys(ports);
    for (const owner of await ports.workspaces.served()) await forgetExecutorSecret(ports, owner);
    await sealedAnew();
  });

  /** Runs a pass again and again, the next one only after the last has ended. */
  function repeat(worker: string, everyMillis: number, pass: () => Promise<void>, mode?: Mode) {
    const events = { begins: 'worker.error', ends: 'worker.recovered' };
    const trouble = createTrouble(ports.log, events, { worker, ...(mode && { mode }) });
    let stopped = false;
    let timer: NodeJS.Timeout | undefined;
    let current: Promise<void> = Promise.resolve();
    const turn = (): void => {
      current = pass()
        .then(trouble.succeeded, trouble.failed)
        .then(() => {
          if (stopped) return;
          timer = setTimeout(turn, everyMillis);
          timer.unref();
        });
    };
    return {
      start: turn,
      stop: async () => {
        stopped = true;
        clearTimeout(timer);
        await current;
      },
    };
  }

  return {
    outbox,
    start: async (alone) => {
      if (alone) {
        const now = ports.clock.now();
        const until = (millis: number) => new Date(now.getTime() + millis).toISOString();
        const { actions, outbox } = ports.storage;
        const count = await actions.releaseLeases(now.toISOString(), until(ACTION_LEASE_MILLIS), MOST_DEATHS);
        if (count > 0) ports.log.warn('recovery.found', { count });
        await outbox.releaseLeases(now.toISOString(), until(LEASE_MILLIS));
      }
      outbox.start();
      for (const recovery of recoveries) recovery.start();
      sweep.start();
      erasure.start();
      answers.start();
      forgetting.start();
    },
    stop: async () => {
      const passes = [...recoveries, sweep, erasure, answers, forgetting];
      await Promise.all([...passes.map((pass) => pass.stop()), outbox.stop()]);
    },
  };
};
