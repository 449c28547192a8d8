import type { z } from 'zod';
import { explained } from './explained.ts';

/** A set of fairness rules for a jurisdiction. */
export const profileName = explained({
  default: 'Everywhere: what this product promises.',
  'us-ftc': 'United States: ROSCA and the FTC Act.',
  'us-ca': 'California.',
  'us-co': 'Colorado; needs `"exit": "direct"` where offers are made.',
  'us-ny': 'New York; needs `signUp`.',
  'us-nyc': 'New York City; needs `signUp`.',
  'us-ma': 'Massachusetts; needs `signUp`.',
  'us-mn': 'Minnesota; needs `permission` where offers are made.',
  eu: 'European Union; needs `privacy`, `receipt` and `withdrawal`.',
  de: 'Germany, § 312k BGB: no question and no offer before the final button.',
  fr: 'France: the particulars the law lists, and a confirmation one can keep.',
  uk: 'United Kingdom: the DMCC Act, upcoming.',
  in: 'India: the guidelines on dark patterns.',
});

export type ProfileName = z.infer<typeof profileName>;
