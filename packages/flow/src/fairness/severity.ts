import type { RuleBasis } from '../schema/problem.ts';
import { type ProfileName, profileName } from '../schema/profile-name.ts';
import type { Rule, Severity } from './rule.ts';

const order: readonly Severity[] = ['off', 'warning', 'error'];

/** How strict a rule is under several profiles: as strict as under the strictest. */
export function severityOf(rule: Pick<Rule, 'severity'>, profiles: readonly ProfileName[]): Severity {
  return profiles
    .map((profile) => rule.severity[profile] ?? rule.severity.default)
    .reduce((a, b) => (order.indexOf(a) > order.indexOf(b) ? a : b), 'off' as Severity);
}

/** What a finding says of the rule behind it. */
export function basisOf({
  id,
  severity,
  basis,
  source,
  asOf,
  status,
}: Omit<Rule, 'check' | 'examples'>): RuleBasis {
  const checked = profileName.options.filter((profile) => severityOf({ severity }, [profile]) !== 'off');
  const profiles = checked.length === profileName.options.length ? [] : checked;
  return { id, profiles, basis, source, asOf, status };
}
