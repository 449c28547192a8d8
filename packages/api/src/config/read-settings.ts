import type { SignedAddress } from '../ports/workspaces.ts';
import { isShared } from '../storage/open-database.ts';
import { parseCustomerSecret } from '../tokens/customer-secret.ts';
import { readDatabase } from './read-database.ts';
import type { Settings } from './settings.ts';
import { unknownVariables } from './unknown-variables.ts';
import { whyModesDiffer } from './why-modes-differ.ts';

export type SettingsRead =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

const WEBHOOK_SECRET = /^whsec_[A-Za-z0-9+/]{24,}={0,2}$/;

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Reads the environment. All problems at once, each naming the variable and the fix; values are not repeated. */
export const readSettings = (environment: Environment): SettingsRead => {
  const problems: string[] = [];
  const get = (name: string) => environment[name]?.trim() || undefined;

  const wanted = (name: string, pattern: RegExp, fix: string): string => {
    const value = get(name);
    if (value === undefined) problems.push(`${name} is not set. ${fix}`);
    else if (!pattern.test(value)) problems.push(`${name} is not understood. ${fix}`);
    return value ?? '';
  };
  const optional = (name: string, pattern: RegExp, fix: string): string | undefined => {
    const value = get(name);
    if (value !== undefined && !pattern.test(value)) problems.push(`${name} is not understood. ${fix}`);
    return value;
  };

  const allowHttp = optional('PARTWELL_ALLOW_HTTP', /^(true|false)$/, 'Write true or false.') === 'true';
  const portIn = (name: string, example: number): number | undefined => {
    const text = optional(name, /^\d{1,5}$/, `Write a port, such as ${example}.`);
    if (Number(text) > 65_535) problems.push(`${name} is not understood. Write a port below 65536.`);
    return text === undefined ? undefined : Number(text);
  };
  const port = portIn('PARTWELL_PORT', 4680) ?? 4680;
  const metricsPort = portIn('PARTWELL_METRICS_PORT', 9464);
  if (metricsPort === port && port !== 0) {
    problems.push(
      'PARTWELL_METRICS_PORT is the port of the API. Write another one: what is told there is for you alone.',
    );
  }

  const drainSeconds = Number(optional('PARTWELL_DRAIN_SECONDS', /^\d{1,3}$/, 'Write 0 to 999.') ?? 0);

  const retention = optional(
    'PARTWELL_RETENTION_DAYS',
    /^[1-9]\d{0,3}$/,
    'Write for how many days sessions are kept, 1 to 9999, or unset it to keep them.',
  );

  const proxies = Number(
    optional('PARTWELL_PROXIES', /^\d$/, 'Write how many reverse proxies stand before the server, 0 to 9.') ??
      0,
  );

  const publishableKey = wanted(
    'PARTWELL_PUBLISHABLE_KEY',
    /^pk_(test|live)_[A-Za-z0-9_-]{8,}$/,
    'Write pk_test_… or pk_live_… with at least 8 letters or digits at the end.',
  );
  const secretKey = wanted(
    'PARTWELL_SECRET_KEY',
    /^sk_(test|live)_[A-Za-z0-9_-]{16,}$/,
    'Write sk_test_… or sk_live_… with at least 16 letters or digits at the end.',
  );
  const customerText = wanted(
    'PARTWELL_CUSTOMER_SECRET',
    /^cs_/,
    'Make one with `partwell env`, or `newSigningSecret(mode)` of @partwell/node.',
  );
  const customerSecret = parseCustomerSecret(customerText);
  if (/^cs_/.test(customerText) && !customerSecret) {
    problems.push(
      'PARTWELL_CUSTOMER_SECRET is not understood. It is cs_<mode>_<kid>_<43 letters>; make one with `partwell env`, or `newSigningSecret(mode)` of @partwell/node.',
    );
  }
  const modes = whyModesDiffer(environment);
  if (modes) {
    problems.push(`The keys are of different modes: ${modes}. Use all three of live or all three of test.`);
  }

  const signedAddress = (name: string): SignedAddress | undefined => {
    const url = get(`${name}_URL`);
    const secret = get(`${name}_SECRET`);
    const secretBefore = optional(
      `${name}_SECRET_BEFORE`,
      WEBHOOK_SECRET,
      'Write the whsec_… of before, or unset it.',
    );
    if (url === undefined && secret === undefined) {
      if (secretBefore !== undefined)
        problems.push(
          `${name}_SECRET_BEFORE is set, and ${name}_URL is not. Set it, or unset the secret of before.`,
        );
      return undefined;
    }
    const why =
      url === undefined ? 'is not set. Set it, or unset its secret.' : whyNotAddress(url, allowHttp);
    if (why) problems.push(`${name}_URL ${why}`);
    if (!secret || !WEBHOOK_SECRET.test(secret)) {
      const what = secret ? 'is not understood' : 'is not set';
      problems.push(
        `${name}_SECRET ${what}. Write whsec_ and the base64 of at least 18 random bytes; \`partwell env\` makes one.`,
      );
    }
    return { url: url ?? '', secrets: [secret, secretBefore].filter((each) => each !== undefined) };
  };

  const workspace = wanted(
    'PARTWELL_WORKSPACE',
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
    'Write a short name, such as acme.',
  );
  const address = signedAddress('PARTWELL_EXECUTOR');
  const inPage = optional('PARTWELL_EXECUTOR', /^page$/, 'Write page, or unset it.') !== undefined;
  if (inPage && address) {
    problems.push(
      'PARTWELL_EXECUTOR and PARTWELL_EXECUTOR_URL are both set. Either the page carries things out or your server does: unset one.',
    );
  }
  const executor = inPage ? ('page' as const) : address;
  const webhook = signedAddress('PARTWELL_WEBHOOK');
  const origins = get('PARTWELL_ORIGINS')
    ?.split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);
  for (const origin of origins ?? []) {
    if (URL.canParse(origin) && new URL(origin).origin === origin) continue;
    problems.push(
      'PARTWELL_ORIGINS has an entry that is no origin. Write https://app.example.com, without a path.',
    );
    break;
  }
  const masterSecret = optional('PARTWELL_SECRET', /^.{32,}$/s, 'Write at least 32 letters, or unset it.');
  const secretBefore = optional(
    'PARTWELL_SECRET_BEFORE',
    /^.{32,}$/s,
    'Write the secret of before, at least 32 letters, or unset it.',
  );
  const secretReplaced = optional(
    'PARTWELL_SECRET_REPLACED',
    /^([0-9a-f]{12}|unknown)$/,
    'Write the mark that a server says when it does not start with another secret, or unset it.',
  );
  const database = readDatabase(environment);
  problems.push(...database.problems);
  if (isShared(database.place) && masterSecret === undefined) {
    problems.push(
      'PARTWELL_SECRET is not set. All processes on one PARTWELL_DATABASE_URL need the same: write at least 32 random letters.',
    );
  }
  const logLevel = get('PARTWELL_LOG') ?? 'info';
  if (!LEVELS.includes(logLevel))
    problems.push(`PARTWELL_LOG is not understood. Write one of ${LEVELS.join(', ')}.`);
  const flowsFolder = wanted('PARTWELL_FLOWS', /./, 'Write the folder with the flow files.');

  if (problems.length > 0 || !customerSecret) return { ok: false, problems };
  return {
    ok: true,
    settings: {
      port,
      host: get('PARTWELL_HOST') ?? '127.0.0.1',
      metrics:
        metricsPort === undefined
          ? undefined
          : { port: metricsPort, host: get('PARTWELL_METRICS_HOST') ?? '127.0.0.1' },
      dataFolder: get('PARTWELL_DATA') ?? '.partwell',
      database: database.place,
      flowsFolder,
      workspace,
      mode: customerSecret.mode,
      publishableKey,
      secretKey,
      customerSecret,
      executor,
      webhook,
      origins,
      masterSecret,
      secretBefore,
      secretReplaced,
      retentionDays: retention === undefined ? undefined : Number(retention),
      proxies,
      drainSeconds,
      allowHttp,
      logLevel,
      unknownVariables: unknownVariables(environment),
    },
  };
};

const whyNotAddress = (url: string, allowHttp: boolean): string | undefined => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return 'is no address. Write https://….';
  if (new URL(url).protocol === 'http:' && !allowHttp) {
    return 'is not https. Use https, or set PARTWELL_ALLOW_HTTP=true for local development.';
  }
  return undefined;
};
