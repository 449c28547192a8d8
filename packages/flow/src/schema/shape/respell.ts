import { canonicalTag } from '../conditions/check-value.ts';
import { accepts } from './expectation.ts';
import { defOf, type Schema } from './schema-kind.ts';

const attempts: readonly ((text: string) => string | undefined)[] = [
  (text) => text.trim(),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  canonicalTag,
  (text) =>
    text
      .trim()
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, ''),
  (text) => `${text}px`,
  (text) => (/^[0-9a-f]{3,8}$/i.test(text) ? `#${text}` : undefined),
  (text) => (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : undefined),
  (text) => (/^[\w-]+(\/[\w-]+)*$/.test(text) ? `/${text}` : undefined),
];

/** The same text as the schema wants it written, where a small change is all it takes. */
export function respelled(text: string, schema: Schema): string | undefined {
  if (text === '' || text.length > 200) return undefined;
  for (const attempt of attempts) {
    const candidate = attempt(text);
    if (candidate !== undefined && candidate !== text && accepts(schema, candidate)) return candidate;
  }
  return undefined;
}

/** The same value as the schema's type: "3" for a number, one entry for a list of one. */
export function converted(value: unknown, schema: Schema): unknown {
  const candidates: unknown[] = [];
  if (typeof value === 'string') {
    if (/^-?\d+(\.\d+)?$/.test(value)) candidates.push(Number(value));
    if (value === 'true' || value === 'false') candidates.push(value === 'true');
    candidates.push({ id: value });
  }
  // A number may be a text in many places; only where nothing else can stand is it certainly meant as one.
  if (typeof value === 'number' && defOf(schema).type === 'string') {
    candidates.push(String(value), respelled(String(value), schema));
  }
  return [...candidates, [value]].find((candidate) => candidate !== undefined && accepts(schema, candidate));
}
