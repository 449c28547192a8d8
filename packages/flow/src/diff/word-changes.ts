import type { Flow } from '../schema/flow.ts';
import type { Change } from './change.ts';
import { keysOf } from './same.ts';

/** What changes in the overridden standard texts. */
export function wordChanges(before: Flow, after: Flow): Change[] {
  return keysOf(before.texts, after.texts).flatMap((tag) => {
    const [a, b] = [before.texts[tag] ?? {}, after.texts[tag] ?? {}];
    return keysOf(a, b)
      .filter((key) => a[key] !== b[key])
      .map(
        (key): Change => ({
          code: 'text_changed',
          area: 'words',
          path: ['texts', tag, key],
          message: `Text \`${key}\` in ${tag}: ${own(a[key])} → ${own(b[key])}`,
          ...(a[key] !== undefined && { before: a[key] }),
          ...(b[key] !== undefined && { after: b[key] }),
        }),
      );
  });
}

const own = (words: string | undefined) => (words === undefined ? 'the standard words' : `“${words}”`);
