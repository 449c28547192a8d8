import { randomBytes, randomInt } from 'node:crypto';
import type { Mode } from './types/money.ts';

/**
 * A new customer signing secret: `cs_<mode>_<kid>_<base64url of 32 random bytes>`.
 *
 * The `kid` in it lets Partwell hold two secrets at once, so that one can follow another without a gap.
 *
 * @example
 * newSigningSecret('test'); // 'cs_test_k7f2m9qd_3y…'
 */
export function newSigningSecret(mode: Mode): string {
  const kid = Array.from({ length: 8 }, () => randomInt(36).toString(36)).join('');
  return `cs_${mode}_${kid}_${randomBytes(32).toString('base64url')}`;
}
