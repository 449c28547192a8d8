import { codes } from '@partwell/flow/words';
import { CliError } from '../errors/cli-error.ts';
import type { Explanation } from './explain.ts';

/** Only what has to do with one reason; the words of the whole dialog stay. */
export function narrow(explanation: Explanation, wanted: string): Explanation {
  const { flow } = explanation.chosen;
  const written = flow.reasons.find(({ id }) => id === wanted);
  if (!written) {
    const known = codes(flow.reasons.map(({ id }) => id));
    throw new CliError('option_invalid', `Flow \`${flow.id}\` has no reason \`${wanted}\`; it has ${known}.`);
  }
  const { followUp } = written;
  const options = followUp?.kind === 'choice' ? followUp.options : [];
  const leads = new Set([
    ...written.offers,
    ...options.flatMap((option) => (typeof option === 'string' ? [] : (option.offers ?? []))),
  ]);
  const reasons = explanation.reasons.filter(({ id }) => id === wanted);
  const shown = new Set(
    reasons.flatMap(({ offers, byOption }) => [...offers, ...Object.values(byOption ?? {}).flat()]),
  );
  return {
    ...explanation,
    reasons,
    reasonsNotShown: explanation.reasonsNotShown.filter(({ id }) => id === wanted),
    upFront: [],
    offers: only(explanation.offers, shown),
    commands: only(explanation.commands, shown),
    trace: explanation.trace.filter(({ offer }) => leads.has(offer)),
    withheld: only(explanation.withheld, leads),
  };
}

const only = <V>(record: Readonly<Record<string, V>>, ids: ReadonlySet<string>): Record<string, V> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
