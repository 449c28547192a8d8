import { z } from '@hono/zod-openapi';

/** The path of everything about one session. */
export const sessionParams = z.object({
  id: z
    .string()
    .max(64)
    .openapi({ param: { name: 'id', in: 'path' }, example: 'ses_01k3q8m2c5f8rv0yjx3d2b6w9t' }),
});
