import type { ActiveFlow } from '../flows/active-flow.ts';
import type { Addresses } from './addresses.ts';
import type { Clock } from './clock.ts';
import type { Drafts } from './drafts.ts';
import type { Executor } from './executor.ts';
import type { Ids } from './ids.ts';
import type { Log } from './log.ts';
import type { Meter } from './meter.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Random } from './random.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Receipts } from './receipts.ts';
import type { SecretBox } from './secret-box.ts';
import type { SessionSecrets } from './session-secrets.ts';
import type { Storage } from './storage.ts';
import type { WidgetFiles } from './widget-files.ts';
import type { Workspaces } from './workspaces.ts';

/** Everything the API needs from outside. `main.ts` makes it from the environment, tests by hand. */
export interface Ports {
  readonly storage: Storage;
  readonly executor: Executor;
  readonly workspaces: Workspaces;
  /** The flows in force, in the order they are tried. */
  readonly flows: readonly ActiveFlow[];
  /** Flows that are being written, for previews. @default none */
  readonly drafts?: Drafts;
  readonly widget: WidgetFiles;
  readonly secrets: SessionSecrets;
  readonly receipts: Receipts;
  /** Names what is kept of the erased. */
  readonly pseudonyms: Pseudonyms;
  /** Keeps the secrets of webhook endpoints. */
  readonly secretBox: SecretBox;
  /** Judges the addresses of webhook endpoints. */
  readonly addresses: Addresses;
  readonly random: Random;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** @default nothing is measured */
  readonly meter?: Meter;
  /** Called after a commit that wrote outbox rows. @default nothing */
  readonly onOutbox?: () => void;
  /** Whether somebody has asked this server to stop, so that it is to be sent nothing new. @default never */
  readonly isStopping?: () => boolean;
  /** How long a request waits for its own action before it answers `pending`. @default 6000 */
  readonly patienceMillis?: number;
  /** Reverse proxies before this server, each of which adds whom it heard to `X-Forwarded-For`. @default 0 */
  readonly proxies?: number;
  /** @default see rate-limits.ts */
  readonly limits?: Partial<RateLimits>;
}
