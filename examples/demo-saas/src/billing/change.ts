import type { Command, ExecutorRefusal } from '@partwell/node';
import type { SubscriptionRecord } from '../storage/subscriptions.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';

/** What a command is held against before it is carried out. */
export interface Situation {
  record: SubscriptionRecord;
  subscriber: Subscriber;
}

/** Either a definite no, or the parts of the record that become different. */
export type Change = { refused: ExecutorRefusal } | { changes: Partial<SubscriptionRecord> };

/** How one kind of command is carried out. Pure; one file a kind, all alike. */
export type Carry<Kind extends Command['kind']> = (
  command: Extract<Command, { kind: Kind }>,
  situation: Situation,
) => Change;

export const refuse = (code: string, message: string): Change => ({ refused: { code, message } });
