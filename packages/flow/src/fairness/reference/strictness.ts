import type { Rule } from '../rule.ts';

const words = { error: 'error', warning: 'warning', off: 'not checked' } as const;
const articled = { error: 'an error', warning: 'a warning', off: 'not checked' } as const;

/** "error under `de` and `fr`, elsewhere a warning". */
export function strictness({ default: everywhere, ...own }: Rule['severity']): string {
  const groups = Object.entries(
    Object.groupBy(Object.keys(own), (profile) => own[profile as keyof typeof own] ?? 'off'),
  );
  if (groups.length === 0) return words[everywhere];
  const under = groups.map(
    ([severity, profiles]) => `${words[severity as keyof typeof words]} under ${named(profiles ?? [])}`,
  );
  return [...under, `elsewhere ${articled[everywhere]}`].join(', ');
}

/** "`de`, `fr` and `eu`". */
export const named = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names.map((name) => `\`${name}\``));
