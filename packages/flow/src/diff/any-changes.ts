import type { Area, Change } from './change.ts';
import { isRecord, keysOf, same } from './same.ts';
import { isSetting, settingWords } from './setting-words.ts';
import { isText, textChanges } from './texts.ts';

/**
 * What changes anywhere, said plainly. Everything that has no words of its own comes through here, so that no
 * difference is passed over.
 */
export function anyChanges(path: readonly string[], before: unknown, after: unknown, area: Area): Change[] {
  if (same(before, after)) return [];
  const texts = [before, after].filter((value) => value !== undefined);
  if (texts.every((value) => isText(path, value))) return textChanges(path, before, after);
  return partChanges(path, before, after, area) ?? [settingChange(path, before, after, area)];
}

/** Part by part, where both have parts of the same kind and no words for the whole. */
function partChanges(path: readonly string[], before: unknown, after: unknown, area: Area) {
  const [a, b] = [before ?? {}, after ?? {}];
  if (isRecord(a) && isRecord(b) && !isSetting(path)) {
    const keys = keysOf(a, b);
    return keys.length > 0
      ? keys.flatMap((key) => anyChanges([...path, key], a[key], b[key], area))
      : undefined;
  }
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return undefined;
  return [...before, ...after].every((each) => isRecord(each) || isText(path, each))
    ? before.flatMap((each, index) => anyChanges([...path, String(index + 1)], each, after[index], area))
    : undefined;
}

function settingChange(path: readonly string[], before: unknown, after: unknown, area: Area): Change {
  const { name, say } = settingWords(path);
  return {
    code: 'setting_changed',
    area,
    path,
    message: `${name}: ${say(before)} → ${say(after)}`,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}
