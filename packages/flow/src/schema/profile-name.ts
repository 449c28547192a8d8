import { z } from 'zod';

/** A set of fairness rules for a jurisdiction. */
export const profileName = z.enum([
  'default',
  'us-ftc',
  'us-ca',
  'us-co',
  'us-ny',
  'us-nyc',
  'us-ma',
  'us-mn',
  'eu',
  'de',
  'fr',
  'uk',
  'in',
]);

export type ProfileName = z.infer<typeof profileName>;
