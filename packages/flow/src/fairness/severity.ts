import type { RuleBasis } from '../schema/problem.ts';
import type { ProfileName } from '../schema/profile-name.ts';
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
  const named = Object.entries(severity).filter(([, strictness]) => strictness !== 'off');
  const everywhere = severity.default !== 'off';
  return { id, profiles: everywhere ? [] : named.map(([profile]) => profile), basis, source, asOf, status };
}
