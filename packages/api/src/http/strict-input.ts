import type { z } from 'zod';
import { HttpProblem } from './http-problem.ts';

/** Turns a failed schema into the problem that names the place. */
export const inputProblem = ({ issues }: z.ZodError): HttpProblem => {
  const extra = issues.find((issue) => issue.code === 'unrecognized_keys');
  if (extra) {
    const names = extra.keys.map((key) => `\`${[...extra.path, key].join('.')}\``).join(', ');
    return new HttpProblem('unexpected_field', { detail: `Remove ${names}.` });
  }
  const [first] = issues;
  return new HttpProblem('invalid_request', {
    detail: first && `At \`${first.path.join('.') || 'the top'}\`: ${first.message}`,
  });
};
