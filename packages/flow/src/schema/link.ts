import { z } from 'zod';
import { text } from './text.ts';

/** An address that is safe to put behind a link: absolute, or a path on the host's own site. */
export const url = z
  .union([z.url({ protocol: /^(https?|mailto)$/ }), z.string().regex(/^\/(?![/\\])[^\s\\]*$/)], {
    error: 'Use an https:, http: or mailto: address, or a path on your own site such as "/help".',
  })
  .meta({
    id: 'url',
    description: 'An https:, http: or mailto: address, or a path on your own site such as "/help".',
  });

export const link = z.strictObject({
  title: text.describe('What the link says.'),
  url: url.describe('Where it leads: an https: address, or a path on your own site such as "/help/export".'),
});

export type Link = z.infer<typeof link>;
