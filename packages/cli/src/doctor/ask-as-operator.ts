import type { z } from 'zod';
import { ask } from './ask.ts';
import type { Patient } from './patient.ts';
import { codeOf } from './problem.ts';

export type Told<T> = { readonly told: T; readonly at: Date } | { readonly skipped: string };

/**
 * Has the server tell something, with the secret key of the environment.
 *
 * @returns why it does not, where it does not: whether the key is good is another check.
 */
export async function askAsOperator<T>(
  { api, get }: Patient,
  path: string,
  shape: z.ZodType<T>,
): Promise<Told<T>> {
  const key = get('PARTWELL_SECRET_KEY');
  if (key === undefined) return { skipped: 'PARTWELL_SECRET_KEY is not set here' };
  const asked = await ask(`${api}${path}`, { headers: { authorization: `Bearer ${key}` } });
  const read = asked.ok && asked.status === 200 ? shape.safeParse(asked.body) : undefined;
  if (!asked.ok || !read?.success) return { skipped: `the server does not tell (${codeOf(asked) ?? '?'})` };
  return { told: read.data, at: asked.at };
}
