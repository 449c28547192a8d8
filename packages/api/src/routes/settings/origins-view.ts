import { z } from '@hono/zod-openapi';
import type { Manager } from '../../ports/workspaces.ts';

/** An origin as browsers send it. */
export const origin = z
  .string()
  .max(300)
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text,
    {
      error: 'Write an origin without a path, such as https://app.example.com.',
    },
  );

/** Which pages may start sessions. */
export const originsView = z.object({
  origins: z.array(z.string()).describe('What was said here.'),
  configured: z.array(z.string()).describe('What PARTWELL_ORIGINS says, beside it.'),
  any: z.boolean().describe('Neither says anything: every page may.'),
});

export const toOriginsView = (
  origins: readonly string[],
  { configuredOrigins = [] }: Manager,
): z.infer<typeof originsView> => ({
  origins: [...origins],
  configured: [...configuredOrigins],
  any: origins.length === 0 && configuredOrigins.length === 0,
});
