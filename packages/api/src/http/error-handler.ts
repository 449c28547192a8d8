import type { ErrorHandler } from 'hono';
import { errorFields } from '../log/error-fields.ts';
import type { Ports } from '../ports/index.ts';
import type { ApiEnv } from './api-env.ts';
import { HttpProblem } from './http-problem.ts';
import { problemResponse } from './problem-response.ts';

/** The last stop of everything that is thrown. The log gets the class and the place, never the message. */
export const errorHandler =
  ({ log, storage }: Pick<Ports, 'log' | 'storage'>): ErrorHandler<ApiEnv> =>
  (error, c) => {
    if (error instanceof HttpProblem) {
      return problemResponse(error.code, c, {
        detail: error.message,
        retryAfterSeconds: error.retryAfterSeconds,
        problems: error.problems,
      });
    }
    const code = storage.isUnavailable(error) ? 'unavailable' : 'internal';
    const errorAt = placeOf(error);
    log.error('http.error', {
      requestId: c.get('requestId'),
      code,
      ...errorFields(error),
      ...(errorAt !== undefined && { errorAt }),
    });
    return problemResponse(code, c, code === 'unavailable' ? { retryAfterSeconds: 2 } : {});
  };

/** The first frame, looked for behind the message: its words may have lines that look like one. */
const placeOf = ({ stack = '', message }: Error): string | undefined => {
  const begin = stack.indexOf(message);
  if (begin < 0) return undefined;
  return stack
    .slice(begin + message.length)
    .split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim();
};
