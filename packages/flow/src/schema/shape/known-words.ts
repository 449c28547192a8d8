import { z } from 'zod';

/** Words that a text may be among other things, as colours have names: what was meant is looked for there. */
export const knownWords = z.registry<{ readonly words: readonly string[] }>();
