import type { Settings } from '../opener/settings.ts';
import type { Guard } from './guards.ts';
import type { Outcome, Tell } from './outcome.ts';

/** What the attributes of the script tag say, or what a page (or the npm entry) leaves in `window.partwell`. */
export interface Preset {
  readonly key?: string | undefined;
  /** Folder of the files. @default where the script is */
  readonly files?: string | undefined;
  readonly api?: string | undefined;
  readonly selector?: string | undefined;
  readonly tokenUrl?: string | undefined;
  readonly debug?: string | boolean | undefined;
}

/**
 * What `ui.js` exports as `begin`. A loader may be a year old in somebody's cache and meet today's chunk:
 * fields are only ever added here, and what is added may be missing.
 */
export type Begin = (page: {
  readonly data: Preset;
  /** Folder of the files, ending in `/`: the chunks lie in `v/<version>/` below it. */
  readonly files: string;
  readonly guard: Guard;
  readonly tell: Tell;
  /** Ends the listeners of older openers, which had some beyond their openings. */
  readonly signal?: AbortSignal;
}) => Opener;

export interface Opener {
  /** Fetches and draws ahead of a click. Failures are silent: the click tries again. */
  prefetch(wish?: Wish | string): void;
  /**
   * Opens the dialog, or fails within two seconds and calls `ownWay`. One at a time.
   *
   * @param wish a string is a customer token.
   * @param began when it was asked for, of `performance.now()`. @default now
   */
  open(wish?: Wish | string, ownWay?: () => void, began?: number): Promise<Outcome>;
  /** Closes what is open, as Escape does, and forgets what was prepared. */
  close(): void;
}

/** One wish to open, as the UI gets it. */
export interface Visit {
  readonly settings: Settings;
  readonly guard: Guard;
  readonly wish: Wish;
  /** The session request under way; absent where the token has to be fetched first. */
  readonly answer?: Promise<Response> | undefined;
  /** Asks the API for a session. A page's patched `fetch` that throws is a rejection like any other. */
  ask(token: string, more?: { readonly subscription?: string | undefined }): Promise<Response>;
  readonly tell: Tell;
  /** Explains to the integrator, where that is wished. */
  note(what: string, detail?: unknown): void;
}

/** What somebody wants to open. */
export interface Wish {
  /** Customer token, from `data-partwell-token` or the caller. */
  readonly token?: string | undefined;
  /** Which of the token's subscriptions. */
  readonly subscription?: string | undefined;
  /** The control that was pressed. */
  readonly control?: Element | undefined;
  /** Page mode: the element to fill instead of opening a dialog. */
  readonly target?: Element | undefined;
  /** Brings a token where neither the control nor `tokenUrl` does. */
  readonly tokenFrom?: (() => Promise<string>) | undefined;
  /** Carries out in the page what the server leaves to it. */
  readonly carryOut?: CarryOut | undefined;
}

/**
 * What the host's page may carry out itself. Resolves once it is done; with `{ refused: 'card_declined' }` where it
 * certainly was not. Rejects where that is not known: the same action may then be asked for again.
 */
export type CarryOut = (action: {
  readonly id: string;
  readonly session: string;
  readonly command: { readonly kind: string; readonly [detail: string]: unknown };
}) => Promise<unknown>;

/** What draws; in the npm build a chunk of its own. */
export interface Ui {
  /**
   * Reads the session and draws everything out of sight, in short tasks.
   *
   * @throws {Failure} with the API's code, or one of the widget's own.
   */
  prepare(visit: Visit): Promise<Prepared>;
}

/** Drawn and laid out, not yet shown. */
export interface Prepared {
  /** Shows it in this very task. `away` asks for the page's own cancel. */
  show(end: (outcome: Outcome, away?: boolean) => void): DialogHandle;
  /** Takes it away unseen. */
  discard(): void;
}

export interface DialogHandle {
  /** As Escape does: changes nothing. */
  close(): void;
}

/** Why the dialog could not be opened. Never reaches the visitor: the page's own cancel follows. */
export interface Failure {
  readonly code: string;
  readonly message?: string;
}
