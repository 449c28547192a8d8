/**
 * Everything a log line may carry. An allow-list, because a deny-list forgets: no tokens, secrets, names,
 * free text, and no error messages of others (they quote what they were given).
 */
export interface LogFields {
  readonly requestId?: string;
  readonly method?: string;
  /** The route's pattern, never the address that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly millis?: number;
  readonly code?: string;
  readonly workspace?: string;
  readonly mode?: string;
  readonly session?: string;
  readonly action?: string;
  readonly message?: string;
  readonly endpoint?: string;
  /** The id of a key. */
  readonly key?: string;
  readonly flow?: string;
  readonly flowVersion?: number;
  /** A place in a flow document. */
  readonly flowPath?: string;
  /** What goes on beside the requests, by its name. */
  readonly worker?: string;
  readonly attempt?: number;
  readonly count?: number;
  readonly port?: number;
  readonly host?: string;
  readonly version?: string;
  /** The kind of database, and where it is: never with a name or password. */
  readonly database?: 'sqlite' | 'postgres';
  readonly place?: string;
  /** The name of a variable of the environment, never what it is set to. */
  readonly variable?: string;
  readonly nearest?: string;
  /** Places in an answer of the host that were not understood, and what belongs there: never what was there. */
  readonly expected?: string;
  /** The class of an error and where it was thrown: never its message. */
  readonly errorName?: string;
  readonly errorCode?: string;
  readonly errorAt?: string;
}

/** `event` is a fixed name such as `action.settled`: words that vary belong in no log. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
