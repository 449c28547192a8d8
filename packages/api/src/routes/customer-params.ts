import { z } from '@hono/zod-openapi';

/** The path of everything about one customer. */
export const customerParams = z.object({
  customer: z
    .string()
    .min(1)
    .max(200)
    .openapi({ param: { name: 'customer', in: 'path' }, example: 'cus_maya' }),
});
