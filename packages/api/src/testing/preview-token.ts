import { SignJWT } from 'jose';
import { CUSTOMER_KEY, type TokenOptions, WORKSPACE } from './test-customer.ts';

/** A preview token of the draft `test`; claims and header can be made wrong one by one. */
export const signPreviewToken = async (options: TokenOptions = {}): Promise<string> => {
  const iat = Math.floor((options.now ?? new Date()).getTime() / 1000);
  const claims = {
    iss: WORKSPACE,
    aud: 'partwell-preview',
    sub: 'test',
    iat,
    exp: iat + 3600,
    mode: 'test',
    ...options.claims,
  };
  return new SignJWT(JSON.parse(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'HS256', kid: 'k1', ...options.header })
    .sign(options.key ?? CUSTOMER_KEY);
};
