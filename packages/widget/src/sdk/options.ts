import type { Command } from '@partwell/flow';
import type { Listeners } from './events.ts';

/** A customer token, or what brings one. */
export type Token = string | (() => string | Promise<string>);

/** One decision of the subscriber that your page carries out. */
export interface PageAction {
  /** The same id is the same decision: carry it out once. */
  readonly id: string;
  /** Where your server reads, with its secret key, what it is that it may carry out. */
  readonly session: string;
  /** What it is, to show. Amounts are not to be taken from a browser. */
  readonly command: Command;
}

/** What says who is asking, and where. */
export interface ConnectionOptions {
  /** Publishable key: `pk_live_…` or `pk_test_…`. */
  readonly key: string;
  /** Where Partwell is served, such as `https://cancel.example.com`. */
  readonly url: string;
  /**
   * Customer token, signed by your server, or a function that brings one. A function is called when somebody
   * means to cancel, and again when the token has expired.
   */
  readonly token?: Token | undefined;
  /** Address on your server that answers with a customer token; instead of `token`. */
  readonly tokenUrl?: string | undefined;
  /** Which of the token's subscriptions it is about. @default the subscriber is asked, or the only one */
  readonly subscription?: string | undefined;
  /**
   * Carries out in your page what the workspace leaves to it; never called where the server bills. Return when
   * it is done, or `{ refused: 'why' }` when it cannot be. What throws may or may not have been done: the
   * subscriber is told that it is not known, and trying again calls with the same id.
   */
  readonly carryOut?: ((action: PageAction) => unknown) | undefined;
  /** Says in the console what happened and why. @default false */
  readonly debug?: boolean | undefined;
  /** Listeners from the start; more with `on()`. */
  readonly on?: Listeners | undefined;
}

/** What an instance is made of. */
export interface PartwellOptions extends ConnectionOptions {
  /**
   * Controls whose click opens the dialog, whenever they are added. Their own action stays behind them: it
   * follows whenever anything fails. @default none: you call `open()`
   */
  readonly selector?: string | undefined;
  /** Folder on a server to load the dialog from, such as `url`. @default the copy in this package */
  readonly files?: string | undefined;
}

/** What one call of `open()` or `prefetch()` says beyond the options of its instance. */
export interface OpenOptions {
  readonly token?: Token | undefined;
  readonly subscription?: string | undefined;
  /** The control that was pressed: it shows that it was heard, and gets the focus back. */
  readonly control?: Element | undefined;
  /** An element to fill with the flow, instead of opening a dialog. */
  readonly target?: Element | undefined;
}
