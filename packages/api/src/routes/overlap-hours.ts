import { z } from '@hono/zod-openapi';

/** A week: long enough for the next deployment of anybody. */
const LONGEST_OVERLAP_HOURS = 168;

/** How long what was rotated is good beside what came after it. */
export const overlapHours = z.int().min(0).max(LONGEST_OVERLAP_HOURS).optional();
