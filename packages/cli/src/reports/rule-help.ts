import { rules } from '@partwell/flow/fairness';
import { type FlowProblem, problemCodes, type RuleBasis } from '@partwell/flow/schema';

interface RuleHelp {
  /** What holds, in a sentence. */
  readonly summary: string;
  /** Why, what to do, and what it rests on. */
  readonly help: string;
}

/** Checks that only the command line makes, as only it sees files side by side. */
const own: Readonly<Record<string, string>> = {
  flow_duplicate: 'Two flows of a folder have one id; sessions and results refer to a flow by it.',
  flow_unreachable: 'A second flow without `when` is never used; the first by file name is for everybody.',
};

/** What a rule is about. */
export function ruleHelp({ code, rule, message }: FlowProblem): RuleHelp {
  if (rule) return fairnessHelp(rule);
  const known: Readonly<Record<string, { description: string }>> = problemCodes;
  const words =
    (Object.hasOwn(own, code) ? own[code] : undefined) ??
    (Object.hasOwn(known, code) ? known[code]?.description : undefined) ??
    message;
  return { summary: words, help: words };
}

function fairnessHelp({ id, basis, source, status, asOf, profiles }: RuleBasis): RuleHelp {
  const known = rules.find((each) => each.id === id);
  const where = profiles.length > 0 ? ` Checked under ${profiles.join(', ')}.` : '';
  const rests = `Rests on ${basis}: ${source} (${status}, read ${asOf}).${where}`;
  return {
    summary: known?.summary ?? id,
    help: known ? `${known.why} ${known.fix} ${rests}` : rests,
  };
}
