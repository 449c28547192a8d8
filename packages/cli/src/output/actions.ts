import type { Action } from '../server/action.ts';
import { columns } from './columns.ts';
import { counted } from './counted.ts';
import { printable, wrapped } from './printable.ts';
import { bold, dim, green, red, yellow } from './style.ts';

const LINE = 100;

const looks: Readonly<Record<string, (text: string) => string>> = {
  stuck: red,
  pending: yellow,
  applied: green,
};

const statusOf = ({ status }: Action): string =>
  Object.hasOwn(looks, status) ? (looks[status]?.(status) ?? status) : status;

const whatOf = ({ type, offer }: Action): string => (type === 'cancel' ? 'cancel' : `accept ${offer ?? ''}`);

/** Actions for people, a line each. */
export function actionLines(actions: readonly Action[], isMore: boolean): string {
  if (actions.length === 0) return 'There are none.';
  const lines = columns(
    actions.map((each) => [
      statusOf(each),
      bold(printable(whatOf(each))),
      printable(each.id),
      printable(each.customer),
      counted(each.attempts, 'attempt'),
      dim(printable(each.cause ?? '')),
    ]),
    '',
  );
  const many = (wanted: string) => actions.filter(({ status }) => status === wanted).length;
  const [stuck, pending] = [many('stuck'), many('pending')];
  return [
    ...lines,
    '',
    `${counted(actions.length, 'action')}${isMore ? ', and more: narrow it down' : ''}. ${
      stuck === 0 ? 'None is stuck.' : red(`${stuck} stuck, waiting for you.`)
    }${pending === 0 ? '' : ` ${pending} pending, tried again without you.`}`,
  ].join('\n');
}

/** One action with what somebody needs to settle it. */
export function actionReport(action: Action): string {
  const rows: [string, string | null][] = [
    ['status', statusOf(action)],
    ['what', printable(whatOf(action))],
    ['customer', printable(action.customer)],
    ['subscription', printable(action.subscription)],
    ['session', printable(action.session)],
    ['reference', printable(action.reference)],
    ['asked for', printable(action.createdAt)],
    // Mostly only read: it is sent once more where what was read does not show it.
    ['tried', counted(action.attempts, 'time')],
    ['last sent', printable(action.triedAt)],
    ['tried again', action.dueAt && printable(action.dueAt)],
    ['cause', action.cause && printable(action.cause)],
    ['settled', action.settledAt && `${printable(action.settledAt)}, told by ${printable(action.toldBy)}`],
    ['note', action.note && printable(action.note)],
    ['expected', printable(JSON.stringify(action.command))],
  ];
  const shown = rows.filter((row): row is [string, string] => row[1] !== null && row[1] !== '');
  return [
    bold(printable(action.id)),
    ...columns(shown.map(([name, value]) => [dim(name), value])),
    ...(action.why ? ['', ...wrapped(action.why, LINE, '  ')] : []),
    ...(action.status === 'stuck' ? ['', ...adviceFor(action)] : []),
  ].join('\n');
}

/** What to do; commands on lines of their own, to be copied. */
const adviceFor = ({ id, command, toldBy }: Action): string[] => [
  ...wrapped(`Does your billing side show this ${String(command.kind)}, or ${id}?`, LINE, '  '),
  ...(toldBy === 'page'
    ? []
    : ['  When it can be reached again:', `    partwell actions retry ${printable(id)}`]),
  '  Otherwise say what is true there, applied or refused:',
  `    partwell actions resolve ${printable(id)} --outcome applied --note "…"`,
];
