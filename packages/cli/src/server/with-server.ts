import type { ApiProblem, dataOf, PartwellClient, pages } from '@partwell/api/client';
import { CliError } from '../errors/cli-error.ts';
import { apiAddressOf } from '../input/api-address.ts';
import { printable } from '../output/printable.ts';
import { apiProblems } from './api-problems.ts';
import { unreachable, whyUnanswered } from './unreachable.ts';

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
    try {
      return await fetch(request);
    } catch (cause) {
      throw unreachable(api, whyUnanswered(cause), { cause });
    }
  };
  try {
    return await work({ client: createClient({ api, secretKey, fetch: send }), dataOf, pages });
  } catch (error) {
    if (!isClientError(error)) throw error;
    throw refusal(error.problem, error);
  }
}

function refusal(problem: ApiProblem, cause: Error): CliError {
  const said = printable(`${problem.title}. ${problem.detail} (${problem.code})`);
  return problem.code === 'flow_invalid'
    ? new CliError('flow_invalid', [said, ...apiProblems(problem.problems)].join('\n'), { cause })
    : new CliError('server_refused', said, { cause });
}
