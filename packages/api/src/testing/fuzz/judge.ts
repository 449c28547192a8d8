import { Ajv2020 } from 'ajv/dist/2020.js';
import type { OpenApi, Operation } from './operation.ts';
import type { Received, Sent } from './send.ts';

/** What is wrong with an answer; empty when nothing is. */
export type Judge = (operation: Operation, sent: Sent, received: Received) => readonly string[];

/** What nobody outside should read: stack frames, files of ours, statements and names of the database. */
const INSIDE =
  /\bat \S+ \(|\bat (async )?file:|node_modules|packages\/api|\/tmp\/|\.ts:\d+|SqliteError|SQLITE_|better-sqlite3|kysely|postgres:\/\/|\b(insert into|delete from|select .* from|update \w+ set)\b|violates|syntax error at|ECONNREFUSED|whsec_|cs_test_/gi;

/** Operations whose answer is meant to show a secret, this once: what it begins with. */
const SHOWS_SECRET: Readonly<Record<string, string>> = {
  createWebhookEndpoint: 'whsec_',
  rotateWebhookSecret: 'whsec_',
  changeExecutor: 'whsec_',
  createKey: 'cs_test_',
  rotateKey: 'cs_test_',
};

/** Paths that lead elsewhere once they are read as an address. */
const leadsElsewhere = (path: string) => /\/(\.|%2e){0,2}(\/|\?|$)/i.test(path);

export const judgeBy = (document: OpenApi): Judge => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validators = new Map<object, (body: unknown) => boolean>();
  const fits = (schema: object, body: unknown): boolean => {
    let validate = validators.get(schema);
    if (!validate) {
      const compiled = ajv.compile({ ...schema, components: document.components });
      validate = (value) => compiled(value);
      validators.set(schema, validate);
    }
    return validate(body);
  };

  const judgeBody = (operation: Operation, { status, headers, body }: Received): string[] => {
    const answer = operation.answers[status];
    if (!answer) return [`answers ${status}, which is not declared`];
    const declared = Object.entries(answer.content ?? {});
    if (declared.length === 0)
      return body === '' ? [] : [`answers ${status} with a body, which is not declared`];
    const type = String(headers['content-type']).split(';', 1)[0] ?? '';
    const found = declared.find(([name]) => name === type);
    if (!found) return [`answers ${status} as ${type}, which is not declared`];
    // Tables and lines are not read.
    if (!/[/+]json$/.test(type)) return [];
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch {
      return [`answers ${status} with a body that is no JSON`];
    }
    const schema = found[1].schema;
    if (schema && !fits(schema, value)) return [`answers ${status} with a body that is not as declared`];
    if (status < 400) return [];
    const problem = value as { code: string; status: number; requestId: string };
    return [
      ...(answer.description.includes(`\`${problem.code}\``)
        ? []
        : [`answers ${problem.code}, which is not declared`]),
      ...(problem.status === status ? [] : [`says ${problem.status} and answers ${status}`]),
      ...(problem.requestId === headers['x-request-id'] ? [] : ['names another request id than its header']),
    ];
  };

  return (operation, sent, received) => {
    const asked = `${sent.path} ${decoded(sent.path)} ${JSON.stringify(sent.headers)} ${sent.body?.toString('utf8')}`;
    const leaks = [...`${received.body}${JSON.stringify(received.headers)}`.matchAll(INSIDE)]
      .map(([text]) => text)
      // Whoever says it gets it back.
      .filter((text) => !asked.toLowerCase().includes(text.toLowerCase()))
      .filter((text) => text !== SHOWS_SECRET[operation.id]);
    const wandered = leadsElsewhere(sent.path) && received.status < 500;
    return [
      ...(received.status >= 500 ? [`answers ${received.status}`] : []),
      ...(wandered ? [] : judgeBody(operation, received)),
      ...leaks.map((text) => `shows "${text}"`),
    ];
  };
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
