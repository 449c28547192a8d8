import { elin } from './elin.ts';
import { james } from './james.ts';
import { jonas } from './jonas.ts';
import { maya } from './maya.ts';
import { ruth } from './ruth.ts';
import type { Subscriber } from './subscriber.ts';

/** In the order of the demo bar. */
export const subscribers: readonly Subscriber[] = [maya, james, ruth, jonas, elin];
