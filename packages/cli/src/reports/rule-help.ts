import { type FlowProblem, problemCodes } from '@partwell/flow/schema';

/** Checks that only the command line makes, as only it sees files side by side. */
const own: Readonly<Record<string, string>> = {
  flow_duplicate: 'Two flows of a folder have one id; sessions and results refer to a flow by it.',
  flow_unreachable: 'A second flow without `when` is never used; the first by file name is for everybody.',
};

/** What a rule is about: one line, and what it rests on. */
export function ruleHelp({ code, rule, message }: FlowProblem): { summary: string; help: string } {
  if (rule) {
    const profiles = rule.profiles.length > 0 ? ` Profiles: ${rule.profiles.join(', ')}.` : '';
    return {
      summary: `Fair leaving: ${rule.id.replaceAll('-', ' ')}`,
      help: `Rests on ${rule.basis}: ${rule.source} (${rule.status}, read ${rule.asOf}).${profiles}`,
    };
  }
  const known: Readonly<Record<string, { description: string }>> = problemCodes;
  const words =
    (Object.hasOwn(own, code) ? own[code] : undefined) ??
    (Object.hasOwn(known, code) ? known[code]?.description : undefined) ??
    message;
  return { summary: words, help: words };
}
