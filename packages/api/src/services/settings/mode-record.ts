import type { ModeRecord, Owner } from '../../ports/records.ts';
import type { Records } from '../../ports/storage.ts';

/** What is said of a mode over the API; nothing, as long as nobody has said anything. */
export const modeRecord = async ({ modes }: Pick<Records, 'modes'>, owner: Owner): Promise<ModeRecord> =>
  (await modes.find(owner)) ?? { ...owner, origins: [], executor: null, closedAt: null };
