import { isGift } from '@partwell/flow/eligibility';
import type { Flow } from '@partwell/flow/schema';
import { moneyList } from '@partwell/flow/words';
import type { LoadedFlow } from '../input/load-flows.ts';
import type { Simulated } from '../simulation/simulate.ts';
import type { FlowTally, OfferTally } from '../simulation/tally.ts';
import { columns } from './columns.ts';
import { count, counted, share } from './counted.ts';
import { printable } from './printable.ts';
import { bold, dim, green, red, yellow } from './style.ts';

/** What many customers would see, for people. */
export function simulationReport(simulated: Simulated, flows: readonly LoadedFlow[], now: string): string {
  const { tally, complete } = simulated;
  return [
    `${bold(counted(tally.customers, 'customer'))} at ${now}${complete ? '' : yellow('  stopped before the end')}`,
    ...badLines(simulated),
    ...section('Flows', [
      ...columns(
        flows.map(({ flow, file }, index) => {
          const customers = tally.flows[index]?.customers ?? 0;
          return [mark(flow.id, customers), ...part(customers, tally.customers), dim(file)];
        }),
      ),
      ...(tally.withoutFlow > 0
        ? [`  ${counted(tally.withoutFlow, 'customer')} get no flow: the page’s own cancel is used.`]
        : []),
    ]),
    ...flows.flatMap(({ flow }, index) => {
      const counts = tally.flows[index];
      return counts && counts.customers > 0 ? flowBlock(flow, counts) : [];
    }),
  ].join('\n');
}

function badLines({ bad, badLines, lines }: Simulated): string[] {
  if (bad === 0) return lines === 0 ? [yellow('There was no line to read.')] : [];
  const more = bad - badLines.length;
  return [
    '',
    yellow(`${counted(bad, 'line describes', 'lines describe')} no customer:`),
    ...badLines.flatMap(({ line, problems }) =>
      problems.map((problem) => `  ${dim(`line ${line}`)}  ${problem}`),
    ),
    ...(more > 0 ? [dim(`  and ${counted(more, 'more line', 'more lines')}`)] : []),
  ];
}

function flowBlock(flow: Flow, counts: FlowTally): string[] {
  const { customers, withoutOffer, giftsAtMost } = counts;
  const gifts = moneyList(giftsAtMost);
  const budget = flow.limits.discountBudget;
  return [
    '',
    `${bold(flow.id)}  ${counted(customers, 'customer')}, ${withoutOffer === 0 ? 'all' : `${count(customers - withoutOffer)}`} of them with an offer`,
    ...(gifts === ''
      ? []
      : [`If everybody took the dearest gift they can be given: ${bold(gifts)} less in a year.`]),
    ...(budget ? [dim(`The budget for gifts is ${moneyList(budget)} a month.`)] : []),
    ...section('  Segments', segmentLines(counts)),
    ...section('  Reasons', reasonLines(counts)),
    ...section('  Offers', Object.entries(counts.offers).flatMap(offerLines(flow, customers))),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', bold(title), ...lines] : [];
}

const segmentLines = ({ segments, customers }: FlowTally): string[] =>
  columns(
    Object.entries(segments).map(([id, segment]) => [
      mark(id, segment.customers),
      ...part(segment.customers, customers),
      dim(
        Object.entries(segment.also)
          .toSorted(([, a], [, b]) => b - a)
          .slice(0, MOST_OVERLAPS)
          .map(([other, both]) => `${count(both)} also ${other}`)
          .join(', '),
      ),
    ]),
    '    ',
  );

const MOST_OVERLAPS = 3;
const MOST_CAUSES = 4;

const reasonLines = ({ reasons, customers }: FlowTally): string[] =>
  columns(
    Object.entries(reasons).map(([id, reason]) => [
      mark(id, reason.customers),
      ...part(reason.customers, customers),
      reason.withoutOffer === reason.customers && reason.customers > 0
        ? dim('→ confirm')
        : reason.withoutOffer > 0
          ? dim(`${count(reason.withoutOffer)} of them without an offer`)
          : '',
    ]),
    '    ',
  );

const offerLines =
  (flow: Flow, customers: number) =>
  ([id, offer]: [string, OfferTally]): string[] => {
    const written = flow.offers[id];
    const saves = moneyList(offer.savesAtMost);
    const gives = written && isGift(written) ? 'gives away at most' : 'lowers what is paid by at most';
    const places = [
      ...(offer.upFront > 0 ? [`${count(offer.upFront)} before the question`] : []),
      ...Object.entries(offer.reasons).map(([reason, shown]) => `${count(shown)} at ${reason}`),
    ];
    return [
      ...columns(
        [[mark(id, offer.customers), dim(written?.kind ?? ''), ...part(offer.customers, customers)]],
        '    ',
      ),
      ...(places.length > 0 ? [`        ${places.join(', ')}`] : []),
      ...(saves === '' ? [] : [`        ${gives} ${saves} in a year`]),
      ...causeLines(offer),
    ];
  };

/** Why it is not given, the commonest first; of an offer that nobody gets with somebody to look at. */
function causeLines({ causes, customers }: OfferTally): string[] {
  const commonest = Object.entries(causes)
    .toSorted(([, a], [, b]) => b.customers - a.customers)
    .slice(0, MOST_CAUSES);
  if (customers > 0) {
    const words = commonest.map(([code, cause]) => `${code} ${count(cause.customers)}`).join(', ');
    return words === '' ? [] : [dim(`        not given: ${words}`)];
  }
  return columns(
    commonest.map(([code, { customers: many, example }]) => [
      count(many),
      dim(code),
      `${example.why} ${dim(`(such as ${printable(example.customer)}, line ${example.line})`)}`,
    ]),
    '        ',
  );
}

/** What nobody sees is what one looks for. */
const mark = (id: string, customers: number): string =>
  customers > 0 ? `${green('✓')} ${id}` : `${red('✗')} ${id}`;

const part = (some: number, all: number): string[] =>
  some === 0 ? [red('nobody'), ''] : [count(some), share(some, all)];
