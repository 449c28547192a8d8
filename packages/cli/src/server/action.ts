import { z } from 'zod';

/** An action as a server tells of it; what is not named here is passed on to programs. */
export const action = z.looseObject({
  id: z.string(),
  type: z.string(),
  status: z.string(),
  kind: z.string().nullable(),
  offer: z.string().nullable(),
  command: z.record(z.string(), z.unknown()),
  session: z.string(),
  customer: z.string(),
  subscription: z.string(),
  reference: z.string(),
  toldBy: z.string(),
  attempts: z.int(),
  cause: z.string().nullable(),
  why: z.string().nullable(),
  note: z.string().nullable(),
  triedAt: z.string(),
  dueAt: z.string().nullable(),
  createdAt: z.string(),
  settledAt: z.string().nullable(),
});

export type Action = z.infer<typeof action>;
