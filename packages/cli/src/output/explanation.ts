import type { TraceEntry } from '@partwell/flow/eligibility';
import { isError, type OfferView } from '@partwell/flow/schema';
import type { Moment } from '../explanation/explanation-json.ts';
import type { Explanation, Route, Verdict } from '../explanation/index.ts';
import { columns } from './columns.ts';
import { pathText } from './path-text.ts';
import { printableIn } from './printable.ts';
import { bold, dim, green, red, yellow } from './style.ts';

/** A decision, for people: who, which reasons lead where, the offers with their terms, and why not the others. */
export function explanation(raw: Explanation, rawMoment: Moment): string {
  const [explained, moment] = [printableIn(raw), printableIn(rawMoment)];
  const { routes } = explained;
  const others = routes.filter((route) => !route.chosen);
  return [
    ...summary(explained, moment),
    ...warningLines(explained),
    ...section('Other flows', others.flatMap(routeLines)),
    ...section('Segments', segmentLines(explained.segments)),
    ...section('Before the question', upFrontLines(explained)),
    ...section('Reasons', reasonLines(explained), 'none: straight to the last question'),
    ...section(
      'Reasons not shown',
      explained.reasonsNotShown.flatMap(({ id, ...verdict }) => notFor(id, verdict)),
    ),
    ...section('Offers', offersIn(explained).flatMap(offerLines), 'none'),
    ...section(
      'Not given',
      explained.trace.filter(({ given }) => !given).flatMap(withheldLines(explained)),
      'nothing was withheld',
    ),
  ].join('\n');
}

/** Where no flow is for this customer: each one, and why it is not. */
export const noFlow = (routes: readonly Route[]): string =>
  ['No flow is for this customer: the page’s own cancel is used.', '', ...routes.flatMap(routeLines)].join(
    '\n',
  );

function summary({ chosen, routes, profiles, mayCancel, view }: Explanation, moment: Moment): string[] {
  const { facts, now, timeZone } = moment;
  const { customer, subscription } = facts;
  const { flow, file } = chosen;
  const why = routes.find((route) => route.chosen)?.why;
  const { permission, question } = flow;
  return columns(
    [
      ['Flow', `${bold(flow.id)} ${dim(file)}${why ? `  ${why}` : ''}`],
      ['Customer', [customer.name ?? customer.id, customer.country, view.locale].filter(Boolean).join(', ')],
      [
        'Plan',
        `${subscription.planName}, ${subscription.status}, since ${subscription.startedAt.slice(0, 10)}`,
      ],
      ['At', `${now} ${dim(customer.timeZone ?? timeZone)}`],
      ['Fairness', profiles.join(', ')],
      ['Thanks', view.thanks?.title ?? dim('none is due')],
      ...(permission
        ? [['Permission', `${view.permission?.title} ${dim('asked once, before any offer')}`]]
        : []),
      ...(question?.asked === 'after'
        ? [['Question', `${view.question.title} ${dim('asked only after the cancellation')}`]]
        : []),
      ...(flow.exit === 'direct' ? [['Exit', 'cancels at once, without a last question']] : []),
      ...(mayCancel
        ? []
        : [['Role', yellow(`\`${customer.role}\` may not cancel; ${flow.roles?.mayCancel.join(', ')} may`)]]),
    ].map(([label = '', value = '']) => [dim(label), value]),
    '',
  );
}

const warningLines = ({ warnings }: Explanation): string[] =>
  section(
    'Warnings',
    warnings
      .filter((problem) => !isError(problem))
      .map(({ path, message, code }) => `  ${yellow('!')} ${pathText(path)}  ${message} ${dim(code)}`),
  );

function section(title: string, lines: readonly string[], empty?: string): string[] {
  if (lines.length === 0 && empty === undefined) return [];
  return ['', bold(title), ...(lines.length > 0 ? lines : [`  ${empty}`])];
}

const routeLines = ({ flow, file, code, why, isFor, values }: Route): string[] => [
  `  ${red('✗')} ${flow} ${dim(file)}  ${dim(code)}  ${why}`,
  ...aside({ isFor, values }),
];

const segmentLines = (segments: Explanation['segments']): string[] =>
  columns(
    Object.entries(segments).map(([id, { holds, code, values }]) => [
      `${holds ? green('✓') : red('✗')} ${id}`,
      code === 'missing_value' ? dim('not known') : holds ? 'holds' : 'does not hold',
      valueWords(values),
    ]),
  );

function upFrontLines({ upFront, upFrontIsFor, view }: Explanation): string[] {
  if (!upFrontIsFor) return [];
  if (!upFrontIsFor.holds) return notFor('offers', upFrontIsFor);
  return [
    upFront.length > 0
      ? `  ${view.upFront?.title}  → ${upFront.join(', ')}`
      : '  none of its offers is given',
  ];
}

/** A reason, where it leads, and the answers to its follow-up that lead elsewhere. */
function reasonLines({ reasons, view }: Explanation): string[] {
  const views = new Map([...view.reasons, ...(view.survey ?? [])].map((each) => [each.id, each]));
  return columns(
    reasons.flatMap(({ id, offers, byOption }) => {
      const followUp = views.get(id)?.followUp;
      const options = followUp?.kind === 'choice' ? followUp.options : [];
      const label = (option: string) => options.find((each) => each.id === option)?.label ?? '';
      return [
        [id, views.get(id)?.label ?? '', leadsTo(offers)],
        ...Object.entries(byOption ?? {}).map(([option, led]) => [
          `  ${option}`,
          `  ${label(option)}`,
          leadsTo(led),
        ]),
      ];
    }),
  );
}

const leadsTo = (offers: readonly string[]): string =>
  offers.length > 0 ? `→ ${offers.join(', ')}` : dim('→ confirm');

const notFor = (id: string, { code, why, isFor, values }: Verdict): string[] => [
  `  ${red('✗')} ${id}  ${dim(code)}  ${why}`,
  ...aside({ isFor, values }),
];

const offersIn = ({ offers, view }: Explanation): OfferView[] =>
  Object.keys(offers).flatMap((id) => view.offers[id] ?? []);

function offerLines({ id, kind, title, choices }: OfferView): string[] {
  return [
    `  ${green('✓')} ${bold(id)} ${dim(kind)}  ${title}`,
    ...choices.flatMap((choice) => [
      `      ${choice.id}  ${choice.label}${choice.highlight ? `  ${bold(choice.highlight)}` : ''}  ${dim(`[${choice.accept}]`)}`,
      ...choice.terms.map(({ label, value }) => `        ${dim(`${label}:`)} ${value}`),
    ]),
  ];
}

const withheldLines =
  ({ withheld }: Explanation) =>
  ({ offer, code, why, reasons, upFront }: TraceEntry): string[] => {
    const places = [...(upFront ? ['before the question'] : []), ...reasons];
    const verdict = withheld[offer];
    return [
      `  ${red('✗')} ${offer}  ${dim(code)}  ${why}`,
      ...(verdict && !verdict.holds ? aside(verdict) : []),
      ...(places.length > 0 ? [`      ${dim('looked at for')}  ${places.join(', ')}`] : []),
    ];
  };

/** For whom something is, beside what is known of this customer. */
function aside({ isFor, values }: Pick<Verdict, 'isFor' | 'values'>): string[] {
  const known = valueWords(values);
  return columns(
    [[dim('is for'), isFor], ...(known === '' ? [] : [[dim('this customer'), known]])],
    '      ',
  );
}

const valueWords = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${value === null ? 'is not known' : JSON.stringify(value)}`)
    .join(', ');
