import type { Path } from '../../schema/problem.ts';

/** What a text is for: rules say which they judge. */
export type Role =
  | 'leave'
  | 'commit'
  | 'own-way'
  | 'decline'
  | 'back'
  | 'close'
  | 'advance'
  | 'accept'
  | 'question'
  | 'hint'
  | 'free-text-hint'
  | 'reason'
  | 'thanks'
  | 'offer'
  | 'fact'
  | 'effect'
  | 'privacy'
  | 'status'
  | 'withdrawal'
  | 'after'
  | 'receipt';

/** Words that a subscriber will read, with where they are written. */
export interface ShownText {
  readonly role: Role;
  /** BCP 47: of the words, or the flow's own where they are given once. */
  readonly language: string;
  readonly path: Path;
  /** Everything the message may say. */
  readonly variants: readonly string[];
  /** Whether it is read before the cancellation is declared. */
  readonly beforeCommit: boolean;
  /** The key of the standard text it replaces, where it does. */
  readonly key?: string;
}

/** The controls with which somebody leaves or turns something down. */
export const leavingRoles: readonly Role[] = ['leave', 'commit', 'own-way', 'decline'];

/** Every control. */
export const controlRoles: readonly Role[] = [...leavingRoles, 'back', 'close', 'advance', 'accept'];
