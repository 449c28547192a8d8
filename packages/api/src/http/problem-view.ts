import { z } from '@hono/zod-openapi';
import { type FlowProblem, isError } from '@partwell/flow/schema';

/** What is wrong with a flow document, or could be better: as `partwell validate` says it. */
export const problemView = z
  .object({
    code: z.string().describe('Stable: `offer_undefined`, `fair/max-steps`, …'),
    severity: z.enum(['error', 'warning']).describe('An error refuses the document; a warning does not.'),
    pointer: z.string().describe('Where in the document: a JSON Pointer (RFC 6901); empty for all of it.'),
    message: z.string(),
    fix: z.string().optional().describe('What to write instead, where it can be said.'),
    line: z.int().optional().describe('One-based, in the text that was sent.'),
    column: z.int().optional(),
    source: z.string().optional().describe('Of a rule of fairness: the law or guideline it rests on.'),
  })
  .openapi('FlowProblem');

export type ProblemView = z.infer<typeof problemView>;

export const toProblemView = (problem: FlowProblem): ProblemView => ({
  code: problem.code,
  severity: isError(problem) ? 'error' : 'warning',
  pointer: problem.path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join(''),
  message: problem.message,
  ...(problem.fix !== undefined && { fix: problem.fix }),
  ...(problem.line !== undefined && { line: problem.line }),
  ...(problem.column !== undefined && { column: problem.column }),
  ...(problem.rule && { source: problem.rule.source }),
});
