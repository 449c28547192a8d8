import input from '@inquirer/input';
import select, { Separator } from '@inquirer/select';
import type { FlowEvent } from '@partwell/flow';
import { printable } from '../output/printable.ts';
import type { Action, Ask, Screen } from './screen.ts';

/** Where keys come from and questions are drawn; the terminal unless told. */
export interface Terminal {
  readonly input?: NodeJS.ReadableStream;
  readonly output?: NodeJS.WritableStream;
}

/** Lets somebody choose with the arrow keys or a number, and asks for what is typed with it. */
export async function askInTerminal({ actions }: Screen, terminal: Terminal = {}): Promise<FlowEvent> {
  const given = actions.findLast(({ isChosen }) => isChosen);
  const action = await select<Action>(
    {
      ...(given && { default: given }),
      message: 'You',
      loop: false,
      pageSize: 20,
      theme: { indexMode: 'number' },
      choices: actions.flatMap((each, index) => [
        ...(each.question !== undefined && each.question !== actions[index - 1]?.question
          ? [new Separator(`   ${printable(each.question)}`)]
          : []),
        {
          name: `${each.question === undefined ? '' : '  '}${each.isChosen ? '● ' : ''}${printable(each.label)}`,
          value: each,
          short: each.name,
        },
      ]),
    },
    terminal,
  );
  const typed: Record<string, string> = {};
  for (const ask of action.asks ?? []) {
    const value = await askFor(ask, terminal);
    if (value !== '') typed[ask.id] = value;
  }
  return action.event(typed);
}

async function askFor(ask: Ask, terminal: Terminal): Promise<string> {
  const message = printable(ask.label);
  if (ask.options) {
    const choices = ask.options.map(({ id, label }) => ({ name: printable(label), value: id }));
    return select({ message, choices }, terminal);
  }
  const value = await input(
    {
      message,
      ...(ask.value !== undefined && { default: ask.value }),
      validate: (text) => {
        if (ask.required && text.trim() === '') return 'This is needed.';
        return text.length <= ask.maxLength || `At most ${ask.maxLength} characters.`;
      },
    },
    terminal,
  );
  return value.trim();
}
