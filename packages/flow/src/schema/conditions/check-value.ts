import { found } from '../found.ts';
import { nearest } from '../nearest.ts';
import type { Finding, Path } from '../problem.ts';
import type { AttributeInfo } from './vocabulary.ts';

/** What is wrong with a value that a customer's value is compared with: its type, or that it never occurs. */
export function checkValue(
  field: string,
  value: unknown,
  info: AttributeInfo | undefined,
  path: Path,
): Finding | undefined {
  if (value === null) {
    return {
      code: 'condition_type',
      path,
      message: `Nothing is ever null here. To ask for customers whose \`${field}\` is not known, write {"$exists": false}.`,
      fix: '{"$exists": false}',
    };
  }
  if (!info) return undefined;
  if (typeof value !== info.type) {
    const fix = Array.isArray(value) ? `{"$in": ${JSON.stringify(value)}}` : converted(value, info.type);
    return {
      code: 'condition_type',
      path,
      message: `\`${field}\` is ${typeWords[info.type]} and is compared with ${found(value)}${Array.isArray(value) ? '; list values with `$in`' : ''}.`,
      ...(fix !== undefined && { fix }),
    };
  }
  return typeof value === 'number'
    ? checkNumber(field, value, info, path)
    : typeof value === 'string'
      ? checkWord(field, value, info, path)
      : undefined;
}

const typeWords = { string: 'a text', number: 'a number', boolean: 'true or false' } as const;

function converted(value: unknown, type: AttributeInfo['type']): string | undefined {
  if (type === 'number' && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return value;
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value;
  if (type === 'string' && typeof value === 'number') return JSON.stringify(String(value));
  return undefined;
}

function checkNumber(
  field: string,
  value: number,
  { integer, minimum }: AttributeInfo,
  path: Path,
): Finding | undefined {
  const message =
    minimum !== undefined && value < minimum
      ? `\`${field}\` is never below ${minimum}; this is ${value}.`
      : integer && !Number.isInteger(value)
        ? `\`${field}\` is counted in whole numbers; this is ${value}.`
        : undefined;
  return message === undefined ? undefined : { code: 'condition_value', path, message };
}

function checkWord(
  field: string,
  value: string,
  { values, format }: AttributeInfo,
  path: Path,
): Finding | undefined {
  if (values && !values.includes(value)) {
    const near = nearest(value, values);
    const all = values.map((each) => `"${each}"`).join(', ');
    return {
      code: 'condition_value',
      path,
      message: `\`${field}\` is never "${value}"; ${near ? `did you mean "${near}"?` : `it is one of ${all}.`}`,
      ...(near && { fix: JSON.stringify(near) }),
    };
  }
  const wrong = format && formats[format](value);
  if (!wrong) return undefined;
  return {
    code: 'condition_value',
    path,
    message: `"${value}" is not ${wrong.expected}${wrong.fix ? `; did you mean "${wrong.fix}"?` : '.'}`,
    ...(wrong.fix && { fix: JSON.stringify(wrong.fix) }),
  };
}

interface Unfit {
  readonly expected: string;
  readonly fix?: string | undefined;
}

/** Codes that many write and ISO 3166-1 gives to nobody, or to another use. */
const customary: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };
const unions = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ']);

const formats: Record<NonNullable<AttributeInfo['format']>, (value: string) => Unfit | undefined> = {
  country: (value) => {
    const upper = value.toUpperCase();
    const meant = customary[upper] ?? (isNamed('region', upper) ? upper : undefined);
    if (unions.has(upper)) return { expected: 'a country; list its countries with `$in`' };
    return meant === value
      ? undefined
      : { expected: 'an ISO 3166-1 code of a country, such as "DE"', fix: meant };
  },
  currency: (value) => {
    const upper = value.toUpperCase();
    const known = Intl.supportedValuesOf('currency').includes(upper);
    if (known && upper === value) return undefined;
    return { expected: 'an ISO 4217 code of a currency, such as "EUR"', fix: known ? upper : undefined };
  },
  locale: (value) => {
    const tag = canonicalTag(value);
    return tag === value
      ? undefined
      : { expected: 'a BCP 47 tag as it is written, such as "pt-BR"', fix: tag };
  },
  language: (value) => {
    const language = canonicalTag(value)?.split('-')[0];
    if (language === value && isNamed('language', value)) return undefined;
    return { expected: 'a language alone, such as "de"', fix: language === value ? undefined : language };
  },
};

/** The tag as BCP 47 writes it: `pt_br` is `pt-BR`. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** Whether a code stands for anything. */
export function isNamed(type: 'region' | 'language', code: string): boolean {
  try {
    return names[type]().of(code) !== undefined;
  } catch {
    return false;
  }
}

const names = { region: namesOf('region'), language: namesOf('language') };

/** Made when first asked for: they take a while. */
function namesOf(type: 'region' | 'language'): () => Intl.DisplayNames {
  let made: Intl.DisplayNames | undefined;
  return () => {
    made ??= new Intl.DisplayNames('en', { type, fallback: 'none' });
    return made;
  };
}
