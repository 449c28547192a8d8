/** The rules of fair leaving, held against flow documents. Runs on servers and in tools. */

export { type CheckedFlow, checkFlow } from './check-flow.ts';
export { elsewhere, type RuleElsewhere } from './elsewhere.ts';
export { hasErrors } from './has-errors.ts';
export { heldTwice } from './held-twice.ts';
export { type Lexicon, lexiconFor, lexicons } from './lexicons/index.ts';
export { lintFlow } from './lint-flow.ts';
export { type Profile, profiles, type Requirements, type StatutoryLabel } from './profiles/index.ts';
export { mergeProfiles } from './profiles/merge-profiles.ts';
export { profileFor } from './profiles/profile-for.ts';
export type { Example, Rule, Severity } from './rule.ts';
export { rules } from './rules/index.ts';
export { severityOf } from './severity.ts';
export { statutoryTexts } from './statutory-texts.ts';
