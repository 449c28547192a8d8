import { ClientError } from './client-error.ts';
import type { ApiProblem } from './problem.ts';

/** What a call of the client is answered with. */
export interface Answer<T> {
  readonly data?: T;
  readonly error?: ApiProblem;
  readonly response: Response;
}

/**
 * The data of an answer.
 *
 * @throws ClientError with the problem, where it is one.
 */
export const dataOf = <T>({ data, error, response }: Answer<T>): T => {
  if (response.ok) return data as T;
  throw new ClientError(isProblem(error) ? error : unknownProblem(response));
};

const isProblem = (error: unknown): error is ApiProblem =>
  typeof error === 'object' &&
  error !== null &&
  ['code', 'title', 'detail'].every((name) => typeof Reflect.get(error, name) === 'string');

/** Something between us and the API has answered. */
const unknownProblem = ({ status, statusText, headers }: Response): ApiProblem => ({
  type: 'about:blank',
  code: 'internal',
  title: `It was answered with ${[status, statusText].join(' ').trim()}`,
  status,
  detail: 'That is no answer of this API. Look at what is in front of it.',
  requestId: headers.get('x-request-id') ?? '',
});
