import { randomBytes } from 'node:crypto';
import { newSigningSecret } from '@partwell/node';

export interface FirstEnvironment {
  readonly mode: 'live' | 'test';
  readonly workspace: string;
  /** The folder with the flow files. */
  readonly flows: string;
}

/**
 * A first environment of a server, as a file that Node.js and containers read: what has to be set, with keys nobody has
 * ever had, and what is usually set next, switched off by a `#`.
 */
export function firstEnvironment({ mode, workspace, flows }: FirstEnvironment): string {
  const letters = (bytes: number) => randomBytes(bytes).toString('base64url');
  const signing = () => `whsec_${randomBytes(32).toString('base64')}`;
  return `# A Partwell server in ${mode} mode. Whoever reads this file can do everything: keep it out of repositories and images, and a
# copy of it apart from your backups, which are of little use without PARTWELL_SECRET.

PARTWELL_WORKSPACE=${workspace}
PARTWELL_FLOWS=${flows}
PARTWELL_DATA=.partwell

# For pages: data-key of the script tag. It is no secret.
PARTWELL_PUBLISHABLE_KEY=pk_${mode}_${letters(16)}
# For the command line and your own tools.
PARTWELL_SECRET_KEY=sk_${mode}_${letters(32)}
# Your server signs customer tokens with it.
PARTWELL_CUSTOMER_SECRET=${newSigningSecret(mode)}
# Seals what is kept, and is the same in every process.
PARTWELL_SECRET=${letters(32)}

# Pages that may start sessions. Where none are named, every page may.
# PARTWELL_ORIGINS=https://app.example.com

# Who carries out what people take: your server, which verifies calls with the secret. Until
# then no dialog begins, and your page's own cancel works.
# PARTWELL_EXECUTOR_URL=https://app.example.com/partwell/executor
# PARTWELL_EXECUTOR_SECRET=${signing()}

# Who is told what has happened.
# PARTWELL_WEBHOOK_URL=https://app.example.com/partwell/webhooks
# PARTWELL_WEBHOOK_SECRET=${signing()}

# Reverse proxies before the server, such as the one with the certificate: rate limits go by the visitor's address.
# PARTWELL_PROXIES=1
`;
}
