import type { DueDelivery, Owner } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import type { WebhookTarget } from '../ports/webhook-sender.ts';

/** What a lane has to know of its endpoint, wherever that comes from. */
export interface LaneEndpoint {
  readonly id: string;
  /** Whose events it gets, where its id is not enough to tell. @default anybody's that name it */
  readonly owner?: Owner;
  /** As it is now; undefined while nothing may be sent to it. Asked before each delivery: it may change at any time. */
  current(): Promise<WebhookTarget | undefined>;
  /** The next three are called in the transaction that keeps what came of an attempt. */
  delivered(records: Records): Promise<void>;
  /** @returns whether it gets nothing any more from now on. */
  failed(records: Records, target: WebhookTarget, due: DueDelivery, at: Date): Promise<boolean>;
  gone(records: Records, target: WebhookTarget, due: DueDelivery, at: Date): Promise<void>;
}
