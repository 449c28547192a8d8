import { noExecutor } from '../billing/no-executor.ts';
import { pageExecutor } from '../billing/page-executor.ts';
import { openedSecrets } from '../kept-secrets.ts';
import type { Clock } from '../ports/clock.ts';
import type { Executor } from '../ports/executor.ts';
import type { ExecutorSetting, Owner } from '../ports/records.ts';
import { executorPlace, type SecretBox } from '../ports/secret-box.ts';
import type { SignedAddress } from '../ports/workspaces.ts';
import type { StoredWorkspace } from './stored-workspace.ts';

export interface ExecutorByModeOptions {
  /** Whose executor the configuration names. */
  readonly owner: Owner;
  /** undefined: it names none, and the database may. */
  readonly executor: Executor | undefined;
  readonly workspace: Pick<StoredWorkspace, 'executorOf' | 'lastExecutorOf'>;
  readonly secretBox: SecretBox;
  /** Calls a host over HTTP. */
  readonly call: (address: SignedAddress) => Executor;
  readonly clock: Clock;
}

/** Lets each mode be carried out by its own executor and by no other: that of the configuration, or of the database. */
export const executorByMode = (options: ExecutorByModeOptions): Executor => {
  const { owner, executor, workspace, secretBox, call, clock } = options;

  const configuredFor = (of: Owner): Executor | undefined =>
    of.workspace === owner.workspace && of.mode === owner.mode ? executor : undefined;

  const asSaid = (of: Owner, said: ExecutorSetting | undefined): Executor => {
    if (said === undefined) return noExecutor;
    if (said.kind === 'page') return pageExecutor;
    const secrets = openedSecrets(secretBox, executorPlace(of), said, clock.now());
    return secrets.length === 0 ? unreadable : call({ url: said.url, secrets });
  };

  const executorOf = async ({ workspace: id, mode }: Owner): Promise<Executor> => {
    const of = { workspace: id, mode };
    return configuredFor(of) ?? asSaid(of, await workspace.executorOf(of));
  };

  return {
    handsToPage: (of) =>
      configuredFor(of)?.handsToPage?.(of) ?? workspace.lastExecutorOf(of)?.kind === 'page',
    execute: async (action) => (await executorOf(action)).execute(action),
    read: async (target) => (await executorOf(target)).read(target),
  };
};

/** Its secret was sealed with another PARTWELL_SECRET. That is mended some day, so nothing is refused for good. */
const unreadable: Executor = {
  execute: async () => ({ code: 'unknown', why: 'not_configured' }),
  read: async () => ({ code: 'unknown', why: 'not_configured' }),
};
