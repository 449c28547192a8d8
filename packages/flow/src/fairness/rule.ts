import type { Path, RuleBasis } from '../schema/problem.ts';
import type { ProfileName } from '../schema/profile-name.ts';
import type { Subject } from './subject.ts';

export type Severity = 'error' | 'warning' | 'off';

/** What a rule found at one place. */
export interface Finding {
  readonly path: Path;
  /** What is wrong, and what to write instead. */
  readonly message: string;
  /** The name or the value as JSON to write there, where there is exactly one. */
  readonly fix?: string;
  /** Set where this finding only warns, however strict the rule is. */
  readonly atMost?: 'warning';
  /** Set where the path is one in the document as it was written, not in the flow that was read from it. */
  readonly inDocument?: true;
}

/** A flow document that shows a rule at work: its properties replace those of a good one, its offers join them. */
export interface Example {
  /** What it shows, in a few words. */
  readonly says: string;
  readonly document: Readonly<Record<string, unknown>>;
  /** The profiles under which it shows it; those the rule is checked under unless told. */
  readonly profiles?: readonly ProfileName[];
  /** Set where the finding only warns. */
  readonly atMost?: 'warning';
}

/** One rule of fair leaving. One file a rule in `rules/`, all alike. */
export interface Rule {
  /** As in the table of fair leaving; findings carry it as `fair/<id>`. */
  readonly id: string;
  /** What holds, in one sentence. */
  readonly summary: string;
  /** Why: what it prevents, in one or two sentences. */
  readonly why: string;
  /** What to do where it does not hold. */
  readonly fix: string;
  /** How strict it is: everywhere, and where a profile sees it differently. Several merge by the strictest. */
  readonly severity: { readonly default: Severity } & Partial<Readonly<Record<ProfileName, Severity>>>;
  readonly basis: RuleBasis['basis'];
  readonly source: string;
  /** The day the rule was last held against its source. ISO 8601 date. */
  readonly asOf: string;
  readonly status: RuleBasis['status'];
  /**
   * Properties that other systems have and flows lack on purpose, with the reason: a name, or the end of a path
   * (`confirm.offers`). Somebody who writes one is told why, instead of that it is unknown.
   */
  readonly refuses?: Readonly<Record<string, string>>;
  check(subject: Subject): readonly Finding[];
  readonly examples: {
    readonly passes: readonly [Example, ...Example[]];
    readonly fails: readonly [Example, ...Example[]];
  };
}
