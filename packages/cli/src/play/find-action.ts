import type { Action, Ask } from './screen.ts';

export type FoundAction =
  | { readonly ok: true; readonly action: Action; readonly typed: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly why: string };

/**
 * What a line of a script means on a screen: the name of an action or its number, then what is typed with it.
 *
 * @example findAction(actions, 'accept talk slot-morning phone=+46 70 123 note=after nine')
 */
export function findAction(actions: readonly Action[], line: string): FoundAction {
  const words = line.trim().replaceAll(/\s+/g, ' ');
  const numbered = /^(\d+)(?: (.*))?$/.exec(words);
  const byNumber = numbered ? actions[Number(numbered[1]) - 1] : undefined;
  if (byNumber) return typedWith(byNumber, numbered?.[2] ?? '');

  const named = actions
    .filter(({ name }) => words === name || words.startsWith(`${name} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (named) return typedWith(named, words.slice(named.name.length).trim());

  // `accept pause` is enough where there is one choice.
  const begun = actions.filter(({ name }) => name.startsWith(`${words} `));
  if (begun.length === 1 && begun[0]) return typedWith(begun[0], '');
  const known = actions.map(({ name }) => `\`${name}\``).join(', ');
  return { ok: false, why: `\`${words}\` cannot be done on this screen; what can is ${known}.` };
}

function typedWith(action: Action, rest: string): FoundAction {
  const asks = action.asks ?? [];
  if (asks.length === 0 && rest !== '') {
    return { ok: false, why: `Nothing is typed with \`${action.name}\`; leave out \`${rest}\`.` };
  }
  const typed = typedValues(asks, rest);
  const unknown = Object.keys(typed).find((id) => !asks.some((ask) => ask.id === id));
  if (unknown !== undefined) {
    const known = asks.map(({ id }) => `\`${id}=…\``).join(', ');
    return { ok: false, why: `\`${action.name}\` does not ask for \`${unknown}\`; it asks for ${known}.` };
  }
  const missing = asks.find(({ id, required }) => required && !typed[id]);
  if (missing) {
    return { ok: false, why: `\`${action.name}\` needs \`${missing.id}=…\` (${missing.label}).` };
  }
  return { ok: true, action, typed };
}

/** `phone=123 note=after nine`; where one thing is asked for, its name may be left out. */
function typedValues(asks: readonly Ask[], rest: string): Record<string, string> {
  const begun = Object.fromEntries(
    asks.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])),
  );
  if (rest === '') return begun;
  const parts = rest.split(/ (?=[A-Za-z]+=)/);
  const [only] = asks;
  if (asks.length === 1 && only && !rest.startsWith(`${only.id}=`)) return { [only.id]: rest };
  return {
    ...begun,
    ...Object.fromEntries(
      parts.map((part) => {
        const at = part.indexOf('=');
        return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1).trim()];
      }),
    ),
  };
}
