import type { ProfileName } from '../../schema/profile-name.ts';
import { profiles } from './index.ts';

/**
 * The profiles of a flow that are in force for one customer, by where the host's server says they live: never by
 * the language of a browser. Where that is not known, all of them, which is the strictest.
 *
 * @param country ISO 3166-1, such as "US".
 * @param region ISO 3166-2, such as "US-CA"; without it every region of the country counts.
 */
export function profileFor(
  country: string | undefined,
  region: string | undefined,
  named: readonly ProfileName[],
): readonly ProfileName[] {
  if (country === undefined) return named;
  const fitting = named.filter((name) => {
    const { residence } = profiles[name];
    if (residence === 'anywhere') return true;
    if (!residence.countries.includes(country)) return false;
    return residence.region === undefined || region === undefined || residence.region === region;
  });
  return fitting.length > 0 ? fitting : ['default'];
}
