import type { SecretBox } from './ports/secret-box.ts';

/** A secret that something is signed with, sealed, and the one before, which signs too until then. */
export interface KeptSecrets {
  readonly secret: string;
  readonly previousSecret?: string | null;
  readonly previousUntil?: string | null;
}

/**
 * What signs at a moment, the newest first.
 *
 * @returns nothing where they were sealed with another PARTWELL_SECRET. One of two may be: it was sealed before, or by a process
 * that has the next one already.
 */
export const openedSecrets = (
  box: Pick<SecretBox, 'open'>,
  place: string,
  { secret, previousSecret, previousUntil }: KeptSecrets,
  now: Date,
): readonly string[] => {
  const sealed = [secret];
  if (previousSecret && (previousUntil ?? '') > now.toISOString()) sealed.push(previousSecret);
  return sealed.flatMap((each) => box.open(place, each) ?? []);
};
