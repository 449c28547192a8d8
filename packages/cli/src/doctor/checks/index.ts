import type { Check } from '../check.ts';
import { clock } from './clock.ts';
import { database } from './database.ts';
import { endpoints } from './endpoints.ts';
import { environment } from './environment.ts';
import { executor } from './executor.ts';
import { flows } from './flows.ts';
import { keys } from './keys.ts';
import { managed } from './managed.ts';
import { origin } from './origin.ts';
import { publishableKey } from './publishable-key.ts';
import { secretKey } from './secret-key.ts';
import { server } from './server.ts';
import { token } from './token.ts';
import { webhook } from './webhook.ts';

/** In the order in which one thing rests on another. */
export const checks: readonly Check[] = [
  environment,
  database,
  server,
  clock,
  publishableKey,
  secretKey,
  keys,
  flows,
  origin,
  token,
  executor,
  webhook,
  endpoints,
  managed,
];
