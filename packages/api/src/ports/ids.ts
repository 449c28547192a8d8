/** `ses` session, `act` action (also the idempotency key), `msg` outbox row, `evt` server-made event. */
export type IdPrefix = 'ses' | 'act' | 'msg' | 'evt';

/** Makes prefixed ids that sort by time (TypeID over UUIDv7) and the short references people read aloud. */
export interface Ids {
  create(prefix: IdPrefix): string;
  /** What a receipt shows, such as `PW-7K2M-9QXA`. */
  reference(): string;
}
