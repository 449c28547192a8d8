import type { ApiProblem, dataOf, PartwellClient, pages } from '@partwell/api/client';
import { CliError } from '../errors/cli-error.ts';
import { apiAddressOf } from '../input/api-address.ts';
import { printable } from '../output/printable.ts';
import { apiProblems } from './api-problems.ts';
import { unreachable, whyUnanswered } from './unreachable.ts';

/** More than a server takes that is well. */
const PATIENCE_MILLIS = 30_000;

/** A server, and how its answers are taken. */
export interface Server {
  readonly client: PartwellClient;
  readonly dataOf: typeof dataOf;
  readonly pages: typeof pages;
}

/** Which server is meant. The key comes from the environment only, so that it stays in no history of a shell. */
export interface ServerOptions {
  readonly api?: string;
}

/** Asks a server to do something; what keeps it from being done is for a person to read. */
export async function withServer<T>(
  options: ServerOptions,
  work: (server: Server) => Promise<T>,
): Promise<T> {
  const secretKey = process.env.PARTWELL_SECRET_KEY?.trim();
  if (!secretKey) {
    throw new CliError(
      'environment_invalid',
      'PARTWELL_SECRET_KEY is not set. It is the secret key of the server, sk_live_… or sk_test_….',
    );
  }
  const { createClient, dataOf, isClientError, pages } = await import('@partwell/api/client');
  const api = options.api ?? apiAddressOf(process.env);
  const send = async (request: Request) => {
    const response = await answerTo(request, api);
    if (response.ok && !isOurs(response)) {
      throw new CliError('server_refused', `${api} answers ${response.status}, and not as Partwell does.`);
    }
    return response;
  };
  try {
    return await work({ client: createClient({ api, secretKey, fetch: send }), dataOf, pages });
  } catch (error) {
    if (!isClientError(error)) throw error;
    throw refusal(api, error.problem, error);
  }
}

/** Waits for the answer to begin; an export takes as long as it is. */
async function answerTo(request: Request, api: string): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE_MILLIS);
  try {
    return await fetch(request, { signal: late.signal });
  } catch (cause) {
    const why = late.signal.aborted ? `no answer in ${PATIENCE_MILLIS / 1000} seconds` : whyUnanswered(cause);
    throw unreachable(api, why, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** Whether it may be what was asked for: JSON, or a table of sessions. A page of somebody else is neither. */
const isOurs = ({ status, headers }: Response): boolean =>
  status === 204 || /json|csv/.test(headers.get('content-type') ?? '');

function refusal(api: string, problem: ApiProblem, cause: Error): CliError {
  const code = printable(problem.code);
  const said = `${printable(`${problem.title}. ${problem.detail}`)} (${code})`;
  if (problem.code === 'flow_invalid') {
    return new CliError('flow_invalid', [said, ...apiProblems(problem.problems)].join('\n'), { cause });
  }
  // What is in front of a server knows no help of ours.
  const help = problem.type === 'about:blank' ? [] : [`${api}/help#${code}`];
  return new CliError('server_refused', [said, ...help].join('\n'), { cause });
}
