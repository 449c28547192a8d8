import type { Owner } from './records.ts';

/**
 * Secrets that this server has to read again, such as those it signs webhooks with: whoever has only the database has
 * none of them.
 */
export interface SecretBox {
  /** @param place what the secret belongs to; it opens nowhere else. */
  seal(place: string, secret: string): string;
  /** undefined: it was sealed for another place, or with neither the secret of today nor the one of before. */
  open(place: string, sealed: string): string | undefined;
  /** Seals with the secret of today what only the one of before opens; undefined for everything else. */
  sealAnew(place: string, sealed: string): string | undefined;
}

/** The place of a customer signing secret. */
export const keyPlace = ({ workspace, mode }: Owner, key: string): string =>
  JSON.stringify(['key', workspace, mode, key]);

/** The place of the secret that calls to an executor are signed with. */
export const executorPlace = ({ workspace, mode }: Owner): string =>
  JSON.stringify(['executor', workspace, mode]);

/** The place of an endpoint's secrets. */
export const endpointPlace = ({ workspace, mode }: Owner, endpoint: string): string =>
  JSON.stringify(['endpoint', workspace, mode, endpoint]);
