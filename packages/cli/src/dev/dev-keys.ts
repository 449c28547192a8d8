import { randomBytes } from 'node:crypto';
import { newSigningSecret } from '@partwell/node';

/** What a server in test mode and its host know of each other, by the names of the server's variables. */
export interface DevKeys {
  readonly PARTWELL_WORKSPACE: string;
  readonly PARTWELL_PUBLISHABLE_KEY: string;
  readonly PARTWELL_SECRET_KEY: string;
  readonly PARTWELL_CUSTOMER_SECRET: string;
  readonly PARTWELL_EXECUTOR_SECRET: string;
  readonly PARTWELL_WEBHOOK_SECRET: string;
}

/** Keys that nobody has ever had. */
export const newDevKeys = (): DevKeys => ({
  PARTWELL_WORKSPACE: 'ws_dev',
  PARTWELL_PUBLISHABLE_KEY: `pk_test_${randomBytes(12).toString('hex')}`,
  PARTWELL_SECRET_KEY: `sk_test_${randomBytes(16).toString('hex')}`,
  PARTWELL_CUSTOMER_SECRET: newSigningSecret('test'),
  PARTWELL_EXECUTOR_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
  PARTWELL_WEBHOOK_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
});
