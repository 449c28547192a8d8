import { z } from 'zod';
import { ask } from '../doctor/ask.ts';
import { CliError } from '../errors/cli-error.ts';
import { apiAddressOf } from '../input/api-address.ts';
import { printable } from '../output/printable.ts';
import { unreachable } from './unreachable.ts';

const problem = z.object({ code: z.string(), title: z.string(), detail: z.string() });

export interface Question<T> {
  /** @default what PARTWELL_HOST and PARTWELL_PORT say */
  readonly api: string | undefined;
  /** @default 'GET' */
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly answer: z.ZodType<T>;
}

/**
 * Asks a server as its operator, with the secret key of the environment.
 *
 * @throws CliError `environment_invalid` | `server_unreachable` | `server_refused`
 */
export async function askServer<T>({ api, method = 'GET', path, body, answer }: Question<T>): Promise<T> {
  const address = api ?? apiAddressOf(process.env);
  const key = process.env.PARTWELL_SECRET_KEY?.trim();
  if (!key)
    throw new CliError('environment_invalid', 'PARTWELL_SECRET_KEY is not set, as the server has it.');
  const asked = await ask(`${address}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!asked.ok) throw unreachable(address, asked.why);
  const said = problem.safeParse(asked.body);
  if (said.success) {
    const { title, detail } = said.data;
    const code = printable(said.data.code);
    throw new CliError(
      'server_refused',
      `${printable(`${title}. ${detail}`)}\n${code}  ${address}/help#${code}`,
    );
  }
  const read = answer.safeParse(asked.body);
  if (!read.success) {
    throw new CliError('server_refused', `${address} answers ${asked.status}, and not as Partwell does.`);
  }
  return read.data;
}
