import { en } from '../../locales/en.ts';

/** The standard texts, for editors: every key with its English words. */
export const textsSchema = (about: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(en).map(([key, words]) => [key, { description: `In English: “${words}”`, ...about }]),
  ),
  additionalProperties: false,
});
