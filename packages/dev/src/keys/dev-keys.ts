import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The keys of the development workspace, in test mode. */
export type DevKeys = {
  workspace: string;
  /** `pk_test_…`: stands in the page, identifies workspace and mode. */
  publishableKey: string;
  /** `sk_test_…`: manages; for the management routes. */
  secretKey: string;
  /** `cs_test_<kid>_<base64url of 32 bytes>`: signs customer tokens. */
  customerSecret: string;
  /** `whsec_<base64>`: signs the calls to the host's executor. */
  executorSecret: string;
  /** `whsec_<base64>`: signs webhooks. */
  webhookSecret: string;
};

const names = [
  'workspace',
  'publishableKey',
  'secretKey',
  'customerSecret',
  'executorSecret',
  'webhookSecret',
] as const satisfies readonly (keyof DevKeys)[];

/** The keys in `<dataDir>/dev-keys.json`, made there on the first start (readable by this user alone). */
export function devKeys(dataDir: string): DevKeys {
  const file = path.join(dataDir, 'dev-keys.json');
  const kept = readIfThere(file);
  if (kept !== undefined) return parse(kept, file);
  const keys = newKeys();
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return keys;
}

function newKeys(): DevKeys {
  const random = (bytes: number) => randomBytes(bytes).toString('base64url');
  const standardWebhooksSecret = () => `whsec_${randomBytes(32).toString('base64')}`;
  return {
    workspace: 'ws_halyard',
    publishableKey: `pk_test_${alphanumeric(24)}`,
    secretKey: `sk_test_${alphanumeric(32)}`,
    customerSecret: `cs_test_${randomBytes(4).toString('hex')}_${random(32)}`,
    executorSecret: standardWebhooksSecret(),
    webhookSecret: standardWebhooksSecret(),
  };
}

/** Letters and digits only: a key that a double click selects whole. */
function alphanumeric(length: number): string {
  let text = '';
  while (text.length < length)
    text += randomBytes(32)
      .toString('base64')
      .replaceAll(/[^a-zA-Z0-9]/g, '');
  return text.slice(0, length);
}

function parse(text: string, file: string): DevKeys {
  const unusable = (why: string) => new Error(`${file} ${why}. Make new keys with: npm run reset`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw Object.assign(unusable('is not JSON'), { cause });
  }
  const keys: Partial<DevKeys> = typeof value === 'object' && value !== null ? value : {};
  const missing = names.filter((name) => typeof keys[name] !== 'string');
  if (missing.length > 0) throw unusable(`lacks ${missing.join(', ')}`);
  return keys as DevKeys;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
