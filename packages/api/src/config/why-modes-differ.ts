const KEYS = ['PARTWELL_PUBLISHABLE_KEY', 'PARTWELL_SECRET_KEY', 'PARTWELL_CUSTOMER_SECRET'] as const;

/** `pk_live_…` is of `live`; undefined for what is no key. */
export const modeOfKey = (key: string | undefined): 'live' | 'test' | undefined =>
  /^\s*[a-z]{2}_(test|live)_/.exec(key ?? '')?.[1] as 'live' | 'test' | undefined;

/** Which key is of which mode, where they are not all of one: no more of them is said. */
export const whyModesDiffer = (
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined => {
  const found = KEYS.flatMap((name) => {
    const mode = modeOfKey(environment[name]);
    return mode ? [{ name, mode }] : [];
  });
  if (new Set(found.map(({ mode }) => mode)).size < 2) return undefined;
  return found.map(({ name, mode }) => `${name} is of ${mode}`).join(', ');
};
