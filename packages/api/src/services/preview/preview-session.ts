import { customerFacts, instant, mode } from '@partwell/flow/schema';
import { z } from 'zod';
import type { SessionSecrets } from '../../ports/session-secrets.ts';

/** Everything a preview is. Nothing of it is stored: the page brings it along, sealed, with each request. */
const content = z.strictObject({
  workspace: z.string(),
  mode,
  /** The flow whose draft is shown. */
  flow: z.string(),
  facts: customerFacts,
  timeZone: z.string(),
  expiresAt: instant,
});

export interface PreviewSession extends z.infer<typeof content> {
  readonly id: string;
}

/** A request has room for this secret and for everything that is typed, and a header does too. */
const LONGEST_SECRET = 8 * 1024;

/** @returns undefined where it would not fit into a request. */
export const sealPreview = (
  secrets: SessionSecrets,
  { id, ...preview }: PreviewSession,
): string | undefined => {
  const secret = secrets.seal(id, preview);
  return secret.length <= LONGEST_SECRET ? secret : undefined;
};

/** The preview behind id and secret; undefined where they are not ours. */
export const previewSession = (
  secrets: SessionSecrets,
  id: string,
  secret: string,
): PreviewSession | undefined => {
  const read = content.safeParse(secrets.unseal(id, secret));
  return read.success ? { ...read.data, id } : undefined;
};
