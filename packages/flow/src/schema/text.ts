import { z } from 'zod';

const words = z.string().min(1).max(2000);
const localeTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a BCP 47 tag, such as "en" or "pt-BR".');

/** Words for the subscriber: one text, or one a language. Plain text with `{placeholders}`; never HTML. */
export const text = z.union([words, z.record(localeTag, words)]).meta({
  id: 'text',
  description: 'Plain text with {placeholders}, or one text a language: {"en": "…", "de": "…"}.',
});

export const locale = localeTag;

export type Text = z.infer<typeof text>;
