import type { ResolveContext } from '@partwell/flow/eligibility';
import { codes } from '@partwell/flow/words';
import { CliError } from '../errors/cli-error.ts';
import type { Acceptance } from './accepted-argument.ts';
import type { Granted } from './granted-argument.ts';
import type { LoadedFlow } from './load-flows.ts';

const DAY = 24 * 3600 * 1000;

export interface Past {
  readonly now: string;
  readonly timeZone: string;
  readonly accepted: readonly Acceptance[];
  readonly granted: Granted;
}

/** The moment and the past of a decision. As on the server, another offer of the same kind counts for a cooldown. */
export function decisionContext(
  { now, timeZone, accepted, granted }: Past,
  flows: readonly LoadedFlow[],
): (chosen: LoadedFlow) => ResolveContext {
  const known = [...new Set(flows.flatMap(({ flow }) => Object.keys(flow.offers)))];
  const unknown = accepted.find(({ offer }) => !known.includes(offer));
  if (unknown) {
    throw new CliError(
      'option_invalid',
      `--accepted ${unknown.offer}: no flow has this offer; there are ${codes(known)}.`,
    );
  }
  return ({ flow }) => ({
    now,
    timeZone,
    granted: (currency) => granted[currency] ?? 0,
    cooldown: (offer, kind, days) =>
      accepted.some(
        (past) =>
          (past.offer === offer || flow.offers[past.offer]?.kind === kind) &&
          Date.parse(past.at) <= Date.parse(now) &&
          Date.parse(past.at) > Date.parse(now) - days * DAY,
      ),
  });
}
