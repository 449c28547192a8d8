import { printable, width, wrapped } from '../output/printable.ts';
import { bold, cyan, dim } from '../output/style.ts';
import type { Action, Block, Screen } from './screen.ts';

type Draw<B> = (block: B, columns: number) => string[];
type Drawn = { readonly [K in Block['kind']]: Draw<Extract<Block, { kind: K }>> };

const aside = (text: string | undefined): string => (text === undefined ? '' : `  ${cyan(printable(text))}`);

const drawn: Drawn = {
  paragraph: ({ text }, columns) => ['', ...wrapped(text, columns, '  ')],
  heading: ({ text, aside: beside }, columns) => {
    const lines = wrapped(text, columns, '  ').map(bold);
    return ['', ...lines.slice(0, -1), `${lines.at(-1) ?? ''}${aside(beside)}`];
  },
  choice: ({ text, aside: beside }, columns) => {
    const lines = wrapped(text, columns, '    ').map(bold);
    return ['', ...lines.slice(0, -1), `${lines.at(-1) ?? ''}${aside(beside)}`];
  },
  list: ({ items }, columns) => [
    '',
    ...items.flatMap((item) =>
      wrapped(item, columns, '    ').map((line, index) => (index === 0 ? `  • ${line.trimStart()}` : line)),
    ),
  ],
  facts: ({ lines }, columns) => {
    const longest = Math.max(0, ...lines.map(({ label }) => width(printable(label))));
    return lines.flatMap(({ label, value }) => {
      const name = printable(label);
      const head = `    ${dim(name)}${' '.repeat(longest - width(name))}  `;
      const [first = '', ...more] = wrapped(value, columns, ' '.repeat(longest + 6));
      return [head + first.trimStart(), ...more];
    });
  },
};

/** A screen as text: title, parts, and below them what can be done. */
export function drawScreen({ title, blocks, actions }: Screen, columns: number): string {
  return [
    dim('─'.repeat(columns)),
    ...wrapped(title, columns).map(bold),
    ...blocks.flatMap((block, index) => {
      const isApart = block.kind === 'facts' && ['paragraph', 'list'].includes(blocks[index - 1]?.kind ?? '');
      return [...(isApart ? [''] : []), ...(drawn[block.kind] as Draw<Block>)(block, columns)];
    }),
    ...(actions.length > 0 ? ['', drawActions(actions, columns)] : []),
  ].join('\n');
}

/** The labels beside each other are never pushed further apart than this. */
const MOST_LABEL = 44;

/** What can be done: the words as they are read, and beside them what a script writes. */
export function drawActions(actions: readonly Action[], columns: number): string {
  const labels = actions.map(({ label }) => width(printable(label)));
  const room = Math.min(MOST_LABEL, Math.max(...labels));
  return actions
    .flatMap((action, index) => {
      const { question } = action;
      const isFirst = question !== undefined && question !== actions[index - 1]?.question;
      return [
        ...(isFirst ? wrapped(question, columns, '        ').map(dim) : []),
        ...actionLines(action, index, room, columns),
      ];
    })
    .join('\n');
}

function actionLines(
  { name, label, question, isChosen }: Action,
  index: number,
  room: number,
  columns: number,
) {
  const mark = isChosen ? '● ' : '  ';
  const head = `${String(index + 1).padStart(4)}  ${question === undefined ? '' : '  '}${mark}`;
  const indent = ' '.repeat(width(head));
  const lines = wrapped(label, columns, indent);
  const last = lines.at(-1) ?? '';
  const padded = last + ' '.repeat(Math.max(0, room + 8 - width(last)));
  const fits = width(padded) + 2 + width(name) <= columns;
  return [
    ...lines.slice(0, -1),
    ...(fits ? [`${padded}  ${dim(name)}`] : [last, `${indent}${dim(name)}`]),
  ].map((line, at) => (at === 0 ? head + line.slice(indent.length) : line));
}
