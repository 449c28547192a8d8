import type { Limiter } from '../http/limits.ts';
import type { Context } from '../services/context.ts';

/** What a route is registered with. */
export interface RouteContext extends Context {
  readonly limit: Limiter;
}
