import { nearest } from '@partwell/flow/schema';
import { settingNames } from './setting-names.ts';

/** A variable that begins like ours and is not asked for: it does nothing, whatever it was meant to do. */
export interface UnknownVariable {
  readonly variable: string;
  /** The one that was probably meant. */
  readonly nearest: string | undefined;
}

const PREFIX = 'PARTWELL_';

const ends = settingNames.map((name) => name.slice(PREFIX.length));

export const unknownVariables = (
  environment: Readonly<Record<string, unknown>>,
): readonly UnknownVariable[] =>
  Object.keys(environment)
    .filter((name) => name.toUpperCase().startsWith(PREFIX) && !settingNames.includes(name))
    .map((variable) => {
      // Without what all have in common, which makes nobody mean one of them.
      const end = variable.slice(PREFIX.length);
      const meant = nearest(end, ends) ?? onlyOneLike(end);
      return { variable, nearest: meant && PREFIX + meant };
    });

/** `PROXY` for `PROXIES`: the one that begins alike. */
const onlyOneLike = (end: string): string | undefined => {
  const [one, ...others] = ends.filter((each) => each.startsWith(end.slice(0, 4).toUpperCase()));
  return end.length >= 4 && others.length === 0 ? one : undefined;
};
