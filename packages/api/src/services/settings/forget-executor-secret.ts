import type { Ports } from '../../ports/index.ts';
import type { ExecutorSetting, Owner } from '../../ports/records.ts';
import { modeKey } from '../alone-with.ts';

/** Forgets the secret that an executor had before, once it signs no more. */
export const forgetExecutorSecret = async (
  { storage, clock }: Pick<Ports, 'storage' | 'clock'>,
  owner: Owner,
): Promise<void> => {
  const now = clock.now().toISOString();
  if (!isOver((await storage.modes.find(owner))?.executor, now)) return;
  await storage.transaction(
    async ({ modes }) => {
      // Another one may have been said meanwhile.
      const said = await modes.find(owner);
      if (!said || !isOver(said.executor, now)) return;
      const { previousSecret: _, previousUntil: __, ...executor } = said.executor;
      await modes.save({ ...said, executor });
    },
    { alone: [modeKey(owner)] },
  );
};

type Over = Extract<ExecutorSetting, { kind: 'http' }>;

const isOver = (executor: ExecutorSetting | null | undefined, now: string): executor is Over =>
  executor?.kind === 'http' && executor.previousUntil !== undefined && executor.previousUntil <= now;
