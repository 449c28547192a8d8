import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ApiEnv } from './api-env.ts';
import { explainedAt } from './explained-at.ts';
import { type ProblemCode, problemCodes } from './problem-codes.ts';
import { type ProblemView, problemView } from './problem-view.ts';

const codes = Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]];

/** RFC 9457 problem details. `code` is stable; `detail` says what to do. */
export const problemDetails = z
  .object({
    type: z
      .string()
      .describe('Where the code is explained: a reference relative to the address that was asked.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What to do.'),
    code: z.enum(codes),
    requestId: z.string().describe('Quote it when you report a problem.'),
    problems: z
      .array(problemView)
      .optional()
      .describe('Of `flow_invalid`: everything that is wrong with the document.'),
  })
  .openapi('Problem');

/** What may be wrong with the body of any request that has one. */
export const bodyProblems = [
  'invalid_json',
  'unexpected_field',
  'body_too_large',
] as const satisfies readonly ProblemCode[];

/** What may be wrong with any request: its address cannot be read, there are too many, or the server is in trouble. */
const problemsOfAny = [
  'invalid_request',
  'rate_limited',
  'unavailable',
  'internal',
] as const satisfies readonly ProblemCode[];

/** The `responses` of a route for the problems it may answer, one entry a status. */
export const problems = (...list: ProblemCode[]) => {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of [...list, ...problemsOfAny]) {
    const { status } = problemCodes[code];
    byStatus.set(status, [...new Set([...(byStatus.get(status) ?? []), code])]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      {
        description: of.map((code) => `\`${code}\`: ${problemCodes[code].title}.`).join(' '),
        content: { 'application/problem+json': { schema: problemDetails } },
      },
    ]),
  );
};

/** Writes one problem as a response, and notes it for the log. */
export const problemResponse = (
  code: ProblemCode,
  c: Pick<Context<ApiEnv>, 'get' | 'set' | 'req'>,
  {
    detail,
    retryAfterSeconds,
    problems: found,
  }: {
    detail?: string | undefined;
    retryAfterSeconds?: number | undefined;
    problems?: readonly ProblemView[] | undefined;
  } = {},
): Response => {
  const { status, title } = problemCodes[code];
  c.set('problem', code);
  return new Response(
    JSON.stringify({
      type: explainedAt(code, c.req.path),
      title,
      status,
      detail: detail ?? problemCodes[code].detail,
      code,
      requestId: c.get('requestId'),
      ...(found && { problems: found }),
    }),
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        // RFC 9110, section 15.5.2. Browsers ask nobody for a password because of it.
        ...(status === 401 && { 'www-authenticate': 'Bearer realm="partwell"' }),
        ...(retryAfterSeconds !== undefined && {
          'retry-after': String(Math.max(1, Math.ceil(retryAfterSeconds))),
        }),
      },
    },
  );
};
