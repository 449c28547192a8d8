import type { Scope } from '../ports/roles.ts';
import type { ProblemCode } from './problem-codes.ts';

/** The security of a management route: a secret key whose role has this scope. */
export const secretKey = (scope: Scope) => ({ secretKey: [scope] });

/** What may be wrong with the key of any management request. */
export const keyProblems = [
  'secret_key_invalid',
  'publishable_key_not_allowed',
  'key_revoked',
  'key_expired',
  'scope_missing',
] as const satisfies readonly ProblemCode[];
