import { z } from '@hono/zod-openapi';
import { instant, mode } from '@partwell/flow/schema';
import { type KeyRecord, keyKinds } from '../../ports/records.ts';
import { roleNames } from '../../ports/roles.ts';

/** The path of everything about one key. */
export const keyParams = z.object({
  id: z
    .string()
    .max(64)
    .openapi({ param: { name: 'id', in: 'path' }, example: 'key_01k3q8m2c5f8rv0yjx3d2b6w9t' }),
});

/** What a key can be told, each with what it is when nothing is said. */
export const keyFields = {
  name: z.string().max(100).describe('For you.'),
  expiresAt: instant.describe('It ends by itself then.'),
};

/** A key as the host sees it. What it is stands in no view, but for a publishable one. */
export const keyView = z.object({
  id: z.string(),
  mode,
  kind: z
    .enum(keyKinds)
    .describe(
      '`publishable`: for pages. `secret`: manages. `signing`: your server signs customer tokens with it.',
    ),
  role: z.enum(roleNames).nullable().describe('What a secret key may do; `null` for the others.'),
  name: z.string(),
  hint: z
    .string()
    .describe(
      'For recognising it: all of a publishable key, both ends of a secret one, a signing secret up to its `kid`.',
    ),
  createdAt: instant,
  lastUsedAt: instant.nullable().describe('To about a minute.'),
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
  previousUntil: instant.nullable().describe('Until then the one before it was rotated is good, too.'),
});

/** The one answer that names a key. */
export const keyItself = z.string().describe('The key, shown this once: `pk_…`, `sk_…` or `cs_…`.');

export const toKeyView = (key: KeyRecord): z.infer<typeof keyView> => ({
  id: key.id,
  mode: key.mode,
  kind: key.kind,
  role: key.role,
  name: key.name,
  hint: key.hint,
  createdAt: key.createdAt,
  lastUsedAt: key.lastUsedAt,
  expiresAt: key.expiresAt,
  revokedAt: key.revokedAt,
  previousUntil: key.previousUntil,
});
