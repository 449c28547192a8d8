import type { FlowProblem } from '@partwell/flow/schema';

/** What the checks of a document ask for, by code. A code that is not here is explained by its own message. */
const asked: Readonly<Record<string, string>> = {
  condition_field: 'A condition asks for values that are known of a customer; own values are read as traits.',
  condition_operator: 'A condition uses the operators that flows have. Regular expressions are refused.',
  condition_shape: 'A condition is an object, such as {"plan": "pro"}.',
  condition_type: 'A value is compared with one of its own type.',
  flow_duplicate: 'Every flow of a folder has an id of its own; sessions and results refer to it.',
  flow_unreachable:
    'One flow without `when` is for everybody whom no other flow is for; a second is never used.',
  forbidden_key: 'Some names have a meaning in JavaScript and cannot be used.',
  json_syntax: 'A flow is JSON; comments and trailing commas are allowed.',
  label_missing: 'An id without standard words brings a label.',
  offer_undefined: 'A reason leads to offers that the flow defines.',
  reason_duplicate: 'Reasons have ids of their own.',
  segment_undefined: 'A condition names segments that the flow defines.',
  text_undefined: 'Overridden texts are ones that exist.',
  unknown_property: 'A flow has only properties that mean something.',
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
  const summary = Object.hasOwn(asked, code) ? asked[code] : undefined;
  const words = summary ?? `A flow document is as its schema says (${code.replaceAll('_', ' ')}).`;
  return { summary: words, help: summary ? words : `${words} For example: ${message}` };
}
