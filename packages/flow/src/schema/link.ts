import { z } from 'zod';
import { text } from './text.ts';

/** An address that is safe to put behind a link. */
export const url = z
  .url({ protocol: /^(https?|mailto)$/, error: 'Use an https:, http: or mailto: address.' })
  .max(2000);

export const link = z.strictObject({ title: text, url });

export type Link = z.infer<typeof link>;
