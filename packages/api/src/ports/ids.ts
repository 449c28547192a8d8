/**
 * `ses` session, `act` action (also the idempotency key), `msg` outbox row, `whe` webhook endpoint, `evt` server-made
 * event, `key` key of whatever kind, `aud` entry of the audit log, `rev` revision of a draft. Sessions that are kept
 * nowhere: `cho` to choose a subscription, `bar` for somebody who may not cancel, `sta` for what is canceled already,
 * `prv` preview of a draft.
 */
export type IdPrefix =
  | 'ses'
  | 'act'
  | 'msg'
  | 'whe'
  | 'evt'
  | 'key'
  | 'aud'
  | 'rev'
  | 'cho'
  | 'bar'
  | 'sta'
  | 'prv';

/** Makes prefixed ids that sort by time (TypeID over UUIDv7) and the short references people read aloud. */
export interface Ids {
  create(prefix: IdPrefix): string;
  /** What a receipt shows, such as `PW-7K2M-9QXA`. */
  reference(): string;
}
