import type { Flow } from '../../schema/flow.ts';
import type { Path } from '../../schema/problem.ts';
import { variantsOf } from '../../text/variants.ts';
import { roleOfKey } from './role-of-key.ts';
import type { Role, ShownText } from './shown-text.ts';
import { textPlaces } from './text-places.ts';

interface Place {
  readonly role: Role;
  readonly steps: readonly string[];
}

const places: readonly Place[] = Object.entries(textPlaces).map(([pattern, role]) => ({
  role,
  steps: pattern.split('.'),
}));

/** The words a flow brings itself; the standard ones are judged once for all flows, by a test. */
export function textsOf(flow: Flow): ShownText[] {
  const askedAfter = flow.question?.asked === 'after';
  const isBefore = (role: Role, [top]: Path) =>
    role !== 'after' && role !== 'receipt' && !(askedAfter && (top === 'question' || top === 'reasons'));

  const own = places.flatMap(({ role, steps }) =>
    at(flow, steps, []).flatMap(({ value, path }) =>
      languagesOf(value, flow.defaultLocale, path).map((text) => ({
        role,
        language: text.language,
        path: text.path,
        variants: variantsOf(text.words),
        beforeCommit: isBefore(role, path),
      })),
    ),
  );
  const overrides = Object.entries(flow.texts).flatMap(([language, texts]) =>
    Object.entries(texts).map(([key, words]) => ({
      role: roleOfKey(key),
      language,
      path: ['texts', language, key],
      variants: variantsOf(words),
      beforeCommit: isBefore(roleOfKey(key), [key.split('.')[0] === 'question' ? 'question' : 'texts']),
      key,
    })),
  );
  return [...own, ...overrides];
}

function at(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: Path,
): { value: unknown; path: Path }[] {
  if (value === undefined || value === null) return [];
  if (step === undefined) return [{ value, path }];
  if (typeof value !== 'object') return [];
  if (step !== '*') return at(Reflect.get(value, step), rest, [...path, step]);
  return Object.entries(value).flatMap(([key, inner]) =>
    at(inner, rest, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function languagesOf(
  value: unknown,
  defaultLocale: string,
  path: Path,
): { language: string; words: string; path: Path }[] {
  if (typeof value === 'string') return [{ language: defaultLocale, words: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([language, words]) =>
    typeof words === 'string' ? [{ language, words, path: [...path, language] }] : [],
  );
}
