import { z } from 'zod';

/** A stable id that a flow makes up for one of its parts. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Use lower-case letters, digits and hyphens, such as "too-expensive".');
